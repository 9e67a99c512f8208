import RoundModel

/// The part of the English words that headers of tables are written with.
extension Lexicon {
  static let englishColumns: [(Column, [String])] = [
    (.expected, ["expected", "expected result*", "expectation"]),
    (
      .status,
      [
        "status", "result", "results", "outcome", "state", "verdict", "pass/fail", "p/f",
        "pass / fail", "passed?", "test result", "actual status", "ok?",
      ]
    ),
    (
      .duration,
      ["duration", "time", "elapsed", "runtime", "run time", "time (s)", "time (ms)", "seconds"]
    ),
    (.rate, ["rate", "coverage", "percentage", "percent", "pass rate", "success rate"]),
    (
      .message,
      [
        "error", "failure", "reason", "error message", "message", "cause", "root cause",
        "failure reason", "actual result", "actual", "defect", "issue", "issues", "symptom",
        "symptoms", "exception", "observed exception", "observed", "observed result",
        "obtained", "obtained result", "result obtained",
      ]
    ),
    (
      .notes,
      [
        "notes", "note", "details", "comment", "comments", "remarks", "remark", "description",
        "observations", "observation", "evidence", "impact", "steps", "severity", "bug", "bugs",
        "ticket",
        "tickets", "defects", "problem", "problems", "detail",
      ]
    ),
    (.expected, ["test data", "input data"]),
    (
      .person,
      [
        "owner", "tester", "assignee", "tested by", "executed by", "run by", "responsible",
        "signature", "signed by", "initials",
      ]
    ),
    (.priority, ["priority", "prio"]), (.file, ["file", "path", "location"]),
    (
      .ordinal,
      [
        "no", "no.", "nr", "nr.", "id", "test id", "tc", "tc id", "case id", "s.no", "s no",
        "sl no", "sr no",
      ]
    ),
    (
      .name,
      [
        "test", "tests", "test name", "test case", "test cases", "name", "case", "scenario",
        "feature", "component", "check", "item", "module", "suite", "category", "endpoint",
        "page", "function", "file", "class", "area", "test suite", "requirement", "criterion",
        "criteria", "title", "summary", "bug", "issue", "test description", "task", "service",
      ]
    ),
    (.group, ["category", "suite", "module", "class", "group", "area", "component"]),
  ]

  static let englishKinds: [(Kind, [String])] = [
    (
      .module,
      [
        "test suite", "suite", "suites", "module", "modules", "test file", "file", "files",
        "class", "category", "phase", "package", "project", "component tests",
      ]
    ),
    (.issue, ["bug", "issue", "defect", "problem", "ticket"]),
    (
      .test,
      ["test", "tests", "case", "cases", "test case", "scenario", "spec", "test name", "test id"]
    ),
    (
      .check,
      [
        "feature", "component", "check", "item", "area", "endpoint", "page", "function",
        "requirement", "criterion", "criteria", "metric", "aspect", "task", "service", "job",
        "ci job",
      ]
    ),
  ]

  /// What the rules for bugs that a report lists ask for.
  static let englishProblemRoles: [Role: [String]] = [
    .bugTitles: [
      "title", "summary", "bug description", "issue description", "defect description",
      "description", "bug", "issue", "defect", "problem", "anomaly", "name", "finding",
    ],
    .caseLabels: [
      "input", "inputs", "action", "user action", "use case", "user story", "step", "test step",
      "task", "check", "feature", "function", "what i did", "what was tested",
    ],
    .caseTitles: ["title", "summary", "description", "scenario", "what is tested"],
    .fixRequests: ["need fixing", "needs fixing", "to fix", "need repair", "need adjustment"],
    .foundProblems: [
      "bugs", "defects", "issues", "anomalies", "faults", "problems found", "problems identified",
      "problems detected", "problems discovered", "bug list", "bug log",
      "bug summary", "bug report", "bug overview", "defect list", "defect log", "defect summary",
      "defect report", "defect overview", "issue list", "issue log", "issue summary",
      "issue overview", "issue register", "anomaly list", "anomaly report",
    ],
    .foundProblemWords: [
      "found", "identified", "detected", "discovered", "observed", "encountered", "reported",
      "noted", "noticed", "raised", "logged", "spotted", "uncovered", "recorded", "revealed",
      "list", "listed", "log", "summary", "report", "reports", "register", "overview", "details",
      "open", "remaining", "outstanding", "unresolved", "active", "current", "new", "total",
      "critical", "major", "minor", "high", "medium", "low", "key", "main", "notable", "important",
      "significant", "serious", "severe", "trivial", "cosmetic", "blocker", "blockers", "blocking",
      "high-priority", "low-priority", "medium-priority", "high-severity", "low-severity",
      "priority", "severity", "level", "p0", "p1", "p2", "p3", "p4", "s1", "s2", "s3", "s4",
      "functional", "non-functional", "ui", "ux", "visual", "the", "and", "or", "of", "in", "on",
      "during", "this", "round", "run", "test", "tests", "testing", "execution", "session", "by",
      "were", "was", "that", "we", "i", "all", "other", "some", "qa", "section", "product",
    ],
    .foundVerbs: ["found", "identified", "detected", "discovered", "encountered"],
    .mendingHeads: [
      "remediation", "remediations", "resolution", "resolutions", "fixes", "their fixes", "fix",
    ],
    .mendingVerbs: [
      "fixed", "resolved", "added", "created", "changed", "corrected", "updated", "replaced",
      "removed", "moved", "switched", "implemented", "modified", "adjusted", "configured",
      "installed", "upgraded", "reverted", "refactored", "renamed", "rewrote", "rewritten",
      "repaired", "patched", "restored",
    ],
    .truthValues: ["true", "false", "yes", "no", "null", "none", "empty", "error", "success"],
  ]
}
