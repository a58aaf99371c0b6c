/// A few figures and what is released of them, written by hand: the audit is checked with these.
struct HandMadeRelease: Sendable {
    var description: String
    var truth: AuditedTruth
    /// Rows of `data.csv` by report.
    var reports: [String: [String]]
    /// How the description of a figure begins that can be learnt too closely; nil when none can.
    var tight: String?
    var isFalse = false
    /// What a scorecard says of everybody's month to date, which is one week long.
    var month: String?

    /// Mail and phone may be shown, night (4 people) and dawn (3) may not.
    private static let people = ["all": 107, "mail": 50, "phone": 50, "night": 4, "dawn": 3]

    /// - Parameters:
    ///   - figures: by group, `8/24` for a ratio.
    ///   - shown: groups whose figures each report releases.
    private init(
        _ description: String, combination: String = "sum", countsPeople: Bool = false, _ figures: [String: String], shown: [String: [String]], tight: String?,
        lie: String? = nil, month: String? = nil
    ) {
        self.description = description
        self.month = month
        self.tight = tight
        isFalse = lie != nil
        let tellings = figures.keys.sorted().map { group in
            let parts = figures[group]!.split(separator: "/").compactMap { Double($0) }
            return AuditedTruth.Telling(
                group: group, metric: "m", week: "2026-W01", capture: "2026-W01", value: parts.count == 2 ? parts[0] / parts[1] : parts[0],
                numerator: parts.count == 2 ? parts[0] : nil, denominator: parts.count == 2 ? parts[1] : nil, people: HandMadeRelease.people[group]!,
                hidden: group == "night" || group == "dawn")
        }
        truth = AuditedTruth(
            minimum: 10, groups: ["all", "mail", "phone", "night", "dawn"].filter { figures[$0] != nil }.map { AuditedTruth.Group(id: $0, parent: nil) },
            metrics: [AuditedTruth.Metric(id: "m", combination: combination, countsPeople: countsPeople)], tellings: tellings)
        reports = shown.mapValues { groups in
            tellings.map { telling in
                let value = groups.contains(telling.group) ? (telling.group == lie ? "1" : MadeUpSite.written(telling.value)) : ""
                return "\(telling.group),m,2026-W01,\(value),count,\(value.isEmpty ? "hidden" : "final")"
            }
        }
    }

    func write(to scratch: Scratch, as folder: String) throws {
        for (report, rows) in reports {
            let path = "\(folder)/\(report.replacing("-", with: "/"))/"
            try scratch.write("group,metric,week,value,unit,status\n" + rows.joined(separator: "\n") + "\n", to: path + "data.csv")
            let cells = ["", "", "", month ?? "", "", "", ""].map { "<td>\($0)</td>" }.joined()
            try scratch.write(
                "<div class=\"scorecard\" id=\"scorecard-all\"><table><tr><th scope=\"row\"><a href=\"#metric-m\">M</a></th>\(cells)</tr></table></div>", to: path + "index.html")
        }
    }

    private static let three = ["all": "840", "mail": "500", "phone": "300", "night": "40"]

    static let all = [
        HandMadeRelease("a partner for the night shift", three, shown: ["2026-W01": ["all", "mail"]], tight: nil),
        HandMadeRelease("the partner is shown", three, shown: ["2026-W01": ["all", "mail", "phone"]], tight: "m of night"),
        HandMadeRelease("the partner is shown by a later report", three, shown: ["2026-W01": ["all", "mail"], "2026-W02": ["all", "phone"]], tight: "m of night"),
        HandMadeRelease(
            "two small ones that are small together", ["all": "870", "mail": "500", "phone": "300", "night": "40", "dawn": "30"],
            shown: ["2026-W01": ["all", "mail", "phone"]], tight: "m of dawn"),
        HandMadeRelease(
            "two small ones and a partner", ["all": "870", "mail": "500", "phone": "300", "night": "40", "dawn": "30"], shown: ["2026-W01": ["all", "mail"]], tight: nil),
        HandMadeRelease(
            "a ratio is solved", combination: "ratio", ["all": "30/300", "mail": "9/144", "phone": "12/144", "night": "9/12"], shown: ["2026-W01": ["all", "mail", "phone"]],
            tight: "m of night"),
        HandMadeRelease(
            "a mean is solved", combination: "mean", ["all": "6.16", "mail": "5.5", "phone": "6.5", "night": "14.78"], shown: ["2026-W01": ["all", "mail", "phone"]], tight: "m of night"),
        HandMadeRelease(
            "few people behind a partner", combination: "none", countsPeople: true, ["all": "57", "mail": "50", "phone": "5", "night": "2"], shown: ["2026-W01": ["all", "mail"]],
            tight: "m of night"),
        HandMadeRelease("nothing is left for the hidden ones", ["all": "500", "mail": "500", "phone": "0", "night": "0"], shown: ["2026-W01": ["all", "mail"]], tight: "m of night"),
        HandMadeRelease("the whole is hidden, and the month is not", three, shown: ["2026-W01": ["mail", "phone"]], tight: "m of all", month: "840"),
        HandMadeRelease("the whole is hidden, and the month too", three, shown: ["2026-W01": ["mail"], "2026-W02": ["all"]], tight: nil, month: "not available"),
        HandMadeRelease("another figure than the truth", three, shown: ["2026-W01": ["all", "mail"]], tight: nil, lie: "mail"),
    ]
}
