import CLinux
import Glibc

/// The output folder: the new site is written beside it and swapped in at the end, so that what is published is the old site or the new one.
///
/// Only a folder that Assay made is replaced: one that holds `assay-manifest.json`, and nothing that its `SHA256SUMS` does not name.
struct OutputDirectory: Sendable {
    static let manifestName = "assay-manifest.json"
    static let sumsName = "SHA256SUMS"

    let path: String
    let staging: String
    private let lock: OutputLock

    enum Refusal: Error {
        /// The folder is not of Assay's making, or holds something that is not.
        case foreign(path: String, entry: String?)
        /// Another build holds the lock.
        case locked(holder: String)
        case failed(FileSystem.Failure)
    }

    /// A file as staged.
    struct Entry: Sendable {
        var path: String
        var digest: String
        var size: Int
    }

    /// Takes the lock and makes the staging folder beside the output.
    init(path: String) throws(Refusal) {
        let path = OutputPath.named(path)
        self.path = path
        let parent = parentFolder(path)
        do {
            try FileSystem.makeFolders(parent)
        } catch {
            throw .failed(error)
        }
        lock = try OutputLock(beside: path)
        staging = parent + "/." + lastName(path) + ".tmp-" + String(getpid())
        do {
            try OutputDirectory.requireOurs(path)
            // What a killed build left behind; the lock is ours, so nobody is writing there.
            for name in try FileSystem.names(in: parent) where name.hasPrefix("." + lastName(path) + ".tmp-") {
                try FileSystem.removeTree(parent + "/" + name)
            }
            try FileSystem.makeFolders(staging)
        } catch let refusal as Refusal {
            lock.release()
            throw refusal
        } catch {
            lock.release()
            throw .failed(error as! FileSystem.Failure)
        }
    }

    /// Writes a file of the new site. Safe from several tasks at once, for different paths.
    func stage(_ bytes: [UInt8], at path: String) throws(FileSystem.Failure) -> Entry {
        let full = staging + "/" + path
        do {
            try FileSystem.write(bytes, to: full)
        } catch where error.code == ENOENT {
            try FileSystem.makeFolders(parentFolder(full))
            try FileSystem.write(bytes, to: full)
        }
        return Entry(path: path, digest: SHA256.hex(bytes), size: bytes.count)
    }

    /// Writes `SHA256SUMS` over all entries, makes sure that all is on the disk, and swaps the new site in.
    /// - Returns: how many files of the old site are not in the new one.
    func commit(_ entries: [Entry]) throws(FileSystem.Failure) -> Int {
        let sums = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { "\($0.digest)  \($0.path)\n" }.joined()
        try FileSystem.write(Array(sums.utf8), to: staging + "/" + OutputDirectory.sumsName)
        // Once for all files: a thousand fsyncs cost a third of a second, and the new tree is not visible before.
        let code = unsafe clinux_sync_filesystem(staging)
        guard code == 0 else { throw FileSystem.Failure(operation: "synchronise", path: staging, code: code) }
        let old = FileSystem.kind(path) == nil ? [] : try OutputDirectory.ownFiles(of: path)
        if FileSystem.kind(path) == nil {
            try FileSystem.rename(staging, to: path)
        } else {
            let code = unsafe clinux_exchange(staging, path)
            guard code == 0 else { throw FileSystem.Failure(operation: "swap in", path: path, code: code) }
        }
        try FileSystem.synchronise(parentFolder(path))
        if FileSystem.kind(staging) != nil { try FileSystem.removeTree(staging) }
        lock.release()
        return Set(old).subtracting(entries.map(\.path)).count
    }

    /// Forgets the new site.
    func discard() {
        try? FileSystem.removeTree(staging)
        lock.release()
    }

    private static func requireOurs(_ path: String) throws {
        guard let kind = FileSystem.kind(path) else { return }
        guard kind == .folder else { throw Refusal.foreign(path: path, entry: nil) }
        let names = try FileSystem.names(in: path)
        guard !names.isEmpty else { return }
        guard names.contains(manifestName), names.contains(sumsName) else { throw Refusal.foreign(path: path, entry: nil) }
        let known = Set(try ownFiles(of: path) + [sumsName])
        for file in try allFiles(below: path, prefix: "") where !known.contains(file) { throw Refusal.foreign(path: path, entry: file) }
    }

    /// The paths that the folder's `SHA256SUMS` names.
    private static func ownFiles(of path: String) throws(FileSystem.Failure) -> [String] {
        guard FileSystem.kind(path + "/" + sumsName) == .file else { return [] }
        return try FileSystem.read(path + "/" + sumsName).split(separator: 0x0A).compactMap { line in
            line.count > 66 ? String(decoding: line.dropFirst(66), as: UTF8.self) : nil
        }
    }

    private static func allFiles(below root: String, prefix: String) throws -> [String] {
        try FileSystem.names(in: root).flatMap { name in
            FileSystem.kind(root + "/" + name) == .folder ? try allFiles(below: root + "/" + name, prefix: prefix + name + "/") : [prefix + name]
        }
    }
}

/// The folder that holds a path; `.` for a bare name.
func parentFolder(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
func lastName(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.index(after: slash)...])
}
