import Testing

@testable import AssayMetrics
@testable import AssaySnapshots

/// Values, parts, people and status.
@Suite struct RowValidatorFigureTests {
    private func fault(_ summary: String, _ place: String, _ help: String?) -> [String] {
        ["error: \(summary)\n  --> s.csv:\(place)" + (help.map { "\n  help: \($0)" } ?? "")]
    }

    @Test(arguments: ["0", "1", "-0.5", "1200.25", "12345678", "123456789.125", "1e3", "1E-3", "9007199254740992", "18446744073709551616"])
    func plainNumbersAreRead(text: String) throws {
        let reading = TestSite.csv("metric,value\ntokens,\(text)\n")
        #expect(reading.rendered == [])
        #expect(try #require(reading.snapshot.observations.first).value == Double(text))
    }

    @Test(arguments: ["-0", "-0.0", "-0e5"]) func minusZeroIsZero(text: String) throws {
        let row = try #require(TestSite.csv("metric,value\ntokens,\(text)\n").snapshot.observations.first)
        #expect(row.value.sign == .plus && row.value == 0)
        let ratio = try #require(TestSite.csv("metric,numerator,denominator\ntokens,\(text),3\n").snapshot.observations.first)
        #expect(ratio.value.sign == .plus && ratio.numerator.sign == .plus)
    }

    @Test(arguments: [SnapshotColumn.value, .numerator, .denominator]) func whatIsNoNumberHereIsRefusedInItsColumn(column: SnapshotColumn) {
        let columns = [SnapshotColumn.value, .numerator, .denominator]
        func row(_ text: String) -> [String] {
            TestSite.csv("metric,value,numerator,denominator\ntokens," + columns.map { $0 == column ? text : "1" }.joined(separator: ",") + "\n").rendered
        }
        let place = "2:\(8 + 2 * columns.firstIndex(of: column)!)"
        #expect(row("\"1,5\"") == fault("the \(column.name) has a decimal comma [decimal-comma]", place, "write a decimal point: 1234.5"))
        #expect(row("1e400") == fault("the \(column.name) is larger than a number can be here [number-out-of-range]", place, "give it in a larger unit"))
    }

    @Test func aRowSaysSomething() {
        #expect(
            TestSite.value("")
                == fault(
                    "the row has neither a value nor a numerator and a denominator [missing-value]", "2:8",
                    "leave the row out where there is no figure: a gap is shown as a gap"))
    }

    @Test func aRatioHasBothParts() {
        #expect(TestSite.ratio("0.5,1,") == fault("a numerator without a denominator [incomplete-ratio]", "2:22", "give both, or only the value"))
        #expect(TestSite.ratio(",,2") == fault("a denominator without a numerator [incomplete-ratio]", "2:20", "give both, or only the value"))
    }

    @Test func aDenominatorOfZeroLeavesAGap() {
        let reading = TestSite.csv("metric,value,numerator,denominator\nfirst_pass_share,0.000000,0,0\ntokens,1,,\n")
        #expect(
            reading.rendered == [
                """
                warning: the denominator is 0: the figure is not defined, and the week keeps a gap [zero-denominator]
                  --> s.csv:2:29
                  help: leave the row out: a gap is shown as a gap
                """
            ])
        #expect(reading.rows == 2 && reading.snapshot.observations.map(\.metric) == [0])
    }

    @Test func aDenominatorIsNotNegative() {
        #expect(
            TestSite.ratio(",1,-3")
                == fault("the denominator is negative [negative-denominator]", "2:21", "a denominator counts something: give 0 or more"))
    }

    @Test func aQuotientIsANumber() {
        #expect(
            TestSite.ratio(",1e300,1e-300") == fault("the numerator over the denominator is beyond what a number can be here [number-out-of-range]", "2:19", nil))
    }

    @Test(arguments: ["0.333333,1,3", "0.33,1,3", "0.34,1,3", "0.3,1,3", "0.92,93,100", "0.94,93,100", "33e-2,1,3", "0.3333333333333333,1,3", "12,25,2", "0,0,9"])
    func aValueMayBeRounded(row: String) {
        #expect(TestSite.ratio(row) == [])
    }

    @Test(arguments: ["0.35,1,3", "33.3,1,3", "0.91,93,100"])
    func aValueThatContradictsItsPartsIsRefused(row: String) {
        #expect(
            TestSite.ratio(row)
                == fault(
                    "the value is not the numerator over the denominator [value-contradicts-parts]", "2:18",
                    "correct the one that is wrong, or leave the value out: ratios are fractions, 0.25 for 25 %"))
    }

    private func doubt(_ place: String) -> [String] {
        [
            "warning: a share is far above 1: fractions are expected, and print times 100 [share-above-one]\n  --> s.csv:\(place)\n"
                + "  help: write 0.25 for 25 %"
        ]
    }

    @Test func aShareTypedAsAPercentageIsDoubtedOnce() {
        let text = "group,metric,value,numerator,denominator\nretail,tokens,900,,\nretail,reopened,1.5,,\nsupport,reopened,25,,\nall,reopened,31.5,,\n"
        let reading = TestSite.csv(text)
        #expect(reading.rendered == doubt("4:18"))
        #expect(reading.snapshot.observations.map(\.value) == [900, 1.5, 25, 31.5])
    }

    @Test func aShareIsDoubtedAboveTwo() {
        func share(_ row: String) -> [String] { TestSite.csv("metric,value,numerator,denominator\nreopened,\(row)\n").rendered }
        for row in ["2,,", "2.0,,", "-25,,", ",200,100", "0.25,1,4"] { #expect(share(row) == []) }
        #expect(share("2.01,,") == doubt("2:10"))
        #expect(share("3,,") == doubt("2:10"))
        #expect(share(",300,100") == doubt("2:11"))
        #expect(share("3,300,100") == doubt("2:10"))
        #expect(share("25,1,4").map { $0.contains("[value-contradicts-parts]") } == [true])
    }

    @Test(arguments: ["-1", "1.5", "12.0", "1e2", "ten", "2147483648", "99999999999", "+3"])
    func peopleAreCountedWhole(text: String) {
        #expect(
            TestSite.csv("metric,value,people\ntokens,1,\(text)\n").rendered
                == fault(
                    "the number of people is not a whole number from 0 to 2147483647 [invalid-people]", "2:10",
                    "give the number of people who contributed to the figure, or leave it empty"))
    }

    @Test(arguments: [("0", 0), ("7", 7), ("12345678", 12_345_678), ("123456789", 123_456_789), ("2147483647", 2_147_483_647), ("", -1)])
    func peopleAreRead(text: String, count: Int32) throws {
        #expect(try #require(TestSite.csv("metric,value,people\ntokens,1,\(text)\n").snapshot.observations.first).people == count)
    }

    @Test(arguments: [("", false), ("0", false), ("0.5", false), ("0.501", true), ("1", true), ("1.0", true)])
    func theLargestContributorsShareIsRead(text: String, isDominated: Bool) throws {
        let reading = TestSite.csv("metric,value,people,top_share\ntokens,1,20,\(text)\n")
        #expect(reading.rendered == [])
        #expect(try #require(reading.snapshot.observations.first).isDominated == isDominated)
    }

    @Test func theLargestContributorsShareIsTheSameInJSON() throws {
        let reading = TestSite.json("[{\"metric\": \"tokens\", \"value\": 1, \"people\": 20, \"top_share\": 0.7}]")
        #expect(reading.rendered == [])
        #expect(try #require(reading.snapshot.observations.first).isDominated)
    }

    @Test(arguments: ["-0.1", "1.01", "70"]) func aTopShareIsAFraction(text: String) {
        #expect(
            TestSite.csv("metric,value,top_share\ntokens,1,\(text)\n").rendered
                == fault(
                    "the top_share is not a share from 0 to 1 [invalid-top-share]", "2:10",
                    "give the largest contributor's part of the figure as a fraction: 0.25 for 25 %"))
    }

    @Test func aTopShareIsANumber() {
        #expect(
            TestSite.csv("metric,value,top_share\ntokens,1,\"0,5\"\n").rendered
                == fault("the top_share has a decimal comma [decimal-comma]", "2:10", "write a decimal point: 1234.5"))
        #expect(TestSite.csv("metric,value,top_share\ntokens,1,most\n").diagnostics.map(\.rule) == ["invalid-number"])
    }

    @Test func aHiddenRowHasNoFigure() {
        let reading = TestSite.csv("metric,value,people,status\ntokens,,,hidden\n")
        #expect(reading.diagnostics.isEmpty && reading.snapshot.observations.count == 1)
        for row in ["tokens,1,,hidden", "tokens,,3,hidden"] {
            #expect(TestSite.csv("metric,value,people,status\n\(row)\n").diagnostics.map(\.rule) == ["hidden-figure"])
        }
    }

    @Test func aStatusIsOneOfThree() {
        #expect(
            TestSite.csv("metric,value,status\ntokens,1,provisonal\nchanges,1,estimated\n").rendered
                == fault("unknown status 'provisonal' [unknown-status]", "2:10", "did you mean 'provisional'?")
                + fault("unknown status 'estimated' [unknown-status]", "3:11", "write final, provisional or hidden"))
    }

    @Test func aFigureInPlaceOfAStatusIsNotQuoted() {
        #expect(
            TestSite.csv("metric,value,status\ntokens,1,7919.37\n").rendered
                == fault("a figure stands where the status belongs [unknown-status]", "2:10", "write final, provisional or hidden"))
    }

    @Test func allFaultsOfARowAreFound() {
        let reading = TestSite.csv("week,group,metric,value,people,status\n2025-W53,x,y,z,-1,?\n")
        #expect(reading.diagnostics.map(\.rule) == ["no-such-week", "unknown-group", "unknown-metric", "invalid-number", "invalid-people", "unknown-status"])
    }
}
