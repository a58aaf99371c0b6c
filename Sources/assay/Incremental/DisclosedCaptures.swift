import AssayMetrics
import Glibc
import Synchronization

/// Captures as they were disclosed, a file each in `.assay/captures/`: one whose bytes and rules are as they were is not taken apart again.
///
/// A file is called by the digest of all that decides over what is in it. One that is lost or damaged costs time, and nothing else.
final class DisclosedCaptures: Sendable {
    private struct State {
        /// Names of files that stand for a capture of this site as it is now.
        var names = Set<String>()
        /// Whether there is a folder for new ones; nil before one is asked for.
        var isOpen: Bool?
    }

    private let folder: SiteFolder
    private let path: String
    private let stores: Bool
    private let state = Mutex(State())

    /// - Parameter stores: whether what is new is kept too.
    init(_ folder: SiteFolder, stores: Bool) {
        self.folder = folder
        path = folder.path(BuildCache.folderName) + "/captures"
        self.stores = stores
    }

    /// The name of a capture disclosed under some settings.
    /// - Parameters:
    ///   - settings: of all that decides over it beside the files and the rules.
    ///   - files: of those.
    static func key(_ week: Week?, settings: Digest, files: Digest) -> Digest {
        var fingerprint = Fingerprint("disclosed capture")
        fingerprint.add(ToolIdentity.current)
        fingerprint.add(week == nil)
        fingerprint.add(week?.ordinal ?? 0)
        fingerprint.add(settings)
        fingerprint.add(files)
        return fingerprint.digest
    }

    /// Nil when it is not known.
    func snapshots(_ key: Digest, of capture: CaptureBytes, catalog: MetricCatalog) -> [DisclosedSnapshot]? {
        let name = key.hex
        guard let bytes = try? FileSystem.read(path + "/" + name) else { return nil }
        guard let known = DisclosedSnapshot.unarchive(bytes, seal: key.words.0, capture: capture.week, paths: capture.files.map(\.path), catalog: catalog) else {
            if stores { try? FileSystem.remove(path + "/" + name) }
            return nil
        }
        state.withLock { _ = $0.names.insert(name) }
        return known
    }

    /// Keeps what was read. Where that cannot be, it is read again the next time.
    func store(_ snapshots: [DisclosedSnapshot], _ key: Digest) {
        guard stores, isOpen() else { return }
        let file = path + "/" + key.hex
        do {
            try FileSystem.write(DisclosedSnapshot.archive(snapshots, seal: key.words.0), to: file, isPrivate: true)
            state.withLock { _ = $0.names.insert(key.hex) }
        } catch where error.code != EEXIST {
            try? FileSystem.remove(file)
        } catch {
            // Another build of the same site was faster.
        }
    }

    /// Removes what stands for no capture any more, once all are read and something was added.
    func prune() {
        let (names, isOpen) = state.withLock { ($0.names, $0.isOpen ?? false) }
        guard isOpen, let files = try? FileSystem.names(in: path) else { return }
        for file in files where !names.contains(file) { try? FileSystem.removeTree(path + "/" + file) }
    }

    /// Whether the folder is there by now; a link could lead anywhere.
    private func isOpen() -> Bool {
        state.withLock { state in
            if let isOpen = state.isOpen { return isOpen }
            let isOpen = FileSystem.kind(folder.path(BuildCache.folderName)) != .link && (try? BuildCache.makeFolder(folder)) != nil
                && (try? FileSystem.makePrivateFolder(path)) != nil && FileSystem.kind(path) == .folder
            state.isOpen = isOpen
            return isOpen
        }
    }
}
