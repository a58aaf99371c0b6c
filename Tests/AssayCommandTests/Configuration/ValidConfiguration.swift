/// A configuration in which every key is used at least once.
enum ValidConfiguration {
    static let text = #"""
        site:
          title: "Northwind: AI report"
          organisation: Northwind
          base_url: HTTPS://reports.example.org/assay
          logo: assets/logo.svg
        disclosure: {minimum_people: 12, minimum_denominator: 30, small_groups: hide}
        calendar: {fiscal_year_ends: june, first_week: 2025-W40}
        groups:
          - {id: all, title: Everybody, people: 900}
          - {id: retail, title: Retail, from: 2025-W40, to: 2026-W30}
          - {id: shops, title: Shops, parent: retail, people: 40}
        metrics:
          - id: tokens
            title: Tokens
            kind: adoption
            unit: tokens
            better: neither
            aggregate: sum
            definition: >
              Input and output tokens,
              cached ones left out.
            source: gateway log
            owner: Platform
          - id: changes
            title: Changes
            kind: value
            unit: changes
            better: up
            aggregate: sum
            over_weeks: none
            definition: Changes that went live
            source: deployments
            target: {value: 120.5, from: 2026-W01, note: agreed in December}
            changes:
              - {week: 2026-W10, note: rollbacks left out}
              - {week: 2025-W50, note: counted by day}
            decimals: 1
          - id: lead-time
            title: Lead time
            kind: cost
            unit: hours
            better: down
            aggregate: mean
            definition: From commit to live
            source: deployments
          - id: failures
            title: Failure rate
            kind: guardrail
            unit: "%"
            better: down
            aggregate: ratio
            definition: Changes rolled back
            source: deployments
            target: {value: 5 %}
          - id: staff
            title: Staff
            kind: context
            unit: people
            better: neither
            aggregate: last
            definition: Headcount
            source: HR
        pairs:
          - id: tokens-changes
            title: Tokens and changes
            adoption: tokens
            value: changes
            guardrail: failures
            hypothesis: Less typing, more changes
            expected: {adoption: +50 %, value: +25 %}
            lag_weeks: 2
            groups: each
            change_our_mind: no rise after a quarter
          - id: tokens-lead-time
            title: Tokens and lead time
            adoption: tokens
            value: lead-time
            hypothesis: Less waiting
            expected: {adoption: 50%, value: −10 %}
            groups: [all, retail]
        events:
          - {week: 2026-W20, title: Review, kind: pressure}
          - {week: 2026-W02, title: Rollout, kind: change, metrics: [tokens], groups: [retail]}
        report: {window_weeks: 30, pairs_per_report: 3, figure_files: latest, packets: none, sparklines: none}

        """#
}
