import AssayTestSupport
import Foundation

/// The files of independently computed results, read as they are: `Cases/SOURCES.md` says where they come from. They are part of the repository, so that no
/// clone passes without them.
enum OracleCases {
    static let folder = Fixtures.repository.appending(path: "Tests/AssayMetricsTests/Cases")

    /// The cases of one file of `statistics/`; null in a series is NaN.
    static func read<Case: Decodable>(_ file: String, as: Case.Type) throws -> [Case] {
        try JSONDecoder().decode(File<Case>.self, from: Data(contentsOf: folder.appending(path: "statistics/\(file)"))).cases
    }

    /// The lines of a text file.
    static func lines(_ file: String) throws -> [Substring] {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(whereSeparator: \.isNewline)
    }

    private struct File<Case: Decodable>: Decodable { let cases: [Case] }
}

extension [Double?] {
    var withNaN: [Double] { map { $0 ?? .nan } }
}

extension Double {
    /// Equal up to rounding: relatively, or absolutely where the expected number is zero.
    func agrees(with expected: Double, within tolerance: Double = 1e-9) -> Bool {
        (self - expected).magnitude <= tolerance * Swift.max(expected.magnitude, expected == 0 ? 1 : 0)
    }
}
