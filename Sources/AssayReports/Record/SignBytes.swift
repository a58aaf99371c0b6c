import AssayMetrics

/// What came of looking for signs of gaming, as bytes, with the digits with which it is told. What could not be looked for is no finding.
struct SignBytes {
    let catalog: MetricCatalog

    func bytes(of findings: [SignFinding]) -> [UInt8] {
        var out = DisclosedBytes()
        for finding in findings where finding.state == .found || finding.state == .notFound {
            out.add(finding.sign.rawValue)
            out.add(finding.group.map { catalog.groups[$0].id } ?? "")
            out.add(finding.state == .found)
            guard finding.state == .found else { continue }
            for metric in finding.metrics { out.add(catalog.metrics[metric].id) }
            out.add(finding.others)
            if let evidence = finding.evidence { add(evidence, to: &out) }
        }
        return out.bytes
    }

    private func add(_ evidence: SignEvidence, to out: inout DisclosedBytes) {
        /// A whole percent.
        func part(_ share: Double?) { out.add(share.map { ($0 * 100).rounded() } ?? .nan) }
        func decimal(_ number: Double, _ power: Double) { out.add((number * power).rounded()) }
        switch evidence {
        case .bunching(let bunching):
            decimal(bunching.ratio, 10)
            out.add(bunching.isExcess)
            if bunching.isExcess { part(bunching.excess) }
        case .deadlineSpike(let spike):
            out.add(spike.week)
            part(spike.rise)
            part(spike.rebound)
            out.add(spike.dates)
            out.add(spike.spikes)
            out.add(spike.isPattern)
        case .oneTouchUse(let use):
            out.add(use.isDilution)
            out.add(use.isAtTarget)
            decimal(use.daysNow, 10)
            if use.isDilution {
                decimal(use.daysBefore, 10)
                part(use.coverageBefore)
                part(use.coverageNow)
            }
        case .tokensPerOutcome(let more): part(more.rise)
        case .neverRunAgain(let reuse):
            out.add(reuse.kind)
            part(reuse.reuseNow)
            part(reuse.reuseBefore)
            if !reuse.isSmall { part(reuse.createdChange) }
            part(reuse.openedNow)
        case .passiveAsActive(let share): part(share)
        case .padding(let padding):
            part(padding.inputRise)
            part(padding.acceptedFall)
            part(padding.cachedShares?.before)
            part(padding.cachedShares?.now)
        case .concentration(let use):
            out.add(use.isTopShare)
            decimal(use.before, 100)
            decimal(use.now, 100)
        }
    }
}
