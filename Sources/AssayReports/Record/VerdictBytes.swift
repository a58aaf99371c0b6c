import AssayMetrics

/// The numbers of verdicts as bytes, with the digits with which they are explained.
struct VerdictBytes {
    let catalog: MetricCatalog

    func bytes(of page: PageOfComparisons) -> [UInt8] {
        var out = DisclosedBytes()
        for assessment in page.assessments { add(assessment, to: &out) }
        return out.bytes
    }

    private func add(_ assessment: Assessment, to out: inout DisclosedBytes) {
        // Per person, more digits would tell numbers of people.
        let isPerPerson = assessment.caveats.contains(.perPerson)
        let digits = isPerPerson ? ExplanationNumbers.digitsPerPerson : 4
        out.add(catalog.pairs[assessment.pair].id)
        out.add(catalog.groups[assessment.group].id)
        out.add(assessment.verdict.rawValue)
        out.add(assessment.isHeadline)
        // Sizes that are not said are in none of the numbers either.
        guard assessment.reason != .groupChangedSize else { return }
        out.add(assessment.p, digits: digits)
        out.add(assessment.detectableChange, digits: digits)
        out.add(assessment.weeksNeeded?.lowerBound)
        out.add(assessment.weeksNeeded?.upperBound)
        if let test = assessment.test {
            out.add(test.weeks.count)
            out.add(test.weeks.first)
            out.add(test.weeks.last)
            out.add(test.baseWeeks)
            if !isPerPerson {
                out.add(test.adoptionBase, digits: digits)
                out.add(test.valueBase, digits: digits)
            }
            for trend in [test.adoption, test.value, test.contrast] { add(trend, digits: digits, to: &out) }
        }
        add(assessment.guardrail, digits: digits, to: &out)
    }

    private func add(_ trend: TrendTest?, digits: Int, to out: inout DisclosedBytes) {
        guard let trend else { return out.add(0) }
        out.add(trend.count)
        out.add(trend.score)
        for number in [trend.change, trend.changeLow, trend.changeHigh, trend.pRising, trend.pFalling] { out.add(number, digits: digits) }
    }
}
