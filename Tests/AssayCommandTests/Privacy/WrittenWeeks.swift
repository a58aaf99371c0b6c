import Foundation

/// Consecutive weeks as they are written, by the calendar of the Foundation, which knows ISO weeks.
enum WrittenWeeks {
    static func from(_ first: String, count: Int) -> [String] {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        let parts = first.components(separatedBy: "-W").compactMap { Int($0) }
        let monday = calendar.date(from: DateComponents(weekday: 2, weekOfYear: parts[1], yearForWeekOfYear: parts[0]))!
        return (0..<count).map { offset in
            let date = monday.addingTimeInterval(Double(offset) * 7 * 86_400)
            let number = calendar.component(.weekOfYear, from: date)
            return "\(calendar.component(.yearForWeekOfYear, from: date))-W" + (number < 10 ? "0" : "") + "\(number)"
        }
    }
}
