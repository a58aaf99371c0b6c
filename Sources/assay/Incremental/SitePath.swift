/// Paths of a site's own files, as the user typed them and without what they begin with: a site is the same from another folder.
struct SitePath {
    /// As the user typed it, without a slash at the end.
    let root: String

    private static let own = ["snapshots/", "commentary/", "templates/", "assets/", SiteFolder.configurationName, PublishedRecord.fileName]

    /// Below the site's folder; nil of anything else.
    func name(_ path: String) -> String? {
        guard root != "." else { return SitePath.own.contains { path.hasPrefix($0) } ? path : nil }
        guard path.hasPrefix(root + "/") else { return nil }
        let name = String(path.dropFirst(root.count + 1))
        return SitePath.own.contains { name.hasPrefix($0) } ? name : nil
    }

    func path(_ name: String) -> String { root == "." ? name : root + "/" + name }
}
