/// A tag as it stands in a source.
struct TemplateTag {
    enum Kind {
        /// `{{x}}`
        case variable
        /// `{{{x}}}`, `{{&x}}`
        case raw
        /// `{{#x}}`
        case section
        /// `{{^x}}`
        case inverted
        /// `{{/x}}`
        case close
        /// `{{>x}}`
        case partial
        /// `{{<x}}`
        case parent
        /// `{{$x}}`
        case block
        /// `{{! … }}`
        case comment
        /// `{{=<% %>=}}`
        case delimiters
    }

    let kind: Kind
    /// Empty for a comment and for delimiters.
    let name: String
    /// The bytes of the tag, delimiters included.
    let range: Range<Int>

    /// For messages: `{{#x}}`, whatever the delimiters are.
    var title: String {
        switch kind {
        case .variable: "{{\(name)}}"
        case .raw: "{{{\(name)}}}"
        case .section: "{{#\(name)}}"
        case .inverted: "{{^\(name)}}"
        case .close: "{{/\(name)}}"
        case .partial: "{{>\(name)}}"
        case .parent: "{{<\(name)}}"
        case .block: "{{$\(name)}}"
        case .comment: "{{!}}"
        case .delimiters: "{{=}}"
        }
    }
}
