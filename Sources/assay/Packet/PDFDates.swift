import AssayMetrics

/// The dates in a PDF's information dictionary (ISO 32000-2, 14.3.3), as Chromium writes them: `/CreationDate (D:20261130020659+00'00')`, in plain text.
enum PDFDates {
    /// Sets both dates to midnight of a day. Nothing moves: the places of objects, which a PDF lists, stay true. What is written in another way stays.
    static func set(_ pdf: [UInt8], to day: CivilDate) -> [UInt8] {
        var out = pdf
        let digits = "\(day)".utf8.filter { $0 != 0x2D } + Array("000000".utf8)
        for key in ["/CreationDate (D:", "/ModDate (D:"].map({ Array($0.utf8) }) {
            for start in places(of: key, in: pdf) {
                let end = start + key.count
                // 14 digits and what ends them: a date without a time, or something else, stays.
                guard digits.count == 14, end + 14 < pdf.count, pdf[end..<end + 14].allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
                out.replaceSubrange(end..<end + 14, with: digits)
            }
        }
        return out
    }

    private static func places(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }
}
