import Dispatch
import Synchronization

/// Work on a long list that the cores share.
package enum SharedWork {
  /// More parts than a small machine has cores, so that a slow one keeps nobody waiting for long.
  private static let parts = 4
  /// Lists that are shorter are done before another core is much help.
  private static let least = 128

  /// What the work makes of each part of a list, in the order of the list.
  ///
  /// - Parameters:
  ///   - count: How long the list is; a short one is one part.
  ///   - work: Makes something of the elements at some indices; parts are worked on at the same
  ///     time.
  /// - Returns: What was made of each part.
  package static func inParts<Made: Sendable>(
    of count: Int, _ work: @Sendable (Range<Int>) -> Made
  ) -> [Made] {
    guard count >= least else { return [work(0..<count)] }
    let bounds = (0...parts).map { $0 * count / parts }
    let made = Mutex<[Made?]>(Array(repeating: nil, count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let result = work(bounds[part]..<bounds[part + 1])
      made.withLock { $0[part] = result }
    }
    return made.withLock { $0.compactMap(\.self) }
  }

  /// Each element turned into something else, in the order of the list.
  package static func map<Element: Sendable, Made: Sendable>(
    _ list: [Element], _ transform: @Sendable (Element) -> Made
  ) -> [Made] {
    let parts = inParts(of: list.count) { range in list[range].map(transform) }
    return parts.count == 1 ? parts[0] : parts.flatMap(\.self)
  }
}
