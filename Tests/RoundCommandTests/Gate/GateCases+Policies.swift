extension GateCases {
  /// What a policy asks for, and what is wrong with one.
  static let policies: [GateCase] = [
    GateCase("enough tests by the policy", "a b c", "a b c d", "\"minimum\": {\"tests\": 4}", 0),
    GateCase(
      "too few tests by the policy", "a b c", "a b c d", "\"minimum\": {\"tests\": 5}", 1,
      "enough-tests!"),
    GateCase(
      "too few tests and all skipped", "a b c", "a=S b=S c=S d=S", "\"minimum\": {\"tests\": 1}", 1,
      "rounds-complete? enough-tests!"),
    GateCase(
      "a pass rate that is reached", "a b c", "a b c d=X", "\"minimum\": {\"passRate\": 0.75}", 0),
    GateCase(
      "a pass rate that is missed", "a b c", "a b c d=X", "\"minimum\": {\"passRate\": 0.76}", 1,
      "enough-tests!"),
    GateCase(
      "a flake is no pass to the rate", "a b c", "a b c=L d", "\"minimum\": {\"passRate\": 1}", 1,
      "enough-tests!"),

    GateCase("a required test that passed", "a b c", "a c b", "\"required\": [\"a\"]", 0),
    GateCase(
      "a required test that failed", "a b c", "a=F:x b c", "\"required\": [\"a\"]", 1,
      "required! no-failures!"),
    GateCase(
      "a required test that is skipped", "a=S b c", "a=S b c d", "\"required\": [\"a\"]", 1,
      "required!"),
    GateCase(
      "a required test that is flaky", "a b c", "a=L b c", "\"required\": [\"a\"]", 1, "required!"),
    GateCase(
      "a required test that fails as expected", "a=X b c", "a=X b c d", "\"required\": [\"a\"]", 1,
      "required!"),
    GateCase(
      "a required test that is not there", "a b c", "a b c d", "\"required\": [\"z*\"]", 1,
      "required!"),
    GateCase(
      "a required test that nobody names", "a b c", "%person %total=4 %passed=4 a b c",
      "\"required\": [\"z\"], \"allowPresumed\": true", 3, "required?"),
    GateCase(
      "a required test that is contested", "a b c", "a b c d=B", "\"required\": [\"d\"]", 3,
      "rounds-complete? required?"),
    GateCase(
      "a required test that a cut left out", "a b c", "%cut a b c=N", "\"required\": [\"c\"]", 3,
      "rounds-complete? enough-tests? required? no-failures? nothing-lost?"),
    GateCase(
      "a required test that did not run", "a=N b c", "a=N b c d", "\"required\": [\"a\"]", 1,
      "required!"),
    GateCase(
      "a required test that is presumed passed", "a b c", "a b c d=M",
      "\"required\": [\"d\"], \"allowPresumed\": true", 3, "required?"),
    GateCase(
      "a required test by its leaf", "x::a y::b c", "x::a y::b c d", "\"required\": [\"a\", \"b\"]",
      0),
    GateCase(
      "required below a folder", "t/u/a b c", "t/u/a=F:x b c", "\"required\": [\"t/**\"]", 1,
      "required! no-failures!"),
    GateCase(
      "one star stays inside a part", "t/u/a b c", "t/u/a b c d", "\"required\": [\"t/*\"]", 1,
      "required!"),

    GateCase(
      "a failure more than a priority takes", "a#1 b c", "a#1=F:x b c",
      "\"priorities\": {\"1\": {\"failures\": 0}}", 1, "priorities! no-failures!"),
    GateCase(
      "as many failures as a priority takes", "a#1=F:x b c", "a#1=F:x b c d",
      regressionsAnd + "\"priorities\": {\"1\": {\"failures\": 1}}", 0),
    GateCase(
      "an old failure more than a priority takes", "a#1=F:x b c", "a#1=F:x b c d",
      regressionsAnd + "\"priorities\": {\"1\": {\"failures\": 0}}", 1, "priorities!"),
    GateCase(
      "a failure of another priority", "a#2=F:x b c", "a#2=F:x b c d",
      regressionsAnd + "\"priorities\": {\"1\": {\"failures\": 0}}", 0),
    GateCase(
      "a new skip of a priority", twenty + " z#1", twenty + " z#1=S",
      "\"priorities\": {\"1\": {\"newlySkipped\": 0}}", 1, "priorities!"),
    GateCase(
      "a failure of a priority behind a skip", twenty + " z#1=F:x", twenty + " z#1=S",
      "\"forbid\": [], \"priorities\": {\"1\": {\"newlySkipped\": 0}}", 1, "priorities!"),
    GateCase(
      "a priority of which not all is known", "a#1 b c", "%cut a#1 b c",
      "\"priorities\": {\"1\": {\"failures\": 0}}", 3,
      "rounds-complete? priorities? no-failures? nothing-lost?"),
    GateCase(
      "a contested test of a priority", "a#1 b c", "a#1 b c d#1=B",
      "\"priorities\": {\"1\": {\"failures\": 0}}", 3, "rounds-complete? priorities?"),

    GateCase("nothing forbidden", twenty + " z", twenty, "\"forbid\": []", 0),
    GateCase(
      "nothing forbidden, regressions only", twenty + " z", twenty,
      regressionsAnd + "\"forbid\": []",
      1, "no-regressions!"),
    GateCase(
      "a skip that is forbidden", twenty + " z", twenty + " z=S", "\"forbid\": [\"newly-skipped\"]",
      1,
      "nothing-lost!"),
    GateCase(
      "a list of its own forbids nothing else", twenty + " z=F:x", twenty,
      "\"forbid\": [\"newly-skipped\"]", 0),

    GateCase(
      "no new flake allowed", "a b c", "a b c=L", "\"limits\": {\"newly-flaky\": 0}", 1, "limits!"),
    GateCase(
      "a limit on new flakes leaves the old ones limited", "a=L b=L c=L d", "a=L b=L c=L d e",
      "\"limits\": {\"newly-flaky\": 0}", 1, "limits!"),
    GateCase(
      "more flakes allowed", "a b c d", "a=L b=L c=L d e", "\"limits\": {\"newly-flaky\": 3}", 0),
    GateCase(
      "a limit on new skips", twenty + " z", twenty + " z=S", "\"limits\": {\"newly-skipped\": 0}",
      1,
      "limits!"),
    GateCase(
      "a limit on new skips that holds", twenty + " z", twenty + " z=S",
      "\"limits\": {\"newly-skipped\": 1}", 0),

    GateCase(
      "presumed passes", "%person %total=4 %failed=1 %passed=3 a=F:x",
      "%person %total=4 %failed=0 %passed=4",
      3, "rounds-complete?"),
    GateCase(
      "presumed passes of what passed before", "a b c d", "%person %total=4 %failed=0 %passed=4", 3,
      "rounds-complete?"),
    GateCase(
      "a required test whose status nobody reads", "a b c", "a b c d=O", "\"required\": [\"d\"]", 3,
      "rounds-complete? required?"),
    GateCase(
      "presumed passes that are allowed", "%person %total=4 %failed=1 %passed=3 a=F:x",
      "%person %total=4 %failed=0 %passed=4", "\"allowPresumed\": true", 0),
    GateCase(
      "a rename that somebody confirmed", twenty + " old", twenty + " fresh",
      "\"renames\": {\"old\": \"fresh\"}", 0),
    GateCase("the same without a word", twenty + " old", twenty + " fresh", 1, "nothing-lost!"),

    // What is wrong with a policy is status 2, before a round is judged.
    GateCase("a key that nobody knows", "a b", "b a", "\"forbids\": []", 2, "R402"),
    GateCase(
      "two faults are both told", "a b", "b a", "\"forbids\": [], \"profile\": 1", 2, "R402 R403"),
    GateCase("a profile that nobody knows", "a b", "b a", "\"profile\": \"releese\"", 2, "R404"),
    GateCase("a rate above one", "a b", "b a", "\"minimum\": {\"passRate\": 95}", 2, "R404"),
    GateCase("a rate below nothing", "a b", "b a", "\"minimum\": {\"passRate\": -0.1}", 2, "R404"),
    GateCase(
      "a rate that is no number", "a b", "b a", "\"minimum\": {\"passRate\": NaN}", 2, "R403"),
    GateCase("a count below nothing", "a b", "b a", "\"minimum\": {\"tests\": -1}", 2, "R404"),
    GateCase("half a test", "a b", "b a", "\"minimum\": {\"tests\": 1.5}", 2, "R403"),
    GateCase("an unknown key inside", "a b", "b a", "\"minimum\": {\"test\": 1}", 2, "R402"),
    GateCase("a priority that is none", "a b", "b a", "\"priorities\": {\"P1\": {}}", 2, "R404"),
    GateCase(
      "a second name of a priority", "a b", "b a", "\"priorities\": {\"01\": {}}", 2, "R404"),
    GateCase("a class that nobody knows", "a b", "b a", "\"forbid\": [\"lost\"]", 2, "R404"),
    GateCase("a limit on what is no class", "a b", "b a", "\"limits\": {\"flaky\": 1}", 2, "R404"),
    GateCase("a flag as a text", "a b", "b a", "\"allowPresumed\": \"false\"", 2, "R403"),
    GateCase(
      "a diagnostic that is none", "a b", "b a", "\"allowDiagnostics\": [\"E105\"]", 2, "R404"),
    GateCase("an empty pattern", "a b", "b a", "\"required\": [\"\"]", 2, "R403"),
    GateCase("a required that is no list", "a b", "b a", "\"required\": \"a\"", 2, "R403"),
    GateCase(
      "a key twice", "a b", "b a", "\"profile\": \"release\", \"profile\": \"no-regressions\"", 2,
      "R401"),
    GateCase(
      "two tests renamed to one", "a b", "b a", "\"renames\": {\"a\": \"z\", \"b\": \"z\"}", 2,
      "R404"),
    GateCase("a test renamed to itself", "a b", "b a", "\"renames\": {\"a\": \"a\"}", 2, "R404"),
  ]

  private static let regressionsAnd = "\"profile\": \"no-regressions\", "
}
