import AssayReports
import CLinux
import Glibc

/// The output folder: the new site is written beside it and swapped in at the end, so that what is published is the old site or the new one.
///
/// Only a folder that Assay made is replaced: one that holds `assay-manifest.json`, and nothing that its `SHA256SUMS` does not name.
struct OutputDirectory: Sendable {
    static let manifestName = "assay-manifest.json"
    static let sumsName = "SHA256SUMS"
    /// Signatures under the list, as `ssh-keygen` and `minisign` name them: they may lie beside it, and go with it, since they are under no other.
    static let signatureNames = ["SHA256SUMS.sig", "SHA256SUMS.minisig"]

    let path: String
    private let staging: StagingFolder
    private let lock: OutputLock
    /// The build that made the site that stands, when nothing came into it since.
    private let last: FinishedBuild?
    private let kept: KeptSite?

    enum Refusal: Error {
        /// The folder is not of Assay's making, or holds something that is not.
        case foreign(path: String, entry: String?)
        /// Another build holds the lock.
        case locked(holder: String)
        /// No site was kept from before the last publication.
        case noPrevious(path: String)
        case failed(FileSystem.Failure)
    }

    /// A file as staged.
    struct Entry: Sendable {
        var path: String
        var digest: Digest
        var size: Int
        /// Of the file in the output folder once it stands there; nil before.
        var signature: FileSignature? = nil
    }

    /// Where files of the last build stand as they were written.
    enum Standing: Sendable {
        /// In the output folder.
        case output
        /// In a folder of the kept site that holds nothing else.
        case kept(folder: String)

        var isKept: Bool { if case .kept = self { true } else { false } }
    }

    /// What a commit came to.
    struct Outcome: Sendable {
        /// How many files of the old site are not in the new one.
        var removed: Int
        /// What of the old site could not be removed, if anything: the new one stands all the same.
        var leftover: String?
        /// How the folders of the old site stand, when it was kept for the build after the next.
        var kept: FolderSignatures?
    }

    /// Takes the lock and makes the staging folder beside the output.
    /// - Parameters:
    ///   - manifest: the file by which a folder of this kind is known.
    ///   - keepsPrevious: whether an old site that a killed publication left beside it is kept, for `rollback`.
    ///   - known: what is remembered of the site that stands, and of the one before it.
    ///   - keptHome: where that one is kept; nil where none is.
    init(path: String, manifest: String = manifestName, keepsPrevious: Bool = false, known: BuildCache? = nil, keptHome: String? = nil) throws(Refusal) {
        let path = OutputPath.named(path)
        self.path = path
        var made: [String] = []
        do {
            made = try FileSystem.makeFolders(parentFolder(path))
            lock = try OutputLock(beside: path)
        } catch {
            for folder in made.reversed() { try? FileSystem.remove(folder) }
            throw error as? Refusal ?? .failed(error as! FileSystem.Failure)
        }
        do {
            let known = known?.isOf(path) == true ? known : nil
            last = known?.last.flatMap { $0.isAlone(in: path) ? $0 : nil }
            // Where all folders are as the last build left them, nothing has to be looked at.
            if last == nil { try OutputDirectory.requireOurs(path, manifest: manifest) }
            staging = try StagingFolder(beside: path, madeParents: made, keepsPrevious: keepsPrevious)
            kept = keptHome.flatMap { KeptSite($0, beside: path, folders: known?.kept ?? FolderSignatures()) }
        } catch {
            lock.release()
            for folder in made.reversed() { try? FileSystem.remove(folder) }
            throw error as? Refusal ?? .failed(error as! FileSystem.Failure)
        }
    }

    /// Writes a file of the new site. Safe from several tasks at once, for different paths.
    func stage(_ bytes: [UInt8], at path: String) throws(FileSystem.Failure) -> Entry {
        try write(bytes, at: path)
        return Entry(path: path, digest: Digest(of: bytes), size: bytes.count)
    }

    /// Writes some files of the new site.
    /// - Returns: in their order.
    func stage(_ files: [OutputFile]) throws(FileSystem.Failure) -> [Entry] {
        for file in files { try write(file.bytes, at: file.path) }
        return zip(files, Digest.all(of: files.map(\.bytes))).map { Entry(path: $0.path, digest: $1, size: $0.bytes.count) }
    }

    private func write(_ bytes: [UInt8], at path: String) throws(FileSystem.Failure) {
        let full = staging.path + "/" + path
        do {
            try FileSystem.write(bytes, to: full)
        } catch where error.code == ENOENT {
            _ = try FileSystem.makeFolders(parentFolder(full))
            try FileSystem.write(bytes, to: full)
        }
    }

    /// Whether files of the site that stands are as they were when they were written.
    func stand(_ entries: [Entry]) -> Bool { entries.allSatisfy { $0.signature != nil && FileSignature(path + "/" + $0.path) == $0.signature } }

    /// Where all of these stand as they were when they were written; nil when there is no such place.
    func standing(_ entries: [Entry]) -> Standing? {
        if let folder = kept?.folder(of: entries) { return .kept(folder: folder) }
        return stand(entries) ? .output : nil
    }

    /// Takes pages over whose files stand as they were, once all others are staged.
    func takeOver(_ pages: [(entries: [Entry], standing: Standing)], jobs: Int) async throws {
        var folders: [String] = [], linked: [[Entry]] = []
        for page in pages {
            switch page.standing {
            case .kept(let folder): folders.append(folder)
            case .output: linked.append(page.entries)
            }
        }
        _ = try await concurrentMap(linked, jobs: jobs) { for entry in $0 { try reuse(entry) } }
        // One after the other: the file system moves one folder at a time.
        for folder in kept?.together(folders) ?? [] { try kept?.move(folder, into: staging.path) }
    }

    /// Takes a file over from the site that stands: as another name of it, or as a copy where the file system cannot.
    private func reuse(_ entry: Entry) throws(FileSystem.Failure) {
        let new = staging.path + "/" + entry.path
        do {
            try share(entry, as: new)
        } catch where error.code == ENOENT {
            _ = try FileSystem.makeFolders(parentFolder(new))
            try share(entry, as: new)
        }
    }

    private func share(_ entry: Entry, as new: String) throws(FileSystem.Failure) {
        let old = path + "/" + entry.path
        do {
            try FileSystem.link(old, to: new)
        } catch where [EXDEV, EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(error.code) {
            guard try stage(FileSystem.read(old), at: entry.path).digest == entry.digest else { throw FileSystem.Failure(operation: "copy", path: old, code: ESTALE) }
        }
    }

    /// Writes `SHA256SUMS` over all entries, makes sure that all is on the disk, and swaps the new site in. Once it is in, nothing fails any more.
    /// - Parameters:
    ///   - keepsLock: whether the caller has something to do before anybody else may write here; then it calls `release`.
    ///   - keptHome: where the old site is kept for the build after the next; nil removes it.
    func commit(_ entries: [Entry], keepsLock: Bool = false, keptHome: String? = nil) throws(FileSystem.Failure) -> Outcome {
        try prepare(entries)
        return try swap(entries, keepsLock: keepsLock, keptHome: keptHome)
    }

    /// Lets others write here.
    func release() { lock.release() }

    /// Writes `SHA256SUMS` over all entries and makes sure that all is on the disk: what is left is to swap.
    func prepare(_ entries: [Entry]) throws(FileSystem.Failure) {
        try list(entries)
        try synchronise()
    }

    /// Writes `SHA256SUMS` over all entries.
    func list(_ entries: [Entry]) throws(FileSystem.Failure) { try FileSystem.write(OutputDirectory.sums(entries), to: staging.path + "/" + OutputDirectory.sumsName) }

    /// Makes sure that all is on the disk.
    func synchronise() throws(FileSystem.Failure) {
        try staging.unmark()
        // Once for all files: a thousand fsyncs cost a third of a second, and the new tree is not visible before.
        let code = unsafe clinux_sync_filesystem(staging.path)
        guard code == 0 else { throw FileSystem.Failure(operation: "synchronise", path: staging.path, code: code) }
    }

    /// The list as `sha256sum` writes it, by path.
    private static func sums(_ entries: [Entry]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * 120)
        for entry in entries.sorted(by: { precedes($0.path, $1.path) }) {
            entry.digest.appendHex(to: &bytes)
            bytes += [0x20, 0x20]
            bytes += entry.path.utf8
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Swaps the prepared site in.
    /// - Parameter keepsPrevious: whether the old site is kept beside the new one, for `rollback`, instead of being removed.
    func swap(_ entries: [Entry], keepsPrevious: Bool = false, keepsLock: Bool = false, keptHome: String? = nil) throws(FileSystem.Failure) -> Outcome {
        // An empty folder is no site to keep: a rename takes its place.
        let isFirst = FileSystem.kind(path) == nil ? true : try FileSystem.names(in: path).isEmpty
        let old = if isFirst { [String]() } else if let last { last.entries.map(\.path) } else { try OutputDirectory.ownFiles(of: path) }
        if isFirst {
            try FileSystem.rename(staging.path, to: path)
        } else {
            let code = unsafe clinux_exchange(staging.path, path)
            guard code == 0 else { throw FileSystem.Failure(operation: "swap in", path: path, code: code) }
        }
        try? FileSystem.synchronise(parentFolder(path))
        var outcome = Outcome(removed: OutputDirectory.missing(of: old, in: entries))
        // What the staging folder now holds is the old site: of it, only what Assay made is removed.
        if isFirst {
            // Nothing stood there.
        } else if keepsPrevious {
            outcome.leftover = staging.keepOld(of: path)
        } else if let keptHome, let last, last.isAlone(in: staging.path), staging.keepOld(at: keptHome) {
            outcome.kept = last.folders
        } else if let leftover = staging.removeOld(old) {
            outcome.leftover = leftover
        }
        if !keepsLock { release() }
        return outcome
    }

    /// Removes what is left of the kept site once its folders were taken over.
    /// - Returns: its path when something of it stays.
    func removeKept() -> String? { kept.flatMap { $0.remove() ? nil : $0.path } }

    /// How many paths are not among those of the entries.
    private static func missing(of paths: [String], in entries: [Entry]) -> Int {
        let new = Set(entries.map(\.path))
        return paths.count { !new.contains($0) }
    }

    /// Where the site that stood before the last publication is kept.
    static func previous(of path: String) -> String { parentFolder(path) + "/." + lastName(path) + ".previous" }

    /// Swaps a published site with the one that was kept from before it. What was newer is kept in turn: a second rollback undoes the first.
    static func rollBack(_ path: String) throws(Refusal) {
        let path = OutputPath.named(path)
        let previous = previous(of: path)
        guard FileSystem.kind(parentFolder(path)) != nil else { throw .noPrevious(path: path) }
        let lock = try OutputLock(beside: path)
        defer { lock.release() }
        do {
            try StagingFolder.sweep(beside: path, keepsPrevious: true)
            guard FileSystem.kind(previous + "/" + manifestName) == .file else { throw Refusal.noPrevious(path: path) }
            guard FileSystem.kind(path + "/" + manifestName) == .file else { throw Refusal.foreign(path: path, entry: nil) }
            try requireOurs(path)
            try requireOurs(previous)
        } catch {
            throw error as? Refusal ?? .failed(error as! FileSystem.Failure)
        }
        let code = unsafe clinux_exchange(previous, path)
        guard code == 0 else { throw .failed(FileSystem.Failure(operation: "swap in", path: path, code: code)) }
        try? FileSystem.synchronise(parentFolder(path))
    }

    /// Forgets the new site.
    func discard() {
        staging.discard()
        kept?.giveBack()
        lock.release()
        staging.removeParents()
    }
}
