import Synchronization

/// Holds what takes long to free until there is no need to.
final class KeptUntilTheEnd: Sendable {
  private let values = Mutex<[any Sendable]>([])

  func keep(_ value: some Sendable) { values.withLock { $0.append(value) } }
}
