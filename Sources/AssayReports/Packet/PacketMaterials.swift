/// What goes into a packet besides its reports, so that it asks for nothing when it is opened.
public struct PacketMaterials: Sendable {
    /// The theme's style sheets, in the order in which they count; empty for a theme without any.
    public var sheets: [PacketSheet]
    /// The files of `assets/` by their path, which begins with `assets/`.
    public var assets: [String: [UInt8]]
    /// The SHA-256 of some bytes, in Base64, as a content security policy names a style.
    public var digest: @Sendable ([UInt8]) -> String

    public init(sheets: [PacketSheet], assets: [String: [UInt8]], digest: @escaping @Sendable ([UInt8]) -> String) {
        self.sheets = sheets
        self.assets = assets
        self.digest = digest
    }

    private static let imageTypes = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml",
    ]

    /// An image as an address that holds it; nil for what is no file of the site, or no image.
    func image(_ path: String) -> [UInt8]? {
        guard let bytes = assets[path], let dot = path.utf8.lastIndex(of: 0x2E) else { return nil }
        let ending = String(path[path.index(after: dot)...]).lowercased()
        return PacketMaterials.imageTypes[ending].map { Array("data:\($0);base64,".utf8) + Base64.encoded(bytes) }
    }
}
