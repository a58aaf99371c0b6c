import Glibc

/// Files as POSIX gives them. The only place that opens, reads, writes, renames or removes.
enum FileSystem {
    struct Failure: Error, CustomStringConvertible {
        var operation: String
        var path: String
        var code: Int32
        /// `cannot write 'dist': No space left on device`.
        var description: String { "cannot \(operation) '\(path)': \(unsafe String(cString: strerror(code)))" }
    }

    enum Kind { case file, folder, link, other }

    /// What stands at a path, without following a link; nil when nothing does.
    static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        return kind(of: status)
    }

    /// The number by which the file system knows what stands at a path, whatever it is called; nil when nothing stands there.
    static func number(_ path: String) -> UInt64? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        return UInt64(status.st_ino)
    }

    private static func kind(of status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// The bytes of a regular file. A pipe or a device is refused, not waited for.
    /// - Parameter limit: a longer file is refused.
    static func read(_ path: String, atMost limit: Int = .max) throws(Failure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure(operation: "read", path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(operation: "read", path: path, code: errno) }
        guard kind(of: status) == .file else { throw Failure(operation: "read", path: path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL) }
        let size = Int(status.st_size)
        guard size <= limit else { throw Failure(operation: "read", path: path, code: EFBIG) }
        var fault: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { fault = errno }
                if got <= 0 { break }
                count += got
            }
        }
        if fault != 0 { throw Failure(operation: "read", path: path, code: fault) }
        return bytes
    }

    /// Makes a new file; one that exists, or a link, is refused.
    /// - Parameter isPrivate: whether nobody else may read it.
    static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws(Failure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
        guard descriptor >= 0 else { throw Failure(operation: "write", path: path, code: errno) }
        var written = 0
        var fault: Int32 = 0
        unsafe bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let count = unsafe Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    fault = count < 0 ? errno : EIO
                    break
                }
                written += count
            }
        }
        if close(descriptor) != 0, fault == 0 { fault = errno }
        if fault != 0 { throw Failure(operation: "write", path: path, code: fault) }
    }

    /// Makes a folder that nobody else may read, where there is none.
    static func makePrivateFolder(_ path: String) throws(Failure) {
        if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw Failure(operation: "make the folder", path: path, code: errno) }
    }

    /// Gives a file the permissions of another, where that is there: what was private stays so.
    static func takePermissions(of other: String, to path: String) {
        var status = stat()
        if unsafe stat(other, &status) == 0 { _ = unsafe chmod(path, status.st_mode & 0o7777) }
    }

    /// Makes a new folder that only its owner may enter, where temporary files belong.
    /// - Parameter purpose: what its name says of it.
    static func makeTemporaryFolder(_ purpose: String) throws(Failure) -> String {
        let parent = resolved(InstalledProgram.variable("TMPDIR") ?? "/tmp") ?? "/tmp"
        // mkdtemp(3) fills in the last six letters.
        var name = Array("\(parent)/assay-\(purpose)-XXXXXX".utf8CString)
        guard unsafe name.withUnsafeMutableBufferPointer({ unsafe mkdtemp($0.baseAddress!) != nil }) else {
            throw Failure(operation: "make a folder in", path: parent, code: errno)
        }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Makes a folder and those above it that are missing.
    /// - Returns: those made, the outermost first.
    static func makeFolders(_ path: String) throws(Failure) -> [String] {
        if unsafe mkdir(path, 0o777) == 0 { return [path] }
        if errno == EEXIST { return [] }
        guard errno == ENOENT, let slash = path.utf8.lastIndex(of: 0x2F), slash > path.startIndex else {
            throw Failure(operation: "make the folder", path: path, code: errno)
        }
        let above = try makeFolders(String(path[..<slash]))
        if unsafe mkdir(path, 0o777) == 0 { return above + [path] }
        guard errno == EEXIST else { throw Failure(operation: "make the folder", path: path, code: errno) }
        return above
    }

    /// The paths of all files below a folder, relative to it.
    static func files(below root: String) throws(Failure) -> [String] {
        var files: [String] = []
        for (name, kind) in try entries(in: root) {
            if kind == .folder {
                files += try FileSystem.files(below: root + "/" + name).map { name + "/" + $0 }
            } else {
                files.append(name)
            }
        }
        return files
    }

    /// The names in a folder, sorted by their bytes.
    static func names(in folder: String) throws(Failure) -> [String] { try entries(in: folder).map(\.name) }

    /// What lies in a folder, by name in the order of their bytes. The folder itself tells of most file systems what each is, so that it need not be asked.
    static func entries(in folder: String) throws(Failure) -> [(name: String, kind: Kind)] {
        guard let stream = unsafe opendir(folder) else { throw Failure(operation: "read the folder", path: folder, code: errno) }
        defer { unsafe closedir(stream) }
        var entries: [(name: String, kind: Kind)] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let known: Kind? = switch unsafe Int(entry.pointee.d_type) {
            case Int(DT_REG): .file
            case Int(DT_DIR): .folder
            case Int(DT_LNK): .link
            case Int(DT_UNKNOWN): nil
            default: .other
            }
            // One that is gone by now is not there.
            if let kind = known ?? kind(folder + "/" + name) { entries.append((name, kind)) }
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The path with links, `.` and `..` resolved; nil when it does not exist.
    static func resolved(_ path: String) -> String? {
        guard let pointer = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(pointer) }
        return unsafe String(cString: pointer)
    }

    static func remove(_ path: String) throws(Failure) {
        guard unsafe Glibc.remove(path) == 0 || errno == ENOENT else { throw Failure(operation: "remove", path: path, code: errno) }
    }

    /// Removes a folder with all that is in it. For folders of our own making only.
    static func removeTree(_ path: String) throws(Failure) {
        if kind(path) == .folder {
            for name in try names(in: path) { try removeTree(path + "/" + name) }
        }
        try remove(path)
    }

    /// Makes another name of a file. One that exists is refused.
    static func link(_ file: String, to name: String) throws(Failure) {
        guard unsafe Glibc.link(file, name) == 0 else { throw Failure(operation: "write", path: name, code: errno) }
    }

    static func rename(_ from: String, to destination: String) throws(Failure) {
        guard unsafe Glibc.rename(from, destination) == 0 else { throw Failure(operation: "rename to", path: destination, code: errno) }
    }

    /// Makes sure that a file or folder is on the disk.
    static func synchronise(_ path: String) throws(Failure) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(operation: "synchronise", path: path, code: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Failure(operation: "synchronise", path: path, code: errno) }
    }
}
