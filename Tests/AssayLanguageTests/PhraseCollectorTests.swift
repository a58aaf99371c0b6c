import Testing

@Suite struct PhraseCollectorTests {
    @Test(arguments: [
        (#"tell("Week")"#, "Week"),
        (#"tell("\(shown) of \(all) groups")"#, "%1 of %2 groups"),
        (#"tell("in \(names.map { f($0) }.joined(separator: ", ")) and \(last)")"#, "in %1 and %2"),
        (#"tell("60\u{A0}% of \"it\" \\ here")"#, "60\u{A0}% of \"it\" \\ here"),
        (#"tell( "Week" )"#, "Week"),
        ("tell(\n    \"Week\"\n)", "Week"),
        (#"tell("Value", in: "figures")"#, "figures\u{4}Value"),
        (#"x == 1 ? tell("“One”"):y"#, "“One”"),
        ("tell(\"\"\"\n    One,\n      \\(2) \\\n    three \"here\"\n    \"\"\")", "One,\n  %1 three \"here\""),
        (#""\(tell("Week")) 21""#, "Week"),
        (#"tell("a (b \(c(d: "e)")) f")"#, "a (b %1 f"),
        (##"let a = #"tell("no")"#; tell("yes")"##, "yes"),
    ]) func findsPhrases(source: String, key: String) {
        let collector = PhraseCollector(source)
        #expect(collector.keys == [key] && collector.faults.isEmpty, "\(collector.keys) \(collector.faults)")
    }

    @Test func findsPhrasesWithinPhrases() { #expect(PhraseCollector(#"tell("\(tell("Week")): \(n)"); tell("x")"#).keys == ["Week", "%1: %2", "x"]) }

    @Test(arguments: [
        #"// tell("a")"#, #"/* tell("a") /* */ tell("b") */"#, #"journal.tell("a")"#, #"func tell(_ phrase: Phrase)"#, #"retell("a")"#, #"teller("a")"#, #""tell(\"a\")""#,
        "", "tell", ")", "\"",
    ]) func leavesTheRest(source: String) {
        let collector = PhraseCollector(source)
        #expect(collector.keys.isEmpty && collector.faults.isEmpty, "\(collector.keys) \(collector.faults)")
    }

    @Test(arguments: [
        #"tell("a" + b)"#, #"tell(phrase)"#, #"tell("a", for: "b")"#, #"tell("a", in: b)"#, #"tell("a", in: "b", "c")"#, #"tell("")"#, ##"tell(#"a"#)"##, #"tell("5 %1")"#,
        #"tell("\(1)\(2)\(3)\(4)\(5)\(6)\(7)\(8)\(9)\(10)")"#,
    ]) func whatIsNoSingleLiteralIsAFault(source: String) {
        let collector = PhraseCollector("\n" + source)
        #expect(collector.keys.isEmpty && collector.faults.count == 1 && collector.faults.first?.line == 2, "\(collector.keys) \(collector.faults)")
    }

    @Test func goesOnBehindAFault() { #expect(PhraseCollector(#"tell(a); tell("b" + tell("c")); tell("d")"#).keys == ["c", "d"]) }
}
