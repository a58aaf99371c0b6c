import Foundation

/// Feeds one family until the time is over, or an input is not withstood.
struct Worker {
    private let family: Family
    private let options: Options
    private let surroundings: Surroundings
    private let folder: String
    /// Of the input in hand.
    private let path: String
    private var mutator: Mutator
    private var seen: Set<String> = []
    /// Inputs that an earlier process did not withstand.
    private let known: Set<[UInt8]>
    /// Promises that were broken, each once.
    private var broken: Set<String> = []
    private var figures = Figures()

    /// The exit code of a process that could not go on.
    static let ended: Int32 = 100

    /// The file that holds the input that is being read, for when reading it ends the process.
    static func inHand(_ family: Family, _ options: Options, process: Int32) -> String { "\(options.saves)/\(family).in-hand-\(process)" }

    init(_ options: Options) async throws {
        self.options = options
        family = options.families[0]
        path = Worker.inHand(family, options, process: ProcessInfo.processInfo.processIdentifier)
        // In memory where there is such a folder: whole sites are written again and again.
        folder = (FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()) + "assay-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: options.saves, withIntermediateDirectories: true)
        let (saves, prefix) = (options.saves, family.rawValue + "-")
        known = Set(try FileSystem.names(in: saves).filter { $0.hasPrefix(prefix) }.compactMap { try? FileSystem.read(saves + "/" + $0) })
        surroundings = try await Surroundings.prepare(for: family, folder: folder)
        mutator = Mutator(seed: options.seed, seeds: try await Seeds.inputs(family), words: family.words, longest: family.longest)
    }

    /// How many inputs were not withstood; a crash or hang ends the process instead.
    mutating func work() async throws -> Int {
        defer {
            try? FileManager.default.removeItem(atPath: folder)
            try? FileManager.default.removeItem(atPath: path)
        }
        Guard.install(memory: options.memory)
        if let path = options.input {
            let input = [UInt8](try Data(contentsOf: URL(filePath: path)))
            print(try await answer(input).text, terminator: "")
            print("\(path): \(figures.text)")
            return broken.count
        }
        if options.lengths { try await repeatFragments() } else { try await mutate() }
        print("\(family): \(figures.text)")
        return broken.count
    }

    private mutating func mutate() async throws {
        // First as they are, for half of the run at most.
        for seed in mutator.pool where seed.count <= family.longest && goesOn(for: 0.5) { try await read(seed) }
        while goesOn(for: 1) { try await read(mutator.next()) }
    }

    private func goesOn(for part: Double) -> Bool {
        options.executions.map { Double(figures.count) < Double($0) * part } ?? (figures.seconds < options.seconds * part)
    }

    /// Every word alone and before every other one, repeated to 1 to 128 KB: what takes much longer than its length would say shows at the end.
    private mutating func repeatFragments() async throws {
        let words = family.words.map { Array($0.utf8) }
        let frames = family.frames
        for first in words {
            for second in [[]] + words {
                for frame in frames {
                    let fragment = first + second
                    for length in [8 << 10, family.longest - 1024] {
                        let input = frame.head + Array(repeatElement(fragment, count: max(1, length / fragment.count)).joined()) + frame.tail
                        try await read(input)
                        // What is fast at 8 KB is fast at all lengths, even where it takes the square of the time.
                        if figures.last < options.limit / 2000 { break }
                    }
                }
            }
        }
    }

    private mutating func read(_ input: [UInt8]) async throws {
        guard !known.contains(input) else { return }
        let outcome = try await answer(input)
        if seen.insert(outcome.rules.sorted().joined(separator: " ")).inserted { mutator.keep(input) }
    }

    /// Reads an input, and some of them twice.
    private mutating func answer(_ input: [UInt8]) async throws -> Outcome {
        try FileSystem.replace(path, with: input)
        let begun = Guard.processorTime
        Guard.begin(limit: family.limit(options))
        var outcome = await family.run(input, at: path, surroundings)
        Guard.end()
        figures.add(input, seconds: Guard.processorTime - begun, outcome)
        if figures.count % 4 == 1, await family.run(input, at: path, surroundings) != outcome { outcome.broken.append("read twice, it was answered otherwise") }
        for promise in outcome.broken where broken.insert(promise).inserted && broken.count <= 20 {
            print("\(family): \(promise)")
            if options.input == nil { try FileSystem.replace("\(options.saves)/\(family)-seed-\(options.seed)-\(broken.count)", with: input) }
        }
        return outcome
    }
}

/// What a run came to.
struct Figures {
    private(set) var count = 0
    /// Of the input read last.
    private(set) var last = 0.0
    private var bytes = 0
    private var slowest = (seconds: 0.0, bytes: 0, head: "")
    private var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    private var answers: Set<String> = []
    private let start = ContinuousClock.now

    var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

    mutating func add(_ input: [UInt8], seconds: Double, _ outcome: Outcome) {
        count += 1
        last = seconds
        bytes += input.count
        if seconds > slowest.seconds { slowest = (seconds, input.count, String(decoding: input.prefix(24), as: UTF8.self).debugDescription) }
        answers.formUnion(outcome.rules)
        for byte in outcome.text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }

    /// `41200 inputs in 10.0 s, 4120 a second, …`.
    var text: String {
        let slow = "slowest \(milliseconds(slowest.seconds)) ms (\(slowest.bytes) bytes, \(slowest.head))"
        return "\(count) inputs of \(bytes / max(count, 1)) bytes in \(tenths(seconds)) s, \(Int(Double(count) / max(seconds, 0.001))) a second, \(answers.count) kinds of answers, \(slow), "
            + "\(Guard.mostMemory) MB at most, digest \(String(digest, radix: 16))"
    }

    private func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }
    private func tenths(_ seconds: Double) -> Double { (seconds * 10).rounded() / 10 }
}
