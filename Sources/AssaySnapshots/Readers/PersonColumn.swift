/// Recognises columns that hold persons. Assay reads figures of groups: such a column is refused, whatever it is for.
enum PersonColumn {
    /// Words that name a person wherever they stand in a column's name: `author_email`, `userId`.
    static let words: Set<String> = [
        "actor", "alias", "assignee", "author", "committer", "contributor", "email", "emails", "employee", "login", "mail", "nickname",
        "person", "surname", "upn", "user", "userid", "username",
    ]

    /// Names that do so as a whole, written without separators.
    static let names: Set<String> = [
        "name", "fullname", "firstname", "lastname", "givenname", "familyname", "displayname", "membername", "memberid", "staffid",
        "staffname", "workerid", "workername", "emailaddress", "userprincipalname",
    ]

    /// Case, separators and camel case make no difference; `e-mail` is `email`.
    static func matches(_ column: String) -> Bool {
        var parts: [String] = [""]
        var previousIsLower = false
        for byte in column.utf8 {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLetter = isUpper || (0x61...0x7A).contains(byte)
            if !isLetter || (isUpper && previousIsLower) { parts.append("") }
            if isLetter { parts[parts.count - 1].unicodeScalars.append(Unicode.Scalar(byte | 0x20)) }
            previousIsLower = isLetter && !isUpper
        }
        let whole = parts.joined()
        return names.contains(whole) || words.contains(whole) || parts.contains { words.contains($0) } || whole.hasSuffix("email")
    }
}
