/// One thing to look at for a sign: a metric, a pair, a kind of thing that is made.
protocol SignTest: Sendable {
    static var sign: Sign { get }

    /// Everything there is to look at, cheapest questions first.
    static func all(in input: SignInput) throws(SignFinding.Missing) -> [Self]

    /// Indices of the metrics whose figures are used, the one that the finding is about first.
    var metrics: [Int] { get }

    /// The groups in which to look.
    func groups(in input: SignInput) -> [Int]

    /// The figures, when the sign is there; nil when it is not.
    func evidence(group: Int, in input: SignInput) throws(SignFinding.Missing) -> SignEvidence?
}

extension SignTest {
    func groups(in input: SignInput) -> [Int] { input.groups }
}
