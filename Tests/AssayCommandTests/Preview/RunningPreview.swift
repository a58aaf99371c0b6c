import Foundation
import Testing

/// `assay preview`, run as a user runs it, and asked as a browser asks.
final class RunningPreview {
    struct Answer {
        var status: Int
        var head: String
        var body: String
    }

    struct Failure: Error, CustomStringConvertible { var description: String }

    /// Ends at the first blank: `http://127.0.0.1:4080/`.
    private(set) var address = ""
    private let process = Process()
    private let scratch: Scratch

    /// Runs it in a folder until it says where it listens.
    init(_ arguments: [String], in folder: URL) async throws {
        scratch = try Scratch()
        process.executableURL = try AssayProcess.program()
        process.arguments = ["preview"] + arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": scratch.url.filePath]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try scratch.handle("stdout")
        process.standardError = try scratch.handle("stderr")
        try process.run()
        try await until("it says where it listens") { try self.scratch.text("stdout").hasSuffix("\n") }
        address = try scratch.text("stdout").trimmingCharacters(in: .newlines)
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// What it has said so far on standard error.
    var said: String { (try? scratch.text("stderr")) ?? "" }

    var port: UInt16 { URLComponents(string: address)?.port.flatMap { UInt16(exactly: $0) } ?? 0 }

    /// Waits until a condition holds.
    func until(_ what: String, _ condition: () async throws -> Bool) async throws {
        let start = ContinuousClock.now
        while try await !condition() {
            guard process.isRunning, ContinuousClock.now - start < .seconds(120) else { throw Failure(description: "not so: \(what)\n\(said)") }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Sends a signal, and waits for the end.
    func end(_ signal: Int32 = SIGINT) async throws -> Int32 {
        kill(process.processIdentifier, signal)
        let start = ContinuousClock.now
        while process.isRunning {
            guard ContinuousClock.now - start < .seconds(60) else { throw Failure(description: "signal \(signal) did not end it") }
            try await Task.sleep(for: .milliseconds(10))
        }
        try #require(process.terminationReason == .exit, "it died of the signal")
        return process.terminationStatus
    }

    /// The answer to one request, by its path from the server's root on.
    func get(_ path: String) throws -> Answer {
        let stream = try Stream(port, path)
        let all = stream.rest()
        guard let end = all.range(of: "\r\n\r\n"), let status = all.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap({ Int($0) }) else {
            throw Failure(description: "no answer to \(path): \(all.prefix(200))")
        }
        return Answer(status: status, head: String(all[..<end.lowerBound]), body: String(all[end.upperBound...]))
    }

    /// A connection on which one request was sent.
    final class Stream {
        private let descriptor: Int32

        init(_ port: UInt16, _ path: String) throws {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var patience = timeval(tv_sec: 60, tv_usec: 0)
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            var place = unsafe sockaddr_in(
                sin_family: sa_family_t(AF_INET), sin_port: port.bigEndian, sin_addr: in_addr(s_addr: inet_addr("127.0.0.1")), sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
            let code = unsafe withUnsafePointer(to: &place) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
            }
            guard code == 0 else { throw Failure(description: "nobody listens on \(port)") }
            let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
            guard unsafe send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { throw Failure(description: "\(path) could not be asked for") }
        }

        deinit { close(descriptor) }

        /// Reads on; false at the end, and when nothing came for a minute.
        private func read() -> Bool {
            var part = [UInt8](repeating: 0, count: 1 << 16)
            let count = unsafe recv(descriptor, &part, part.count, 0)
            if count > 0 { bytes += part[..<count] }
            return count > 0
        }

        private var bytes: [UInt8] = []

        func rest() -> String {
            while read() {}
            return String(decoding: bytes, as: UTF8.self)
        }

        /// What comes up to a text and the end of its line; nil when it does not come.
        func line(with text: String) -> String? {
            // Comments keep coming whatever happens.
            let start = ContinuousClock.now
            while ContinuousClock.now - start < .seconds(120) {
                if let range = bytes.firstRange(of: Array(text.utf8)), let end = bytes[range.upperBound...].firstIndex(of: 0x0A) {
                    let start = bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                    defer { bytes.removeSubrange(...end) }
                    return String(decoding: bytes[start..<end], as: UTF8.self)
                }
                if !read() { return nil }
            }
            return nil
        }
    }

    func events(below root: String = "/") throws -> Stream { try Stream(port, root + "__assay/events") }
}
