import AssayTestSupport
import Foundation
import Testing

@testable import AssaySnapshots

/// All records as texts, and all faults.
func records(_ bytes: [UInt8]) -> (rows: [[String]], faults: [CSVFault]) {
    let text = bytes.span
    var tokenizer = CSVTokenizer(from: TextEncoding.byteOrderMark(text))
    var fields: [TextField] = []
    var rows: [[String]] = []
    var faults: [CSVFault] = []
    while true {
        switch tokenizer.next(in: text, into: &fields) {
        case .record(let count): rows.append(fields[..<count].map { $0.string(in: text) })
        case .blankLine: rows.append([])
        case .fault(let fault): faults.append(fault)
        case .end: return (rows, faults)
        }
    }
}

private func records(_ text: String) -> (rows: [[String]], faults: [CSVFault]) { records(Array(text.utf8)) }

@Suite struct CSVTokenizerTests {
    @Test func fieldsAndRecordsAreSplit() {
        #expect(records("a,b\n1,2\n").rows == [["a", "b"], ["1", "2"]])
        #expect(records("a,b\n1,2").rows == [["a", "b"], ["1", "2"]])
        #expect(records(",\n,").rows == [["", ""], ["", ""]])
        #expect(records("").rows.isEmpty)
    }

    @Test func quotedFieldsHoldCommasLineEndsAndQuotes() {
        #expect(records("\"a,b\",\"c\nd\",\"e\"\"f\"\r\n\"\",x").rows == [["a,b", "c\nd", "e\"f"], ["", "x"]])
    }

    @Test func lineFeedAndCarriageReturnLineFeedAreTheSame() {
        let text = "a,b\n\"x\",1\n\n2,\"y\"\n"
        #expect(records(text).rows == records(text.replacing("\n", with: "\r\n")).rows)
    }

    @Test func aByteOrderMarkIsNoText() {
        #expect(records([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)).rows == [["a", "b"]])
    }

    @Test func spacesAreKept() {
        #expect(records(" a , b\n").rows == [[" a ", " b"]])
    }

    @Test(arguments: [
        ("a,b\"c\n1,2\n", CSVFault(.bareQuote, at: 3)), ("a,\"b\"c\n1,2\n", CSVFault(.textAfterQuote, at: 5)),
        ("a,\"b\"\" \n1,2\n", CSVFault(.unclosedQuote, at: 2)), ("a\rb\n1,2\n", CSVFault(.loneCarriageReturn, at: 1)),
        ("a,\u{0}\n1,2\n", CSVFault(.controlByte(0), at: 2)), ("a,\"\u{7}\"\n1,2\n", CSVFault(.controlByte(7), at: 3)),
        ("a,\u{7F}\n1,2\n", CSVFault(.controlByte(0x7F), at: 2)), ("\"a\rb\"\n1,2\n", CSVFault(.loneCarriageReturn, at: 2)),
    ])
    func whatIsNotCSVIsAFault(text: String, fault: CSVFault) {
        let read = records(text)
        #expect(read.faults == [fault])
        #expect(read.rows == (fault.kind == .unclosedQuote ? [] : [["1", "2"]]))
    }

    @Test func aFieldIsNoLongerThanItsLimit() {
        let limit = CSVTokenizer.maximumFieldLength
        let long = String(repeating: "x", count: limit)
        #expect(records("\(long),1\n").rows == [[long, "1"]])
        #expect(records("\"\(long)\",1\n").rows == [[long, "1"]])
        #expect(records("\(long)x,1\n2,3").faults == [CSVFault(.fieldTooLong, at: 0)])
        #expect(records("\(long)x,1\n2,3").rows == [["2", "3"]])
        #expect(records("\"\(long)xx\",1\n2,3").faults == [CSVFault(.fieldTooLong, at: 0)])
    }

    @Test func recordsMayHaveAnyNumberOfFields() {
        let wide = (0..<300).map(String.init)
        let quoted = wide.map { "\"\($0)\"" }
        #expect(records(wide.joined(separator: ",") + "\n" + quoted.joined(separator: ",") + "\na").rows == [wide, wide, ["a"]])
    }

    @Test func aRecordHasNoMoreFieldsThanItsLimit() {
        let limit = CSVTokenizer.maximumFields
        let widest = [String](repeating: "", count: limit)
        let commas = widest.joined(separator: ",")
        #expect(records("\(commas)\na").rows == [widest, ["a"]])
        for more in ["\(commas),\na,b", "\(commas),\"\",\"x\ny\"\na,b"] {
            #expect(records(more).rows == [["a", "b"]])
            #expect(records(more).faults == [CSVFault(.tooManyFields, at: limit)])
        }
    }

    /// Every short text over the bytes that matter reads as a plain reader of one byte after another reads it.
    @Test func blocksReadAsSingleBytesDo() {
        let alphabet = Array("a,\"\r\n\u{7}é".utf8)
        var state: UInt64 = 42
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var bytes: [UInt8] = []
            var bits = state >> 8
            for _ in 0..<(Int(state >> 60) * 9) {
                bits = bits &* 6_364_136_223_846_793_005 &+ 12_345
                // Mostly plain, so that marks lie in all places of a block.
                let pick = Int(bits >> 58)
                bytes.append(pick < alphabet.count ? alphabet[pick] : UInt8(ascii: "x"))
            }
            #expect(records(bytes).rows == plainRecords(bytes), "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }

    @Test(.enabled(if: Fixtures.shared("corpora/csv-spectrum") != nil, "the corpus csv-spectrum is absent"))
    func csvSpectrumReadsAsItsJSON() throws {
        let folder = Fixtures.shared("corpora/csv-spectrum")!
        var cases = 0
        for url in try Fixtures.files(in: folder.appending(path: "csvs"), extension: "csv") {
            let name = url.deletingPathExtension().lastPathComponent
            // It is not RFC 4180, and its JSON is of other data.
            if name == "location_coordinates" { continue }
            let read = records(try Fixtures.bytes(url))
            let data = try Data(contentsOf: folder.appending(path: "json/\(name).json"))
            let expected = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: String]])
            let header = try #require(read.rows.first)
            let rows = read.rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
            #expect(read.faults.isEmpty && rows == expected, "\(name)")
            cases += 1
        }
        #expect(cases == 11)
    }
}

/// The rules of the tokenizer, one byte at a time: the oracle. Faulty records are left out.
private func plainRecords(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var i = 0
    while i < bytes.count {
        var row: [String] = []
        var isFaulty = false
        func lineEnd(_ i: Int) -> Int {
            if i >= bytes.count { return 0 }
            if bytes[i] == 10 { return 1 }
            return bytes[i] == 13 && i + 1 < bytes.count && bytes[i + 1] == 10 ? 2 : 0
        }
        if lineEnd(i) > 0 {
            rows.append([])
            i += lineEnd(i)
            continue
        }
        while true {
            var field: [UInt8] = []
            if i < bytes.count, bytes[i] == 34 {
                i += 1
                while i < bytes.count, bytes[i] != 34 || (i + 1 < bytes.count && bytes[i + 1] == 34) {
                    if bytes[i] == 34 { i += 1 } else if bytes[i] < 32, bytes[i] != 10, lineEnd(i) == 0 { isFaulty = true }
                    field.append(bytes[i])
                    i += 1
                }
                if i >= bytes.count { return rows }
                i += 1
                while i < bytes.count, bytes[i] != 44, lineEnd(i) == 0 {
                    isFaulty = true
                    while i < bytes.count, lineEnd(i) == 0 { i += 1 }
                }
            } else {
                while i < bytes.count, bytes[i] != 44, lineEnd(i) == 0 {
                    if bytes[i] < 32 || bytes[i] == 34 { isFaulty = true }
                    field.append(bytes[i])
                    i += 1
                }
            }
            row.append(String(decoding: field, as: UTF8.self))
            if i < bytes.count, bytes[i] == 44 {
                i += 1
                continue
            }
            break
        }
        i += lineEnd(i)
        if !isFaulty { rows.append(row) }
    }
    return rows
}
