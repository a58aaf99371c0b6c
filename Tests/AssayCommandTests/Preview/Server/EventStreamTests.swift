import Foundation
import Testing

@testable import assay

@Suite struct EventStreamTests {
    private func listen(_ sample: SampleServer, query: String = "", receiveBuffer: Int32? = nil) throws -> SocketClient {
        let client = try #require(SocketClient(port: sample.port, receiveBuffer: receiveBuffer))
        client.send("GET /events\(query) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let head = try #require(client.response())
        #expect(head.headers["content-type"] == "text/event-stream; charset=utf-8")
        return client
    }

    @Test func `all who listen are told`() throws {
        let sample = try SampleServer()
        let clients = try (0..<5).map { _ in try listen(sample) }
        sample.server.broadcast(event: "reload", data: "one")
        sample.server.broadcast(event: "failed", data: "two\nlines")
        for client in clients {
            #expect(client.text(through: "\n\n") == "event: reload\ndata: one\n\n")
            #expect(client.text(through: "\n\n") == "event: failed\ndata: two\ndata: lines\n\n")
        }
        sample.server.stop()
        for client in clients { #expect(client.isClosed()) }
    }

    @Test func `a client is told first what its page has missed`() throws {
        let sample = try SampleServer()
        let client = try listen(sample, query: "?page=old")
        #expect(client.text(through: "\n\n") == "event: reload\ndata: \n\n")
        #expect(sample.requests.map(\.query) == ["page=old"])
    }

    @Test func `a comment comes now and then`() throws {
        let sample = try SampleServer(ServerLimits(pingTime: .milliseconds(50)))
        let client = try listen(sample)
        for _ in 0..<3 { #expect(client.text(through: "\n\n") == ": ping\n\n") }
    }

    @Test func `the oldest gives way to one too many`() throws {
        let sample = try SampleServer(ServerLimits(eventClients: 3))
        let clients = try (0..<5).map { _ in try listen(sample) }
        #expect(clients[0].isClosed())
        #expect(clients[1].isClosed())
        sample.server.broadcast(event: "reload", data: "")
        for client in clients[2...] { #expect(client.text(through: "\n\n") == "event: reload\ndata: \n\n") }
    }

    @Test func `one that does not read is dropped, and the others are told`() throws {
        let sample = try SampleServer(ServerLimits(writeTime: .seconds(60)))
        let deaf = try listen(sample, receiveBuffer: 4096)
        let client = try listen(sample)
        let data = String(repeating: "a", count: 1 << 15)
        for number in 0..<64 {
            sample.server.broadcast(event: "\(number)", data: data)
            #expect(client.text(through: "\n\n")?.hasPrefix("event: \(number)\n") == true)
        }
        #expect(waitUntil { SocketTable.open(at: sample.port) == 1 })
        sample.server.broadcast(event: "last", data: "")
        #expect(client.text(through: "\n\n") == "event: last\ndata: \n\n")
        #expect(deaf.text(through: "event: 63\n") == nil)
    }

    @Test func `one that does not read little is dropped in time`() throws {
        let sample = try SampleServer(ServerLimits(writeTime: .milliseconds(200), eventBacklog: 1 << 30))
        let deaf = try listen(sample, receiveBuffer: 4096)
        sample.server.broadcast(event: "reload", data: String(repeating: "a", count: 1 << 21))
        #expect(waitUntil { SocketTable.open(at: sample.port) == 0 })
        #expect(deaf.text(through: "\n\n") == nil)
    }

    @Test func `one that goes, or says more, is closed`() throws {
        let sample = try SampleServer()
        let talks = try listen(sample)
        talks.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(talks.isClosed())
        _ = try listen(sample)
        #expect(waitUntil { SocketTable.open(at: sample.port) == 0 })
    }

    @Test func `HEAD opens no stream`() throws {
        let sample = try SampleServer()
        let (response, closed) = sample.server.ask(Array("HEAD /events HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8), isHead: true)
        #expect(response?.headers["content-type"] == "text/event-stream; charset=utf-8")
        #expect(closed())
    }
}
