/// The figures that a sign rests on. Each sign's file says what its own are.
public enum SignEvidence: Sendable, Hashable {
    case bunching(Bunching)
    case deadlineSpike(DeadlineSpike)
    case oneTouchUse(OneTouchUse)
    case tokensPerOutcome(TokensPerOutcome)
    case neverRunAgain(NeverRunAgain)
    case passiveAsActive(share: Double)
    case padding(Padding)
    case concentration(Concentration)
}

/// Whether a figure reaches a threshold; what binary arithmetic takes from 0.6 − 0.5 does not count.
func reaches(_ value: Double, _ threshold: Double) -> Bool { value >= threshold - 1e-9 }
