/// The pairs that Assay knows of, for sites that begin: `assay pairs` lists them.
public enum PairCatalogue {
    /// By number.
    public static let all: [CataloguePair] = (delivery + quality + officeWork).sorted { $0.number < $1.number }

    /// The pair of an id or a number.
    public static func pair(_ name: String) -> CataloguePair? { all.first { $0.id == name || String($0.number) == name } }
}
