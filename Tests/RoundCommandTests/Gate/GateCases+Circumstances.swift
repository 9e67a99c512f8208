import RoundModel

@testable import RoundDiffing

extension GateCases {
  private static func flaky(
    _ tests: String..., before: Double = 0.95, broken: Double = 0.1, alike: Bool = true
  ) -> (inout GateCase) -> Void {
    { gateCase in
      for test in tests {
        gateCase.evidence[TestID(test)] = FlakyEvidence(
          flakyBefore: before, brokenNow: broken, failedLikeThis: alike, words: "3 of 20 rounds")
      }
    }
  }

  private static func only(_ pattern: String) -> (inout GateCase) -> Void {
    { $0.part = TestSelection(patterns: [TestPattern(pattern)]) }
  }

  /// First rounds, histories and parts of a suite.
  static let circumstances: [GateCase] = [
    GateCase("no baseline", nil, "a b c", 3, "rounds-complete?"),
    GateCase("no baseline, and a failure", nil, "a b c=F:x", 3, "rounds-complete? no-failures?"),
    GateCase("a first round", nil, "a b c", 0).with { $0.isFirstRound = true },
    GateCase("a first round with a failure", nil, "a b c=F:x", 1, "no-failures!")
      .with { $0.isFirstRound = true },
    GateCase(
      "a first round with a failure, regressions only", nil, "a b c=F:x",
      "\"profile\": \"no-regressions\"", 3, "no-regressions?"
    ).with { $0.isFirstRound = true },
    GateCase("a first round that was cut", nil, "%cut a b", 3, "rounds-complete? no-failures?")
      .with { $0.isFirstRound = true },
    GateCase(
      "a first round of nothing", nil, "%empty", 3, "rounds-complete? enough-tests?"
    ).with { $0.isFirstRound = true },
    GateCase(
      "a first round below the minimum", nil, "a b c", "\"minimum\": {\"tests\": 4}", 1,
      "enough-tests!"
    ).with { $0.isFirstRound = true },

    GateCase("a known flake fails as it did", "a b c", "a b c=F:x", 0).with(flaky("c")),
    GateCase("evidence of another test", "a b c", "a b c=F:x", 1, "no-failures!").with(flaky("b")),
    GateCase("hardly known as a flake", "a b c", "a b c=F:x", 1, "no-failures!")
      .with(flaky("c", before: 0.89)),
    GateCase("just known as a flake", "a b c", "a b c=F:x", 0).with(flaky("c", before: 0.9)),
    GateCase("a flake that is broken now", "a b c", "a b c=F:x", 1, "no-failures!")
      .with(flaky("c", broken: 0.5)),
    GateCase("a flake that is hardly broken", "a b c", "a b c=F:x", 0)
      .with(flaky("c", broken: 0.49)),
    GateCase("a flake that never failed like this", "a b c", "a b c=F:x", 1, "no-failures!")
      .with(flaky("c", alike: false)),
    GateCase(
      "a required flake", "a b c", "a b c=F:x", "\"required\": [\"c\"]", 1, "required! no-failures!"
    ).with(flaky("c")),
    GateCase("two known flakes", "a b c", "a b=F:x c=F:x", 0).with(flaky("b", "c")),
    GateCase("three known flakes are too many", "a b c d", "a=F:x b=F:x c=F:x d", 1, "no-failures!")
      .with(flaky("a", "b", "c")),
    GateCase("a flake and another failure", "a b c", "a b=F:x c=F:x", 1, "no-failures!")
      .with(flaky("c")),
    GateCase(
      "a flake, regressions only", "a b c", "a b c=F:x", "\"profile\": \"no-regressions\"", 0
    ).with(flaky("c")),
    GateCase("history does not bring back what is lost", twenty + " z", twenty, 1, "nothing-lost!")
      .with(flaky("z")),

    GateCase("a failure outside the part", "a b c", "a b c=F:x", 0).with(only("a")),
    GateCase("a failure inside the part", "a b c", "a b c=F:x", 1, "no-failures!").with(only("c")),
    GateCase("a part of nothing", "a b c", "a b c d", 3, "enough-tests?").with(only("z")),
    GateCase(
      "a part of a cut round", "a b c", "%cut a b c", 3,
      "rounds-complete? no-failures? nothing-lost?"
    )
    .with(only("a")),
    GateCase(
      "a required test outside the part", "a b c", "a b c=F:x", "\"required\": [\"c\"]", 1,
      "required!"
    ).with(only("a")),
    GateCase("a priority as the part", "a#1 b#2 c", "a#1 b#2=F:x c", 0)
      .with { $0.part = TestSelection(priorities: 1...1) },
    GateCase("priorities as the part", "a#1 b#2 c", "a#1 b#2=F:x c", 1, "no-failures!")
      .with { $0.part = TestSelection(priorities: 1...2) },
    GateCase(
      "a loss inside the part", twenty + " z", twenty, 1, "nothing-lost!"
    ).with(only("z")),
    GateCase("a loss outside the part", twenty + " z", twenty, 0).with(only("t*")),
  ]
}
