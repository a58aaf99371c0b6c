import Testing

@testable import assay

@Suite struct GroupDeclarationTests {
    static let refusals = [
        Refusal(
            "a space in an id", ("id: retail,", "id: re tail,"), ("[all, retail]", "[all]"), ("parent: retail, ", ""), ("groups: [retail]", "groups: []"),
            message: """
                error: 're tail' is not an id [invalid-id]
                  --> assay.yaml:10:10
                  help: begin with a letter a to z, and go on with letters, digits, '-' and '_'
                """),
        Refusal(
            "a digit first in an id", ("id: shops", "id: 1shops"),
            message: """
                error: '1shops' is not an id [invalid-id]
                  --> assay.yaml:11:10
                  help: begin with a letter a to z, and go on with letters, digits, '-' and '_'
                """),
        Refusal(
            "a reserved id", ("id: shops", "id: Index"),
            message: """
                error: the id 'Index' is reserved for overview pages [reserved-id]
                  --> assay.yaml:11:10
                  help: choose another id
                """),
        Refusal(
            "the name of a device", ("id: shops", "id: com1"),
            message: """
                error: the id 'com1' is a device name on Windows, where no file can have it [reserved-id]
                  --> assay.yaml:11:10
                  help: choose another id
                """),
        Refusal(
            "an id of 65 characters", ("id: shops", "id: sxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
            message: """
                error: the id 'sxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' has 65 characters; at most 64 are allowed [invalid-id]
                  --> assay.yaml:11:10
                  help: shorten it
                """),
        Refusal(
            "an id twice", ("id: shops", "id: retail"),
            message: """
                error: the id 'retail' is taken in line 10 [duplicate-id]
                  --> assay.yaml:11:10
                  help: choose another id
                """),
        Refusal(
            "an id twice, in capitals", ("id: shops", "id: Retail"),
            message: """
                error: the id 'Retail' is taken but for capitals in line 10 [duplicate-id]
                  --> assay.yaml:11:10
                  help: choose another id
                """),
        Refusal(
            "everybody in capitals", ("id: shops", "id: ALL"),
            message: """
                error: the id 'ALL' is that of everybody, 'all', but for capitals [reserved-id]
                  --> assay.yaml:11:10
                  help: write 'all', or choose another id
                """),
        Refusal(
            "a parent and dates of everybody", ("title: Everybody,", "title: Everybody, parent: retail, from: 2026-W01,"),
            message: """
                error: group 'all' is everybody at all times and takes no 'parent' [everybody-group]
                  --> assay.yaml:9:33
                  help: remove it
                error: group 'all' is everybody at all times and takes no 'from' [everybody-group]
                  --> assay.yaml:9:49
                  help: remove it
                """),
        Refusal(
            "an end before the beginning", ("to: 2026-W30", "to: 2025-W30"),
            message: """
                error: group 'retail' ends in 2025-W30, before it begins in 2025-W40 [invalid-range]
                  --> assay.yaml:10:53
                  help: exchange 'from' and 'to'
                """),
        Refusal(
            "a group of nobody", ("people: 40", "people: 0"),
            message: """
                error: 'people' is '0'; it takes a whole number from 1 to 100000000 [out-of-range]
                  --> assay.yaml:11:55
                  help: choose a number from 1 to 100000000
                """),
    ]

    @Test(arguments: refusals) func refuses(_ refusal: Refusal) {
        refusal.expectMessage()
    }
}
