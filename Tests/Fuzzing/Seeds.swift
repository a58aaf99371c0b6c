import Foundation

/// The inputs to begin with: the files of the sites and templates in the repository, and public corpora where they are.
enum Seeds {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)
    static let sites = repository + "Sites"
    /// `shared/` beside the repository, or what `ASSAY_SHARED` names.
    private static let shared = ProcessInfo.processInfo.environment["ASSAY_SHARED"] ?? repository + "../shared"
    static let hasCorpora = FileManager.default.fileExists(atPath: shared + "/corpora")

    static let chartFiles = [
        "type: pair\nadoption: {column: tokens}\nvalue: {column: changes}\n", "type: pair\nadoption:\n  column: tokens\n  title: Tokens\nvalue:\n  column: changes\nweek: week\nstatus: status\n",
    ]

    static func inputs(_ family: Family) async throws -> [[UInt8]] {
        switch family {
        case .csv: [usage, cohort] + read(sites, "csv", most: 40) + corpora(["csv-spectrum", "csv-injection-payloads"], ["csv", "txt"])
        case .json: [snapshot] + read(sites, "json") + corpora(["JSONTestSuite", "json-canonicalization"], ["json"])
        case .record: try await records()
        case .yaml: blocks + read(sites, "yaml") + read(sites, "md").compactMap(frontMatter) + corpora(["yaml-test-suite", "libyaml-regression"], ["yaml", "yml"])
        case .commentary: commentary()
        case .template: templates()
        case .export: exports()
        case .site: files(of: sites + "/minimal")
        }
    }

    private static func commentary() -> [[UInt8]] {
        let specifications = corpora(["commonmark-spec", "cmark/test"], ["txt"]).flatMap(examples)
        return read(sites, "md") + specifications + read(shared + "/corpora/cmark/fuzz", "md") + texts(shared + "/corpora/owasp-xss/payloads.json", "payload") + pathological()
    }

    private static func templates() -> [[UInt8]] {
        let themed = Surroundings.templates(of: "weekly").map { Array("=== theme \($0.name)\n".utf8) + $0.text }
        return [page] + themed + read(sites + "/../Templates", "mustache") + corpora(["mustache-spec"], ["json"]).flatMap { texts(of: $0, "template") }
    }

    /// The cases of the importers, and real ones where they are: cut, since most of a long file is alike.
    private static func exports() -> [[UInt8]] {
        ["json", "ndjson", "csv"].flatMap { suffix in read(repository + "Tests/Imports", suffix) + read(shared + "/samples", suffix) }.map { Array($0.prefix(48 * 1024)) }
    }

    private static func corpora(_ names: [String], _ suffixes: [String]) -> [[UInt8]] {
        names.flatMap { name in suffixes.flatMap { read(shared + "/corpora/" + name, $0) } }
    }

    /// The files of a folder and those below it, by path, at most some, evenly taken.
    private static func read(_ folder: String, _ suffix: String, most: Int = 1000) -> [[UInt8]] {
        let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("." + suffix) }.sorted()
        let step = max(1, names.count / most)
        return stride(from: 0, to: names.count, by: step).compactMap { try? Data(contentsOf: URL(filePath: folder + "/" + names[$0])) }.map { [UInt8]($0) }
    }

    private static func files(of site: String) -> [[UInt8]] {
        let names = (FileManager.default.enumerator(atPath: site)?.compactMap { $0 as? String } ?? []).sorted()
        let present = names.compactMap { name in (try? Data(contentsOf: URL(filePath: site + "/" + name))).map { file(name, [UInt8]($0)) } }
        let theme = Surroundings.templates(of: "weekly").filter { ["layout", "report", "index"].contains($0.name) }
        let record = "{\"assay\": \"published\", \"version\": 2, \"settings\": {}, \"reports\": []}\n"
        return present + theme.map { file("templates/\($0.name).mustache", $0.text) }
            + [file("snapshots/backfill/distribution.csv", usage), file("published.json", Array(record.utf8)), file("assets/a.css", Array("a { color: red }".utf8))]
    }

    private static func file(_ name: String, _ text: [UInt8]) -> [UInt8] { Array((name + "\n").utf8) + text }

    private static func frontMatter(_ text: [UInt8]) -> [UInt8]? {
        let parts = String(decoding: text, as: UTF8.self).components(separatedBy: "---\n")
        return parts.count > 2 ? Array(parts[1].utf8) : nil
    }

    /// The examples of a CommonMark specification.
    private static func examples(_ text: [UInt8]) -> [[UInt8]] {
        String(decoding: text, as: UTF8.self).components(separatedBy: "```````````````````````````````` example\n").dropFirst().map { part in
            Array((part.components(separatedBy: "\n.\n").first ?? part).replacingOccurrences(of: "→", with: "\t").utf8)
        }
    }

    /// Every text under a key, however deep.
    private static func texts(_ path: String, _ key: String) -> [[UInt8]] { (try? Data(contentsOf: URL(filePath: path))).map { texts(of: [UInt8]($0), key) } ?? [] }

    private static func texts(of json: [UInt8], _ key: String) -> [[UInt8]] {
        func find(_ value: Any) -> [String] {
            if let list = value as? [Any] { return list.flatMap(find) }
            guard let object = value as? [String: Any] else { return [] }
            return object.keys.sorted().flatMap { name in name == key ? [object[name] as? String ?? ""] : find(object[name]!) }
        }
        return ((try? JSONSerialization.jsonObject(with: Data(json))).map(find) ?? []).map { Array($0.utf8) }
    }

    /// The inputs that take implementations of CommonMark long, at the length that is read.
    private static func pathological() -> [[UInt8]] {
        guard let data = try? Data(contentsOf: URL(filePath: shared + "/corpora/cmark-pathological/inputs.json")), let inputs = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]] else { return [] }
        return inputs.compactMap { input in
            guard let parts = input["parts"] as? [[Any]] else { return nil }
            let pieces = parts.map { (($0.first as? String ?? ""), $0.last as? Int ?? 1) }
            let length = pieces.reduce(0) { $0 + $1.0.utf8.count * $1.1 }
            let divisor = max(1, length / 100_000 + 1)
            return Array(pieces.map { String(repeating: $0.0, count: max(1, $0.1 / divisor)) }.joined().utf8)
        }
    }

    /// What is on record when the sites are published.
    private static func records() async throws -> [[UInt8]] {
        var records = [Array("{\"assay\": \"published\", \"version\": 2, \"settings\": {}, \"reports\": []}\n".utf8)]
        for name in ["minimal", "stadtwerke"] {
            let options = BuildOptions(site: sites + "/" + name, publishes: true, writes: false)
            let folder = SiteFolder(root: options.site)
            guard let configuration = SiteConfiguration.load(folder).configuration else { continue }
            if let record = try await PreparedSite(options, folder, configuration).release.after { records.append(record.bytes) }
        }
        return records
    }

    private static let usage = Array("metric,bin_lower,bin_upper,people\ntokens_user,0,10,120\ntokens_user,10,100,80\ntokens_user,100,1000,20\n".utf8)
    private static let cohort = Array("cohort,week,people,active\n2026-W01,2026-W01,100,100\n2026-W01,2026-W02,100,60\n".utf8)
    private static let snapshot = Array("[{\"week\": \"2026-W46\", \"group\": \"all\", \"metric\": \"tokens\", \"value\": 12.5, \"people\": 40, \"note\": \"\\u00e9\"}]".utf8)
    private static let page = Array(
        "<!DOCTYPE html>\n<title>{{text}}</title>\n{{#list}}<a href=\"{{url}}\" title='{{text}}'>{{text}}</a>{{/list}}\n  {{>part}}\n{{<part}}{{$block}}<p>{{record.text}}</p>{{/block}}{{/part}}\n=== part\n<div class=\"{{text}}\">{{$block}}{{{html}}}{{/block}}</div>\n".utf8)
    private static let blocks = [
        "type: pair\nadoption: {column: tokens}\nvalue: {column: changes}\n", "metric: tokens\ngroup: all\n", "pair: tokens-changes\n", "type: line\nmetrics: [tokens]\nweeks: 26\n", "metrics:\n  - tokens\n  - changes\ntitle: Both\n", "group: all\n",
    ].map { Array($0.utf8) }
}
