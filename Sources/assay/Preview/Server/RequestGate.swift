/// Who may ask: a page of this server, or the person before the browser. Not another site that the browser has open, be it by a name
/// that it points at this machine (DNS rebinding), by a fetch, or by a frame.
struct RequestGate: Sendable, Equatable {
    private let hosts: Set<String>
    private let origins: Set<String>

    /// - Parameters:
    ///   - port: the server's own.
    ///   - allowed: further values of `Host`. One without a port goes with the server's port too.
    init(port: UInt16, allowed: [String] = []) {
        var hosts: Set<String> = []
        var origins: Set<String> = []
        for name in ["127.0.0.1", "localhost", "[::1]"] {
            hosts.formUnion([name, "\(name):\(port)"])
            origins.insert("http://\(name):\(port)")
            // An origin leaves out the port of its scheme.
            if port == 80 { origins.insert("http://" + name) }
        }
        // A name that the caller allows may be that of a proxy before the server, at a port of its own and with TLS.
        for name in allowed.map({ $0.lowercased() }) {
            let forms = RequestGate.hasPort(name) ? [name] : [name, "\(name):\(port)"]
            hosts.formUnion(forms)
            origins.formUnion(forms.flatMap { ["http://" + $0, "https://" + $0] })
        }
        self.hosts = hosts
        self.origins = origins
    }

    /// The status to refuse a request with; nil when it may pass.
    func refusal(of head: RequestHead) -> Int? {
        let host = head.values("host")
        guard host.count == 1 else { return 400 }
        guard hosts.contains(host[0].lowercased()) else { return 421 }
        let origin = head.values("origin")
        guard origin.count <= 1, origin.allSatisfy({ origins.contains($0.lowercased()) }) else { return 403 }
        // What a browser says of who asks. Only a link that the person follows may come from elsewhere.
        let site = head.values("sec-fetch-site")
        let isOwn = site.allSatisfy { $0 == "same-origin" || $0 == "none" }
        let isVisit = head.values("sec-fetch-mode") == ["navigate"] && head.values("sec-fetch-dest") == ["document"]
        return isOwn || isVisit ? nil : 403
    }

    private static func hasPort(_ host: String) -> Bool {
        host.utf8.contains(0x3A) && host.utf8.last != 0x5D
    }
}
