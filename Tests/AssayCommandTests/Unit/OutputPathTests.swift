import AssayDiagnostics
import Foundation
import Testing

@testable import assay

struct OutputPathTests {
    private func reason(_ output: String, in scratch: Scratch, writes: Bool = true) -> String? {
        let options = BuildOptions(site: scratch.url.appending(path: "site").filePath, output: output.hasPrefix("/") ? output : scratch.url.appending(path: output).filePath, writes: writes)
        return OutputPath.faults(of: options).first?.summary
    }

    private func site() throws -> Scratch {
        let scratch = try Scratch()
        for folder in ["snapshots", "commentary"] { try scratch.write("x", to: "site/\(folder)/x") }
        return scratch
    }

    @Test(arguments: ["site/dist", "out", "site/distant", "site/snapshots-old", "site2", "a/b/c"])
    func `a folder of its own is fine`(_ output: String) throws {
        #expect(reason(output, in: try site()) == nil)
    }

    @Test(arguments: [
        ("site", "is the site's own folder"), ("site/.", "is the site's own folder"), ("site/snapshots", "lies in the site's snapshots/"),
        ("site/snapshots/2026-W20/out", "lies in the site's snapshots/"), ("site/commentary/dist", "lies in the site's commentary/"),
        ("site/templates", "lies in the site's templates/"), ("site/assets/a", "lies in the site's assets/"), ("", "holds the site"), ("/", "holds the site"),
        ("site/snapshots/../snapshots/x", "lies in the site's snapshots/"), ("none/../site/snapshots/x", "lies in the site's snapshots/"),
        ("none/./more/../../site", "is the site's own folder"),
    ])
    func `the site's sources are safe`(_ output: String, _ expected: String) throws {
        let fault = reason(output, in: try site())
        #expect(fault?.hasSuffix(expected) == true, "\(fault ?? "accepted")")
    }

    @Test func `a link does not hide where it leads`() throws {
        let scratch = try site()
        try FileManager.default.createSymbolicLink(at: scratch.url.appending(path: "link"), withDestinationURL: scratch.url.appending(path: "site/snapshots"))
        #expect(reason("link", in: scratch)?.hasSuffix("lies in the site's snapshots/") == true)
        #expect(reason("link/new", in: scratch)?.hasSuffix("lies in the site's snapshots/") == true)
    }

    @Test func `nothing is put into a built site`() throws {
        let scratch = try site()
        try scratch.write("{}", to: "www/assay-manifest.json")
        for inside in ["www/live", "www/a/b"] { #expect(reason(inside, in: scratch)?.hasSuffix("/www', a site that Assay built") == true) }
        #expect(reason("www", in: scratch) == nil)
    }

    @Test func `nothing is refused when nothing is written`() throws {
        #expect(reason("site", in: try site(), writes: false) == nil)
    }

    @Test func `without an output it is dist in the site`() {
        #expect(BuildOptions(site: "a/b").outputPath == "a/b/dist")
        #expect(BuildOptions(site: ".").outputPath == "dist")
        #expect(BuildOptions(site: "a", output: "o").outputPath == "o")
    }
}
