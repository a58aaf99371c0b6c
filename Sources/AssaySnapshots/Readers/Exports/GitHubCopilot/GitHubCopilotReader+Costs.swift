import AssayMetrics

extension GitHubCopilotReader {
    /// What the list of seats gives.
    static let seatMetrics = [
        ExportMetric(
            Metric(
                id: "copilot-seats", title: "Copilot seats", kind: .context, unit: "seats", better: .neither, aggregate: .last, overWeeks: .last,
                definition: "Seats that are assigned and billed when the list was downloaded, used or not.", source: "GitHub Copilot seats, total_seats", measures: .licences,
                countsPeople: true),
            field: "total_seats", rule: .week)
    ]

    private static let billing = "GitHub billing report"

    /// What the billing report gives.
    static let billingMetrics = [
        sum(
            "copilot-billed-requests", "Premium requests", "quantity", .adoption, unit: "requests",
            """
            Premium requests of Copilot, weighted by model: one prompt to a large model counts for several, and prompts to included models for none. \
            GitHub counted them until it went over to AI credits.
            """,
            from: billing + ", unit_type requests"),
        sum(
            "copilot-billed-credits", "AI credits", "quantity", .adoption, unit: "credits", "AI credits that Copilot used, included ones too, at a cent each. They follow tokens, not results.",
            from: billing + ", unit_type ai-credits"),
        sum(
            "copilot-gross-cost", "Use of Copilot at list price", "gross_amount", .cost, unit: "USD", better: .down,
            """
            Premium requests and AI credits at list price, before what the licences include. Seats are not in it. When GitHub went over from requests \
            to credits, the price of the same work changed.
            """,
            from: billing),
        sum(
            "copilot-net-cost", "Use of Copilot as billed", "net_amount", .cost, unit: "USD", better: .down,
            "What is billed for premium requests and AI credits beyond what the licences include. Seats are not in it.", from: billing),
    ]
}
