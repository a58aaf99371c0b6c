import Glibc

/// Programs of others that are run when they are there.
enum InstalledProgram {
    /// The file of a program.
    ///
    /// Only folders that are named from the root: what lies in the folder one happens to be in is not run.
    /// - Parameter path: the folders to look in, as in `PATH`.
    static func find(_ name: String, in path: String) -> String? {
        path.utf8.split(separator: 0x3A).map { String(decoding: $0, as: UTF8.self) + "/" + name }.first { file in
            guard file.hasPrefix("/"), let target = FileSystem.resolved(file) else { return false }
            guard FileSystem.kind(target) == .file else { return false }
            return unsafe access(target, X_OK) == 0
        }
    }

    /// What its fonts may depend on, and no language: messages are the same everywhere.
    static var environment: [String] {
        ["PATH", "HOME", "TMPDIR", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS"]
            .compactMap { name in variable(name).map { name + "=" + $0 } } + ["LC_ALL=C"]
    }

    /// A variable of the environment.
    static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}
