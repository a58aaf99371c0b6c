import AssayLanguage
import AssayTemplating

/// A digest of the record as a page prints it. Who kept the page, on paper too, can tell later whether the record is still the one that it was then.
struct Witness {
    var text: String
    /// As much of it as is copied by hand.
    var digest: String

    /// Of one report: it stays the same whatever is published later.
    static func report(_ digest: String) -> Witness { Witness(text: tell("Digest on record of this report, which covers all before it"), digest: short(digest)) }

    /// Of the newest report.
    static func newest(_ digest: String) -> Witness { Witness(text: tell("Digest on record of the report published last, which covers all before it"), digest: short(digest)) }

    var value: TemplateValue { .record(["text": .text(text), "digest": .text(digest)]) }

    static func short(_ digest: String) -> String { String(decoding: digest.utf8.prefix(16), as: UTF8.self) }
}

extension PageShapes {
    static let witness: TemplateShape = .optional(.record(["text": .text, "digest": .text]))
}
