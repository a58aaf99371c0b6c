import AssayTemplating
import Testing

@Suite struct TemplateShapeMismatchTests {
    private let shape: TemplateShape = .record([
        "title": .text, "note": .optional(.text), "root": .url, "rows": .list(.record(["cells": .list(.text), "isNew": .flag])),
    ])

    private func context(title: TemplateValue = .text("t"), row: TemplateRecord) throws -> TemplateValue {
        .record(["title": title, "root": .url(try #require(TemplateURL("../"))), "rows": .list([["cells": .list([]), "isNew": .flag(true)], row].map { .record($0) })])
    }

    @Test func aFittingContextHasNone() throws {
        #expect(shape.mismatch(in: try context(row: ["isNew": .flag(false), "cells": .list([.text("1")])])) == nil)
        #expect(TemplateShape.optional(.text).mismatch(in: .absent) == nil)
        #expect(TemplateShape.optional(.text).mismatch(in: .text("")) == nil)
    }

    @Test func thePlaceIsNamed() throws {
        #expect(shape.mismatch(in: try context(row: ["isNew": .flag(false), "cells": .list([.text("1"), .html([])])])) == "rows[1].cells[1]: html where text is declared")
        #expect(shape.mismatch(in: try context(row: ["isNew": .flag(false)])) == "rows[1].cells: missing")
        #expect(shape.mismatch(in: try context(row: ["isNew": .text("yes"), "cells": .list([])])) == "rows[1].isNew: text where a flag is declared")
        #expect(shape.mismatch(in: try context(row: ["isNew": .flag(false), "cells": .list([]), "x": .absent])) == "rows[1].x: not declared")
        #expect(shape.mismatch(in: try context(row: ["isNew": .flag(false), "isNew": .flag(true), "cells": .list([])])) == "rows[1].isNew: given twice")
        #expect(shape.mismatch(in: try context(title: .absent, row: [:])) == "title: nothing where text is declared")
        #expect(shape.mismatch(in: .list([])) == ".: a list where a record is declared")
    }
}
