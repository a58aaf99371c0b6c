import AssayMetrics
import Foundation
import Testing

@testable import assay

struct BuildManifestTests {
    @Test func `it is JSON whose text is escaped`() throws {
        let manifest = BuildManifest(version: "1.2.3", title: "A \"desk\" \\ more", reports: [Week("2026-W52")!, Week("2026-W53")!], files: 12)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(manifest.json)) as? [String: Any])
        #expect(object["tool"] as? String == "assay")
        #expect(object["version"] as? String == "1.2.3")
        #expect(object["title"] as? String == "A \"desk\" \\ more")
        #expect(object["reports"] as? [String] == ["2026-W52", "2026-W53"])
        #expect(object["files"] as? Int == 12)
    }

    @Test func `it ends with a line feed, and holds an empty list of reports`() throws {
        let json = BuildManifest(version: "1", title: "", reports: [], files: 0).json
        #expect(json.last == 0x0A)
        #expect(String(decoding: json, as: UTF8.self).contains("\"reports\": []"))
    }
}
