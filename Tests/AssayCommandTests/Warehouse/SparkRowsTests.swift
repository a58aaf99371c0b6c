import Testing

@testable import assay

@Suite struct SparkRowsTests {
    @Test func onlyTheLastStatementIsAskedForRows() {
        #expect(
            String(decoding: SparkRows.script(views: ["CREATE VIEW e"], statements: ["SET a = 1", "SELECT b -- of c"]), as: UTF8.self) == """
                SELECT concat('assay:version ', version())
                ;
                CREATE VIEW e
                ;
                SET a = 1
                ;
                SELECT concat('assay:row ', to_json(struct(*), map('ignoreNullFields', 'false'))) FROM (
                SELECT b -- of c
                )
                ;

                """)
    }

    @Test func rowsAreToldFromWhatElseIsPrinted() {
        let printed = "spark.a\t1\nassay:version 4.3.0 98bc02\nassay:row {\"metric\":\"tokens\",\"note\":\"a\\tb\"}\n\nassay:row {\"metric\":\"changes\"}\n"
        let (json, version) = SparkRows.read(Array(printed.utf8))
        #expect(String(decoding: json, as: UTF8.self) == "[\n{\"metric\":\"tokens\",\"note\":\"a\\tb\"},\n{\"metric\":\"changes\"}\n]\n")
        #expect(version == "4.3.0")
        #expect(SparkRows.read([]).json == Array("[\n\n]\n".utf8) && SparkRows.read([]).version == nil)
    }
}
