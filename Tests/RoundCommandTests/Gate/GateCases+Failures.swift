extension GateCases {
  private static let regressions = "\"profile\": \"no-regressions\""

  /// What fails, got worse or went missing.
  static let failures: [GateCase] = [
    GateCase("a new failure", "a b c", "a b c=F:x", 1, "no-failures!"),
    GateCase("a new error", "a b c", "a b c=E:x", 1, "no-failures!"),
    GateCase("a new timeout", "a b c", "a b c=T:x", 1, "no-failures!"),
    GateCase("a new crash", "a b c", "a b c=C:x", 1, "no-failures!"),
    GateCase("an interrupted test", "a b c", "a b c=I:x", 1, "no-failures!"),
    GateCase("a pass that its producer counts as a failure", "a b c", "a b c=V", 1, "no-failures!"),
    GateCase("an unexpected pass", "a b c", "a b c=U d", 0),
    GateCase("an expected failure", "a b c", "a b c=X d", 0),
    GateCase("an old failure", "a b c=F:x", "a b c=F:x d", 1, "no-failures!"),
    GateCase("an added failure", "a b c", "a b c d=F:x", 1, "no-failures!"),
    GateCase("a failure behind a skip", "a b c=S", "a b c=F:x", 1, "no-failures!"),
    GateCase("fixed", "a b c=F:x", "a b c", 0),
    GateCase("a failure where the baseline was flaky", "a b c=L", "a b c=F:x", 1, "no-failures!"),

    GateCase(
      "regressions only: a new failure", "a b c", "a b c=F:x", regressions, 1, "no-regressions!"),
    GateCase("regressions only: an old failure", "a b c=F:x", "a b c=F:x d", regressions, 0),
    GateCase(
      "regressions only: another reason", "a b c=F:connection_refused", "a b c=F:wrong_password d",
      regressions, 1, "no-regressions!"),
    GateCase(
      "regressions only: the same reason, more severe", "a b c=F:x", "a b c=C:x d", regressions, 1,
      "no-regressions!"),
    GateCase("regressions only: less severe", "a b c=C:x", "a b c=F:x d", regressions, 0),
    GateCase("regressions only: no words of why", "a b c=F", "a b c=F d", regressions, 0),
    GateCase("regressions only: added", "a b c", "a b c d=F:x", regressions, 1, "no-regressions!"),
    GateCase(
      "regressions only: behind a skip", "a b c=S", "a b c=F:x", regressions, 1, "no-regressions!"),
    GateCase(
      "regressions only: lost", "a b c d", "a b c", regressions, 1,
      "enough-tests? no-regressions! nothing-lost!"),
    GateCase(
      "regressions only: nothing to go by", "%cut a b", "a b c=F:x", regressions, 3,
      "rounds-complete? no-regressions?"),
    GateCase(
      "regressions only: a failure without a name", "a b c",
      "%person %top %total=4 %failed=2 %passed=2 a b c=F:x", regressions, 1,
      "rounds-complete? no-regressions!"),

    GateCase(
      "failures stated and not named", "a b c",
      "%person %top %total=4 %failed=1 %passed=3 a b c", 1, "rounds-complete? no-failures!"),
    GateCase(
      "failures stated and not named, regressions only", "a b c",
      "%person %top %total=4 %failed=1 %passed=3 a b c", regressions, 3,
      "rounds-complete? no-regressions?"),

    GateCase("a lost pass", twenty + " z", twenty, 1, "nothing-lost!"),
    GateCase("a failure that vanished", twenty + " z=F:x", twenty, 1, "nothing-lost!"),
    GateCase("a flake that vanished", twenty + " z=L", twenty, 1, "nothing-lost!"),
    GateCase("a failure behind a new skip", twenty + " z=F:x", twenty + " z=S", 1, "nothing-lost!"),
    GateCase("a flake behind a new skip", twenty + " z=L", twenty + " z=S", 1, "nothing-lost!"),
    GateCase("a failure that was not run", twenty + " z=F:x", twenty + " z=N", 1, "nothing-lost!"),
    GateCase("a skip that vanished", twenty + " z=S", twenty + " y", 0),
    GateCase("a pass that is skipped now", twenty + " z", twenty + " z=S", 0),
    GateCase("a failure that is expected now", twenty + " z=F:x", twenty + " z=X", 0),

    GateCase("two flaky tests", "a b c", "a b=L c=L d", 0),
    GateCase("three flaky tests", "a b c d", "a=L b=L c=L d e", 1, "limits!"),
    GateCase("three flaky tests, as before", "a=L b=L c=L d", "a=L b=L c=L d e", 1, "limits!"),
    GateCase("old and new flakes count together", "a=L b c d", "a=L b=L c=L d e", 1, "limits!"),
    GateCase(
      "two in a hundred may be flaky", hundreds(150),
      hundreds(147) + " x1=L x2=L x3=L q148 q149 q150", 0),
    GateCase(
      "and no more", hundreds(150), hundreds(146) + " x1=L x2=L x3=L x4=L q147 q148 q149 q150", 1,
      "limits!"),
    GateCase("a flake that calmed", "a=L b c", "a b c d", 0),
  ]

  /// Tests `q1` to as many as asked for, all of which pass.
  static func hundreds(_ count: Int) -> String {
    (1...count).map { "q\($0)" }.joined(separator: " ")
  }
}
