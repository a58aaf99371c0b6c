import AssayDiagnostics
import AssayReports

/// `data_sheet:` what only the publisher knows of the data. All of it may be left out, and the data sheet says so.
extension DataSheetStatement {
    static func decode(_ root: inout MappingDecoder, _ findings: inout Findings) -> DataSheetStatement {
        guard var section = root.mapping("data_sheet", &findings) else { return DataSheetStatement() }
        let statement = DataSheetStatement(
            purpose: section.text("purpose", &findings)?.value, notUsedFor: section.text("not_used_for", &findings)?.value,
            legalBasis: section.text("legal_basis", &findings)?.value, agreedWith: section.text("agreed_with", &findings)?.value,
            retention: section.text("retention", &findings)?.value, contact: section.text("contact", &findings)?.value)
        section.finish(&findings)
        return statement
    }
}
