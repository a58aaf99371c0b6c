/// A header of a request or response; names of requests are in lower case.
struct HTTPHeader: Sendable, Equatable {
    var name: String
    var value: String
}

/// The first line and the headers of a request, as they came. Nothing is decoded or judged yet.
struct RequestHead: Sendable, Equatable {
    enum Method: Sendable, Equatable { case get, head, other }

    var method: Method
    /// Visible ASCII, as sent.
    var target: String
    var headers: [HTTPHeader]
    /// Whether more requests may follow on the connection.
    var keepsAlive = true
    /// Whether the headers announce a body. None is ever read.
    var announcesBody = false

    func values(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }
}

/// A request that passed the gate, for a path that can be looked up in a table.
struct HTTPRequest: Sendable, Equatable {
    enum Method: Sendable, Equatable { case get, head }

    /// The body of an answer to `head` is left out by the server.
    var method: Method = .get
    /// Decoded, without a slash at the start; a folder's is that of its `index.html`: `reports/2026-W21/index.html`.
    var path: String
    /// As sent, percent-encoded, with the slash at the start.
    var rawPath: String
    /// What follows the first `?`, as sent; empty without one.
    var query = ""
    var headers: [HTTPHeader] = []

    /// The first value of a header; its name in lower case.
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
