import Testing

/// The sites in `Sites/`, built and looked at with the tools of those who use them: a validator, browsers, renderers, a printer.
///
/// One check after another: each keeps a small machine busy. A check whose tool is absent says so and is skipped.
@Suite(.serialized) enum SiteChecks {}
