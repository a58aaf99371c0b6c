/// How a file of figures is written. A new format is one reader and one case here.
public enum SnapshotFormat: String, Sendable, CaseIterable {
    /// RFC 4180, comma separated, with a header.
    case csv
    /// RFC 8259: an array of objects.
    case json

    /// By the extension, in upper or lower case; nil when Assay reads no such files.
    public init?(fileName: String) {
        guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
    }

    public var reader: any SnapshotReader {
        switch self {
        case .csv: CSVSnapshotReader()
        case .json: JSONSnapshotReader()
        }
    }
}
