import Testing

extension SiteChecks {
    /// A report is read over slow lines too.
    struct PageSizeTests {
        @Test(arguments: ["northwind", "stadtwerke"])
        func `the page of a report over half a year stays under 150 KiB with its charts`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            for report in site.reports {
                let path = report + "/index.html"
                let size = site.tree.files[path]?.count ?? 0
                #expect((1_000..<150 * 1_024).contains(size), "\(path): \(size) bytes")
            }
        }
    }
}
