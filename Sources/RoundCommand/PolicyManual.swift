import RoundDiffing

/// The text of `rounddiff help policy`: each key with what it means and an example.
enum PolicyManual {
  private static let keys: [(key: String, example: String, text: [String])] = [
    ("schema", #""rounddiff/policy/1""#, ["The version of the rules; required."]),
    (
      "profile", #""release" or "no-regressions""#,
      [
        "release (default): every failing test that is neither waived nor exonerated",
        "fails the gate. no-regressions: only what got worse does.",
      ]
    ),
    (
      "minimum", #"{"tests": 90, "passRate": 0.95}"#,
      ["How many tests must have run, and the least share of them that must pass (0 to 1)."]
    ),
    (
      "priorities", #"{"1": {"failures": 0, "newlySkipped": 0}}"#,
      ["For a priority: how many failures and newly skipped tests are allowed."]
    ),
    (
      "required", #"["test_002_*", "tests/critical/**"]"#,
      ["Tests that must pass by name: * stays inside a part of an id, ** crosses parts."]
    ),
    (
      "forbid", #"["lost-pass", "masked-by-skip", "failure-vanished"]"#,
      ["Change classes of which there may be none; these three by default."]
    ),
    (
      "limits", #"{"newly-flaky": 2, "newly-skipped": 5}"#,
      [
        "How many tests of a change class are allowed. Flaky tests, newly and still, are",
        "limited to 2 or 2 % of the tests run, whichever is more, where nothing is said.",
      ]
    ),
    (
      "allowPresumed", "false",
      ["Whether a pass that is only presumed counts as a pass; false by default."]
    ),
    (
      "allowDiagnostics", #"["R105"]"#,
      ["Contradictions in a report that are accepted. Never lifts that a round was cut short."]
    ),
    (
      "waivers",
      #"[{"test": "test_035_*", "cause": "HTTP 403", "reason": "...", "owner": "...", "#
        + #""issue": "...", "expires": "2026-12-31"}]"#,
      [
        "Failures that are known and accepted, for 30 days at most and through the last day",
        "in UTC. cause is a fingerprint or part of the message; a failure for another reason",
        "fails the gate all the same. Leave cause out for a lost pass or a masked failure.",
      ]
    ),
    (
      "quarantine",
      #"[{"test": "test_024_*", "reason": "...", "owner": "...", "until": "2026-12-31"}]"#,
      [
        "Tests whose failures are excused, for 30 days at most, never required ones, and at",
        "most 2 or 2 % of the tests run, whichever is more.",
      ]
    ),
    (
      "renames", #"{"old id": "new id"}"#,
      ["Tests that go by another name now; a likeness alone clears nothing."]
    ),
  ]

  /// The whole text.
  static var text: String {
    var lines = [
      "A policy is a JSON file with the rules that a gate judges by.", "",
      "  rounddiff gate --policy policy.json BASELINE CANDIDATE", "",
      "A key that is not known is an error (exit status 2), so that no rule is lost to a typo.",
      "The decision tells every rule in effect with the place in the file where it stands.", "",
    ]
    for (key, example, text) in keys {
      lines.append("\(key): \(example)")
      lines += text.map { "    " + $0 }
    }
    lines += ["", "The rules, in the order in which they are asked:"]
    lines += GateRule.allCases.map { "  " + $0.rawValue }
    lines += [
      "", "A rule that fails wins over one that cannot be decided, which wins over all that pass.",
      "What the first five find leaves the gate undecided, but for a minimum of the policy's own.",
      "How long tests take decides nothing: two rounds are too few to tell slow from unlucky.",
      "", "Where a waiver is used, --explain-waivers tells what it hides today.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
