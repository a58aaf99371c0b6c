import AssayDiagnostics
import Yams

/// Has libyaml compose a text's nodes, and never one that holds an alias.
///
/// Yams looks for repeated keys by hashing them: a few hundred bytes of aliases used as a key take for ever, before anybody can
/// look at the nodes. Therefore libyaml first reads a copy in which every `&`, `*` and `!` is an `@`. Within text an `@` is as
/// good as those; where one of them would begin an anchor, an alias or a tag, the copy has a character that cannot begin
/// anything, and libyaml says so with its place. Only a text whose copy was read without that is composed itself.
///
/// Yams also stops at the first repeated key. That key gets another first character in both texts and the copy is read again,
/// so that all of them are found.
struct YAMLComposer {
    /// How many properties and repeated keys are named in one run: each costs one more reading, so of a large text fewer are.
    private let patience: Int
    /// What Yams calls a repeated key that is a list or a mapping.
    private static let noText = "<uncovertable>"

    private let text: YAMLText
    private var original: [Unicode.Scalar]
    private var masked: [Unicode.Scalar]
    /// The repeated keys, by the scalar at which they begin.
    private var renamed: [Int: RepeatedKey] = [:]
    private var properties: [YAMLProperty] = []

    init(_ text: YAMLText) {
        self.text = text
        patience = min(24, max(4, (1 << 20) / max(text.scalars.count, 1)))
        original = text.scalars
        masked = text.scalars.map { YAMLProperty(indicator: $0) == nil ? $0 : "@" }
    }

    /// Nil when nothing can be relied on.
    mutating func compose(_ findings: inout Findings) -> YAMLValue? {
        for _ in 0..<patience {
            do {
                var root = try parse(masked)
                if properties.contains(.alias) { break }
                if masked != original { root = try parse(original) }
                return YAMLWalk(text: text, renamed: renamed).value(of: root, &findings)
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                // Yams puts a list or mapping anywhere among texts, and gives the place of the first alone.
                if names.count > 1, names.contains(YAMLComposer.noText) {
                    findings.error("yaml-key", "a key is a list or a mapping, and repeated", at: text.whole, help: "use plain text as keys")
                    break
                }
                if rename(names.first ?? "", at: text.index(line: context.mark.line, column: context.mark.column)) { continue }
            } catch {
                let fault = YAMLFault(error, in: text)
                if removeProperty(at: fault.index, &findings) { continue }
                // What follows a property that was taken out may be wrong only because of that.
                if properties.isEmpty { findings.add(fault.diagnostic) }
            }
            break
        }
        for (index, key) in renamed.sorted(by: { $0.key < $1.key }) {
            if key.name == YAMLComposer.noText {
                findings.error("yaml-key", "a key here is a list or a mapping", at: text.location(of: index), help: "use plain text as the key")
            } else {
                findings.error("duplicate-key", "the key '\(key.name)' is repeated", at: text.location(of: index), help: "keep one of them")
            }
        }
        return nil
    }

    /// The encoding is given, since Yams' default depends on the environment; without resolver rules no scalar gets a type.
    private func parse(_ scalars: [Unicode.Scalar]) throws -> Node? {
        var yaml = ""
        yaml.unicodeScalars.append(contentsOf: scalars)
        return try Yams.compose(yaml: yaml, .basic, .default, .utf8)
    }

    /// Blanks an anchor or a tag, makes an alias a word, in both texts. False when there is none at this place.
    private mutating func removeProperty(at index: Int, _ findings: inout Findings) -> Bool {
        guard index < original.count, let property = YAMLProperty(indicator: original[index]) else { return false }
        let end = original[index...].firstIndex(where: YAMLProperty.isEnd) ?? original.count
        var written = ""
        written.unicodeScalars.append(contentsOf: original[index..<end].prefix(64))
        let message = property.message(written)
        findings.error(property.rule, message.summary, at: text.location(of: index), help: message.help)
        for place in index..<end {
            original[place] = property == .alias ? "x" : " "
            masked[place] = original[place]
        }
        properties.append(property)
        return true
    }

    /// Gives a key a first character that no other key has. False when that leaves the text no further.
    private mutating func rename(_ name: String, at index: Int) -> Bool {
        let first = index < original.count && (original[index] == "\"" || original[index] == "'") ? index + 1 : index
        let isKnown = renamed.updateValue(RepeatedKey(name: name, first: first < original.count ? original[first] : "\n"), forKey: index) != nil
        guard !isKnown, !name.isEmpty, name != YAMLComposer.noText, first < original.count, !YAMLProperty.isEnd(original[first]),
            let letter = Unicode.Scalar(0xF_0000 + UInt32(renamed.count))
        else { return false }
        original[first] = letter
        masked[first] = letter
        return true
    }
}

/// A key that was given another first character, so that it no longer repeats another one.
struct RepeatedKey {
    /// As Yams names it, with `@` for `&`, `*` and `!`.
    let name: String
    /// The character that was replaced: a backslash when the key begins with an escape.
    let first: Unicode.Scalar

    /// The name as it was before.
    func restored(_ key: String) -> String {
        if first == "\\" { return name }
        var restored = String(first)
        restored.unicodeScalars.append(contentsOf: key.unicodeScalars.dropFirst())
        return restored
    }
}
