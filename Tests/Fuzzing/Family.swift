import AssayDiagnostics

/// What is fuzzed: the readers that share a language.
enum Family: String, CaseIterable, Sendable {
    /// Snapshots, distributions, cohorts and the tables of chart files.
    case csv
    /// Snapshots, and any JSON.
    case json
    /// `published.json`.
    case record
    /// `assay.yaml`, front matter, blocks that ask for a figure, chart files.
    case yaml
    /// The Markdown of a week from its bytes to its report.
    case commentary
    /// Templates from their text to a page.
    case template
    /// Exports of other tools, by every importer.
    case export
    /// Whole sites with one file changed, as `assay build` reads and writes them.
    case site

    /// Bytes of the longest input: what a reader takes, or more than it takes.
    var longest: Int {
        switch self {
        case .csv, .json, .record, .export: 256 * 1024
        case .yaml, .template: 128 * 1024
        case .commentary: 129 * 1024
        case .site: 32 * 1024
        }
    }

    /// A site has more to do than one reader; YAML goes to seven of them, and commentary is read for two sites.
    func limit(_ options: Options) -> Double {
        switch self {
        case .site: options.limit * 4
        case .yaml, .commentary: options.limit * 2
        // Fifteen readers.
        case .export: options.limit * 4
        case .csv, .json, .record, .template: options.limit
        }
    }

    /// Gives an input to the readers.
    func run(_ input: [UInt8], at path: String, _ surroundings: Surroundings) async -> Outcome {
        switch self {
        case .csv: CSVRun.run(input, at: path, surroundings)
        case .json: JSONRun.run(input, at: path, surroundings)
        case .record: RecordRun.run(input, at: path)
        case .yaml: YAMLRun.run(input, at: path, surroundings)
        case .commentary: CommentaryRun.run(input, at: path, surroundings)
        case .template: TemplateRun.run(input, at: path)
        case .export: ExportRun.run(input, at: path)
        case .site: await SiteRun.run(input, surroundings)
        }
    }

    /// Words that mean something to these readers.
    var words: [String] {
        switch self {
        case .csv:
            ["\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "week", "group", "metric", "value", "people", "numerator", "denominator", "status", "note", "top_share", "all", "final",
             "provisional", "2026-W21", "2026-W53", "2025-W53", "1900-W01", "bin_lower", "bin_upper", "cohort", "=1+1", "user", "email", "%", "1,5", "\"a\nb\"", ",,,,,,,,,"]
        case .json:
            ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\ud83d\\ude00", "\\u00e9", "null", "true", "false", "0", "-", "1e5", "[[", "{\"a\":", "\"week\":\"2026-W21\"",
             "\"group\":\"all\"", "\"metric\":", "\"value\":1", "\"people\":20", "\"note\":\"\"", "\"top_share\":0.6", "//", "/*", "NaN", "{}", "[]", ",[]", "\"\":1,"]
        case .record:
            ["{", "}", "[", "]", ",", ":", "\"", "\\u0041", "\"assay\":\"published\"", "\"version\":2", "\"settings\":{}", "\"reports\":[]", "\"week\":\"2026-W21\"", "\"figures\":{}", "\"hidden\":{}",
             "\"verdicts\":{}", "\"withheld\":{}", "\"kept\":{}", "\"earlier\":{}", "\"derived\":{}", "\"others\":{}", "\"reissue\":\"\"", "\"previous\":\"\"", "\"digest\":\"\"", "\"reconstructed\":true",
             "1900-W01/2200-W52", "2026-W21/2026-W01", "31, 33, ", "-", ", , ,", "all", "{\"2026-W01\":[]}"]
        case .yaml:
            ["site:", "disclosure:", "calendar:", "metrics:", "groups:", "pairs:", "events:", "report:", "data_sheet:", "title:", "id:", "- ", "-", ": ", ":", "? ", "|\n", ">\n", "|2-\n", "&a ", "*a", "!!str ", "!",
             "%YAML 1.1", "---", "\n---\n", "...", "{", "}", "[", "]", ",", "#", "'", "\"", "\\x41", "\\u2028", "<<: ", "~", "null", "yes", "  ", "\t", "kind: value", "unit: '%'", "expected: {}", "formula:", "parts:",
             "week: 2026-W21", "publish_date: 2026-02-30", "type: pair", "adoption:", "value:", "where:", "column:", "from:", "to:", "target:", "[[[[[[[[[", "{a: {a: {a: ", "- - - - "]
        case .commentary:
            ["*", "**", "_", "`", "```", "~~~", "```chart\n", "```table\n", "```verdict\n", "```scorecard\n", "> ", "- ", "1. ", "    ", "\t", "#", "===", "---", "***", "|", "|---|", "\n|-|\n", "| a | b |", "\\|", "[", "]", "](", ")",
             "![", "[a]: /b 'c'\n", "[^1]", "<", ">", "<a@b.c>", "<https://x.y>", "<script>", "<!--", "-->", "<?", "<![CDATA[", "</", "&amp;", "&#x202E;", "&#0;", "&nbsp;", "{{", "}}", "{{ ", "{{ tokens }}", "{{ \"42\" }}",
             "{{ verdict:", "@", ".change", "\\", "\\{{", "javascript:", "data:text/html,", "//host", "../assets/", "2026-W20.md", "#", "\n---\n", "title: ", "summary: ", "draft: true", "pairs: []", " rose ", " fell by ", " 12 % ", " doubled ",
             "21. Mai", "e.g. ", "…", ". ", "? ", ": ", ":\n\n- ", "“", "\n\n", "  \n", "\\\n", " onload=\"x\"", "' \" > <"]
        case .template:
            ["{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{!", "{{=", "=}}", "{{=<% %>=}}", "<%", "%>", "{{&", "{{.}}", "{{text}}", "{{{html}}}", "{{url}}", "{{#flag}}", "{{/flag}}", "{{#list}}", "{{/list}}",
             "{{#record}}", "{{/record}}", "{{^absent}}", "{{/absent}}", "{{record.text}}", "{{>part}}", "{{<part}}", "{{/part}}", "{{$block}}", "{{/block}}", "\n=== part\n", "\n=== other\n", "{{>other}}", "{{>page}}", "<", ">", "</", "/>", "<!--",
             "-->", "<!", "<?", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<title>", "</title>", "<textarea>", "<a href=\"", "<img src='", "href=", " class=\"", "\"", "'", "=", " onclick=\"", " style=\"", " srcdoc=\"", "#", "  ", "\n", "\r\n",
             "<?xml", "<p>", "</p>", "<svg>", "</svg>", "javascript:"]
        case .export:
            Family.csv.words + Family.json.words + [
                "{\"day\":\"2026-05-18\"}", "\"day_totals\":[", "\"data\":[", "\"results\":[", "\"has_more\":true", "1730419200", "1794787200000", "2026-05-18T00:00:00Z", "14/Jul/26 3:42 PM", "7/15/2026 16:14",
                "\"523,419\"", "1e308", "-1", "9007199254740993", "user-001", "\"currency\":\"EUR\"", "2026-05-17", "<!DOCTYPE html>", "\n{\"day\":", "0.8999999999999999",
            ]
        case .site: Family.csv.words + Family.yaml.words + Family.commentary.words + Family.template.words
        }
    }
}

extension Family {
    /// What stands around repeated fragments, for readers that look at nothing behind a wrong beginning.
    var frames: [(head: [UInt8], tail: [UInt8])] {
        let frames: [(String, String)] =
            switch self {
            case .csv: [("", ""), ("week,group,metric,value\n", ""), ("week,group,metric,value\n2026-W46,all,\"", "\"\n")]
            case .json: [("", ""), ("[", "]"), ("[{\"note\":\"", "\"}]")]
            case .record: [("", ""), ("{\"assay\":\"published\",\"version\":2,\"settings\":{},\"reports\":[", "]}"), ("{\"", "\":1}")]
            case .yaml: [("", ""), ("title: \"", "\"\n"), ("metrics: [", "]\n")]
            case .commentary: [("", ""), ("---\ntitle: '", "'\n---\n"), ("a\n\n| a | b |\n|---|---|\n", "\n")]
            case .template: [("", ""), ("<a href=\"", "\">"), ("{{#list}}", "{{/list}}")]
            case .export: [("", ""), ("{\"day_totals\":[", "]}"), ("PersonId,MetricDate\n", "\n")]
            case .site: [("commentary/2026-W21.md\n", ""), ("assay.yaml\n", ""), ("templates/report.mustache\n", "")]
            }
        return frames.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }
}
