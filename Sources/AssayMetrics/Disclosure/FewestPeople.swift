extension Observation {
    /// The smallest number of people that a row says something about: who stands behind the figure, and where the figure itself counts people,
    /// who is counted and who is not. One active person among twelve members is a person, and so is the one who is not active.
    ///
    /// - Parameters:
    ///   - declared: how many people the group has; 0 when that is not declared. Stands in for `people`, and is what a count is a part of.
    ///   - countsPeople: whether the metric counts people.
    ///   - isShare: whether its unit is `%`.
    /// - Returns: 0 for a figure of which more than half is one contributor's.
    func fewestPeople(declared: Int32, countsPeople: Bool, isShare: Bool) -> Int32 {
        if isDominated { return 0 }
        let behind = people >= 0 ? people : declared
        guard countsPeople else { return behind }
        var counted = value
        var whole = Double(declared)
        if !numerator.isNaN {
            (counted, whole) = (numerator, denominator)
        } else if isShare {
            // A share without its parts is of the people behind it.
            (counted, whole) = (value * Double(behind), Double(behind))
        }
        // Where the group's size is not declared, those behind the row are what the count is a part of, unless they are who is counted.
        if counted < Double(behind), whole < Double(behind) { whole = Double(behind) }
        // A count of more people than there are has no complement.
        let fewest = whole > 0 && counted <= whole ? min(counted, whole - counted) : counted
        return min(behind, Int32(max(0, min(Double(Int32.max), fewest.rounded(.down)))))
    }
}
