import Foundation
import Testing

@testable import assay

/// Clients that ask for too much. Whatever they do, another is served at once.
@Suite(.serialized) struct ServerPressureTests {
    private func expectServed(_ sample: SampleServer) {
        let start = ContinuousClock.now
        #expect(sample.server.ask("GET / HTTP/1.1")?.body == "home")
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `a head that does not end is not waited for`() throws {
        let sample = try SampleServer(ServerLimits(headerTime: .milliseconds(200)))
        let client = try #require(SocketClient(port: sample.port))
        client.send("GET / HTTP/1.1\r\n")
        let start = ContinuousClock.now
        // Bytes that drip in win no time.
        while ContinuousClock.now - start < .milliseconds(400), client.send("A: b\r\n") { usleep(20_000) }
        #expect(client.response()?.status == 408)
        #expect(client.isClosed())
        expectServed(sample)
    }

    @Test func `who asks for nothing is let go in silence`() throws {
        let sample = try SampleServer(ServerLimits(idleTime: .milliseconds(100)))
        let client = try #require(SocketClient(port: sample.port))
        #expect(client.isClosed())
    }

    @Test func `a client that never reads is closed, and holds one response at most`() throws {
        let sample = try SampleServer(ServerLimits(writeTime: .milliseconds(500)))
        let clients = try (0..<40).map { _ in try #require(SocketClient(port: sample.port, receiveBuffer: 4096)) }
        for client in clients { client.send(String(repeating: "GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 100)) }
        expectServed(sample)
        #expect(waitUntil { SocketTable.open(at: sample.port) == 0 }, "all of them are closed")
        withExtendedLifetime(clients) {}
        #expect(sample.requests.count(where: { $0.path == "large.txt" }) == 40, "of 4,000: the next is made when the one before is taken")
    }

    @Test func `a thousand idle connections keep nobody out`() throws {
        let sample = try SampleServer()
        var clients: [SocketClient] = []
        for _ in 0..<1_000 {
            // The process that tests has a limit of descriptors too.
            if clients.count == 300 { clients.removeFirst(100) }
            clients.append(try #require(SocketClient(port: sample.port)))
        }
        expectServed(sample)
        #expect((200...ServerLimits().connections).contains(SocketTable.open(at: sample.port)))
        withExtendedLifetime(clients) {}
    }

    @Test func `the idle give way, those at work do not`() throws {
        let sample = try SampleServer(ServerLimits(connections: 8))
        let events = try #require(SocketClient(port: sample.port))
        events.send("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(events.response()?.status == 200)
        let busy = try #require(SocketClient(port: sample.port))
        busy.send("GET / HTTP/1.1\r\n")
        let idle = try (0..<20).map { _ in try #require(SocketClient(port: sample.port)) }
        #expect(idle[0].isClosed())
        expectServed(sample)
        busy.send("Host: localhost\r\n\r\n")
        #expect(busy.response()?.body == "home")
        sample.server.broadcast(event: "reload", data: "")
        #expect(events.text(through: "\n\n") == "event: reload\ndata: \n\n")
        withExtendedLifetime(idle) {}
    }

    @Test func `heads without end give way too`() throws {
        let sample = try SampleServer(ServerLimits(connections: 8))
        let slow = try (0..<20).map { _ in
            let client = try #require(SocketClient(port: sample.port))
            client.send("GET / HT")
            return client
        }
        expectServed(sample)
        withExtendedLifetime(slow) {}
    }

    @Test func `many ask at once`() async throws {
        let sample = try SampleServer()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let client = try #require(SocketClient(port: sample.port))
                    return (0..<200).count { _ in
                        client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        return client.response()?.body == "home"
                    }
                }
            }
            let served = try await group.reduce(0, +)
            #expect(served == 1_600)
        }
    }
}
