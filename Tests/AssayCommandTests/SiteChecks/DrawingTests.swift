import AssayCharts
import Foundation
import Testing

extension SiteChecks {
    /// Drawings as files and inside pages.
    struct DrawingTests {
        /// The drawings of a page, as they stand in it.
        private func drawings(in page: [UInt8]) -> [[UInt8]] {
            let end = Array("</svg>".utf8)
            var found: [[UInt8]] = []
            var at = page.startIndex
            while let open = page[at...].firstRange(of: Array("<svg".utf8)), let close = page[open.upperBound...].firstRange(of: end) {
                found.append(Array(page[open.lowerBound..<close.upperBound]))
                at = close.upperBound
            }
            return found
        }

        @Test(arguments: ExampleSite.names)
        func `every drawing keeps to what all renderers draw alike`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            var faults: [String] = []
            // Many weeks draw the same line: each drawing is looked at once.
            var seen: Set<[UInt8]> = []
            for path in site.drawings { faults += SVGSubset.violations(in: site.tree.files[path]!).map { "\(path): \($0)" } }
            for path in site.pages {
                for drawing in drawings(in: site.tree.files[path]!) where seen.insert(drawing).inserted {
                    faults += SVGSubset.violations(in: drawing).map { "\(path): \($0)" }
                }
            }
            #expect(!site.drawings.isEmpty)
            #expect(!seen.isEmpty)
            #expect(faults.isEmpty, "\(faults.count) faults:\n\(faults.prefix(20).joined(separator: "\n"))")
        }
    }

    @Suite(.enabled(if: Tool.rsvgConvert != nil, "SVG as documents show it: no rsvg-convert: not checked here; .ci/run installs it"))
    struct DrawingRenderingTests {
        /// All in a small site, every tenth in a large one.
        @Test(arguments: ExampleSite.names)
        func `drawings are drawn outside a browser`(_ name: String) async throws {
            let site = try await ExampleSite.built(name)
            let rsvgConvert = try #require(Tool.rsvgConvert)
            let step = site.drawings.count > 40 ? 10 : 1
            let scratch = try Scratch()
            let picture = scratch.url.appending(path: "drawing.png")
            var faults: [String] = []
            for index in stride(from: 0, to: site.drawings.count, by: step) {
                let path = site.drawings[index]
                try? FileManager.default.removeItem(at: picture)
                let outcome = try await Tool.run(rsvgConvert, ["--output", picture.filePath, site.folder.appending(path: path).filePath])
                let bytes = (try? Data(contentsOf: picture)) ?? Data()
                if outcome.exitCode != 0 || !outcome.standardError.isEmpty { faults.append("\(path): \(outcome.exitCode) \(outcome.standardError)") }
                // A signature, and more than an empty sheet compresses to.
                if !bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.count < 2_000 { faults.append("\(path): \(bytes.count) bytes of picture") }
            }
            #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
        }
    }
}
