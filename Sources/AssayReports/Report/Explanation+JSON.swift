import AssayMetrics

extension Explanation {
    /// Strict JSON (RFC 8259): sections as objects in order, then the weeks as a list. Numbers are the shortest decimals that read back as the same
    /// `Double`; what there is not is null.
    public var json: String {
        var out = "{\n"
        for section in sections {
            let members = section.entries.map { "    \(Explanation.quoted($0.key)): \(Explanation.json($0.value))" }
            out += "  \(Explanation.quoted(section.key)): {\n\(members.joined(separator: ",\n"))\n  },\n"
        }
        let rows = weeks.map { row in
            func number(_ value: Double?) -> Value { value.map { .number($0) } ?? .none }
            let fields: [(String, Value)] = [
                ("week", .text(row.week.description)), ("value_week", .text(row.valueWeek.description)), ("adoption", number(row.adoption)),
                ("value", number(row.value)), ("adoption_index", number(row.adoptionIndex)), ("value_index", number(row.valueIndex)),
                ("contrast", number(row.contrast)),
            ]
            return "    {" + fields.map { "\(Explanation.quoted($0)): \(Explanation.json($1))" }.joined(separator: ", ") + "}"
        }
        return out + "  \"weeks\": [" + (rows.isEmpty ? "" : "\n\(rows.joined(separator: ",\n"))\n  ") + "]\n}\n"
    }

    static func json(_ value: Value) -> String {
        switch value {
        case .number(let number): decimal(number)
        case .count(let count): String(count)
        case .flag(let flag): flag ? "true" : "false"
        case .text(let text): quoted(text)
        case .none: "null"
        }
    }

    /// Swift prints the shortest decimal that reads back; whole numbers lose their `.0`.
    private static func decimal(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        if number == 0 { return "0" }
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    static func quoted(_ text: String) -> String {
        var out: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: out += [0x5C, byte]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(0x22)
        return String(decoding: out, as: UTF8.self)
    }
}
