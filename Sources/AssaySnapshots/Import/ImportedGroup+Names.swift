extension ImportedGroup {
    /// A group for a name of the export: `Finance / Senior IC` is `finance-senior-ic`. Nil when no letter or digit is left of the name.
    ///
    /// Letters beyond ASCII become `-`; two names that become one id are told apart by the caller.
    init?(named title: String) {
        var id: [UInt8] = []
        for byte in title.utf8 {
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            if isLetter { id.append(byte | 0x20) } else if byte &- 0x30 < 10 { id.append(byte) } else if let last = id.last, last != 0x2D { id.append(0x2D) }
        }
        while id.last == 0x2D { id.removeLast() }
        guard let first = id.first else { return nil }
        // Ids begin with a letter, and `all` and `index` are taken.
        let name = String(decoding: id, as: UTF8.self)
        self.init(id: first &- 0x30 < 10 || ["all", "index"].contains(name) ? "group-" + name : name, title: title)
    }
}
