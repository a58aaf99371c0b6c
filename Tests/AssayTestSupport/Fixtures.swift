import Foundation

/// Where test inputs live. Paths are found from this file, never written down.
public enum Fixtures {
    /// The repository's root.
    public static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A folder of public corpora or oracles beside the repository, or nil where it is absent.
    /// `ASSAY_SHARED` names another place.
    public static func shared(_ path: String) -> URL? {
        let root = ProcessInfo.processInfo.environment["ASSAY_SHARED"].map { URL(filePath: $0) }
            ?? repository.deletingLastPathComponent().appending(path: "shared")
        let url = root.appending(path: path)
        return FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) ? url : nil
    }

    /// All files of a folder with an extension, by name.
    public static func files(in folder: URL, extension ext: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == ext }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    public static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }
}
