import RoundDiffing
import Testing

@Suite("Relations of two reasons")
struct ReasonRelationTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var before: String?
    var after: String?
    var relation: ReasonRelation
    var testDescription: String { "\(before ?? "-") / \(after ?? "-")" }
  }

  static let pairs = [
    Pair(
      before: "pump ran dry after 3 s", after: "PumpFault: pump ran dry after 41 s", relation: .same
    ),
    Pair(before: "night: pump ran dry at last", after: "pump ran dry at last", relation: .same),
    Pair(
      before: "no 'valve' in the yard", after: "no 'pump' in the yard",
      relation: .sameKind(differs: "'pump' instead of 'valve'")),
    Pair(
      before: "depot answered HTTP 403", after: "depot answered HTTP 429",
      relation: .sameKind(differs: "HTTP 429 instead of HTTP 403")),
    Pair(
      before: "cannot reach localhost:80 now", after: "cannot reach localhost:8080 now",
      relation: .sameKind(differs: "port 8080 instead of port 80")),
    Pair(
      before: "no way into pool(host='yard')", after: "no way into pool(host='depot')",
      relation: .sameKind(differs: "host depot, 'depot' instead of host yard, 'yard'")),
    Pair(
      before: "assert 1 == 2", after: "assert 1 == 3",
      relation: .sameKind(differs: "1 == 3 instead of 1 == 2")),
    Pair(
      before: "pump stop() has failed here", after: "pump start() has failed here",
      relation: .sameKind(differs: "start() instead of stop()")),
    Pair(
      before: "no part <div id='a'> in view", after: "no part <span id='a'> in view",
      relation: .sameKind(differs: "<span> instead of <div>")),
    Pair(
      before: "lacks `aa` `bb` `cc` `dd` `ee` today", after: "lacks `aa` `zz` today",
      relation: .sameKind(differs: "'zz' instead of 'bb', 'cc', 'dd' and 1 more")),
    Pair(
      before: "lacks `aa` today", after: "lacks `aa` `bb` today",
      relation: .sameKind(differs: "also 'bb'")),
    Pair(
      before: "lacks `aa` `bb` today", after: "lacks `bb` today",
      relation: .sameKind(differs: "no longer 'aa'")),
    Pair(
      before: "pump ran dry in round 1", after: "Error: pump ran dry in round 2",
      relation: .sameKind(differs: "round 2 instead of round 1")),
    Pair(
      before: "pump ran dry in round 1\n\n/srv/pumps/dry.php:8",
      after: "pump ran dry in round 2\n\n/srv/pumps/dry.php:8",
      relation: .sameKind(differs: "round 2 instead of round 1")),
    Pair(
      before: "depot shut, exit code 1", after: "depot shut, exit code 139",
      relation: .sameKind(differs: "code 139 instead of code 1")),
    Pair(
      before: "pump broke at step 3 of the plan", after: "pump broke at step 12 of the plan",
      relation: .same),
    Pair(
      before: "step 3 broke the pump", after: "step 4 broke the pump",
      relation: .sameKind(differs: "step 4 instead of step 3")),
    Pair(before: "wanted 3 pumps, got 4", after: "wanted 3 pumps, got 5", relation: .same),
    Pair(before: "gave up on attempt 2", after: "gave up on attempt 3", relation: .same),
    Pair(before: "no pump found in 12 places", after: "no pump found in 9 places", relation: .same),
    Pair(before: "pump stuck at level 3.5", after: "pump stuck at level 4.5", relation: .same),
    Pair(before: "lost worker 12", after: "lost worker 13", relation: .same),
    Pair(
      before: "ValveError: valve would not open",
      after: "PumpError: no way to prime: ValveError: valve would not open",
      relation: .sameKind(differs: "also 'no way to prime'")),
    Pair(
      before: "PumpError: ValveError: valve would not open",
      after: "builtins.ValveError: valve would not open", relation: .same),
    Pair(before: "pump ran dry at last", after: "valve would not open", relation: .changed),
    Pair(before: nil, after: "valve would not open", relation: .unknown),
    Pair(before: "valve would not open", after: nil, relation: .unknown),
    Pair(before: nil, after: nil, relation: .unknown),
  ]

  @Test("A later reason is the same, of the same kind, another, or not known", arguments: pairs)
  func relation(_ pair: Pair) {
    let before = pair.before.map { Fingerprint(of: $0) }
    let after = pair.after.map { Fingerprint(of: $0) }
    #expect(ReasonRelation.between(before, after) == pair.relation)
  }
}
