import AssayDiagnostics
import AssayMetrics

extension CursorReader {
    /// Reads a page of daily usage; the number of its records.
    static func readDays(
        _ page: ExportJSON, _ source: ExportSource, into days: inout PersonDays, _ persons: inout PersonFigures, _ fields: inout ExportFields,
        _ last: inout ExportJSON.LastPlace, log: inout ImportLog
    ) -> Int {
        let period = CursorPeriod(page)
        if let whole = period?.wholeDays { persons.cover(whole) }
        let records = page["data"]?.elements ?? []
        for record in records {
            let place = record.place(after: &last)
            fields.note(
                record,
                read: [
                    "date", "day", "isActive", "composerRequests", "chatRequests", "agentRequests", "cmdkUsages", "totalAccepts", "totalApplies", "totalTabsShown",
                    "totalTabsAccepted", "usageBasedReqs",
                ], person: ["email", "userId", "name"])
            guard let date = record["day"]?.exportDay ?? record["date"]?.unixDay, let person = record["email"]?.string else {
                log.refuseField("a record without a 'day', 'date' or 'email' that can be read", at: place)
                continue
            }
            // A day that was not over when the export ended.
            if period?.isCutShort(date) == true { continue }
            days.see(person, on: date, at: place)
            days.setActive(record["isActive"]?.bool == true, metrics: source.activityIDs, person, on: date)
            let figures = [
                ("requests", record.sum(["composerRequests", "chatRequests", "agentRequests", "cmdkUsages"], log: &log)),
                ("agent-requests", record.figure("agentRequests", log: &log)), ("accepts", record.figure("totalAccepts", log: &log)),
                ("usage-based-requests", record.figure("usageBasedReqs", log: &log)),
            ]
            for case (let what, let value?) in figures { days.add(source.id(what), value, person, on: date) }
            for (what, part, whole) in [("accepted-share", "totalAccepts", "totalApplies"), ("tabs-accepted-share", "totalTabsAccepted", "totalTabsShown")] {
                guard let part = record.figure(part, log: &log), let whole = record.figure(whole, log: &log), whole > 0 else { continue }
                days.add(source.id(what), part, over: whole, person, on: date)
            }
        }
        return records.count
    }

    /// Reads a page of usage events; the number of its records. Only whole days of the period that was asked for are taken.
    static func readEvents(
        _ page: ExportJSON, _ source: ExportSource, into days: inout PersonDays, _ persons: inout PersonFigures, _ fields: inout ExportFields,
        _ last: inout ExportJSON.LastPlace, log: inout ImportLog
    ) -> Int {
        guard let period = CursorPeriod(page) else {
            log.refuseField("usage events without the 'period' that they are of", at: page.place)
            return 0
        }
        guard let whole = period.wholeDays else { return 0 }
        persons.cover(whole)
        let events = page["usageEvents"]?.elements ?? []
        for event in events {
            let place = event.place(after: &last)
            fields.note(event, read: ["timestamp", "tokenUsage"], person: ["userEmail"])
            guard let date = event["timestamp"]?.unixDay, let person = event["userEmail"]?.string else {
                log.refuseField("an event without a 'timestamp' or 'userEmail' that can be read", at: place)
                continue
            }
            guard whole.contains(date), let usage = event["tokenUsage"] else { continue }
            days.see(person, on: date, at: place)
            for (part, key) in [(TokenPart.input, "inputTokens"), (.cacheWrite, "cacheWriteTokens"), (.cacheRead, "cacheReadTokens"), (.output, "outputTokens")] {
                if let count = usage.figure(key, log: &log) { days.add(source.id(part), count, person, on: date) }
            }
            if let cents = usage.money("totalCents", log: &log) { days.add(source.id("cost"), cents / 100, person, on: date) }
        }
        return events.count
    }
}

/// The time that an export of Cursor was asked for.
struct CursorPeriod {
    private static let day = 86_400_000.0
    /// In milliseconds since 1970.
    private let start: Double
    private let end: Double

    init?(_ page: ExportJSON) {
        guard let start = page["period"]?["startDate"]?.number, let end = page["period"]?["endDate"]?.number, (0..<1e13).contains(start), (0..<1e13).contains(end)
        else { return nil }
        self.start = start
        // Some ask up to the last second or millisecond of a day.
        self.end = end + 1_000
    }

    /// The days that lie in it as a whole; nil when none does.
    var wholeDays: ClosedRange<CivilDate>? {
        let (first, last) = (Int((start / CursorPeriod.day).rounded(.up)), Int((end / CursorPeriod.day).rounded(.down)) - 1)
        return first <= last ? CivilDate(daysSince1970: first)...CivilDate(daysSince1970: last) : nil
    }

    /// Whether it begins or ends within a day. One that ends at midnight may have the day that begins there as a whole.
    func isCutShort(_ day: CivilDate) -> Bool {
        let begin = Double(day.daysSince1970) * CursorPeriod.day
        return begin < start && start < begin + CursorPeriod.day || begin + 1_000 < end && end < begin + CursorPeriod.day
    }
}

extension ExportJSON {
    /// The day, in UTC, of milliseconds since 1970, as a number or in quotes.
    var unixDay: CivilDate? { (quotedNumber ?? number).flatMap { $0 >= 0 ? CivilDate(unixMilliseconds: $0) : nil } }
}
