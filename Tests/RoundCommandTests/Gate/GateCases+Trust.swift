extension GateCases {
  /// Whether the rounds can be trusted, and held against each other at all.
  static let trust: [GateCase] = [
    // rounds-complete
    GateCase("all pass", "a b c", "b a c", 0),
    GateCase("one test more", "a b c", "a b c d", 0),
    GateCase(
      "cut candidate", "a b c", "%cut a b", 3,
      "rounds-complete? enough-tests? no-failures? nothing-lost?"),
    GateCase(
      "cut candidate that ran enough", "a b c", "%cut a b c", 3,
      "rounds-complete? no-failures? nothing-lost?"),
    GateCase(
      "cut candidate with a failure fails", "a b c", "%cut a b=F:x", 1,
      "rounds-complete? enough-tests? no-failures! nothing-lost?"),
    GateCase(
      "cut candidate, regressions only", "a b c", "%cut a b c", "\"profile\": \"no-regressions\"",
      3,
      "rounds-complete? no-regressions? nothing-lost?"),
    GateCase("cut baseline", "%cut a b c", "a b c d", 3, "rounds-complete?"),
    GateCase("a part on purpose", "a b c", "%part a b c d", 3, "rounds-complete?"),
    GateCase("baseline in part", "%part a b c", "a b c d", 3, "rounds-complete?"),
    GateCase("nothing known of completeness", "a b c", "%vague a b c d", 3, "rounds-complete?"),
    GateCase(
      "empty candidate", "a b c", "%empty", 3, "rounds-complete? enough-tests?"),
    GateCase(
      "no test at all", "a b c", "", 1, "rounds-complete? enough-tests? nothing-lost!"),
    GateCase("empty baseline", "%empty", "a b c", 3, "rounds-complete?"),
    GateCase(
      "all skipped", "a b c", "a=S b=S c=S d=S", 3, "rounds-complete? enough-tests?"),
    GateCase(
      "all not run", "a b c", "a=N b=N c=N d=N", 3, "rounds-complete? enough-tests?"),
    GateCase("baseline all skipped", "a=S b=S c=S", "a b c", 3, "rounds-complete?"),
    GateCase("a status that nobody reads", "a b c", "a b c=O", 3, "rounds-complete? enough-tests?"),
    GateCase("a new status that nobody reads", "a b c", "a b c d=O", 3, "rounds-complete?"),
    GateCase("a contested pass", "a b c", "a b c d=B", 3, "rounds-complete?"),
    GateCase("a contested failure", "a b c", "a b c d=D", 1, "rounds-complete? no-failures!"),
    GateCase(
      "kept from running by an error", "a b c", "a b c=K d e=E:x", 1,
      "rounds-complete? no-failures!"),
    GateCase("a row that was not read", "a b c", "%row a b c d", 3, "rounds-complete?"),
    GateCase(
      "a row of the baseline that was not read", "%row a b c", "a b c d", 3, "rounds-complete?"),
    GateCase(
      "an unread row that is allowed", "a b c", "%row a b c d", "\"allowDiagnostics\": [\"R030\"]",
      0),
    GateCase("a key twice in the candidate", "a b c", "%error a b c d", 3, "rounds-complete?"),
    GateCase("a key twice in the baseline", "%error a b c", "a b c d", 3, "rounds-complete?"),
    GateCase(
      "a key twice is never allowed", "a b c", "%error a b c d", "\"allowDiagnostics\": [\"R022\"]",
      3,
      "rounds-complete?"),
    GateCase(
      "a cut is never allowed", "a b c", "%cut a b c", "\"allowDiagnostics\": [\"R021\", \"R030\"]",
      3,
      "rounds-complete? no-failures? nothing-lost?"),
    GateCase("a warning", "a b c", "%warning a b c d", 0),
    GateCase("a warning, taken strictly", "a b c", "%warning a b c d", 3, "rounds-complete?")
      .with { $0.isStrict = true },
    GateCase("no warning, taken strictly", "a b c", "a b c d", 0).with { $0.isStrict = true },
    GateCase("planned and all there", "%planned=3 a b c", "%planned=4 a b c d", 0),
    // reports-agree
    GateCase(
      "more passed than ran", "a b c", "%person %total=3 %passed=4 a b c", 3, "reports-agree?"),
    GateCase(
      "more passed than ran, in the baseline", "%person %total=3 %passed=4 a b c", "a b c", 3,
      "reports-agree?"),
    GateCase(
      "a report that agrees", "%person %total=3 %passed=3 a b c",
      "%person %total=3 %passed=3 a c b", 0),
    // candidate-newer
    GateCase("the same bytes", "%same a b c", "%same a b c", 3, "candidate-newer?"),
    GateCase(
      "an older candidate", "%at=2026-01-30T10:00:00Z a b c", "%at=2026-01-29T10:00:00Z a c b", 3,
      "candidate-newer?"),
    GateCase(
      "one second older", "%at=2026-01-30T10:00:01Z a b c", "%at=2026-01-30T10:00:00Z a c b", 3,
      "candidate-newer?"),
    GateCase(
      "one second newer", "%at=2026-01-30T10:00:00Z a b c", "%at=2026-01-30T10:00:01Z a c b", 0),
    GateCase(
      "older by the zone", "%at=2026-01-30T10:00:00+02:00 a b c",
      "%at=2026-01-30T08:30:00+01:00 a c b",
      3, "candidate-newer?"),
    GateCase(
      "older by less than a zone, of a clock without one", "%at=2026-01-30T10:00:00 a b c",
      "%at=2026-01-29T21:00:00Z a c b", 0),
    GateCase(
      "older by more than any zone", "%at=2026-01-30T10:00:00 a b c",
      "%at=2026-01-29T19:00:00Z a c b",
      3, "candidate-newer?"),
    GateCase(
      "the same second, the same tests", "%at=2026-01-30T10:00:00Z a b c",
      "%at=2026-01-30T10:00:00Z a c b", 0),
    GateCase(
      "the same second, other tests", "%at=2026-01-30T10:00:00Z a b c",
      "%at=2026-01-30T10:00:00Z a b c d", 3, "candidate-newer?"),
    GateCase(
      "the same day, other tests", "%day=2026-01-30 a b c", "%day=2026-01-30 a b c d", 0),
    GateCase("only one states a time", "%at=2026-01-30T10:00:00Z a b c", "a b c d", 0),
    // scope
    GateCase(
      "another suite", "a b c d", "w x y z", 3, "rounds-complete? scope?"),
    GateCase("half of the tests shared", "a b c d", "a b x y", 1, "nothing-lost!"),
    // enough-tests
    GateCase(
      "one of twenty skipped", twenty, "t01=S " + twenty.dropFirst(4), 0),
    GateCase(
      "two of twenty skipped", twenty, "t01=S t02=S " + twenty.dropFirst(8), 3, "enough-tests?"),
    GateCase(
      "all but one test skipped", "a b c", "a b=S c=S d", 3, "enough-tests?"),
  ]

  /// Twenty tests that pass, `t01` to `t20`.
  static let twenty = (1...20).map { $0 < 10 ? "t0\($0)" : "t\($0)" }.joined(separator: " ")
}
