import AssayDiagnostics
import AssayMetrics
import AssayReports
import AssaySnapshots

/// Gives CSV to all readers of it.
///
/// What a snapshot was read from is written anew, every field in quotes, by a second and simpler reader: that has to give the same rows.
enum CSVRun {
    static func run(_ input: [UInt8], at path: String, _ surroundings: Surroundings) -> Outcome {
        var outcome = Outcome()
        for site in surroundings.sites {
            for capture in [site.week, nil] {
                let reading = CSVSnapshotReader().read(input, path: path, capture: capture, schema: site.schema)
                outcome.add(reading.diagnostics, of: input, path: path, in: "snapshot")
                outcome.add("\(reading.rows) rows, \(reading.snapshot.observations.count) right, \(reading.snapshot.notes)", kind: reading.snapshot.observations.isEmpty ? "none" : "rows")
                if !reading.diagnostics.hasErrors { compare(reading, input, capture, site, &outcome) }
                let distribution = DistributionReader().read(input, path: path, capture: capture, schema: site.schema)
                outcome.add(distribution.diagnostics, of: input, path: path, in: "distribution")
                let cohort = CohortReader().read(input, path: path, capture: capture, schema: site.schema)
                outcome.add(cohort.diagnostics, of: input, path: path, in: "cohort")
            }
        }
        for file in surroundings.chartFiles {
            let (rows, diagnostics) = ChartTableReader.read(input, path: path, for: file)
            outcome.add(diagnostics, of: input, path: path, in: "table")
            // Where it was read from is another folder on every run.
            outcome.add("\(rows)".replacing(path, with: "table.csv"), kind: "table")
        }
        return outcome
    }

    private static func compare(_ reading: SnapshotReading, _ input: [UInt8], _ capture: Week?, _ site: Surroundings.Site, _ outcome: inout Outcome) {
        guard let records = PlainCSV.records(input) else { return outcome.broken.append("a second reader refuses what was read") }
        if records.count != reading.rows + 1 { outcome.broken.append("\(reading.rows) rows were read where there are \(records.count - 1)") }
        let again = CSVSnapshotReader().read(PlainCSV.quoted(records), path: "again.csv", capture: capture, schema: site.schema)
        if again.diagnostics.map(\.rule) != reading.diagnostics.map(\.rule) { outcome.broken.append("written anew it has other faults: \(again.diagnostics.map(\.rule))") }
        if again.rows != reading.rows || again.snapshot.notes != reading.snapshot.notes || again.snapshot.observations.count != reading.snapshot.observations.count {
            outcome.broken.append("written anew it has other rows")
        }
        if site.contradict(reading.snapshot, again.snapshot) { outcome.broken.append("written anew it has other figures") }
    }
}

/// RFC 4180 as one would write it in an afternoon: byte by byte.
enum PlainCSV {
    /// The fields of each record, blank lines left out; nil when a quote is out of place.
    static func records(_ bytes: [UInt8]) -> [[[UInt8]]]? {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
        func isLineEnd(_ index: Int) -> Bool { byte(index) == 0x0A || (byte(index) == 0x0D && byte(index + 1) == 0x0A) }
        var records: [[[UInt8]]] = []
        while index < bytes.count {
            var record: [[UInt8]] = []
            var isEnded = false
            while !isEnded {
                var field: [UInt8] = []
                let isQuoted = byte(index) == 0x22
                if isQuoted {
                    index += 1
                    while true {
                        guard let next = byte(index) else { return nil }
                        index += 1
                        if next == 0x22 {
                            guard byte(index) == 0x22 else { break }
                            index += 1
                        }
                        field.append(next)
                    }
                }
                while let next = byte(index), next != 0x2C, !isLineEnd(index) {
                    if isQuoted || next == 0x22 { return nil }
                    field.append(next)
                    index += 1
                }
                isEnded = byte(index) != 0x2C
                index += isEnded && byte(index) == 0x0D ? 2 : 1
                if !isEnded || !record.isEmpty || !field.isEmpty || isQuoted { record.append(field) }
            }
            if !record.isEmpty { records.append(record) }
        }
        return records
    }

    static func quoted(_ records: [[[UInt8]]]) -> [UInt8] {
        var out: [UInt8] = []
        for record in records {
            for (index, field) in record.enumerated() {
                if index > 0 { out.append(0x2C) }
                out.append(0x22)
                for byte in field { out += byte == 0x22 ? [0x22, 0x22] : [byte] }
                out.append(0x22)
            }
            out += [0x0D, 0x0A]
        }
        return out
    }
}
