/// `AssayCalibration [--runs N] [--check] [--table FILE] [--swift FILE] [--detectable]`
struct Options {
    static let usage = """
        usage: AssayCalibration [--runs N] [--check] [--table FILE] [--swift FILE] [--detectable]

          --runs N       simulated pairs a cell (default \(Measurement.standardRuns))
          --check        fail when the rule errs more often, or finds less, than it did when it was chosen
          --table FILE   fail when this file is not what --swift would write
          --swift FILE   write what was measured as Swift values
          --detectable   only find the table of smallest detectable changes (takes long; 4000 runs for the one in use)
        """

    var runs = Measurement.standardRuns
    var isCheck = false
    var isDetectable = false
    var swiftFile: String?
    var tableFile: String?

    /// Nil when they cannot be understood.
    init?(_ arguments: some Collection<String>) {
        var rest = Array(arguments.reversed())
        while let argument = rest.popLast() {
            switch argument {
            case "--check": isCheck = true
            case "--detectable": isDetectable = true
            case "--runs":
                guard let number = rest.popLast().flatMap(Int.init), number > 0 else { return nil }
                runs = number
            case "--swift", "--table":
                guard let file = rest.popLast() else { return nil }
                if argument == "--swift" { swiftFile = file } else { tableFile = file }
            default: return nil
            }
        }
    }
}
