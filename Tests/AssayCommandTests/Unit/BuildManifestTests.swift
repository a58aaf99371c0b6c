import AssayMetrics
import AssayReports
import Foundation
import Testing

@testable import assay

struct BuildManifestTests {
    private static func digest(_ digit: Character) -> String { String(repeating: digit, count: 64) }

    private static let sample = BuildManifest(
        version: "1.2.3", title: "A \"desk\" \\ more", language: "en", recordHead: digest("9"), files: 12, pages: 7,
        reports: [
            ReportProvenance(week: Week("2026-W52")!, page: "2026/W52/index.html", pageDigest: digest("1"), disclosed: digest("2"), commentary: digest("3")),
            ReportProvenance(week: Week("2026-W53")!, page: "2026/W53/index.html", pageDigest: digest("4"), disclosed: digest("5"), commentary: nil),
        ],
        inputs: [
            .init(kind: .builtIn, name: "weekly", sha256: digest("6")), .init(kind: .template, name: "templates/report.mustache", sha256: digest("7")),
            .init(kind: .asset, name: "assets/plan.png", sha256: digest("8")),
        ])

    @Test func `it is written in one way, a line for each thing`() {
        func sum(_ digit: Character) -> String { "{\"sha256\": \"\(BuildManifestTests.digest(digit))\"}" }
        #expect(
            String(decoding: BuildManifestTests.sample.json, as: UTF8.self) == """
                {
                  "_type": "https://in-toto.io/Statement/v1",
                  "subject": [
                    {"name": "2026/W52/index.html", "digest": \(sum("1"))},
                    {"name": "2026/W53/index.html", "digest": \(sum("4"))}
                  ],
                  "predicateType": "urn:assay:site:v1",
                  "predicate": {
                    "tool": {"name": "assay", "version": "1.2.3"},
                    "title": "A \\"desk\\" \\\\ more",
                    "language": "en",
                    "record": "\(BuildManifestTests.digest("9"))",
                    "counts": {"files": 12, "pages": 7, "reports": 2},
                    "reports": [
                      {"week": "2026-W52", "page": "2026/W52/index.html", "disclosed": \(sum("2")), "commentary": {"name": "commentary/2026-W52.md", "digest": \(sum("3"))}},
                      {"week": "2026-W53", "page": "2026/W53/index.html", "disclosed": \(sum("5"))}
                    ],
                    "built_in": [
                      {"name": "weekly", "digest": \(sum("6"))}
                    ],
                    "templates": [
                      {"name": "templates/report.mustache", "digest": \(sum("7"))}
                    ],
                    "assets": [
                      {"name": "assets/plan.png", "digest": \(sum("8"))}
                    ]
                  }
                }

                """)
    }

    @Test func `it is JSON, and a site without a record has none in it`() throws {
        var manifest = BuildManifestTests.sample
        manifest.recordHead = nil
        manifest.inputs = []
        let object = try #require(try JSONSerialization.jsonObject(with: Data(manifest.json)) as? [String: Any])
        let predicate = try #require(object["predicate"] as? [String: Any])
        #expect(predicate["title"] as? String == "A \"desk\" \\ more")
        #expect(predicate["record"] == nil)
        #expect((predicate["assets"] as? [Any])?.isEmpty == true)
    }

    @Test func `what was written is read back`() {
        let sample = BuildManifestTests.sample
        var without = sample
        without.recordHead = nil
        without.inputs = []
        without.title = "Über  alles"
        for manifest in [sample, without] {
            let (read, diagnostics) = BuildManifest.read(manifest.json, path: "out/assay-manifest.json")
            #expect(read == manifest && diagnostics == [])
        }
    }

    @Test(arguments: [
        ("\"_type\": \"https://in-toto.io/Statement/v1\"", "\"_type\": \"https://in-toto.io/Statement/v2\""), ("urn:assay:site:v1", "urn:assay:site:v2"), ("\"version\": \"1.2.3\"", "\"version\": [1]"),
        ("\"files\": 12", "\"files\": 1.5"), ("\"week\": \"2026-W53\"", "\"week\": \"2025-W53\""), ("\"page\": \"2026/W52/index.html\"", "\"page\": \"2026/W53/index.html\""),
        ("{\"week\": \"2026-W52\"", "{\"week\": \"2026-W50\"}, {\"week\": \"2026-W52\""), ("\"assets\": [", "\"assets\": [0,"), ("\"disclosed\"", "\"hidden\""), ("}\n", "}}\n"), ("\"tool\"", "null"),
    ])
    func `what is no manifest is one finding`(_ old: String, _ new: String) throws {
        let text = String(decoding: BuildManifestTests.sample.json, as: UTF8.self)
        try #require(text.contains(old))
        let (read, diagnostics) = BuildManifest.read(Array(text.replacingOccurrences(of: old, with: new).utf8), path: "out/assay-manifest.json")
        #expect(read == nil && diagnostics.map(\.rule) == ["manifest"] && diagnostics[0].location?.path == "out/assay-manifest.json", "\(diagnostics)")
    }

    @Test func `assets have the digests with which they were staged, by name`() {
        let files = ["assets/b.png", "assets/a.png"].map { OutputFile(path: $0, bytes: []) }
        let entries = ["index.html", "assets/site.css", "assets/b.png", "assets/a.png"].map { OutputDirectory.Entry(path: $0, digest: Digest(of: Array($0.utf8)), size: 0) }
        #expect(BuildManifest.Input.assets(files, in: entries) == ["a", "b"].map { .init(kind: .asset, name: "assets/\($0).png", sha256: SHA256.hex(Array("assets/\($0).png".utf8))) })
    }
}
