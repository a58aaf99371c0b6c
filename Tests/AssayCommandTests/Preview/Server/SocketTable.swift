import Foundation

/// What the kernel says of all IPv4 sockets (`/proc/net/tcp`).
enum SocketTable {
    /// The server's ends of open connections at a port.
    static func open(at port: UInt16) -> Int { rows.count { $0[1].hasSuffix(suffix(port)) && $0[3] == "01" } }

    /// The addresses that somebody listens at under a port, in hexadecimal and little-endian.
    static func listeners(at port: UInt16) -> [String] {
        rows.filter { $0[1].hasSuffix(suffix(port)) && $0[3] == "0A" }.map { String($0[1].prefix(8)) }
    }

    private static func suffix(_ port: UInt16) -> String { ":" + String(format: "%04X", Int(port)) }

    /// The table comes in parts, of which a reader of files takes the first for the whole.
    private static var rows: [[String]] {
        let descriptor = unsafe Glibc.open("/proc/net/tcp", O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(descriptor, &part, part.count)
            if count <= 0 { break }
            bytes += part[..<count]
        }
        return bytes.split(separator: 0x0A).dropFirst().map { line in line.split(separator: 0x20).prefix(4).map { String(decoding: $0, as: UTF8.self) } }
    }
}

/// Looks again and again, for ten seconds at most.
func waitUntil(_ condition: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(10)
    while !condition() {
        if ContinuousClock.now > end { return false }
        usleep(10_000)
    }
    return true
}
