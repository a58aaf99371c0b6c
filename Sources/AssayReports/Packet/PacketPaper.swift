/// The size of the sheets a packet is printed on. A packet itself names none: whoever prints it has the paper.
public enum PacketPaper: String, Sendable, CaseIterable {
    case a4, letter

    var rule: String { "@page{size:\(self == .a4 ? "A4" : "letter")}\n" }
}
