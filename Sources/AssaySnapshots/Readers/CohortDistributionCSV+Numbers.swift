import AssayDiagnostics
import AssayMetrics

extension CohortDistributionCSV {
    /// A number that a double holds as it is; nil after a fault.
    mutating func number(_ field: TextField, _ column: String, _ text: Span<UInt8>) -> Double? {
        if field.isEmpty {
            validator.refuse("missing-value", field, "the row has no '\(column)'", help: "write a number, such as 1234.5")
            return nil
        }
        guard let number = DecimalNumber(text, field.start, field.end), number.isUsable else {
            let fault = NumberFault(field.bytes(in: text), subject: "'\(column)'")
            validator.refuse(fault.rule, field, fault.summary, help: fault.help)
            return nil
        }
        return number.value
    }

    /// A whole number from 0 on; nil after a fault.
    mutating func count(_ field: TextField, _ column: String, _ text: Span<UInt8>) -> Int? {
        let digits = field.bytes(in: text)
        if !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }), let count = Int(String(decoding: digits, as: UTF8.self)), count <= Int32.max { return count }
        validator.refuse(
            field.isEmpty ? "missing-value" : "invalid-count", field,
            field.isEmpty ? "the row has no '\(column)'" : "'\(column)' is not a whole number from 0 to \(Int32.max)", help: "write digits only, such as 1234")
        return nil
    }

    /// The same where a source may not know it: nil when the field is empty, and after a fault.
    mutating func countIfGiven(_ field: TextField, _ column: String, _ text: Span<UInt8>) -> Int? {
        field.isEmpty ? nil : count(field, column, text)
    }
}
