import Testing

@testable import assay

@Suite struct ChangeMailboxTests {
    @Test func `what comes while nobody reads is one change`() async {
        let mailbox = ChangeMailbox()
        var changes = mailbox.stream.makeAsyncIterator()
        for number in 0..<100 { mailbox.put(.paths(["\(number % 3)"])) }
        #expect(await changes.next() == .paths(["0", "1", "2"]))
        mailbox.put(.paths(["a"]))
        mailbox.put(.everything)
        mailbox.put(.paths(["b"]))
        #expect(await changes.next() == .everything)
        for number in 0...WatchedChange.mostPaths { mailbox.put(.paths(["\(number)"])) }
        #expect(await changes.next() == .everything, "too many to be told one by one")
        mailbox.put(.paths(["last"]))
        mailbox.finish()
        mailbox.put(.paths(["too late"]))
        #expect(await changes.next() == .paths(["last"]))
        #expect(await changes.next() == nil)
    }

    @Test func `a reader that waits is told, and let go`() async {
        let mailbox = ChangeMailbox()
        let reader = Task { await mailbox.stream.reduce(into: []) { $0.append($1) } }
        mailbox.put(.paths(["a"]))
        mailbox.finish(FileSystem.Failure(operation: "watch", path: "a", code: 28))
        mailbox.finish()
        #expect(await reader.value == [.paths(["a"])])
        #expect(mailbox.failure?.code == 28, "the first reason stands")
    }

    @Test func `a reader that is cancelled ends it`() async {
        let mailbox = ChangeMailbox()
        let reader = Task { await mailbox.stream.reduce(into: []) { $0.append($1) } }
        reader.cancel()
        #expect(await reader.value == [])
        #expect(mailbox.isFinished)
    }
}
