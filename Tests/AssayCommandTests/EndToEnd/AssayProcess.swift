import Foundation

/// The `assay` program, run as a user runs it.
enum AssayProcess {
    struct Outcome: Sendable {
        var exitCode: Int32
        var standardOutput: String
        var standardError: String
    }

    enum Failure: Error, CustomStringConvertible {
        case noProgram([String])
        case tooSlow([String])

        var description: String {
            switch self {
            case .noProgram(let places): "there is no program 'assay' in \(places.joined(separator: ", ")); build it, or name it in ASSAY_BINARY"
            case .tooSlow(let arguments): "assay \(arguments.joined(separator: " ")) took more than 300 s"
            }
        }
    }

    /// `ASSAY_BINARY`, else `assay` in the folder that holds the test bundle.
    static func program() throws -> URL {
        if let path = ProcessInfo.processInfo.environment["ASSAY_BINARY"] {
            guard FileManager.default.isExecutableFile(atPath: path) else { throw Failure.noProgram([path]) }
            return URL(filePath: path).absoluteURL
        }
        let starts = [ProcessInfo.processInfo.arguments.first.map { URL(filePath: $0) }, Bundle.main.executableURL, Bundle.main.bundleURL]
        // The bundle is a file on Linux; elsewhere it is a folder, with the program's own folder two further up.
        let folders = starts.compactMap { $0?.absoluteURL.standardizedFileURL }.flatMap { start in
            sequence(first: start, next: { $0.deletingLastPathComponent() }).prefix(4).dropFirst()
        }
        for folder in folders {
            let candidate = folder.appending(path: "assay")
            let isFile = (try? candidate.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
            if isFile, FileManager.default.isExecutableFile(atPath: candidate.filePath) { return candidate }
        }
        throw Failure.noProgram(folders.map(\.filePath).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    }

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - environment: all of it, but for PATH and HOME: nothing of the test's own environment comes through.
    ///   - shell: commands that a shell runs before it, such as `umask 077`.
    ///   - killAfter: sends SIGKILL when it still runs then; the outcome's exit code is 9.
    static func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], shell: String? = nil, killAfter: Duration? = nil
    ) async throws -> Outcome {
        let program = try program()
        // Files instead of pipes: they never fill up, so nobody waits for anybody.
        let scratch = try Scratch()
        let process = Process()
        if let shell {
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", shell + "; exec \"$0\" \"$@\"", program.filePath] + arguments
        } else {
            process.executableURL = program
            process.arguments = arguments
        }
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": scratch.url.filePath].merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try scratch.handle("stdout")
        process.standardError = try scratch.handle("stderr")
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        while process.isRunning {
            let elapsed = clock.now - start
            if let killAfter, elapsed >= killAfter { kill(process.processIdentifier, SIGKILL) }
            if elapsed > .seconds(300) {
                kill(process.processIdentifier, SIGKILL)
                throw Failure.tooSlow(arguments)
            }
            try await Task.sleep(for: .milliseconds(killAfter == nil ? 4 : 1))
        }
        return Outcome(
            exitCode: process.terminationStatus, standardOutput: try scratch.text("stdout"), standardError: try scratch.text("stderr"))
    }
}

extension URL {
    /// The path as POSIX takes it, without a slash at the end.
    var filePath: String {
        let path = path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
