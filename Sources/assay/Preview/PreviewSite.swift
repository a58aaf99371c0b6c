import AssayDiagnostics
import Synchronization

/// The site as it was read last, for the server's thread: what is answered to each request.
final class PreviewSite: Sendable {
    private struct Current {
        var state = PreviewState(content: nil, faults: [], warnings: [], changed: nil)
        /// How many states there were.
        var revision = 0
    }

    let pages: PreviewPages
    private let current = Mutex(Current())

    init(_ pages: PreviewPages) { self.pages = pages }

    /// Of the newest reading.
    var warnings: [Diagnostic] { current.withLock { $0.state.warnings } }

    /// - Returns: what changed, and what browsers are to be told of it.
    func update(_ state: PreviewState) -> (change: PreviewChange, event: String) {
        current.withLock { current in
            let change = PreviewChange(from: current.state, to: state)
            current.state = state
            current.revision += 1
            return (change, change.event(revision: current.revision))
        }
    }

    func response(to request: HTTPRequest) -> HTTPResponse {
        let (state, revision) = current.withLock { ($0.state, $0.revision) }
        switch pages.place.route(request.path, isFile: { state.content?.file($0) != nil }) {
        case .events: return .events(first: [ServerEvent(name: "hello", data: "{\"session\":\(JSONText.quoted(pages.session)),\"revision\":\(revision)}")])
        case .sheet: return .file(PreviewScript.sheet, path: "preview.css")
        case .redirect(let path):
            // Not for good: at the next start another site may be served there.
            var response = HTTPResponse.redirect(to: path)
            response.status = 307
            return response
        // Browsers ask for it unasked, and complain where there is none.
        case .nowhere where request.path == "favicon.ico", .file("favicon.ico"): return .file([], path: "favicon.ico")
        case .nowhere: return pages.answer(request.path, nil, revision: revision)
        case .file(let path): return pages.answer(path, state, revision: revision)
        }
    }
}
