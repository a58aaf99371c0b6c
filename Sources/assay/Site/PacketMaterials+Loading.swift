import AssayReports

extension PacketMaterials {
    /// - Parameter assets: the files of `assets/`.
    init(_ theme: ThemeLoader.Theme, assets: [OutputFile]) {
        self.init(
            sheets: theme.packetSheets, assets: Dictionary(assets.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
            digest: { String(decoding: Base64.encoded(SHA256.digest($0)), as: UTF8.self) })
    }
}
