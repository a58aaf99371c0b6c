import AssayMetrics

/// One verdict as a headline: its words, and by how much the two moved where that fits.
struct VerdictHeadline {
    private let assessment: Assessment
    private let pair: MetricPair
    private let catalog: MetricCatalog

    init(_ assessment: Assessment, in catalog: MetricCatalog) {
        self.assessment = assessment
        self.catalog = catalog
        pair = catalog.pairs[assessment.pair]
    }

    /// From the fullest to the shortest.
    func variants(_ title: String) -> [String] {
        switch assessment.verdict {
        case .cannotTell:
            let why = assessment.reason == .groupChangedSize ? "cannot tell yet, since the group changed size" : "adoption rose; value is too noisy to say whether it followed"
            return ["\(title): \(why).", "\(title): cannot tell yet."]
        case .noRise: return ["\(title): no sustained rise in adoption, so nothing to compare yet.", "\(title): no rise in adoption."]
        default:
            let short = "\(title): \(assessment.phrase)."
            return (figures.map { ["\(short) \($0)"] } ?? []) + [short]
        }
    }

    /// `Adoption rose about 58 %, value fell about 19 %.`
    private var figures: String? {
        guard let test = assessment.test, let rise = test.adoption.map({ VerdictChange($0) }) else { return nil }
        let adoption = "Adoption rose \(rise.about)"
        guard let trend = test.value else { return assessment.verdict == .divergingZero ? adoption + "; value was zero in every week." : adoption + "." }
        let isMoreBetter = test.terms.isMoreBetter
        let change = VerdictChange(trend, isTurned: !isMoreBetter)
        let value = isMoreBetter ? "value" : "“\(Words.title(pair.value, in: catalog))”"
        func moved(up: Bool) -> String { "\(value) \(up ? "rose" : "fell") \(change.about)" }
        switch assessment.verdict {
        case .diverging: return "\(adoption), \(value) changed by \(change.aboutSigned)."
        case .divergingFalling: return "\(adoption), \(moved(up: !isMoreBetter))."
        case .together, .togetherAtCost, .lagging: return "\(adoption), \(moved(up: isMoreBetter))."
        case .valueOnly: return capitalised(moved(up: isMoreBetter)) + "."
        case .valueDown: return capitalised(moved(up: !isMoreBetter)) + "."
        default: return nil
        }
    }

    /// Of Assay's own words; a title in quotes stays as it is.
    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
