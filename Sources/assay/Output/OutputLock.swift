import Glibc

/// A lock beside the output folder, so that two builds never interleave. The kernel drops it when the process dies.
struct OutputLock: Sendable {
    private let path: String
    private let descriptor: Int32

    init(beside output: String) throws(OutputDirectory.Refusal) {
        path = parentFolder(output) + "/." + lastName(output) + ".lock"
        while true {
            let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            guard descriptor >= 0 else { throw .failed(FileSystem.Failure(operation: "lock", path: path, code: errno)) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .locked(holder: OutputLock.holder(path))
            }
            // Whoever held it before removes the file: what we locked must still be what stands there.
            var ours = stat()
            var there = stat()
            if unsafe fstat(descriptor, &ours) == 0, unsafe lstat(path, &there) == 0, ours.st_ino == there.st_ino {
                let holder = Array("process \(getpid())".utf8)
                _ = ftruncate(descriptor, 0)
                _ = unsafe Glibc.write(descriptor, holder, holder.count)
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    /// Who holds it, as written there. Whoever has just got it is a moment from writing it: that is waited for, two seconds at most.
    private static func holder(_ path: String) -> String {
        for _ in 0..<200 {
            if let text = try? FileSystem.read(path), !text.isEmpty { return String(decoding: text.prefix(32), as: UTF8.self) }
            usleep(10_000)
        }
        return "a process that has not said which"
    }

    func release() {
        _ = unsafe unlink(path)
        close(descriptor)
    }
}
