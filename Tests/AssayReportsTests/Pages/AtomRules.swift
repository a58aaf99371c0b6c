import Foundation
import FoundationXML

/// An Atom feed held against RFC 4287: what it requires, by element.
final class AtomRules: NSObject, XMLParserDelegate {
    private(set) var faults: [String] = []
    private(set) var entries = 0
    private var path: [String] = []
    private var text = ""
    private var counts: [[String: Int]] = []
    private var ids: Set<String> = []
    /// Dates of the entries; the feed's own.
    private var updated: [String] = []
    private var feedUpdated = ""
    private var hasFeedAuthor = false

    init(_ bytes: [UInt8]) {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.shouldProcessNamespaces = true
        parser.delegate = self
        if !parser.parse() { faults.append("not well formed: \(parser.parserError.map { "\($0)" } ?? "")") }
        if !updated.isEmpty, feedUpdated != updated.max() { faults.append("the feed is not as new as its newest entry") }
    }

    func parser(_: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
        text = ""
        if !counts.isEmpty, ["feed", "entry"].contains(path.last) {
            let key = name == "link" ? "link \(attributes["rel"] ?? "alternate")" : name
            counts[counts.count - 1][key, default: 0] += 1
        }
        if !path.contains("content"), namespaceURI != "http://www.w3.org/2005/Atom" { faults.append("'\(name)' is not of Atom") }
        if name == "link" || name == "a" {
            let address = attributes["href"] ?? ""
            if !address.hasPrefix("https://") { faults.append("'\(address)' is not absolute") }
        }
        if name == "content" {
            if attributes["type"] != "xhtml" { faults.append("content of type '\(attributes["type"] ?? "")'") }
        } else if path.last == "content", name != "div" || namespaceURI != "http://www.w3.org/1999/xhtml" {
            faults.append("content holds '\(name)', and no one XHTML div")
        }
        if name == "entry" || path.isEmpty { counts.append([:]) }
        path.append(name)
    }

    func parser(_: XMLParser, foundCharacters string: String) { text += string }

    func parser(_: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        path.removeLast()
        switch (name, path.last) {
        case ("id", _):
            if !ids.insert(text).inserted { faults.append("the id '\(text)' is given twice") }
            if URL(string: text)?.scheme == nil { faults.append("the id '\(text)' is no IRI") }
        case ("updated", _), ("published", _):
            if text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z/) == nil { faults.append("'\(text)' is no date") }
            if name == "updated" { if path.last == "entry" { updated.append(text) } else { feedUpdated = text } }
        case ("title", _), ("summary", _), ("name", _): if text.isEmpty { faults.append("an empty '\(name)'") }
        case ("entry", _), ("feed", _): end(name)
        default: break
        }
        text = ""
    }

    private func end(_ name: String) {
        let counts = counts.removeLast()
        for once in ["id", "title", "updated"] where counts[once] != 1 { faults.append("\(name): \(counts[once] ?? 0) times '\(once)'") }
        if name == "entry" {
            entries += 1
            for once in ["link alternate", "summary", "content", "published"] where counts[once] != 1 { faults.append("entry: \(counts[once] ?? 0) times '\(once)'") }
        } else {
            for once in ["link self", "link alternate", "author", "subtitle", "generator"] where counts[once] != 1 { faults.append("feed: \(counts[once] ?? 0) times '\(once)'") }
        }
    }
}
