/// Which groups are hidden for another's sake, so that it cannot be told by subtraction: its partners.
///
/// A partner stays hidden until the group it was hidden for is shown again, and comes back in the same week; else the weeks in which two groups
/// are hidden would tell which of them is the small one. For the same reason its late rows fill nothing in afterwards: those of a small group do not.
struct PartnerRule: Sendable {
    /// By group, those it is hidden for.
    private var sakes: [[Int]]
    /// By group, whether it was ever a partner.
    private(set) var wasPartner: [Bool]

    init(groupCount: Int) {
        sakes = Array(repeating: [], count: groupCount)
        wasPartner = Array(repeating: false, count: groupCount)
    }

    mutating func hide(_ partner: Int, sake groups: [Int]) {
        wasPartner[partner] = true
        for group in groups where group != partner && !sakes[partner].contains(group) { sakes[partner].append(group) }
    }

    /// The partners of groups that are hidden, and theirs.
    func partners(of hidden: [Int]) -> Set<Int> {
        var isHidden = [Bool](repeating: false, count: sakes.count)
        for group in hidden { isHidden[group] = true }
        var partners = Set<Int>()
        var isSettled = false
        while !isSettled {
            isSettled = true
            for group in sakes.indices where !isHidden[group] && sakes[group].contains(where: { isHidden[$0] }) {
                isHidden[group] = true
                partners.insert(group)
                isSettled = false
            }
        }
        return partners
    }

    /// Forgets for whose sake others were hidden: these groups need it no more.
    mutating func release(_ isShown: (Int) -> Bool) {
        for group in sakes.indices where !sakes[group].isEmpty { sakes[group].removeAll(where: isShown) }
    }

    var isEmpty: Bool { sakes.allSatisfy { $0.isEmpty } }
}
