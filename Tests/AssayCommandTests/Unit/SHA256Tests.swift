import Testing

@testable import assay

/// The vectors of FIPS 180-4 and NIST's CAVP, and lengths around the edges of a block.
struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `the standard's messages`(_ message: String, _ digest: String) {
        #expect(SHA256.hex(Array(message.utf8)) == digest)
    }

    @Test func `the bytes are those of the hexadecimal form`() {
        #expect(SHA256.digest(Array("abc".utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == SHA256.hex(Array("abc".utf8)))
    }

    @Test func `a million times the letter a`() {
        #expect(SHA256.hex([UInt8](repeating: 0x61, count: 1_000_000)) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    /// As `sha256sum` gives them: where the padding just fits, and where it needs one more block.
    @Test(arguments: [
        (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"), (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
        (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"), (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"), (128, "6836cf13bac400e9105071cd6af47084dfacad4e5e302c94bfed24e013afb73e"),
    ])
    func `lengths around a block`(_ count: Int, _ digest: String) {
        #expect(SHA256.hex([UInt8](repeating: 0x61, count: count)) == digest)
    }

    /// Of none to five texts, of all lengths around a block and far from each other.
    @Test(arguments: [true, false])
    func `several at once are as one by one`(_ usesExtensions: Bool) {
        let lengths = [0, 1, 55, 56, 63, 64, 65, 127, 128, 129, 4_096, 70_001]
        let texts = lengths.map { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) } }
        let one = texts.map { SHA256.digest($0, usesExtensions: false) }
        let uses = usesExtensions && SHA256.hasExtensions
        for count in 0...5 {
            for start in 0...(texts.count - count) {
                #expect(SHA256.digests(Array(texts[start..<(start + count)]), usesExtensions: uses) == Array(one[start..<(start + count)]))
            }
        }
        #expect(SHA256.digests(texts.reversed(), usesExtensions: uses) == one.reversed())
    }
}
