/// What sort of thing has an outcome; only tests are counted and gated as tests.
package enum Kind: UInt8, CaseIterable, Sendable, Hashable {
  /// A test.
  case test
  /// A file, suite, class or phase.
  case module
  /// A feature or a capability with an outcome.
  case check
  /// A bug with a state.
  case issue

  /// Written out, since what the compiler makes of it is a call from other modules, row after row.
  @inlinable
  package static func == (left: Kind, right: Kind) -> Bool {
    switch (left, right) {
    case (.test, .test), (.module, .module), (.check, .check), (.issue, .issue): true
    case (.test, _), (.module, _), (.check, _), (.issue, _): false
    }
  }

  /// The word for the kind in every output.
  package var term: String {
    switch self {
    case .test: "test"
    case .module: "module"
    case .check: "check"
    case .issue: "issue"
    }
  }

  package init?(term: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.term.utf8.elementsEqual(term.utf8) }) else {
      return nil
    }
    self = match
  }
}
