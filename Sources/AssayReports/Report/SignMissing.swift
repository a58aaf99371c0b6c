import AssayLanguage
import AssayMetrics

extension Words {
    /// Why a sign could not be looked for, with the input named as `assay.yaml` and the snapshots name it.
    static func missing(_ missing: SignFinding.Missing) -> String {
        switch missing {
        case .target: tell("there is no metric with a ‘target:’ that is in force, above zero, and good to exceed")
        case .distribution: tell("there is no distribution.csv, of this week or the three before, for a metric with a ‘target:’")
        case .measure(let measure): tell("there is no metric with ‘measures: \(measure.rawValue)’, counted and of the same source as the others it is set beside")
        case .licencesOrTarget: tell("there is neither a metric with ‘measures: licences’ nor a ‘target:’ for the one with ‘measures: weekly-active’")
        case .pressureEvent: tell("there is no event of ‘kind: pressure’ in the window that concerns a counted adoption metric")
        case .summedValue: tell("there is no pair whose value has ‘aggregate: sum’ and should rise")
        case .cohorts: tell("there is no cohort.csv with the column ‘used_again’")
        case .topShareOrDistributions: tell("there is neither a metric with ‘measures: top-tenth-share’ and ‘unit: %’, nor a distribution.csv of both this week and eight weeks before")
        case .valueBeside: tell("no value is recorded beside the adoption metric, which is not shown alone")
        case .figures: tell("a metric that it needs has no figure here, or does not combine over groups")
        case .weeks(let weeks): tell("it needs \(weeks) weeks of figures, and fewer are known")
        case .weeksAfterDate: tell("it needs final figures of the two weeks after the date, none of them a holiday")
        case .gaps: tell("too many of the weeks that it needs have no final figure")
        case .definitionChange: tell("a definition changed in the weeks that it needs")
        case .unlikeGroups: tell("the metrics that it needs are not over the same groups")
        case .people(let people): tell("it needs \(people) people or more")
        case .outcomes(let outcomes): tell("it needs \(outcomes) things counted or more, and there are fewer")
        case .bins: tell("after bins were joined until each held enough people, the ones that it needs are no longer apart")
        case .hidden: tell("a week that it needs is hidden")
        }
    }
}
