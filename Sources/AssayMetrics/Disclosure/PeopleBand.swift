/// How a number of people is printed: never exactly, since n one week and n + 1 the next singles out who joined.
public enum PeopleBand: UInt8, Sendable, Hashable {
    case underTen = 1
    case tenToNineteen
    case twentyToFortyNine
    case fiftyAndMore

    init(_ people: Int32) {
        self = people < 10 ? .underTen : people < 20 ? .tenToNineteen : people < 50 ? .twentyToFortyNine : .fiftyAndMore
    }
}
