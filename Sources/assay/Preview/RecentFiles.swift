import AssayReports
import Synchronization

/// The files that were made last: a page is asked for together with what it shows, and asked for again.
final class RecentFiles: Sendable {
    typealias Files = [String: [UInt8]]

    /// Of the parts of a site.
    static let most = 8

    /// Those used last come first.
    private let parts = Mutex<[(part: SiteContent.Part, files: Files)]>([])

    func files(_ part: SiteContent.Part, make: (SiteContent.Part) -> [OutputFile]) -> Files {
        let known = parts.withLock { parts -> Files? in
            guard let place = parts.firstIndex(where: { $0.part == part }) else { return nil }
            parts.insert(parts.remove(at: place), at: 0)
            return parts[0].files
        }
        if let known { return known }
        let made = Files(make(part).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        parts.withLock { parts in
            parts.insert((part, made), at: 0)
            if parts.count > RecentFiles.most { parts.removeLast() }
        }
        return made
    }
}
