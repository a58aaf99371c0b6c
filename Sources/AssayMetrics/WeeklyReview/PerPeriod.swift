/// One of something for the month, the quarter and the year up to a week: spans of weeks of which each holds the one before, and all end together.
struct PerPeriod<Element> {
    var month: Element
    var quarter: Element
    var year: Element

    init(month: Element, quarter: Element, year: Element) {
        self.month = month
        self.quarter = quarter
        self.year = year
    }

    init(repeating element: Element) { self.init(month: element, quarter: element, year: element) }

    func map<Result>(_ transform: (Element) -> Result) -> PerPeriod<Result> {
        PerPeriod<Result>(month: transform(month), quarter: transform(quarter), year: transform(year))
    }

    subscript(period: FiscalCalendar.Period) -> Element {
        switch period {
        case .month: month
        case .quarter: quarter
        case .year: year
        }
    }
}
