/// A SHA-256, for comparing.
struct Digest: Hashable, Sendable {
    var words: (UInt64, UInt64, UInt64, UInt64)

    /// Of some bytes.
    init(of bytes: [UInt8]) { self.init(digest: SHA256.digest(bytes)) }

    /// Of each of some texts.
    static func all(of texts: [[UInt8]]) -> [Digest] { SHA256.digests(texts).map { Digest(digest: $0) } }

    /// - Parameter digest: 32 bytes.
    private init(digest: [UInt8]) {
        func word(_ index: Int) -> UInt64 { digest[index * 8..<index * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        words = (word(0), word(1), word(2), word(3))
    }

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// `hex`, in bytes.
    func appendHex(to bytes: inout [UInt8]) {
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
    }

    /// In lower-case hexadecimal.
    var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return unsafe String(unsafeUninitializedCapacity: 64) { buffer in
            var place = 0
            for word in [words.0, words.1, words.2, words.3] {
                for shift in stride(from: 60, through: 0, by: -4) {
                    unsafe buffer[place] = digits[Int(truncatingIfNeeded: word >> UInt64(shift)) & 15]
                    place += 1
                }
            }
            return place
        }
    }

    static func == (a: Digest, b: Digest) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// A digest over several parts. Each is written with its length, so that no two lists of parts are the same bytes.
struct Fingerprint {
    private var bytes: [UInt8] = []

    /// - Parameter purpose: of what it is, so that two kinds never agree.
    init(_ purpose: String) { add(purpose) }

    var digest: Digest { Digest(of: bytes) }

    mutating func add(_ number: Int) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }

    mutating func add(_ digest: Digest) {
        for word in [digest.words.0, digest.words.1, digest.words.2, digest.words.3] { add(Int(bitPattern: UInt(word))) }
    }

    mutating func add(_ digest: Digest?) {
        add(digest != nil)
        if let digest { add(digest) }
    }

    mutating func add<T>(_ items: some Collection<T>, _ each: (inout Fingerprint, T) -> Void) {
        add(items.count)
        for item in items { each(&self, item) }
    }
}
