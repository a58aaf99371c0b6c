import AssayTestSupport
import Foundation

/// The files of independently computed results, read as they are.
enum OracleCases {
    static let folder = Fixtures.shared("cases/statistics")
    static var exist: Bool { folder != nil }

    /// The cases of one file; null in a series is NaN.
    static func read<Case: Decodable>(_ file: String, as: Case.Type) throws -> [Case] {
        guard let folder else { return [] }
        return try JSONDecoder().decode(File<Case>.self, from: Data(contentsOf: folder.appending(path: file))).cases
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
