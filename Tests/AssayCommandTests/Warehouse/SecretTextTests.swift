import Testing

@testable import assay

@Suite struct SecretTextTests {
    @Test(arguments: [
        "password=x", "host=db PASSWORD = x", "--password=x", "PGPASSWORD=x", "pwd=x", "CREATE SECRET (TYPE postgres, PASSWORD 'x')",
        "postgresql://reader:x@db/warehouse", "see http://a/ and mysql://r:x@h",
    ]) func finds(_ text: String) { #expect(SecretText.isFound(in: text)) }

    @Test(arguments: [
        "service=warehouse", "password", "password=", "SELECT 'password_reset', password_age FROM logins WHERE kind = 'password'", "postgresql://reader@db/warehouse",
        "https://example.org/a:b@c", "postgresql://:@db", "",
    ]) func passes(_ text: String) { #expect(!SecretText.isFound(in: text)) }

    @Test func findsAnArgumentBehindItsOption() {
        #expect(SecretText.isFound(in: ["mysql", "--password", "x"]) && SecretText.isFound(in: ["a", "pwd=x"]))
        #expect(!SecretText.isFound(in: ["mysql", "--password", "--batch"]) && !SecretText.isFound(in: ["mysql", "--password"]))
    }
}
