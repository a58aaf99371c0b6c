import AssayTestSupport
import Foundation

/// A program or file that a check needs and the toolchain does not have.
enum Tool {
    /// The Python environment of the checks: `ASSAY_CHECKS`, else the one that `.ci/run` makes.
    static let environment: URL? = {
        let named = ProcessInfo.processInfo.environment["ASSAY_CHECKS"].map { URL(filePath: $0) }
        let folder = named ?? Fixtures.repository.appending(path: ".build-checks/venv")
        return FileManager.default.fileExists(atPath: folder.filePath) ? folder : nil
    }()

    static let java = program("java")
    static let chromium = program("chromium")
    static let chromedriver = program("chromedriver")
    static let rsvgConvert = program("rsvg-convert")
    static let pdfinfo = program("pdfinfo")
    static let pdftotext = program("pdftotext")
    static let sshKeygen = program("ssh-keygen")
    static let weasyprint = program("weasyprint")
    /// Only the environment's own: it is the one that has the packages.
    static let python = environment.map { $0.appending(path: "bin/python") }.flatMap { FileManager.default.isExecutableFile(atPath: $0.filePath) ? $0 : nil }
    /// The Nu Html Checker.
    static let validator = file("vnu.jar")
    static let axe = file("axe.min.js")

    private static func program(_ name: String) -> URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.filePath) }
    }

    private static func file(_ name: String) -> URL? {
        guard let environment, let all = FileManager.default.enumerator(at: environment, includingPropertiesForKeys: nil) else { return nil }
        for case let url as URL in all where url.lastPathComponent == name { return url }
        return nil
    }

    /// Runs a program to its end, in a folder of its own.
    static func run(_ program: URL, _ arguments: [String], limit: Duration = .seconds(180)) async throws -> AssayProcess.Outcome {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = scratch.url
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try scratch.handle("stdout")
        process.standardError = try scratch.handle("stderr")
        let start = ContinuousClock.now
        try process.run()
        while process.isRunning {
            if ContinuousClock.now - start > limit {
                kill(process.processIdentifier, SIGKILL)
                throw ExampleSite.Failure(description: "\(program.lastPathComponent) took more than \(limit)")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        return AssayProcess.Outcome(
            exitCode: process.terminationStatus, standardOutput: try scratch.text("stdout"), standardError: try scratch.text("stderr"))
    }
}
