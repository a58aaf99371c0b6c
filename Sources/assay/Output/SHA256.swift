import CLinux

/// SHA-256 as FIPS 180-4 defines it: by the processor's SHA extensions where it has them, which is some seven times faster.
struct SHA256 {
    private static let constants: [UInt32] = [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
        0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
        0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
        0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ]

    /// The digest of the bytes, in lower-case hexadecimal.
    /// - Parameter usesExtensions: false computes by the portable code, as processors without the extensions do.
    static func hex(_ bytes: [UInt8], usesExtensions: Bool = hasExtensions) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest(bytes, usesExtensions: usesExtensions).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The 32 bytes of the digest.
    static func digest(_ bytes: [UInt8], usesExtensions: Bool = hasExtensions) -> [UInt8] {
        var state = start
        let tail = tail(of: bytes)
        if usesExtensions {
            unsafe clinux_sha256_blocks(&state, bytes, bytes.count / 64)
            unsafe clinux_sha256_blocks(&state, tail, tail.count / 64)
        } else {
            compress(bytes.span.extracting(0..<bytes.count / 64 * 64), into: &state)
            compress(tail.span, into: &state)
        }
        return Self.bytes(of: state)
    }

    /// The digests of some texts, in their order: two texts of like length at once, where the processor has the extensions.
    static func digests(_ texts: [[UInt8]], usesExtensions: Bool = hasExtensions) -> [[UInt8]] {
        guard usesExtensions else { return texts.map { digest($0, usesExtensions: false) } }
        var digests = [[UInt8]](repeating: [], count: texts.count)
        let bySize = texts.indices.sorted { (texts[$0].count, $0) > (texts[$1].count, $1) }
        for pair in stride(from: 0, to: bySize.count - 1, by: 2) {
            let (long, short) = (bySize[pair], bySize[pair + 1])
            (digests[long], digests[short]) = both(texts[long], texts[short])
        }
        if texts.count % 2 == 1, let last = bySize.last { digests[last] = digest(texts[last]) }
        return digests
    }

    /// - Parameter short: not longer than the other.
    private static func both(_ long: [UInt8], _ short: [UInt8]) -> ([UInt8], [UInt8]) {
        var (first, second) = (start, start)
        let common = short.count / 64, (firstTail, secondTail) = (tail(of: long), tail(of: short))
        unsafe clinux_sha256_blocks_of_two(&first, long, &second, short, common)
        unsafe long.withUnsafeBufferPointer { long in
            if let start = long.baseAddress { unsafe clinux_sha256_blocks(&first, start + 64 * common, long.count / 64 - common) }
        }
        unsafe clinux_sha256_blocks(&first, firstTail, firstTail.count / 64)
        unsafe clinux_sha256_blocks(&second, secondTail, secondTail.count / 64)
        return (bytes(of: first), bytes(of: second))
    }

    private static let start: [UInt32] = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]

    /// What is left of a text after its whole blocks, with the padding.
    private static func tail(of bytes: [UInt8]) -> [UInt8] {
        var tail = Array(bytes[(bytes.count / 64 * 64)...])
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(bytes.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
        return tail
    }

    private static func bytes(of state: [UInt32]) -> [UInt8] {
        state.flatMap { word in stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    static let hasExtensions = clinux_has_sha256() != 0

    private static func compress(_ blocks: Span<UInt8>, into state: inout [UInt32]) {
        var w = InlineArray<64, UInt32>(repeating: 0)
        let k = constants.span
        var base = 0
        while base < blocks.count {
            for i in 0..<16 {
                let at = base + i * 4
                w[i] = UInt32(blocks[at]) << 24 | UInt32(blocks[at + 1]) << 16 | UInt32(blocks[at + 2]) << 8 | UInt32(blocks[at + 3])
            }
            for i in 16..<64 {
                let s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >> 3)
                let s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >> 10)
                w[i] = w[i - 16] &+ s0 &+ w[i - 7] &+ s1
            }
            var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7])
            for i in 0..<64 {
                let t1 = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ ((e & f) ^ (~e & g)) &+ k[i] &+ w[i]
                let t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
                (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
            }
            state[0] &+= a
            state[1] &+= b
            state[2] &+= c
            state[3] &+= d
            state[4] &+= e
            state[5] &+= f
            state[6] &+= g
            state[7] &+= h
            base += 64
        }
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}
