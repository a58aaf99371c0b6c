import Foundation

/// A built site seen as a browser and a reader would: markup, links, and sums.
struct SitePages {
    let tree: FileTree

    init(_ tree: FileTree) { self.tree = tree }

    /// Everything that is wrong with it; none for a sound site.
    var faults: [String] {
        let pages = tree.paths.filter { $0.hasSuffix(".html") }
        let markup = Dictionary(uniqueKeysWithValues: pages.map { ($0, HTMLTags(tree.text($0))) })
        var faults: [String] = pages.isEmpty ? ["no page"] : []
        for page in pages {
            let tags = markup[page]!
            let ids = tags.ids
            for (id, places) in Dictionary(grouping: ids, by: { $0 }) where places.count > 1 { faults.append("\(page): id '\(id)' is given \(places.count) times") }
            for tag in tags.tags {
                faults += forbidden(tag, on: page).map { "\(page): <\(tag.name)> \($0)" }
                for (name, address) in tag.addresses {
                    if let fault = fault(of: address, name, in: tag, on: page, markup) { faults.append("\(page): \(name)=\"\(address)\" \(fault)") }
                }
            }
        }
        for path in tree.paths where path.hasSuffix(".css") {
            for word in ["http:", "https:", "//", "url(", "@import"] where tree.text(path).contains(word) { faults.append("\(path): holds '\(word)'") }
        }
        for path in tree.paths where path.hasSuffix(".svg") {
            // Namespaces are names, not places.
            let drawing = tree.text(path).replacing("http://www.w3.org/2000/svg", with: "").replacing("http://www.w3.org/1999/xlink", with: "")
            for word in ["http", "<script", "<style", "<image", "<use", "foreignObject", "href"] where drawing.contains(word) {
                faults.append("\(path): holds '\(word)'")
            }
        }
        return faults
    }

    /// A packet has its styles in itself, named by their digest.
    private func forbidden(_ tag: HTMLTags.Tag, on page: String) -> [String] {
        let names = ["script", "iframe", "object", "embed", "form", "base"] + (page.hasSuffix("/packet.html") ? ["link"] : ["style"])
        var faults = names.contains(tag.name) ? ["is not allowed"] : []
        faults += tag.attributes.map(\.name).filter { $0.hasPrefix("on") || $0 == "style" }.map { "has the attribute '\($0)'" }
        return faults
    }

    private func fault(
        of address: String, _ name: String, in tag: HTMLTags.Tag, on page: String, _ markup: [String: HTMLTags]
    ) -> String? {
        let lowered = address.lowercased()
        let isOutside = ["http:", "https:", "mailto:", "//"].contains(where: lowered.hasPrefix)
        // A reader may follow a link to elsewhere; a page may not load anything from there.
        if isOutside { return name == "href" && (tag.name == "a" || tag["rel"] == "canonical") ? nil : "lies on another host" }
        if lowered.hasPrefix("data:") { return name == "src" ? nil : "is data" }
        if lowered.split(separator: "/").first?.contains(":") == true { return "has a scheme" }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0])
        if path.hasPrefix("/") { return "is not relative" }
        let folder = page.split(separator: "/").dropLast().map(String.init)
        guard let target = path.isEmpty ? page : resolve(path, from: folder) else { return "leaves the site" }
        guard tree.files[target] != nil else { return "leads to no file" }
        guard parts.count == 2, let tags = markup[target] else { return nil }
        let anchor = parts[1].removingPercentEncoding ?? String(parts[1])
        return tags.ids.contains(anchor) ? nil : "leads to no place on \(target)"
    }

    private func resolve(_ path: String, from folder: [String]) -> String? {
        var parts = folder
        for part in (path.removingPercentEncoding ?? path).split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case "..": if parts.popLast() == nil { return nil }
            case ".", "": break
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
