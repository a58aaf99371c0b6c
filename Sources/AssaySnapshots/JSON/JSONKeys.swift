/// The keys of one object: compared one by one while they are few, by hash after that, so that a hostile object costs no square of its keys.
struct JSONKeys {
    private static let few = 16
    private var hashed: Set<[UInt8]> = []

    /// Whether the key is not among the members, with its escapes replaced.
    mutating func insert(_ key: JSONString, _ text: Span<UInt8>, among members: [JSONMember]) -> Bool {
        if members.count < JSONKeys.few {
            return !members.contains { isEqual($0.key, key, text) }
        }
        if hashed.isEmpty {
            for member in members { hashed.insert(member.key.bytes(in: text)) }
        }
        return hashed.insert(key.bytes(in: text)).inserted
    }

    private func isEqual(_ a: JSONString, _ b: JSONString, _ text: Span<UInt8>) -> Bool {
        if a.hasEscapes || b.hasEscapes { return a.bytes(in: text) == b.bytes(in: text) }
        guard a.end - a.start == b.end - b.start else { return false }
        var i = 0
        while i < a.end - a.start {
            if text[a.start + i] != text[b.start + i] { return false }
            i += 1
        }
        return true
    }
}
