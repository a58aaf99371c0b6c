/// Rows of Spark SQL's shell, which prints columns between tabs and quotes nothing: a tab or a line end in a text would pass for another column or row.
///
/// So the last statement is asked for as one JSON object a row, behind a mark: names and values come unambiguously, and what other statements print
/// is told apart.
enum SparkRows {
    private static let rowMark = "assay:row "
    private static let versionMark = "assay:version "

    /// - Parameter views: statements that come first.
    static func script(views: [String], statements: [String]) -> [UInt8] {
        let rows = "SELECT concat('\(rowMark)', to_json(struct(*), map('ignoreNullFields', 'false'))) FROM (\n\(statements.last ?? "")\n)"
        let all = ["SELECT concat('\(versionMark)', version())"] + views + statements.dropLast() + [rows]
        return Array(all.map { $0 + "\n;\n" }.joined().utf8)
    }

    /// - Returns: the rows as a JSON array, an object a line, and Spark's version.
    static func read(_ printed: [UInt8]) -> (json: [UInt8], version: String?) {
        var rows: [[UInt8]] = []
        var version: String?
        for line in printed.split(separator: 0x0A) {
            if line.starts(with: rowMark.utf8) { rows.append(Array(line.dropFirst(rowMark.utf8.count))) }
            if version == nil, line.starts(with: versionMark.utf8) {
                version = String(decoding: line.dropFirst(versionMark.utf8.count).prefix { $0 != 0x20 }, as: UTF8.self)
            }
        }
        return (Array("[\n".utf8) + rows.joined(separator: Array(",\n".utf8)) + Array("\n]\n".utf8), version)
    }
}
