import Testing

@testable import AssaySnapshots

@Suite struct PersonColumnTests {
    @Test(arguments: [
        "email", "E-Mail", "mail", "login", "user", "user_id", "userId", "UserName", "username", "name", "Name", "employee", "employee_number", "person",
        "upn", "author", "author_email", "actor", "alias", "Full Name", "displayName", "workEmail", "assignee.login", "UserPrincipalName", "USER",
    ])
    func personsAreRecognised(column: String) { #expect(PersonColumn.matches(column)) }

    @Test(arguments: ["people", "group", "group_name", "metric_name", "team", "active_users", "valeu", "region", "authority", "mailbox_count", "", "1"])
    func otherColumnsAreNot(column: String) { #expect(!PersonColumn.matches(column)) }
}
