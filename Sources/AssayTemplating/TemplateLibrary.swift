import AssayDiagnostics

/// The templates of a site, checked and compiled: a strict Mustache, bytes to bytes.
///
/// The language is that of the Mustache specification (github.com/mustache/spec) with inheritance, without lambdas and dynamic
/// names:
///
///     {{x}} {{a.b}} {{.}}         a text or a url, escaped
///     {{{x}}} {{&x}}              html, as it is
///     {{#x}}…{{/x}}               if x is true, present, or not empty; once for each element of a list
///     {{^x}}…{{/x}}               otherwise
///     {{>name}}                   another template, here
///     {{<name}}{{$block}}…{{/block}}{{/name}}     another template, with some of its blocks replaced
///     {{$block}}…{{/block}}       a part that a template which extends this one may replace
///     {{! … }} {{=<% %>=}}        a comment; other delimiters from here on
///
/// A name is sought in the innermost section's value, then outwards. An included template sees the values and the replaced blocks
/// of where it is included. A tag alone on its line takes the line with it, and a partial, parent or block alone on its line is
/// indented like its tag.
///
/// Where Mustache renders nothing, this refuses to load: a name that the page's shape does not declare (`unknown-name`), a
/// template or block that does not exist (`unknown-partial`, `unknown-block`), a template that includes itself
/// (`inclusion-cycle`), a record, list or flag where a value is written (`wrong-kind`), text written raw (`raw-output`), names
/// that leave the folder (`template-path`), and tags that do not match (`template-syntax`). Text beside the blocks of a parent is
/// never shown, and warned of (`ignored-text`).
///
/// Escaping only holds between tags and in quoted attributes. So each page is followed through its markup, and a value is refused
/// (`unsafe-position`) in an attribute without quotes, in a tag's or attribute's name, in `script`, `style`, comments and
/// declarations, and in attributes that are code (`on…`, `style`, `srcdoc`). In an attribute that holds an address (`href`,
/// `src`, …) only a url may stand, at its start; other values only behind a `#`. A section must end in the markup where it began.
///
/// Names and markup are checked on the pages: a template that no page reaches is checked for syntax and inclusions only.
public struct TemplateLibrary: Sendable {
    private let programs: [String: TemplateProgram]

    init(programs: [String: TemplateProgram]) { self.programs = programs }

    /// Renders a page, at the end of `out`.
    ///
    /// A page that was not declared, or a context that does not fit the page's shape, is a programming error: it stops a debug
    /// build and names the place; in a release build, what does not fit renders nothing.
    public func render(_ page: String, _ context: TemplateValue, into out: inout [UInt8]) {
        guard let program = programs[page] else { return assertionFailure("no page '\(page)' was declared") }
        assert(program.shape.mismatch(in: context) == nil, "page '\(page)': \(program.shape.mismatch(in: context) ?? "")")
        TemplateRenderer.render(program, context, into: &out)
    }
}
