/// Two things at once; one after the other where only one task is to be at work.
/// - Parameters:
///   - other: what another task does.
///   - own: what is done here in the meantime.
func sideBySide<Other: Sendable, Own, Failure: Error>(
    jobs: Int, _ other: @escaping @Sendable () async throws(Failure) -> Other, _ own: () async throws(Failure) -> Own
) async throws(Failure) -> (Other, Own) {
    guard jobs > 1 else { return (try await other(), try await own()) }
    async let made = result(of: other)
    let mine = try await own()
    return (try await made.get(), mine)
}

private func result<Value: Sendable, Failure: Error>(of body: @Sendable () async throws(Failure) -> Value) async -> Result<Value, Failure> {
    do { return .success(try await body()) } catch { return .failure(error) }
}
