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
                let holder = (try? FileSystem.read(path)).map { String(decoding: $0.prefix(32), as: UTF8.self) } ?? ""
                throw .locked(holder: holder)
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

    func release() {
        _ = unsafe unlink(path)
        close(descriptor)
    }
}
