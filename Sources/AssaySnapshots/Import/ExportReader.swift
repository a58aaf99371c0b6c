/// Turns the exports of one tool into figures of groups and weeks. It opens nothing, asks no clock, and lets no person through.
public protocol ExportReader: Sendable {
    /// What the format needs, how to get it, and what it gives.
    var guide: ExportGuide { get }

    /// Whether a file looks like one of this format, by its first keys or columns: for a file that was given to another format's reader.
    func recognises(_ file: ExportFile) -> Bool

    /// Reads all files of one import together: they may be pages, days or overlapping spans of the same export.
    ///
    /// Every fault of every file is reported; with an error among them the figures are not to be used.
    func read(_ files: [ExportFile], for request: ImportRequest) -> ImportReading
}

/// One file that was exported: its name in messages, and its bytes.
public struct ExportFile: Sendable {
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
