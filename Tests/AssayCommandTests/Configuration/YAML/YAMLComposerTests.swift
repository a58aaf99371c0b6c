import AssayDiagnostics
import Testing

@testable import assay

@Suite struct YAMLComposerTests {
    @Test func anchorsAliasesAndTagsAreAllNamed() {
        let (value, diagnostics) = readYAML("a: &x one\nb: *x\nc: *bold* text\nd: !!binary aGk=\ne: !own {f: 1}\n? ! g\n: 1\n")
        #expect(value == nil)
        #expect(
            rendered(diagnostics) == """
                error: '&x' is a YAML anchor, which is not read [yaml-alias]
                  --> a.yaml:1:4
                  help: remove it, or put text that begins with '&' in quotes
                error: '*x' is a YAML alias, which is not read [yaml-alias]
                  --> a.yaml:2:4
                  help: write the value out, or put text that begins with '*' in quotes
                error: '*bold*' is a YAML alias, which is not read [yaml-alias]
                  --> a.yaml:3:4
                  help: write the value out, or put text that begins with '*' in quotes
                error: '!!binary' is a YAML tag, which is not read [yaml-tag]
                  --> a.yaml:4:4
                  help: remove it, or put text that begins with '!' in quotes
                error: '!own' is a YAML tag, which is not read [yaml-tag]
                  --> a.yaml:5:4
                  help: remove it, or put text that begins with '!' in quotes
                error: '!' is a YAML tag, which is not read [yaml-tag]
                  --> a.yaml:6:3
                  help: remove it, or put text that begins with '!' in quotes
                """)
    }

    @Test func readingGoesOnAfterAnchorsAndTags() {
        let (value, diagnostics) = readYAML("a: &x one\nb: !!str two\nc: &y\n  d: three\n")
        #expect(diagnostics.map(\.rule) == ["yaml-alias", "yaml-tag", "yaml-alias"])
        #expect(value?.outline == "{a: one, b: two, c: {d: three}}")
    }

    @Test func theirCharactersWithinTextAreText() {
        let text = "a: R&D *and* more! yes\nb: \"&x *y !z\"\nc: |\n  *lit\n  &lit !\nd: plain\n  *cont &cont\n  !cont # &no *no !no\ne: [a*, b&, 'c!', \"@&*!\"]\nf*: 1\nf&: 2\nf!: 3\nf@: 4\n"
        let (value, diagnostics) = readYAML(text)
        #expect(diagnostics.isEmpty)
        #expect(
            value?.outline
                == "{a: R&D *and* more! yes, b: &x *y !z, c: *lit\n&lit !\n, d: plain *cont &cont !cont, e: [a*, b&, c!, @&*!], f*: 1, f&: 2, f!: 3, f@: 4}")
    }

    /// Fourteen levels of nine: 9^14 nodes when expanded; as a key, Yams would hash all of them.
    @Test(arguments: ["", "? *o\n: 1\n? *n\n: 2\n"]) func anAliasBombEndsAtOnce(_ tail: String) {
        var text = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        for (name, before) in zip("bcdefghijklmno", "abcdefghijklmn") {
            text += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",") + "]\n"
        }
        let (value, diagnostics) = readYAML(text + tail)
        #expect(value == nil)
        #expect(diagnostics.allSatisfy { $0.rule == "yaml-alias" } && diagnostics.count == 24)
        // The best of five: other tests run at the same time.
        let durations = (0..<5).map { _ in ContinuousClock().measure { _ = readYAML(text + tail) } }
        #expect(durations.min()! < .milliseconds(250), "\(durations)")
    }

    @Test func repeatedKeysAreAllPlaced() {
        let (value, diagnostics) = readYAML("a: 1\nb: {x: 1, 'x': 2}\na: 2\n\"a\": 3\nc: {é: 1, é: 2}\nd*: 1\nd*: 2\n\"\\x65\": 1\ne: 2\n")
        #expect(
            rendered(diagnostics) == """
                error: the key 'x' is repeated; it is first given in line 2 [duplicate-key]
                  --> a.yaml:2:11
                  help: keep one of them
                error: the key 'a' is repeated; it is first given in line 1 [duplicate-key]
                  --> a.yaml:3:1
                  help: keep one of them
                error: the key 'a' is repeated; it is first given in line 1 [duplicate-key]
                  --> a.yaml:4:1
                  help: keep one of them
                error: the key 'é' is repeated; it is first given in line 5 [duplicate-key]
                  --> a.yaml:5:12
                  help: keep one of them
                error: the key 'd*' is repeated; it is first given in line 6 [duplicate-key]
                  --> a.yaml:7:1
                  help: keep one of them
                error: the key 'e' is repeated; it is first given in line 8 [duplicate-key]
                  --> a.yaml:9:1
                  help: keep one of them
                """)
        #expect(value?.outline == "{a: 1, b: {x: 1}, c: {é: 1}, d*: 1, e: 1}")
    }

    @Test func repeatedKeysBesideAnAliasAreNamed() {
        #expect(readYAML("a: 1\na: *x\n").diagnostics.map(\.rule) == ["duplicate-key", "yaml-alias"])
    }

    @Test func repeatedKeysWithoutTextAreNamedToo() {
        #expect(
            rendered(readYAML("\"\": 1\n'': 2\n").diagnostics) == """
                error: the key '' is repeated [duplicate-key]
                  --> a.yaml:1:1
                  help: keep one of them
                """)
        #expect(
            rendered(readYAML("? [a, b]\n: 1\n? [a, b]\n: 2\n").diagnostics) == """
                error: a key here is a list or a mapping [yaml-key]
                  --> a.yaml:1:3
                  help: use plain text as the key
                """)
    }

    /// Yams sorts repeated keys, and lists and mappings do not sort.
    @Test func repeatedKeysOfAllKindsGiveTheSameFindingsEveryTime() {
        let findings = (0..<30).map { _ in rendered(readYAML("? - {a: b}\n: 1\nx: 1\n? - {a: b}\n: 2\nx: 2\ny: 1\ny: 2\n").diagnostics) }
        #expect(
            Set(findings) == [
                """
                error: a key is a list or a mapping, and repeated [yaml-key]
                  --> a.yaml
                  help: use plain text as keys
                """
            ])
    }

    @Test func keysThatAreNoTextAreRefused() {
        let (value, diagnostics) = readYAML("? [a, b]\n: 1\n? {c: d}\n: 2\nx: 1\n")
        #expect(
            rendered(diagnostics) == """
                error: a key here is a list or a mapping [yaml-key]
                  --> a.yaml:1:3
                  help: use plain text as the key
                error: a key here is a list or a mapping [yaml-key]
                  --> a.yaml:3:3
                  help: use plain text as the key
                """)
        #expect(value?.outline == "{x: 1}")
    }

    @Test func thousandsOfRepeatedKeysEndSoon() {
        let text = (0..<20_000).map { "k\($0 / 2): 1\n" }.joined()
        let start = ContinuousClock.now
        let (value, diagnostics) = readYAML(text)
        #expect(value == nil)
        #expect(!diagnostics.isEmpty && diagnostics.allSatisfy { $0.rule == "duplicate-key" })
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
