import AssayDiagnostics
import Testing

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("titel", "title"), ("tokns", "tokens"), ("TOKENS", "tokens"), ("tokens_used", "tokens-used"), ("adoptoin", "adoption"),
    ])
    func findsTheNameThatWasMeant(typed: String, meant: String) {
        #expect(nearestName(to: typed, in: ["title", "tokens", "tokens-used", "adoption"]) == meant)
    }

    @Test func offersNothingFarAway() {
        #expect(nearestName(to: "revenue", in: ["title", "tokens"]) == nil)
        #expect(nearestName(to: "a", in: ["xyz"]) == nil)
        #expect(nearestName(to: "", in: ["title"]) == nil)
    }

    @Test func aNameAsLongAsATextHasNoNearOne() {
        let long = String(repeating: "a", count: 100_000)
        #expect(nearestName(to: long, in: [long + "b"]) == nil)
        #expect(nearestName(to: String(repeating: "a", count: 200), in: [String(repeating: "a", count: 201)]) != nil)
    }

    @Test func takesTheFirstOfEquallyNear() {
        #expect(nearestName(to: "cat", in: ["car", "cab"]) == "car")
    }

    @Test func saysWhatThereIsWhenNothingIsNear() {
        #expect(didYouMean("revenue", in: ["title", "tokens"]) == "known here: title, tokens")
        #expect(didYouMean("revenue", in: ["title"], otherwise: "declare it") == "declare it")
        #expect(didYouMean("tilte", in: ["title"]) == "did you mean 'title'?")
        #expect(didYouMean("x", in: []) == nil)
    }
}
