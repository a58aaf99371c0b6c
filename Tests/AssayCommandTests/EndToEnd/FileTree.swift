import Foundation

/// All files below a folder, with their bytes.
struct FileTree: Equatable, Sendable {
    private(set) var files: [String: [UInt8]] = [:]

    init(_ folder: URL) throws {
        let root = folder.filePath
        // Not an enumerator: it leaves out what it cannot read.
        var open = [""]
        while let path = open.popLast() {
            for name in try FileManager.default.contentsOfDirectory(atPath: root + path) {
                let file = path + "/" + name
                let attributes = try FileManager.default.attributesOfItem(atPath: root + file)
                switch attributes[.type] as? FileAttributeType {
                case .typeDirectory: open.append(file)
                case .typeSymbolicLink:
                    files[String(file.dropFirst())] = Array("-> \(try FileManager.default.destinationOfSymbolicLink(atPath: root + file))".utf8)
                default: files[String(file.dropFirst())] = [UInt8](try Data(contentsOf: URL(filePath: root + file)))
                }
            }
        }
    }

    /// All but what lies in a folder.
    func without(_ folder: String) -> FileTree {
        var tree = self
        tree.files = files.filter { !$0.key.hasPrefix(folder + "/") }
        return tree
    }

    var paths: [String] { files.keys.sorted() }

    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// What differs, for a message: missing, unexpected and changed files.
    func differences(from expected: FileTree) -> [String] {
        let missing = expected.paths.filter { files[$0] == nil }.map { "missing: \($0)" }
        let unexpected = paths.filter { expected.files[$0] == nil }.map { "unexpected: \($0)" }
        let changed = paths.filter { expected.files[$0] != nil && expected.files[$0] != files[$0] }.map { "changed: \($0)" }
        return missing + unexpected + changed
    }
}
