import CLinux
import Glibc

/// Bytes on their way to a client, in pieces that are shared with whoever made them.
struct SocketOutput {
    enum Progress { case none, some, gone }

    private var pieces: [[UInt8]] = []
    /// How much of the first piece is sent.
    private var sent = 0
    /// Bytes that the client has not taken.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func append(_ piece: [UInt8]) {
        guard !piece.isEmpty else { return }
        pieces.append(piece)
        count += piece.count
    }

    /// Sends what the client has room for, two pieces in one write so that head and body travel together.
    mutating func flush(to descriptor: Int32) -> Progress {
        var progress = Progress.none
        while !isEmpty {
            let taken = unsafe pieces[0].withUnsafeBytes { first in
                unsafe (pieces.count > 1 ? pieces[1] : []).withUnsafeBytes { second in
                    unsafe clinux_send(descriptor, first.baseAddress! + sent, first.count - sent, second.baseAddress, second.count)
                }
            }
            if taken == -Int(EINTR) { continue }
            if taken == -Int(EAGAIN) { break }
            guard taken > 0 else { return .gone }
            progress = .some
            count -= taken
            sent += taken
            while let first = pieces.first, sent >= first.count {
                sent -= first.count
                pieces.removeFirst()
            }
        }
        return progress
    }
}
