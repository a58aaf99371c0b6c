import AssayTestSupport
import Foundation
import Testing

/// `assay preview` from outside: a site is worked on while it is served.
@Suite(.serialized) struct PreviewCommandTests {
    private let week = "/2026/W21/index.html"
    private let commentary = "site/commentary/2026-W21.md"

    private func site() throws -> Scratch {
        let scratch = try Scratch()
        try SiteCase(name: "_base").assemble(in: scratch)
        return scratch
    }

    @Test func `every save is seen, and errors stand in the way until they are mended`() async throws {
        let scratch = try site()
        let preview = try await RunningPreview(["site"], in: scratch.url)
        #expect(preview.address == "http://127.0.0.1:\(preview.port)/")
        let events = try preview.events()
        #expect(events.line(with: "\"session\"")?.contains("\"revision\":1}") == true)
        let before = try preview.get(week)
        #expect(before.status == 200 && before.body.contains("The desk sent") && before.body.contains("<script data-root=\"/\" data-page=\"2026/W21/index.html\""))
        #expect(before.body.contains("connect-src 'self'") && before.body.contains("script-src 'sha256-"))
        #expect(try preview.get("/").body.contains("Answer desk") && preview.get("/2026/W21").status == 307)

        try scratch.replace("The desk sent", with: "This week the desk sent", in: commentary)
        #expect(events.line(with: "\"revision\":2")?.contains("\"all\":false") == true)
        #expect(try preview.get(week).body.contains("This week the desk sent"))

        let settings = try scratch.text("site/assay.yaml")
        try scratch.write(settings.replacingOccurrences(of: "kind: adoption", with: "kind: adoptoin"), to: "site/assay.yaml")
        #expect(events.line(with: "\"revision\":3")?.contains("\"all\":true") == true)
        for path in [week, "/", "/nothing.html"] {
            let fault = try preview.get(path)
            #expect(fault.status == 500 && fault.body.contains("[unknown-value]") && fault.body.contains("site/assay.yaml:") && fault.body.contains("did you mean &#39;adoption&#39;?"), "\(path)")
        }
        #expect(try preview.get("/assets/site.css").status == 200)
        try await preview.until("the terminal says so too") { preview.said.contains("error: ") && preview.said.contains("[unknown-value]\n  --> site/assay.yaml:") }
        try scratch.write(settings, to: "site/assay.yaml")
        #expect(events.line(with: "\"revision\":4")?.contains("\"all\":true") == true)
        #expect(try preview.get(week).body.contains("This week the desk sent"))

        #expect(try scratch.names("site") == ["assay.yaml", "commentary", "snapshots"], "nothing is written")
        #expect(try await preview.end() == 0)
        #expect(throws: RunningPreview.Failure.self) { try preview.get("/") }
    }

    @Test func `weeks, drafts and looks come and go`() async throws {
        let scratch = try site()
        let preview = try await RunningPreview(["site"], in: scratch.url)
        let events = try preview.events()

        let text = try scratch.text(commentary)
        try scratch.remove(commentary)
        #expect(events.line(with: "\"revision\":2") != nil)
        #expect(try !preview.get(week).body.contains("The desk sent"))
        try scratch.write(text.replacingOccurrences(of: "---\ntitle", with: "---\ndraft: true\ntitle"), to: commentary)
        #expect(events.line(with: "\"revision\":3") != nil)
        let draft = try preview.get(week).body
        #expect(draft.contains("The desk sent") && draft.contains("<strong>Draft.</strong> Not yet published."))
        let index = try preview.get("/").body
        #expect(index.contains("<strong>Draft.</strong> Not yet published.") && index.contains("<span class=\"tag\">Draft</span>"))

        #expect(try preview.get("/2026/W22/index.html").status == 404)
        try scratch.write(scratch.text("site/snapshots/2026-W21.csv"), to: "site/snapshots/2026-W22.csv")
        #expect(events.line(with: "\"revision\":4") != nil)
        #expect(try preview.get("/2026/W22/index.html").status == 200 && preview.get("/").body.contains("href=\"2026/W22/index.html\""))

        try scratch.write("body { color: teal }\n", to: "site/templates/assets/site.css")
        #expect(events.line(with: "\"revision\":5") != nil)
        try await preview.until("the sheet is the new one") { try preview.get("/assets/site.css").body == "body { color: teal }\n" }
        try scratch.write("body { color: navy }\n", to: "site/templates/assets/site.css")
        #expect(events.line(with: "\"files\":[\"assets/site.css\"]")?.contains("\"all\":false") == true)
        #expect(try preview.get("/assets/site.css").body == "body { color: navy }\n")
        #expect(try await preview.end(SIGTERM) == 0)
    }

    @Test func `a site that begins with errors is served once they are mended`() async throws {
        let scratch = try site()
        try scratch.write(scratch.text("site/assay.yaml") + "nonsense: 1\n", to: "site/assay.yaml")
        let preview = try await RunningPreview(["--site", "site", "--poll"], in: scratch.url)
        let fault = try preview.get(week)
        #expect(fault.status == 500 && fault.body.contains("[unknown-key]") && fault.body.contains("<title>1 error</title>"))
        #expect(try preview.get("/assets/site.css").status == 200 && preview.get("/__assay/preview.css").status == 200)
        try scratch.replace("nonsense: 1\n", with: "", in: "site/assay.yaml")
        try await preview.until("the page is there") { try preview.get(week).status == 200 }
        #expect(try await preview.end() == 0)
    }

    @Test func `a base URL is the place where it is served`() async throws {
        let scratch = try site()
        try scratch.replace("site:\n", with: "site:\n  base_url: https://intranet.example/x/y/\n", in: "site/assay.yaml")
        let preview = try await RunningPreview(["site"], in: scratch.url)
        #expect(preview.address.hasSuffix(":\(preview.port)/x/y/"))
        let root = try preview.get("/")
        #expect(root.status == 307 && root.head.contains("Location: /x/y/\r\n"))
        #expect(try preview.get("/x/y" + week).status == 200 && preview.get(week).status == 404)
        #expect(try preview.events(below: "/x/y/").line(with: "\"session\"") != nil)
        #expect(try preview.get("/x/y/feed.xml").status == 200)
        let other = try await RunningPreview(["site", "--base-url", "https://a.example/z/"], in: scratch.url)
        #expect(other.address.hasSuffix("/z/") && other.port != preview.port, "the next free port")
        #expect(try await preview.end() == 0)
        #expect(try await other.end() == 0)
    }

    @Test func `a port that is taken is refused when it was asked for`() async throws {
        let scratch = try site()
        let preview = try await RunningPreview(["site"], in: scratch.url)
        let second = try await scratch.assay("serve", "site", "--port", "\(preview.port)")
        #expect(second.exitCode == 3 && second.standardOutput == "" && second.standardError.contains("port \(preview.port) is in use [not-listening]"))
        #expect(try preview.get("/").status == 200)
        #expect(try await preview.end() == 0)
    }

    @Test func `what others can reach is said`() async throws {
        let scratch = try site()
        let preview = try await RunningPreview(["site", "--host", "0.0.0.0"], in: scratch.url)
        #expect(preview.said.contains("[open-preview]"))
        #expect(try await preview.end() == 0)
        let elsewhere = try await scratch.assay("preview", "site", "--host", "example.org")
        #expect(elsewhere.exitCode == 3 && elsewhere.standardError.contains("'example.org' is not an IP address of this machine"))
    }

    @Test func `without a site there is no preview`() async throws {
        let scratch = try Scratch()
        let outcome = try await scratch.assay("preview", "nothing")
        #expect(outcome.exitCode == 1 && outcome.standardOutput == "" && outcome.standardError.contains("[no-site]"))
    }

    @Test(arguments: [["--port", "0"], ["--port", "70000"], ["--port", "http"], ["--now", "yesterday"], ["--base-url", "example.org"], ["site", "--site", "site"], ["--output", "out"]])
    func `wrong usage ends with 64`(_ arguments: [String]) async throws {
        let scratch = try site()
        let outcome = try await AssayProcess.run(["preview"] + arguments, in: scratch.url)
        #expect(outcome.exitCode == 64 && outcome.standardOutput == "")
    }

    @Test(arguments: ExampleSite.names)
    func `no built site holds a script, or anything of the preview`(_ name: String) async throws {
        let tree = try await ExampleSite.built(name).tree
        for path in tree.paths {
            let text = tree.text(path).lowercased()
            #expect(!text.contains("<script") && !text.contains("__assay") && !text.contains("assay:rendered") && !text.contains("assay-preview"), "\(path)")
        }
    }
}
