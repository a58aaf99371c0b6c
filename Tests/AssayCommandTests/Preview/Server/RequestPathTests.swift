import Testing

@testable import assay

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", "index.html"), ("/reports/", "reports/index.html"), ("/reports", "reports"), ("/a/b.css", "a/b.css"), ("/a%20b.html", "a b.html"),
        ("/%C3%BCber.csv", "über.csv"), ("/a+b", "a+b"), ("/...", "..."), ("/.a", ".a"), ("/a..b", "a..b"), ("/%252e%252e/secret", "%2e%2e/secret"),
        ("/x?/../y", "x"), ("/x?a=%zz", "x"),
    ])
    func `it names a file`(target: String, path: String) {
        #expect(RequestPath(target: target)?.path == path)
    }

    @Test(arguments: [
        "", "*", "index.html", "http://127.0.0.1/", "https://example.com/a", "//example.com", "//", "/a//b", "/a//", "/..", "/../secret", "/a/../b", "/a/..",
        "/.", "/./a", "/a/./b", "/%2e%2e/secret", "/%2E%2E/secret", "/.%2e/secret", "/%2e./secret", "/..%2fsecret", "/..%2Fsecret", "/a%2f..%2f..%2fb",
        "/%2e", "/a%2fb", "/a%5cb", "/a\\b", "/..\\secret", "/..%5csecret", "/%00", "/a.txt%00.html", "/a%0ab", "/a%0d%0aX: y", "/a%7f", "/a%1b",
        "/%", "/a%2", "/a%zz", "/a%2g", "/%u002e", "/%ff", "/%c0%ae%c0%ae/secret", "/%c3", "/%ed%a0%80", "/a#b", "/a?b#c",
    ])
    func `it is refused`(target: String) {
        #expect(RequestPath(target: target) == nil)
    }

    @Test func `the query and the path as sent are kept`() throws {
        let path = try #require(RequestPath(target: "/r%20s/?page=a%2Fb?c"))
        #expect(path == RequestPath(target: "/r%20s/?page=a%2Fb?c"))
        #expect((path.path, path.rawPath, path.query) == ("r s/index.html", "/r%20s/", "page=a%2Fb?c"))
    }
}
