import RoundModel
import TestSupport
import Testing

@testable import RoundCommand
@testable import RoundDiffing

/// One decision: two rounds, a policy and a clock in; a status and the rules that did not pass out.
///
/// Rounds are written as words. `a` is a test that passed, `a=F:boom` one that failed with a
/// message, `a#1=S` a skipped one of priority 1; `%` starts what is said of the round as a whole.
struct GateCase: Sendable, CustomTestStringConvertible {
  let name: String
  let before: String?
  let after: String
  /// Members of the policy behind its schema.
  let policy: String
  let now: String
  let status: Int32
  /// The rules that did not pass, `!` for a fail and `?` for one that cannot be decided; for status
  /// 2 the codes of what is wrong with the policy.
  let rules: String
  var isFirstRound = false
  var isStrict = false
  var evidence: [TestID: FlakyEvidence] = [:]
  var part = TestSelection()

  init(
    _ name: String, _ before: String?, _ after: String, _ policy: String,
    now: String = "2026-01-31T12:00:00Z", _ status: Int32, _ rules: String = ""
  ) {
    self.name = name
    self.before = before
    self.after = after
    self.policy = policy
    self.now = now
    self.status = status
    self.rules = rules
  }

  init(
    _ name: String, _ before: String?, _ after: String, _ status: Int32, _ rules: String = ""
  ) {
    self.init(name, before, after, "", status, rules)
  }

  var testDescription: String { name }

  /// The case with something else about it.
  func with(_ change: (inout GateCase) -> Void) -> GateCase {
    var copy = self
    change(&copy)
    return copy
  }

  /// Decides, as the command does.
  func decide() -> (status: Int32, rules: String, decision: GateDecision?) {
    let now = UTCTime(self.now) ?? UTCTime(secondsSince1970: 0)
    let text = "{\"schema\": \"rounddiff/policy/1\"\(policy.isEmpty ? "" : ", ")\(policy)}"
    let rules: Policy
    do {
      rules = try PolicyFile.read(Source(path: "policy.json", text: text), now: now)
    } catch {
      return (2, error.diagnostics.map(\.code.rawValue).joined(separator: " "), nil)
    }
    var circumstances = GateCircumstances()
    circumstances.isFirstRound = isFirstRound
    circumstances.isStrict = isStrict
    circumstances.evidence = evidence
    let candidate = Self.round(after, number: 2)
    let comparison =
      before.map {
        Comparison(
          of: candidate, against: Self.round($0, number: 1), renames: rules.renames,
          selection: part)
      } ?? Comparison(ofFirst: candidate, selection: part)
    let decision = GateDecision(
      of: comparison, under: rules, now: now, circumstances: circumstances)
    let words = decision.rules.filter { $0.result != .pass }.map { rule in
      rule.rule.rawValue + (rule.result == .fail ? "!" : "?")
    }
    return (decision.verdict.status.rawValue, words.joined(separator: " "), decision)
  }
}

extension GateCase {
  private static let outcomes: [String: Outcome] = [
    "P": .passed, "F": .failed, "E": .error, "T": .timedOut, "C": .crashed, "I": .interrupted,
    "S": .skipped, "N": .notRun, "K": .notRun, "X": .expectedFailure, "U": .unexpectedPass,
    "V": .unexpectedPass, "L": .flaky, "O": .unreadable, "B": .passed, "D": .failed, "M": .passed,
  ]

  /// The round that a text sketches.
  static func round(_ text: String, number: Int) -> Round {
    let words = text.split(separator: " ").map(String.init)
    let facts = words.filter { $0.hasPrefix("%") }.map { String($0.dropFirst()) }
    let entries = words.filter { !$0.hasPrefix("%") }.map(entry)
    let isTold = facts.contains("person")
    var sketch: RoundSketch =
      isTold ? .report(number, entries) : .machine(number, entries)
    if !facts.contains("same") { sketch.trailer = "round \(number)" }
    for fact in facts { apply(fact, to: &sketch) }
    var round = sketch.round()
    for fact in facts { apply(fact, to: &round) }
    return round
  }

  private static func entry(_ word: String) -> RoundSketch.Entry {
    let (head, code) = parted(word, at: "=")
    let (name, priority) = parted(head, at: "#")
    let (kind, message) = parted(code ?? "P", at: ":")
    var entry = RoundSketch.Entry(
      name, outcomes[kind] ?? .passed, priority: priority.flatMap(Int.init),
      message: message.map { String($0.map { $0 == "_" ? " " : $0 }) })
    switch kind {
    case "V": entry.flags = .countsUnexpectedPass
    case "K": entry.flags = .keptFromRunning
    case "B", "D": entry.evidence = .contested
    case "M": entry.evidence = .presumed
    default: break
    }
    return entry
  }

  private static func parted(_ word: String, at sign: Character) -> (String, String?) {
    guard let index = word.firstIndex(of: sign) else { return (word, nil) }
    return (String(word[..<index]), String(word[word.index(after: index)...]))
  }

  private static func apply(_ fact: String, to sketch: inout RoundSketch) {
    let (name, value) = parted(fact, at: "=")
    let number = value.flatMap(Int.init)
    switch name {
    case "cut": sketch.completeness = .truncated
    case "part": sketch.completeness = .partial
    case "empty": sketch.completeness = .empty
    case "vague": sketch.completeness = .unknown
    case "total": sketch.stated.total = number
    case "passed": sketch.stated.passed = number
    case "failed": sketch.stated.failed = number
    case "top": sketch.listIsCut = true
    case "file": sketch.path = value ?? ""
    default: break
    }
  }

  private static func apply(_ fact: String, to round: inout Round) {
    let (name, value) = parted(fact, at: "=")
    switch name {
    case "at": round.header.startedAt = value
    case "day": round.header.date = value
    case "planned": round.header.planned = value.flatMap(Int.init)
    case "row": round.diagnostics.append(Diagnostic(.malformedRow, "not read"))
    case "error": round.diagnostics.append(Diagnostic(.repeatedKey, "a key twice"))
    case "warning": round.diagnostics.append(Diagnostic(.badValue, "no number"))
    default: break
    }
  }
}
