import AssayCharts
import Testing

@Suite struct PaletteTests {
    @Test func `contrast is WCAG's`() {
        let dark = Palette.color(.ground, .dark), white = Palette.color(.ground, .light)
        #expect(Palette.contrast(white, white) == 1)
        #expect(abs(Palette.contrast(Palette.color(.value, .light), white) - 14.1) < 0.1)
        #expect(abs(Palette.contrast(Palette.color(.adoption, .light), white) - 4.6) < 0.06)
        #expect(abs(Palette.contrast(Palette.color(.adoption, .dark), dark) - 4.7) < 0.06)
    }

    @Test(arguments: Palette.Theme.allCases)
    func `text and series can be read on the ground`(theme: Palette.Theme) {
        let ground = Palette.color(.ground, theme)
        for role in [Palette.Role.adoption, .value, .context, .ink, .muted] {
            #expect(Palette.contrast(Palette.color(role, theme), ground) >= 4.5, "\(role)")
        }
        #expect(Palette.contrast(Palette.color(.rule, theme), ground) >= 3)
    }

    @Test(arguments: Palette.Theme.allCases)
    func `adoption and value differ in lightness by 3 to 1`(theme: Palette.Theme) {
        #expect(Palette.contrast(Palette.color(.adoption, theme), Palette.color(.value, theme)) >= 3)
    }

    @Test func `the style sheet covers every role in light, dark, forced colours and print`() {
        let css = Palette.inlineStylesheet
        for query in ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"] { #expect(css.contains("@media \(query){")) }
        for role in Palette.Role.allCases {
            #expect(css.components(separatedBy: ".fill-\(role){").count == 5)
            // The grid has one more in forced colours: it must not be louder than the data.
            #expect(css.components(separatedBy: ".stroke-\(role){").count == (role == .grid ? 6 : 5))
        }
        #expect(css.utf8.count(where: { $0 == 0x7B }) == css.utf8.count(where: { $0 == 0x7D }))
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator, omittingEmptySubsequences: false) }
}
