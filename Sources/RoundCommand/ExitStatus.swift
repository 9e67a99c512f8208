/// How the program ends; other programs rely on the numbers.
enum ExitStatus: Int32, CaseIterable, Sendable, Hashable, Comparable {
  /// Done; a pass; nothing got worse; no contradiction.
  case success = 0
  /// A fail; something got worse; a contradiction.
  case failure = 1
  /// The command line, the policy or the renames file is wrong; no round was judged.
  case usage = 2
  /// An input could not be read, recognised or trusted; the gate is inconclusive.
  case untrusted = 3
  /// An output could not be written.
  case outputFailed = 4
  /// A bug.
  case internalError = 5

  /// Whether the left status weighs less.
  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  /// What the status means, for help.
  var meaning: String {
    switch self {
    case .success:
      "done; gate: pass; compare --exit-code: nothing got worse; check: no contradiction"
    case .failure: "gate: fail; compare --exit-code: something got worse; check: a contradiction"
    case .usage: "the command line, the policy or the renames file is wrong; no round was judged"
    case .untrusted:
      "an input could not be read, recognised or trusted; gate: inconclusive"
    case .outputFailed: "an output or the history could not be written"
    case .internalError: "an internal error, which is a bug"
    }
  }
}
