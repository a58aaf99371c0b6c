/// Why a server did not start.
enum ServerFailure: Error, Equatable, CustomStringConvertible {
    case portBusy(UInt16)
    /// None was free of those tried.
    case noFreePort(ClosedRange<UInt16>)
    case notAnAddress(String)
    /// For any other reason, as the system says it.
    case system(String)

    var description: String {
        switch self {
        case .portBusy(let port): "port \(port) is in use"
        case .noFreePort(let ports): "ports \(ports.lowerBound) to \(ports.upperBound) are all in use"
        case .notAnAddress(let address): "'\(address)' is not an IP address of this machine"
        case .system(let reason): reason
        }
    }
}
