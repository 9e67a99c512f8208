import RoundModel

extension Lexicon {
  static let english = Lexicon(
    statuses: [
      (
        .passed,
        [
          "passed", "pass", "passes", "passing", "ok", "okay", "success", "successful",
          "successfully", "succeeded", "works", "working", "works as expected", "as planned",
          "works as planned", "fixed",
          "resolved", "verified", "green", "as expected", "functional", "operational", "validated",
          "functioning", "responsive", "no issues", "no issues found", "no errors",
          "no failures", "still passing",
          "still passes", "still works", "now passing", "now passes", "now passed", "now works",
          "now working", "now ok", "now green", "passes now", "works now", "all good",
          "pass with no issues", "correctly rejected",
          "rejected correctly", "rejected as expected", "properly rejected", "correctly refused",
          "refused as expected", "correctly blocked", "blocked correctly", "blocked as expected",
          "correctly denied",
          "denied as expected", "fails as expected", "failed as expected", "no problems",
          "no problems found", "no defects", "no deviation", "no deviations",
        ]
      ),
      (
        .failed,
        [
          "failed", "fail", "fails", "failing", "failure", "failures", "ko", "nok", "not ok",
          "now failing", "now fails", "now failed", "now broken", "not passed", "not working",
          "not fixed", "broken", "still failing", "still fails",
          "still failed", "still broken", "still present", "still occurring", "still occurs",
          "still happening", "still happens", "red", "regressed", "does not work",
          "doesn't work", "did not pass", "didn't pass", "rejected", "not resolved", "unresolved",
          "reopened", "not as expected", "build failed", "build failure", "compilation failed",
          "failed to build", "failed to compile", "does not compile", "doesn't compile",
          "does not respond", "doesn't respond", "did not respond", "didn't respond",
          "not responding", "no longer responds", "not reachable", "unreachable", "unresponsive",
          "not accessible", "not a pass", "unable to pass", "could not pass", "cannot pass",
          "can't pass", "failed to pass", "partially failed", "partly failed", "partial failure",
          "not passing", "isn't passing", "aren't passing",
        ]
      ),
      (.error, ["error", "errored"]),
      (.timedOut, ["timeout", "timed out", "timed-out", "time out"]),
      (.crashed, ["crash", "crashed", "crashes", "out of memory", "oom"]),
      (.interrupted, ["aborted", "interrupted", "cancelled", "canceled"]),
      (.skipped, ["skipped", "skip", "skips", "ignored", "disabled", "deferred"]),
      (
        .notRun,
        [
          "not run", "notrun", "not tested", "not executed", "untested", "blocked", "not started",
          "todo",
          "to do", "not retested", "not re-tested", "not re-run", "not rerun", "cannot test",
          "cannot be tested", "cannot verify",
          "could not test", "could not be tested", "unable to test", "unable to verify",
          "not deployed", "not verified", "n/a", "n.a.", "not applicable", "pending", "planned",
          "tbd", "n/t", "manual required", "manual-required", "needs manual test",
          "requires manual testing",
          "awaiting test", "to be tested", "deselected", "not yet tested", "not yet run",
          "not available", "no run", "not testable", "untestable", "not repeated", "did not retest",
          "didn't retest", "not rechecked", "not re-checked", "not reverified", "not re-verified",
          "not run again", "not tested again",
        ]
      ),
      (
        .expectedFailure,
        ["xfail", "xfailed", "expected failure", "expected to fail", "known failure"]
      ),
      (.unexpectedPass, ["xpass", "xpassed", "unexpected pass", "unexpected success"]),
      (
        .flaky,
        [
          "flaky", "intermittent", "unstable", "flaked", "flakes", "passed on retry",
          "passes on retry", "pass on retry", "passed after retry", "passed after a retry",
          "passed after retries", "succeeded on retry", "passed on second attempt",
          "passed on the second attempt", "passed on 2nd attempt", "passed on second try",
          "passed on the second try", "failed then passed", "failed, then passed",
          "failed first, passed on retry", "failed once, passed on retry",
        ]
      ),
      (
        .unreadable,
        [
          "partial", "partially passed", "partial success", "partially", "partial pass",
          "in progress", "unknown",
          "inconclusive", "pass with issues", "passed with issues", "pass with warnings", "mixed",
          "warning", "warn", "unclear", "unverified", "confirmed", "needs retest",
          "to be confirmed", "conditional pass", "conditionally passed", "pass with conditions",
          "passed with conditions", "▲",
        ]
      ),
    ],
    lone: [
      (.passed, ["correct", "healthy", "up", "responds", "responding", "reachable", "installed"]),
      (.notRun, ["na", "nt", "tbt"]),
      (
        .failed,
        [
          "ng", "mismatch", "mismatched", "incorrect", "not correct", "wrong", "unhealthy", "down",
          "offline",
        ]
      ),
    ],
    negations: ["not", "never", "no longer", "isn't", "wasn't", "doesn't", "didn't", "not yet"],
    hedges: [
      "likely", "probably", "possibly", "mostly", "partly", "partially", "almost", "nearly",
      "should", "should be", "may", "maybe", "may be", "might", "might be", "could", "could be",
      "presumably", "apparently", "will", "will be", "would", "would be", "hopefully",
      "expected to", "seems", "seems to", "to be", "must", "must be",
    ],
    persisting: ["still", "continues to", "keeps", "persists"],
    expectations: ["expected", "known", "by design", "as designed", "intended"],
    zones: englishZones,
    asides: [
      "solution", "solutions", "corrections", "reason", "reasons", "readiness", "conclusion",
      "conclusions", "reproduction", "expected", "example", "examples", "usage", "previous",
      "history", "comparison", "before", "commands", "environment", "setup", "configuration",
      "prerequisites", "appendix", "references", "legend", "glossary", "proposed",
      "implementation", "architecture", "scope", "objective", "objectives", "methodology",
      "background", "introduction", "notes", "resources", "links", "contact", "contacts",
      "approach", "dependencies", "assumptions", "risks", "debugging", "tooling",
      "table of contents", "contents", "insight", "purpose", "test data", "approvals",
      "documentation", "benefits", "consequences", "prohibitions", "comments",
    ],
    overall: [
      "test", "tests", "testing", "result", "results", "summary", "total", "totals", "final",
      "overview", "report", "status", "statistics", "metrics", "execution", "current", "score",
      "quick", "key", "run", "of", "the", "and", "e2e", "unit", "regression", "stats", "numbers",
      "executed", "details", "detailed", "breakdown", "case", "cases", "suite", "suites", "all",
      "outcome", "outcomes", "at", "a", "glance", "round", "counts", "figures", "qa", "this",
      "completed", "scorecard", "by", "automated", "analysis", "affected", "impacted",
      "uat",
    ],
    whole: [
      "full suite", "entire suite", "whole suite", "complete suite", "suite total", "overall",
      "executive", "grand total", "in total", "all tests", "full regression", "full gate",
    ],
    results: [
      "test*", "check*", "verification*", "validation*", "result*", "outcome*", "scenario*",
      "passed", "passing", "failed", "failing", "failure*", "skipped", "qa", "spec", "specs",
      "suite*", "regression*", "smoke", "acceptance",
    ],
    fields: [
      (.expected, ["expected", "expected result*", "expected behavio*", "expected output"]),
      (
        .procedure,
        [
          "steps", "test steps", "procedure", "precondition", "preconditions", "test data", "given",
          "objective", "tester", "tested by", "assignee", "owner",
        ]
      ),
      (.rootCause, ["root cause", "cause", "probable cause", "likely cause", "suspected cause"]),
      (
        .fix,
        [
          "fix required", "fix", "required fix", "solution", "suggested fix", "proposed fix",
          "action", "action required", "workaround", "resolution", "remedy", "fix needed",
          "remediation",
        ]
      ),
      (.impact, ["impact", "consequence", "user impact", "effect"]),
      (
        .errorMessage,
        ["error message", "failure message", "assertion", "exception", "stack trace"]
      ),
      (
        .error,
        [
          "error", "failure", "failure reason", "fail reason", "reason", "message", "issue",
          "problem", "symptom", "actual", "actual result*", "actual behavio*", "bug", "details",
          "observed", "error details", "skip reason", "defect", "failed records", "failing records",
          "failed rows", "failing rows", "got",
        ]
      ),
      (.errorKind, ["error type", "failure type", "exception type", "error class", "type"]),
      (.name, ["test name", "test case", "test", "case", "scenario", "name"]),
      (.outcome, ["test result", "test outcome", "retest result", "verification result"]),
      (.status, ["status", "result", "outcome", "verdict", "state", "pass/fail"]),
      (.duration, ["duration", "time", "run time", "runtime", "elapsed", "took"]),
      (.priority, ["priority", "severity"]), (.file, ["file", "location", "test file"]),
      (
        .note,
        [
          "additional info", "additional information", "note", "notes", "observation",
          "observations", "comment", "comments", "likely", "remark", "remarks", "hypothesis",
        ]
      ),
    ],
    headFields: [
      (
        .roundDuration,
        [
          "test duration", "duration", "total time", "execution time", "elapsed", "run time",
          "runtime", "total duration", "elapsed time", "time taken", "wall time",
          "test execution time", "execution duration", "took", "finished in",
        ]
      ),
      (
        .date,
        [
          "date", "test date", "generated", "executed", "run date", "tested on", "last updated",
          "report date", "execution date", "executed on", "generated on", "generated at",
          "date run", "last run", "test time", "executed at", "run on",
          "report generated", "started", "timestamp", "when", "date of test*", "run at", "created",
          "start date", "started at", "started on", "date reported", "reported on", "date tested",
          "date executed", "date of execution",
        ]
      ),
      (.time, ["time", "start time", "time of day"]),
      (.environment, ["environment", "env", "test environment", "platform", "target"]),
      (.tool, ["framework", "tool", "test runner", "runner", "test framework", "test tool"]),
      (.commit, ["commit", "revision", "commit hash", "sha"]), (.branch, ["branch"]),
      (.round, ["round", "iteration", "test round", "cycle"]), (.build, ["build", "version"]),
    ],
    measures: [
      (
        .passed,
        [
          "passed", "pass", "passes", "passing", "successful", "success", "successes", "succeeded",
          "ok", "successfully", "passed tests",
        ]
      ),
      (
        .failed,
        [
          "failed", "fail", "failures", "failure", "failing", "fails", "unsuccessful",
          "broken", "ko", "nok", "not ok", "ng",
        ]
      ),
      (
        .skipped,
        [
          "n/a", "n/t", "not applicable", "not tested", "deselected", "on hold", "deferred",
          "skipped", "skip", "skips", "pending", "ignored", "disabled", "todo", "not run",
          "not executed",
          "blocked", "untested", "not retested", "not re-tested", "not rerun", "not re-run",
          "did not run", "didn't run",
        ]
      ),
      (.errors, ["errors", "error", "errored"]), (.flaky, ["flaky", "flaked", "flakes"]),
    ],
    passing: ["pass", "passes", "succeed", "are green", "went through"],
    totals: [
      "total", "tests run", "run", "executed", "test cases", "total tests", "tests executed", "ran",
      "total cases", "number of tests", "tests completed", "completed", "total test cases",
      "all tests", "tests performed", "tests conducted", "tests retested", "tests rerun",
      "scenarios tested", "cases tested", "test scenarios", "test count", "grand total",
      "total count", "overall total", "tests in total",
    ],
    tests: [
      "tests", "test", "cases", "specs", "scenarios", "checks", "examples", "test cases",
      "testcases",
    ],
    others: [
      "bugs", "bug", "issues", "issue", "files", "file", "modules", "module", "sections",
      "features", "feature", "fixes", "steps", "services", "clusters", "warnings", "assertions",
      "requirements", "points", "lines", "pages", "components", "endpoints", "suites", "suite",
      "times", "seconds", "minutes", "hours", "days", "users", "requests", "elements", "times",
      "retries", "browsers", "devices", "commits", "defects", "coverage", "statements", "branches",
      "functions", "rules", "categories", "items", "attempts", "runs", "iterations", "criteria",
    ],
    rates: [
      "pass rate", "success rate", "pass percentage", "rate", "failure rate", "pass %", "passrate",
      "percentage passed", "success percentage", "test pass rate", "pass ratio",
    ],
    outOf: ["out of", "of"],
    all: ["all", "all of the", "all the"],
    reasons: [
      "because", "due to", "for lack of", "owing to", "since", "as", "when", "whenever", "on", "in",
      "with", "without", "at", "after", "during", "under", "although", "though", "despite", "by",
    ],
    numbers: [
      ["one"], ["two", "both"], ["three"], ["four"], ["five"], ["six"], ["seven"], ["eight"],
      ["nine"], ["ten"], ["eleven"], ["twelve"],
    ],
    about: [
      "about", "approximately", "approx.", "approx", "around", "circa", "ca.", "roughly", "some",
      "nearly", "almost", "estimated",
    ],
    more: ["more", "others", "other", "further", "additional", "not shown", "omitted"],
    columns: englishColumns,
    kinds: englishKinds,
    labels: [
      "test", "tc", "case", "testcase", "scenario", "ut", "it", "tst", "req", "test case", "spec",
      "test id", "case id", "test case id",
    ],
    issues: ["issue", "bug", "defect", "problem", "blocker", "regression"],
    rounds: ["round", "iteration", "test round", "cycle", "test cycle"],
    months: [
      ["jan"], ["feb"], ["mar"], ["apr"], ["may"], ["jun"], ["jul"], ["aug"], ["sep"], ["oct"],
      ["nov"], ["dec"],
    ],
    units: [
      (0.001, ["ms", "msec", "msecs", "millisecond", "milliseconds"]),
      (1, ["s", "sec", "secs", "second", "seconds"]),
      (60, ["m", "min", "mins", "minute", "minutes"]),
      (3600, ["h", "hr", "hrs", "hour", "hours"]),
    ],
    roles: englishRoles.merging(englishFigureRoles) { $0 + $1 }
      .merging(englishProblemRoles) { $0 + $1 }.merging(englishHeadRoles) { $0 + $1 }.merging(
        SentenceWords.english
      ) { $0 + $1 })
}
