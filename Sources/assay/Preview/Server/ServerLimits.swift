/// What a server takes from its clients before it closes on them.
struct ServerLimits: Sendable, Equatable {
    /// From the first byte of a request to the end of its headers.
    var headerTime: Duration = .seconds(10)
    /// Between two requests.
    var idleTime: Duration = .seconds(60)
    /// Without a byte taken of what is to be sent.
    var writeTime: Duration = .seconds(10)
    /// Between two comments that keep an event stream alive.
    var pingTime: Duration = .seconds(15)
    /// How many connections there may be; beyond it, the one idle for longest is closed.
    var connections = 256
    /// How many of them may be event streams; beyond it, the oldest is closed.
    var eventClients = 64
    /// Bytes of events that a client has not taken yet; beyond it, it is closed.
    var eventBacklog = 1 << 18
}
