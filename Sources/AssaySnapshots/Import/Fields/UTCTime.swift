import AssayMetrics

extension Int {
    /// The seconds since 1970 of `2026-11-16T08:00:00Z`, with or without a fraction, or an offset as in `+00:00`; nil for anything else, and for years of which no export can be.
    init?(utcTimestamp text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = CivilDate(timestamp: text), (1970...2199).contains(day.year), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = twoDigits(bytes, at: 11), let minute = twoDigits(bytes, at: 14), let second = twoDigits(bytes, at: 17), hour < 24, minute < 60, second < 60
        else { return nil }
        var zone = 19
        if bytes[zone] == UInt8(ascii: ".") {
            zone += 1
            while zone < bytes.count, bytes[zone] &- 0x30 < 10 { zone += 1 }
        }
        guard let offset = zoneOffset(bytes[zone...]) else { return nil }
        self = day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second - offset
    }
}

private func twoDigits(_ bytes: [UInt8], at i: Int) -> Int? {
    guard i + 1 < bytes.count, bytes[i] &- 0x30 < 10, bytes[i + 1] &- 0x30 < 10 else { return nil }
    return Int(bytes[i] - 0x30) * 10 + Int(bytes[i + 1] - 0x30)
}

/// In seconds east of UTC: `Z`, `+02:00`.
private func zoneOffset(_ zone: ArraySlice<UInt8>) -> Int? {
    let zone = Array(zone)
    if zone == [UInt8(ascii: "Z")] { return 0 }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = twoDigits(zone, at: 1), let minutes = twoDigits(zone, at: 4), hours < 24, minutes < 60
    else { return nil }
    switch zone[0] {
    case UInt8(ascii: "+"): return hours * 3_600 + minutes * 60
    case UInt8(ascii: "-"): return -(hours * 3_600 + minutes * 60)
    default: return nil
    }
}
