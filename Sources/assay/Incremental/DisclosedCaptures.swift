import AssayMetrics
import Glibc
import Synchronization

/// Captures as they were disclosed, a file each in `.assay/captures/`: one whose bytes and rules are as they were is not taken apart again.
///
/// A file is called by the digest of all that decides over what is in it. One that is lost or damaged costs time, and nothing else. What is new is put there once the site stands,
/// which comes first where room is short; what stands for no capture any more goes then.
final class DisclosedCaptures: Sendable {
    private struct State {
        /// Of files that stand for a capture of this site as it is now.
        var names = Set<String>()
        /// What was read, to be put there.
        var new: [(name: String, bytes: [UInt8])] = []
        var newSize = 0
    }

    private let folder: SiteFolder
    private let path: String
    private let isRead: Bool
    private let keeps: Bool
    private let state = Mutex(State())

    /// In bytes: of what is new only so much is held until the site stands, and more the next time.
    private static let mostNew = 64 << 20

    /// - Parameters:
    ///   - reads: whether what is known is used; else every capture is read.
    ///   - keeps: whether `store` will be called: else what is new would only take room.
    init(_ folder: SiteFolder, reads: Bool, keeps: Bool) {
        self.folder = folder
        self.keeps = keeps
        path = folder.path(BuildCache.folderName) + "/captures"
        // A link could lead anywhere.
        isRead = reads && FileSystem.kind(folder.path(BuildCache.folderName)) == .folder && FileSystem.kind(path) == .folder
    }

    /// The name of a capture disclosed under some settings.
    /// - Parameters:
    ///   - settings: of all that decides over it beside the files and the rules.
    ///   - files: of those.
    static func key(_ week: Week?, settings: Digest, files: Digest) -> Digest {
        var fingerprint = Fingerprint("disclosed capture")
        fingerprint.add(ToolIdentity.program)
        fingerprint.add(week == nil)
        fingerprint.add(week?.ordinal ?? 0)
        fingerprint.add(settings)
        fingerprint.add(files)
        return fingerprint.digest
    }

    /// Nil when it is not known.
    func snapshots(_ key: Digest, of capture: CaptureBytes, catalog: MetricCatalog) -> [DisclosedSnapshot]? {
        guard isRead else { return nil }
        // The shortest row takes four bytes, and what is kept of it forty.
        guard let bytes = try? FileSystem.read(path + "/" + key.hex, atMost: 16 * capture.size + 65_536) else { return nil }
        let known = DisclosedSnapshot.unarchive(bytes, seal: key.words.0, capture: capture.week, paths: capture.files.map(\.path), catalog: catalog)
        if known != nil { state.withLock { _ = $0.names.insert(key.hex) } }
        return known
    }

    /// Keeps what was read, to be put there by `store`.
    func keep(_ snapshots: [DisclosedSnapshot], of capture: CaptureBytes, _ key: Digest) {
        // An archive takes about as much as what it is of: one that cannot find room is not made.
        guard keeps, state.withLock({ $0.newSize }) + capture.size <= DisclosedCaptures.mostNew else { return }
        let bytes = DisclosedSnapshot.archive(snapshots, seal: key.words.0)
        state.withLock { state in
            guard state.newSize + bytes.count <= DisclosedCaptures.mostNew else { return }
            state.new.append((key.hex, bytes))
            state.newSize += bytes.count
        }
    }

    /// Puts what is new into the folder, and removes what stands for no capture any more. Where that cannot be, captures are read again the next time.
    func store() {
        let (new, known) = state.withLock { ($0.new, $0.names) }
        guard !new.isEmpty || FileSystem.kind(path) != nil, FileSystem.kind(folder.path(BuildCache.folderName)) != .link, (try? BuildCache.makeFolder(folder)) != nil,
            (try? FileSystem.makePrivateFolder(path)) != nil, FileSystem.kind(path) == .folder, let entries = try? FileSystem.entries(in: path)
        else { return }
        // What has another name is not of our making; what is new and there already is damaged.
        for (name, kind) in entries where kind == .file && DisclosedCaptures.isName(name) && !known.contains(name) { try? FileSystem.remove(path + "/" + name) }
        for (name, bytes) in new {
            do {
                try FileSystem.write(bytes, to: path + "/" + name, isPrivate: true)
            } catch {
                // Not all of it may have found room. One that is there already is that of another build, which was faster.
                if error.code != EEXIST { try? FileSystem.remove(path + "/" + name) }
            }
        }
    }

    /// Whether a file is called by a digest.
    private static func isName(_ name: String) -> Bool { name.utf8.count == 64 && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) } }
}
