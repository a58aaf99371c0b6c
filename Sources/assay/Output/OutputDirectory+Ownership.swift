/// What in an output folder is of Assay's making: only that is ever replaced or removed.
extension OutputDirectory {
    /// Throws unless a folder is missing, empty, or one that Assay made, with nothing else in it.
    static func requireOurs(_ path: String, manifest: String = manifestName) throws {
        guard let kind = FileSystem.kind(path) else { return }
        guard kind == .folder else { throw Refusal.foreign(path: path, entry: nil) }
        let names = try FileSystem.names(in: path)
        guard !names.isEmpty else { return }
        guard names.contains(manifest), names.contains(sumsName) else { throw Refusal.foreign(path: path, entry: nil) }
        let own = try ownFiles(of: path)
        // The list decides what is removed after the swap, and anybody may have written to it.
        if let astray = own.first(where: { !isInside($0) }) { throw Refusal.foreign(path: path, entry: astray) }
        let known = Set(own + [sumsName] + signatureNames)
        for file in try FileSystem.files(below: path) where !known.contains(file) { throw Refusal.foreign(path: path, entry: file) }
    }

    /// Whether a path stays below the folder it is relative to.
    static func isInside(_ path: String) -> Bool {
        // Of the part at hand: how many bytes, and whether all of them are points.
        var (length, isOfPoints) = (0, true)
        func isName() -> Bool { length > 0 && !(isOfPoints && length <= 2) }
        for byte in path.utf8 {
            if byte == 0x2F {
                if !isName() { return false }
                (length, isOfPoints) = (0, true)
            } else {
                length += 1
                if byte != 0x2E { isOfPoints = false }
            }
        }
        return isName()
    }

    /// The paths that the folder's `SHA256SUMS` names.
    static func ownFiles(of path: String) throws(FileSystem.Failure) -> [String] {
        guard FileSystem.kind(path + "/" + sumsName) == .file else { return [] }
        return try FileSystem.read(path + "/" + sumsName).split(separator: 0x0A).compactMap { line in
            line.count > 66 ? String(decoding: line.dropFirst(66), as: UTF8.self) : nil
        }
    }
}
