import AssayDiagnostics

/// A query with its parameters filled in: `:week`, `:monday` and `:sunday` outside quotes and comments become literals, the same for every engine.
///
/// It is not parsed further than that takes: into statements, and what in them is code.
struct QueryText: Sendable {
    /// What differs between engines.
    enum Dialect: Sendable {
        /// PostgreSQL and DuckDB.
        case standard
        /// A backslash in quotes takes the character after it with it.
        case spark
        /// A language of others: only parameters are known.
        case foreign
    }

    /// The whole text.
    private(set) var text = ""
    /// Without the semicolons between them; what holds no code is left out.
    private(set) var statements: [String] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether any parameter is in it.
    private(set) var asksForWeek = false

    /// - Parameter place: of a byte of the query, for messages.
    init(_ query: [UInt8], _ parameters: QueryParameters, _ dialect: Dialect, place: (Int) -> SourceLocation) {
        var output: [UInt8] = []
        var statement: [UInt8] = []
        var isBlank = true
        func finish() {
            if !isBlank { statements.append(String(decoding: statement, as: UTF8.self)) }
            (statement, isBlank) = ([], true)
        }
        var scanner = QueryScanner(query, hasBackslashes: dialect == .spark)
        while let piece = scanner.next() {
            var bytes = query[piece.range]
            switch piece.kind {
            case .space, .comment: break
            case .quoted:
                isBlank = false
                if let name = QueryText.quotedParameter(query, piece.range, dialect) {
                    refuse("quoted-parameter", "':\(name)' stands in quotes, where it is only text", place(piece.range.lowerBound), "leave the quotes out: it becomes a literal")
                }
            case .parameter:
                let name = String(decoding: bytes.dropFirst(), as: UTF8.self)
                if let literal = parameters.literal(name) {
                    asksForWeek = true
                    bytes = Array(literal.utf8)[...]
                } else if dialect != .foreign {
                    refuse(
                        "unknown-parameter", "there is no parameter ':\(name)'", place(piece.range.lowerBound),
                        nearestName(to: name, in: QueryParameters.names).map { "did you mean ':\($0)'?" } ?? "the parameters are :week, :monday and :sunday")
                }
                isBlank = false
            case .semicolon where dialect != .foreign:
                output += bytes
                finish()
                continue
            case .code, .semicolon:
                if isBlank, dialect != .foreign, QueryText.isClientCommand(query[piece.range.lowerBound...]) {
                    refuse("not-sql", "a statement begins with a command of the engine's own shell", place(piece.range.lowerBound), "write SQL only: it is not given to a shell")
                }
                isBlank = false
            }
            output += bytes
            statement += bytes
        }
        finish()
        text = String(decoding: output, as: UTF8.self)
    }

    private mutating func refuse(_ rule: String, _ summary: String, _ place: SourceLocation, _ help: String) {
        diagnostics.append(Diagnostic(rule: rule, summary, at: place, help: help))
    }

    /// The parameter that is all of a text in quotes. A name in quotes is no text, nor is what stands between doubled quotes all of one.
    private static func quotedParameter(_ query: [UInt8], _ range: Range<Int>, _ dialect: Dialect) -> String? {
        let quote = query[range.lowerBound]
        guard quote == UInt8(ascii: "'") || (quote == UInt8(ascii: "\"") && dialect == .spark), dialect != .foreign else { return nil }
        let isWhole = (range.lowerBound == 0 || query[range.lowerBound - 1] != quote) && (range.upperBound == query.count || query[range.upperBound] != quote)
        let inner = query[range].dropFirst().dropLast()
        guard isWhole, inner.first == QueryScanner.colon else { return nil }
        let name = String(decoding: inner.dropFirst(), as: UTF8.self)
        return QueryParameters.names.contains(name) ? name : nil
    }

    /// `\copy` of psql, `.shell` of DuckDB, `!` and `source` of Spark: they are none of SQL, and run programs or read files.
    private static func isClientCommand(_ code: ArraySlice<UInt8>) -> Bool {
        guard let first = code.first else { return false }
        if [UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "!")].contains(first) { return true }
        let word = String(decoding: code.prefix { QueryScanner.isNamePart($0) }, as: UTF8.self).lowercased()
        return ["source", "quit", "exit"].contains(word)
    }
}
