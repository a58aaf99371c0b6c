import Testing

@testable import assay

@Suite struct ChildProcessTests {
    private func run(_ arguments: [String], _ input: [UInt8] = [], limit: Duration = .seconds(20)) throws -> ChildProcess.Outcome {
        try ChildProcess.run(arguments, environment: ["PATH=/usr/bin:/bin", "NAME=value"], input: input, limit: limit)
    }

    @Test func `bytes go in and come out, more than fits into any buffer`() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let outcome = try run(["/bin/cat"], bytes)
        #expect(outcome.status == 0)
        #expect(outcome.output == bytes)
    }

    @Test func `errors, status and environment come back`() throws {
        let outcome = try run(["/bin/sh", "-c", "echo out $NAME; echo err $# >&2; exit 3", "x", "; echo no shell"])
        #expect(String(decoding: outcome.output, as: UTF8.self) == "out value\n")
        #expect(String(decoding: outcome.errors, as: UTF8.self) == "err 1\n")
        #expect(outcome.status == 3 << 8)
    }

    @Test func `a program that does not read ends nobody`() throws {
        #expect(try run(["/bin/true"], [UInt8](repeating: 65, count: 3_000_000)).status == 0)
    }

    @Test func `one that takes too long is ended`() throws {
        let start = ContinuousClock.now
        #expect(try run(["/bin/sleep", "60"], limit: .milliseconds(200)).status == nil)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `one that closes its output and stays is ended too`() throws {
        #expect(try run(["/bin/sh", "-c", "exec >&- 2>&-; sleep 60"], limit: .milliseconds(300)).status == nil)
    }

    @Test func `one that says too much is ended, and of faults the end is kept`() throws {
        let bounds = ChildProcess.Bounds(output: 100_000, isGroup: true)
        let outcome = try ChildProcess.run(["/bin/sh", "-c", "yes & wait"], environment: ["PATH=/usr/bin:/bin"], input: [], limit: .seconds(20), bounds: bounds)
        #expect(outcome.status == nil && outcome.isTooMuch && outcome.output.count < 1_000_000)
        let loud = try run(["/bin/sh", "-c", "yes | head -c 9000000 >&2; echo last >&2"])
        #expect(loud.status == 0 && loud.errors.count < 1_000_000 && loud.errors.suffix(5) == Array("last\n".utf8))
    }

    @Test func `it begins in the folder that is named`() throws {
        let outcome = try ChildProcess.run(["/bin/pwd"], environment: [], input: [], limit: .seconds(20), bounds: ChildProcess.Bounds(folder: "/usr", isGroup: true))
        #expect(String(decoding: outcome.output, as: UTF8.self) == "/usr\n" && outcome.status == 0 && !outcome.isInterrupted)
    }

    @Test func `one that is not there is a failure`() {
        #expect(throws: FileSystem.Failure.self) { try run(["/nowhere/at/all"]) }
    }
}
