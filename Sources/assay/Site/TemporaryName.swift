/// Whether a file is one that an editor or a tool makes for a moment, and no reader of the site ever sees. Hidden files are.
func isTemporaryName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, let last = bytes.last else { return true }
    let ends = ["~", ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".part", ".crdownload", ".kate-swp", "___jb_tmp___", "___jb_old___"]
    return first == 0x2E                                                  // hidden: Emacs' locks, GNOME's and rsync's copies
        || (first == 0x23 && last == 0x23)                                // #name#: Emacs
        || name.hasPrefix("~$")                                           // office programs
        || name == "4913"                                                 // Vim tries whether it may write
        || ends.contains { name.hasSuffix($0) }
        || isNumbered(name, after: ".tmp.")                               // name.tmp.1234
        || (bytes.count == 9 && name.hasPrefix("sed") && bytes.dropFirst(3).allSatisfy(isLetterOrDigit)) // sed -i
}

/// Whether nothing but numbers follows a mark in a name.
private func isNumbered(_ name: String, after mark: String) -> Bool {
    guard let place = name.utf8.firstRange(of: mark.utf8) else { return false }
    let rest = name.utf8[place.upperBound...]
    return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
