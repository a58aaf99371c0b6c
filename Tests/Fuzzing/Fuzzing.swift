import Foundation

/// A run over families: each in a process of its own, so that one that dies takes nothing along.
enum Fuzzing {
    /// The exit code: 0 when everything was withstood, 1 when something was not, 64 for arguments that are not understood.
    static func run(_ arguments: [String]) async -> Int32 {
        guard let options = Options(arguments) else {
            FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
            return 64
        }
        if options.isWorker || options.input != nil { return await work(options) }
        if !Seeds.hasCorpora { print("no public corpora in shared/ beside the repository: the seeds are the sites and templates alone") }
        var found = 0
        for family in options.families { found += await run(family, options) }
        print(found == 0 ? "everything was withstood" : "\(found) inputs were not withstood: see \(options.saves)/")
        return found == 0 ? 0 : 1
    }

    /// Starts a worker, and another one with the next seed where it died. How many inputs were not withstood.
    private static func run(_ family: Family, _ options: Options) async -> Int {
        let end = ContinuousClock.now + .seconds(options.seconds)
        var (found, seed) = (0, options.seed)
        repeat {
            let left = (end - .now) / .seconds(1)
            let process = Process()
            process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = options.worker(family, seed: seed, seconds: max(left, 0.1))
            do { try process.run() } catch {
                print("\(family): could not be started: \(error)")
                return 1
            }
            process.waitUntilExit()
            // An exit says how many promises were broken; anything else is a crash, a hang, or no memory.
            if process.terminationReason == .exit, process.terminationStatus < Worker.ended { return found + Int(process.terminationStatus) }
            found += 1
            seed += 1
            // Without an input it could not even begin.
            guard keep(family, seed - 1, options, process: process.processIdentifier) else { return found }
            // What was kept is not read again, so that the next one gets further.
        } while (options.executions == nil && ContinuousClock.now < end || options.lengths) && found < 20
        return found
    }

    /// Keeps the input that the worker had in hand, if there was one.
    private static func keep(_ family: Family, _ seed: UInt64, _ options: Options, process: Int32) -> Bool {
        let kept = "\(options.saves)/\(family)-seed-\(seed)"
        try? FileManager.default.removeItem(atPath: kept)
        do {
            try FileManager.default.moveItem(atPath: Worker.inHand(family, options, process: process), toPath: kept)
            print("\(family): input kept as \(kept)")
            return true
        } catch {
            print("\(family): no input was in hand")
            return false
        }
    }

    /// One family in this process.
    private static func work(_ options: Options) async -> Int32 {
        do {
            var worker = try await Worker(options)
            return Int32(min(try await worker.work(), 20))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            return Worker.ended
        }
    }
}
