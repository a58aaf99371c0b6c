/// What only the publisher knows of the data: the section `data_sheet` of the configuration. Each is plain text; nil is not stated.
public struct DataSheetStatement: Sendable, Hashable {
    /// What the reports are for.
    public var purpose: String?
    /// What they are not to be used for.
    public var notUsedFor: String?
    /// What allows the publisher to use the data.
    public var legalBasis: String?
    /// With whom it was agreed: a works council, a data protection officer.
    public var agreedWith: String?
    /// How long the data are kept.
    public var retention: String?
    /// Whom to ask.
    public var contact: String?

    public init(
        purpose: String? = nil, notUsedFor: String? = nil, legalBasis: String? = nil, agreedWith: String? = nil, retention: String? = nil, contact: String? = nil
    ) {
        self.purpose = purpose
        self.notUsedFor = notUsedFor
        self.legalBasis = legalBasis
        self.agreedWith = agreedWith
        self.retention = retention
        self.contact = contact
    }

    /// All that is stated.
    var texts: [String] { [purpose, notUsedFor, legalBasis, agreedWith, retention, contact].compactMap(\.self) }
}
