import AssayDiagnostics

/// What the preview answers to who asks for a file: the site's, with the script in its pages, or what is in its way.
struct PreviewPages: Sendable {
    let place: PreviewPlace
    /// Names this run of the preview: a page of another one is loaded anew.
    let session: String

    /// - Parameters:
    ///   - path: below the root.
    ///   - state: nil outside of the site.
    ///   - revision: of the state; 0 is before the first.
    func answer(_ path: String, _ state: PreviewState?, revision: Int) -> HTTPResponse {
        // What has no ending could only be meant as a page.
        let isPage = path.hasSuffix(".html") || !lastName(path).utf8.contains(UInt8(ascii: "."))
        if isPage, revision == 0 { return page(503, reading, path, revision) }
        if isPage, let state, !state.faults.isEmpty { return page(500, faults(state), path, revision) }
        if let bytes = state?.content?.file(path) {
            return isPage ? page(200, ContentPolicy.opening(bytes, to: PreviewScript.source), path, revision, panel: panel(state?.warnings ?? [])) : .file(bytes, path: path)
        }
        // A style sheet for the page that says what is wrong, before there is anything of the site's own.
        if state?.content == nil, path == PreviewPages.look { return .file(PreviewScript.firstLook, path: path) }
        return page(404, missing(path, state?.content), path, revision)
    }

    /// The style sheet of a site's look, where it has one.
    private static let look = "assets/site.css"

    /// A page with the preview's parts in it, right before its body ends.
    private func page(_ status: Int, _ bytes: [UInt8], _ path: String, _ revision: Int, panel: String = "") -> HTTPResponse {
        let facts = [("root", place.root), ("page", path), ("session", session), ("revision", String(revision))]
        let attributes = facts.map { " data-\($0.0)=\"\(PreviewMarkup.escaped($0.1))\"" }.joined()
        let parts = Array((panel + "<script\(attributes)>\(PreviewScript.text)</script>\n").utf8)
        let end = PreviewPages.endOfBody(bytes)
        return .page(bytes[..<end] + parts + bytes[end...], status: status)
    }

    /// Where `</body>` begins; the end of a page without.
    static func endOfBody(_ page: [UInt8]) -> Int {
        let tag = Array("</body".utf8)
        return stride(from: page.count - tag.count, through: 0, by: -1).first { start in
            page[start] == tag[0] && zip(page[start..<(start + tag.count)], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
        } ?? page.count
    }

    // MARK: The preview's own parts

    /// Warnings, folded, in a corner: they change nothing of the page under review.
    private func panel(_ warnings: [Diagnostic]) -> String {
        guard !warnings.isEmpty else { return "" }
        var excerpts = SourceExcerpts()
        return """
            <aside id="assay-preview" lang="en" aria-label="Preview">
            <link rel="stylesheet" href="\(PreviewMarkup.escaped(place.sheet))">
            <details>
            <summary>\(PreviewMarkup.count(warnings.count, "warning"))</summary>
            <ol class="assay-findings" tabindex="0" aria-label="Warnings">
            \(PreviewMarkup.findings(warnings, &excerpts))
            </ol>
            </details>
            </aside>

            """
    }

    /// In the place of every page until the site has been read once.
    private var reading: [UInt8] {
        document(title: "Reading the site", "<header class=\"title\">\n<h1>Reading the site</h1>\n<p class=\"standfirst\">The page is shown as soon as it is read.</p>\n</header>\n", nil)
    }

    /// In the place of every page while there are errors.
    private func faults(_ state: PreviewState) -> [UInt8] {
        var excerpts = SourceExcerpts()
        let errors = PreviewMarkup.count(state.faults.count, "error")
        var content = """
            <header class="title">
            <h1>\(errors)</h1>
            <p class="standfirst">The page is shown again as soon as the files are mended. A site that was built stays as it was.</p>
            </header>
            <section aria-label="Errors">
            <ol class="assay-findings">
            \(PreviewMarkup.findings(state.faults, &excerpts))
            </ol>
            </section>

            """
        if !state.warnings.isEmpty {
            content += """
                <section>
                <h2>\(PreviewMarkup.count(state.warnings.count, "warning"))</h2>
                <ol class="assay-findings">
                \(PreviewMarkup.findings(state.warnings, &excerpts))
                </ol>
                </section>

                """
        }
        return document(title: errors, content, state.content)
    }

    /// In the place of a page that there is not.
    private func missing(_ path: String, _ site: (any PreviewContent)?) -> [UInt8] {
        func link(_ path: String) -> String { "<li><a href=\"\(PreviewMarkup.escaped(place.root + PreviewMarkup.encoded(path)))\">\(PreviewMarkup.escaped(path))</a></li>" }
        let near = MissingPage.near(path, in: site?.pages ?? [])
        var content = """
            <header class="title">
            <h1>No such page</h1>
            <p class="standfirst">The site has no <code>\(PreviewMarkup.escaped(printable(path)))</code>.</p>
            </header>
            <section>

            """
        if !near.isEmpty { content += "<h2>Pages of nearly that name</h2>\n<ul class=\"assay-near\">\n\(near.map(link).joined(separator: "\n"))\n</ul>\n" }
        content += "<p class=\"more\"><a href=\"\(PreviewMarkup.escaped(place.root))index.html\">To the site’s first page</a></p>\n</section>\n"
        return document(title: "No such page", content, site)
    }

    /// In the look of the site.
    private func document(title: String, _ content: String, _ site: (any PreviewContent)?) -> [UInt8] {
        let hasLook = site.map { $0.file(PreviewPages.look) != nil } ?? true
        let sheets = (hasLook ? [place.root + PreviewPages.look] : []) + [place.sheet]
        let policy = ContentPolicy.opened("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'", to: PreviewScript.source)
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta charset="utf-8">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <meta name="color-scheme" content="light dark">
            \(sheets.map { "<link rel=\"stylesheet\" href=\"\(PreviewMarkup.escaped($0))\">" }.joined(separator: "\n"))
            </head>
            <body data-assay-fault="\(hasLook ? "site" : "plain")">
            <header class="masthead">
            <p><a href="\(PreviewMarkup.escaped(place.root))index.html">Preview</a></p>
            </header>
            <div class="page">
            <main id="content">
            \(content)</main>
            </div>
            </body>
            </html>

            """.utf8)
    }
}
