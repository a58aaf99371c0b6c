import CLinux

/// The environment that engines run in: Assay's own, since connections and configurations stand there, but in one language and one time zone.
enum EngineEnvironment {
    /// Days begin at midnight UTC on every machine, unless a query says otherwise.
    private static let fixed = ["LC_ALL": "C.UTF-8", "TZ": "UTC", "PGTZ": "UTC", "PGCLIENTENCODING": "UTF8"]

    /// - Parameter more: variables that are set besides.
    static func variables(_ more: [String: String] = [:]) -> [String] {
        var variables: [String: String] = [:]
        guard var next = unsafe clinux_environment() else { return [] }
        while let entry = unsafe next.pointee {
            let text = unsafe String(cString: entry)
            if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) { variables[String(text[..<sign])] = String(text[text.index(after: sign)...]) }
            unsafe next += 1
        }
        for (name, value) in fixed { variables[name] = value }
        for (name, value) in more { variables[name] = value }
        return variables.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
    }
}
