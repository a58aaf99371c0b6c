/// What a run is asked to do.
struct Options {
    static let usage = """
        usage: AssayFuzz [--only NAMES] [--seed N] [--seconds S | --executions N] [--limit S] [--memory MB] [--saves FOLDER]
               AssayFuzz --lengths [--only NAMES] [--limit S]
               AssayFuzz --input FILE --only NAME
          --only        families, with commas between: \(Family.allCases.map(\.rawValue).joined(separator: ", "))
          --seed        of the first family's random numbers (default: 1)
          --seconds     for each family (default: 10)
          --executions  for each family: the digest printed at the end is then the same on every machine
          --limit       a hang is an input that takes more processor time than this, in seconds (default: 1; twice that for YAML and commentary, which several readers read, four times for sites)
          --memory      more than this at once is a fault, in MB (default: 2048)
          --saves       where inputs are kept that were not withstood (default: .build-fuzz)
          --lengths     fragments repeated to 128 KB, one after another: finds what takes longer than it should
          --input       one file, as it was saved
        """

    var families = Family.allCases
    var seed: UInt64 = 1
    var seconds = 10.0
    var executions: Int?
    var limit = 1.0
    var memory = 2048
    var saves = ".build-fuzz"
    var lengths = false
    var input: String?
    /// Set by a run for the process that it starts for one family.
    var isWorker = false

    /// Nil when the arguments are not understood.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--lengths" {
                lengths = true
                continue
            }
            if name == "--worker" {
                isWorker = true
                continue
            }
            guard let value = rest.popFirst(), take(name, value) else { return nil }
        }
        if input != nil, families.count != 1 { return nil }
    }

    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "--only":
            families = value.split(separator: ",").compactMap { Family(rawValue: String($0)) }
            return families.count == value.split(separator: ",").count && !families.isEmpty
        case "--seed": return set(&seed, UInt64(value))
        case "--seconds": return set(&seconds, Double(value))
        case "--executions": return set(&executions, Int(value))
        case "--limit": return set(&limit, Double(value))
        case "--memory": return set(&memory, Int(value))
        case "--saves": saves = value
        case "--input": input = value
        default: return false
        }
        return true
    }

    private func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }

    /// The arguments of the process for one family.
    func worker(_ family: Family, seed: UInt64, seconds: Double) -> [String] {
        ["--worker", "--only", family.rawValue, "--seed", "\(seed)", "--limit", "\(limit)", "--memory", "\(memory)", "--saves", saves]
            + (executions.map { ["--executions", "\($0)"] } ?? ["--seconds", "\(seconds)"]) + (lengths ? ["--lengths"] : [])
    }
}
