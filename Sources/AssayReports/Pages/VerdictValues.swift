import AssayLanguage
import AssayTemplating

extension VerdictCard.Tone {
    /// A shape of its own for each tone, as a character: it takes the colour of text, on paper and in forced colours too. All are in the common fonts, and
    /// none is an emoji.
    var shape: String {
        switch self {
        case .bad: "▼"
        case .caution: "◆"
        case .unknown: "□"
        case .good: "▲"
        case .neutral: "○"
        }
    }

    /// What the shape says to who does not see it.
    var label: String {
        switch self {
        case .bad: tell("Bad news")
        case .caution: tell("Caution")
        case .unknown: tell("Cannot tell")
        case .good: tell("Good news")
        case .neutral: tell("No news")
        }
    }

    var value: TemplateValue { .record(["tone": .text(rawValue), "shape": .text(shape), "label": .text(label)]) }
}

extension VerdictCard {
    /// Nothing without a word.
    var value: TemplateValue {
        guard !word.isEmpty else { return .absent }
        return .record([
            "word": .text(word), "tone": .text(tone.rawValue), "shape": .text(tone.shape), "stage": .optional(stage), "text": .text(text),
            "caveats": .list(caveats) { .text($0) }, "detectable": .optional(detectable),
            "judged": judged.isEmpty ? .absent : .record(["facts": .list(judged, \.value)]),
        ])
    }
}

extension Fact {
    var value: TemplateValue { .record(["term": .text(term), "text": .text(text)]) }
}

extension [SignSection] {
    /// The signs by what came of looking for them; nothing when none was looked for.
    var value: TemplateValue {
        guard !isEmpty else { return .absent }
        let found = filter { $0.state == .found }
        let absent = filter { $0.state == .notFound }
        let unknown = filter { $0.state == .notAssessable }
        // A sign that is in one group and not in another: in which it is not.
        let absentTitles = absent.map { sign in sign.title + (found.contains { $0.title == sign.title } ? sign.places.map { " (\($0))" } ?? "" : "") }
        return .record([
            "none": found.isEmpty ? .text(absent.isEmpty ? tell("None could be looked for.") : tell("None was found.")) : .absent,
            "found": .list(found) { sign in
                .record([
                    "title": .text(sign.title), "text": .text(sign.text),
                    "innocent": sign.innocent.isEmpty ? .absent : .record(["reasons": .list(sign.innocent) { .text($0) }]),
                ])
            },
            "not_found": absent.isEmpty ? .absent : .text(absentTitles.eachOnce),
            "not_assessable": unknown.isEmpty
                ? .absent : .record(["titles": .text(unknown.map(\.title).eachOnce), "signs": .list(unknown) { .record(["title": .text($0.title), "text": .text($0.text)]) }]),
        ])
    }
}

extension [String] {
    /// In their order.
    fileprivate var eachOnce: String {
        var once: [String] = []
        for text in self where !once.contains(text) { once.append(text) }
        return once.joined(separator: "; ")
    }
}
