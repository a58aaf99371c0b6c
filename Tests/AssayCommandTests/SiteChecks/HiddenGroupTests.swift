import Foundation
import Testing

extension SiteChecks {
    /// The two teams of `Sites/northwind` that are too small to be shown.
    struct HiddenGroupTests {
        static let titles = ["edi-mapping": "EDI mapping", "label-printing": "Label printing"]
        /// Ids and titles.
        static let names = titles.keys.sorted() + titles.values.sorted()

        @Test func `no data file has a figure of theirs`() async throws {
            let site = try await ExampleSite.built("northwind")
            var rows = 0
            var faults: [String] = []
            for table in site.tables {
                let read = try CSVRows.read(site.tree.text(table))
                rows += read.count
                for row in read where HiddenGroupTests.titles[row["group"] ?? ""] != nil {
                    if row["value"] != "" || row["status"] != "hidden" { faults.append("\(table): \(row)") }
                }
            }
            #expect(rows > 1_000)
            #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
        }

        @Test func `no section, figure or table is theirs, and no number stands beside their names`() async throws {
            let site = try await ExampleSite.built("northwind")
            let shows: Set<Substring> = ["h2", "h3", "h4", "caption", "th", "td", "article", "section", "figure", "table", "svg"]
            let names = HiddenGroupTests.names
            var mentions = 0
            var faults: [String] = []
            for path in site.tree.paths {
                if path.contains("figures/"), names.contains(where: { path.contains($0) }) { faults.append(path) }
                let text = site.tree.text(path)
                if path.hasSuffix(".svg") || path.hasSuffix(".json"), names.contains(where: { text.contains($0) }) { faults.append("\(path) names them") }
                guard path.hasSuffix(".html") else { continue }
                // The ledger of weeks is about groups that are hidden too.
                let rest = text.replacing(/<table[^>]*id="[^"]*ledger".*?<\/table>/.dotMatchesNewlines(), with: "")
                // An element's start and the text behind it.
                for piece in rest.split(separator: "<") where names.contains(where: { piece.contains($0) }) {
                    mentions += 1
                    let element = piece.prefix { $0.isLetter || $0.isNumber }
                    // Weeks may stand there, and how many groups are hidden.
                    let prose = piece.drop { $0 != ">" }.replacing(/[0-9]{4}-W[0-9]{2}/, with: "").replacing(/\b[0-9] groups?\b/, with: "")
                    if shows.contains(element) || prose.contains(where: \.isNumber) { faults.append("\(path): <\(piece)") }
                }
            }
            #expect(mentions > 0, "that they are hidden is said")
            #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
        }

        @Test func `their figures occur in no file`() async throws {
            let site = try await ExampleSite.built("northwind")
            let (theirs, others) = try captured()
            try #require(theirs.count > 50)
            var shown: Set<String> = []
            for path in site.tree.paths where path != "SHA256SUMS" {
                shown.formUnion(HiddenGroupTests.numbers(in: site.tree.files[path]!, grouped: !path.hasSuffix(".csv")))
            }
            #expect(shown.intersection(theirs.subtracting(others)).isEmpty)
            #expect(shown.intersection(others).count > 100, "the search finds what is shown")
        }

        /// Figures of five digits or more of the hidden groups and of the shown ones: shorter ones occur anywhere.
        private func captured() throws -> (theirs: Set<String>, others: Set<String>) {
            var theirs: Set<String> = []
            var others: Set<String> = []
            let snapshots = try FileTree(ExampleSite.sources.appending(path: "northwind/snapshots"))
            for path in snapshots.paths {
                // A row is a line in both formats, and every row names its group.
                for line in snapshots.text(path).split(separator: "\n") {
                    let numbers = HiddenGroupTests.numbers(in: Array(line.utf8), grouped: false)
                    if HiddenGroupTests.titles.keys.contains(where: { line.contains($0) }) { theirs.formUnion(numbers) } else { others.formUnion(numbers) }
                }
            }
            return (theirs, others)
        }

        /// The numbers of a text that have at least five digits; in grouped ones, a comma before exactly three digits belongs to the number.
        static func numbers(in text: [UInt8], grouped: Bool) -> Set<String> {
            let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
            var found: Set<[UInt8]> = []
            var number: [UInt8] = []
            var digits = 0
            for (place, byte) in text.enumerated() {
                if isDigit(byte) {
                    number.append(byte)
                    digits += 1
                } else if digits > 0 {
                    let following = text[(place + 1)...].prefix(4).prefix(while: isDigit).count
                    if byte == 0x2C, grouped, following == 3 { continue }
                    if byte == 0x2E, following > 0 {
                        number.append(byte)
                        continue
                    }
                    if digits >= 5 { found.insert(number) }
                    number.removeAll(keepingCapacity: true)
                    digits = 0
                }
            }
            if digits >= 5 { found.insert(number) }
            return Set(found.map { String(decoding: $0, as: UTF8.self) })
        }

        @Test func `numbers are found in text and in tables`() {
            #expect(HiddenGroupTests.numbers(in: Array("W21,466014000,x 12,345.5.".utf8), grouped: false) == ["466014000"])
            #expect(HiddenGroupTests.numbers(in: Array("<td>1,234,567</td> 12,3456, 98765.4. 123456".utf8), grouped: true) == ["1234567", "98765.4", "123456"])
        }
    }
}
