import Testing

@testable import assay

struct FingerprintTests {
    private func digest(_ parts: (inout Fingerprint) -> Void) -> Digest {
        var fingerprint = Fingerprint("test")
        parts(&fingerprint)
        return fingerprint.digest
    }

    @Test func `where one part ends and the next begins counts`() {
        #expect(digest { $0.add("ab"); $0.add("c") } != digest { $0.add("a"); $0.add("bc") })
        #expect(digest { $0.add(["a", "b"]) { $0.add($1) } } != digest { $0.add(["a"]) { $0.add($1) }; $0.add("b") })
    }

    @Test func `nothing differs from an empty text, and one purpose from another`() {
        let nothing: String? = nil
        #expect(digest { $0.add(nothing) } != digest { $0.add(Optional("")) })
        #expect(Fingerprint("a").digest != Fingerprint("b").digest)
    }

    @Test func `the same parts have the same digest, which reads as SHA-256 does`() {
        #expect(digest { $0.add(7); $0.add(true) } == digest { $0.add(7); $0.add(true) })
        #expect(Digest(of: Array("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
