import AssayDiagnostics
import AssaySnapshots
import Foundation

/// Gives JSON to the reader of snapshots and to the parser below it. What the parser takes has to be JSON for Foundation too, and to be written and parsed again as the same.
enum JSONRun {
    static func run(_ input: [UInt8], at path: String, _ surroundings: Surroundings) -> Outcome {
        var outcome = Outcome()
        for site in surroundings.sites {
            for capture in [site.week, nil] {
                let reading = JSONSnapshotReader().read(input, path: path, capture: capture, schema: site.schema)
                outcome.add(reading.diagnostics, of: input, path: path, in: "snapshot")
                outcome.add("\(reading.rows) rows, \(reading.snapshot.observations.count) right, \(reading.snapshot.notes)", kind: reading.snapshot.observations.isEmpty ? "none" : "rows")
            }
        }
        guard String(validating: input, as: UTF8.self) != nil else { return outcome }
        do {
            let value = try JSONParser.document(input.span)
            let written = write(value, input)
            outcome.add(written, kind: "json")
            // Foundation holds numbers in doubles, and refuses those beyond them.
            if !hasLargeNumber(value, input), (try? JSONSerialization.jsonObject(with: Data(input), options: .fragmentsAllowed)) == nil {
                outcome.broken.append("Foundation takes no such JSON")
            }
            let again = Array(written.utf8)
            if (try? JSONParser.document(again.span)).map({ write($0, again) }) != written { outcome.broken.append("written anew it is other JSON") }
        } catch {
            outcome.add("\(error.rule) \(error.summary) \(error.offset)", kind: "parser \(error.rule)")
            if !(0...input.count).contains(error.offset) { outcome.broken.append("a fault at byte \(error.offset) of \(input.count)") }
        }
        return outcome
    }

    private static func hasLargeNumber(_ value: JSONValue, _ input: [UInt8]) -> Bool {
        switch value.content {
        case .number(let range): range.count > 18 || input[range].contains { $0 | 0x20 == UInt8(ascii: "e") }
        case .array(let elements): elements.contains { hasLargeNumber($0, input) }
        case .object(let members): members.contains { hasLargeNumber($0.value, input) }
        case .string, .bool, .null: false
        }
    }

    private static func write(_ value: JSONValue, _ input: [UInt8]) -> String {
        switch value.content {
        case .string(let text): quoted(text, input)
        case .number(let range): String(decoding: input[range], as: UTF8.self)
        case .bool(let bool): "\(bool)"
        case .null: "null"
        case .array(let elements): "[" + elements.map { write($0, input) }.joined(separator: ",") + "]"
        case .object(let members): "{" + members.map { "\(quoted($0.key, input)):\(write($0.value, input))" }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: JSONString, _ input: [UInt8]) -> String {
        var out = "\""
        for scalar in String(decoding: text.bytes(in: input.span), as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\0"..<" ": out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
