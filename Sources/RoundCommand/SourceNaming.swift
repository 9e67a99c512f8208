/// What the sources of a round are called in it.
enum SourceNaming: Sendable, Hashable {
  /// By the paths that the user gave.
  case asGiven
  /// Without the folder that all of them lie in, so that a round is the same wherever its files are.
  case withoutFolder

  /// The names of some paths.
  func names(of paths: [String]) -> [String] {
    switch self {
    case .asGiven: return paths
    case .withoutFolder:
      let steps = paths.map { path in
        Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      }
      var shared = 0
      // The last step of each path is its own.
      while let first = steps.first, shared + 1 < first.count,
        steps.allSatisfy({ shared + 1 < $0.count && $0[shared].elementsEqual(first[shared]) })
      {
        shared += 1
      }
      return steps.map { rest in
        let kept = Array(rest.dropFirst(shared).joined(separator: [UInt8(ascii: "/")]))
        return String(decoding: kept, as: UTF8.self)
      }
    }
  }
}
