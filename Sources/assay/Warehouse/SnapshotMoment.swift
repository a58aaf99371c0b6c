import AssayMetrics
import Glibc

/// The moment at which a snapshot is taken, in seconds since 1970.
struct SnapshotMoment: Sendable {
    let seconds: Int

    init(seconds: Int) { self.seconds = seconds }

    /// `SOURCE_DATE_EPOCH`, else the clock.
    static var now: SnapshotMoment {
        if let fixed = InstalledProgram.variable("SOURCE_DATE_EPOCH").flatMap(Int.init), fixed >= 0 { return SnapshotMoment(seconds: fixed) }
        return SnapshotMoment(seconds: time(nil))
    }

    /// Whether a week is over somewhere on earth: days begin up to fourteen hours before they do in UTC.
    func isOver(_ week: Week) -> Bool { (week.sunday.daysSince1970 + 1) * 86_400 <= seconds + 14 * 3_600 }

    /// As RFC 3339 has it, in UTC: `2026-05-25T06:00:00Z`.
    var text: String {
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - day * 86_400
        let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
        return "\(CivilDate(daysSince1970: day))T\(clock)Z"
    }
}
