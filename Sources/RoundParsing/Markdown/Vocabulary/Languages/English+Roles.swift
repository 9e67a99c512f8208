extension Lexicon {
  /// What the rules ask for.
  static let englishRoles: [Role: [String]] = [
    .causeLinks: [
      "caused by", "because", "because of", "due to", "fall into", "falls into", "share",
      "stem from", "trace back", "explained by", "grouped", "categorized", "no longer", "gone",
    ],
    .contentsHeads: ["table of contents", "contents", "toc", "index"],
    .expectedStates: ["expected", "by design", "intended", "intentional", "as designed"],
    .headingLinks: [
      "on", "in", "for", "of", "with", "by", "at", "under", "against", "from", "after", "before",
    ],
    .headingPredicates: [
      "not", "can be", "cannot", "easy to", "hard to", "related to", "unrelated to", "due to",
      "caused by", "likely", "probably",
    ],
    .notFailureGroups: [
      "output", "outputs", "run", "runs", "data", "log", "logs", "code", "for", "from", "in", "on",
      "to", "or", "with", "before", "last", "old",
    ],
    .reportHeads: [
      "report", "list", "analysis", "tracking", "notes", "log", "overview", "summary",
    ],
    .sentenceVerbs: ["are", "were", "remain", "remained", "stay", "have", "come"],
    .actualFields: ["actual", "observed"],
    .asOfOpeners: ["as of "],
    .asksForPass: ["passed", "passed?", "pass"],
    .categoryFields: ["category", "classification", "class", "kind", "area"],
    .changeHeads: [
      "fix*", "change*", "correction*", "repair*", "patch*", "update*", "upgrade*", "refactor*",
      "migration",
    ],
    .completeRuns: [
      "run", "test run", "execution", "test execution", "testing", "test session", "test suite",
    ],
    .conclusions: ["verdict", "conclusion", "conclusions", "result"],
    .conditions: ["if", "when", "whenever"],
    .detailFields: [
      "endpoint", "url", "route", "method", "file", "path", "owner", "browser", "device",
      "platform", "version", "score", "context", "page", "reference", "author", "tester",
      "environment", "module", "component", "goal", "objective", "purpose", "aim",
    ],
    .detailHeads: [
      "steps", "test steps", "steps taken", "procedure", "evidence", "notes", "note", "screenshot",
      "screenshots", "logs", "log", "gherkin", "scenario", "precondition", "preconditions",
      "description", "environment", "details", "observations", "expected", "actual",
    ],
    .doubts: ["may", "might", "possibly", "could"],
    .examples: ["example"],
    .expectedHeads: ["expected result", "expected"],
    .explanationLeads: [
      "classification", "classification of the failures", "cause*", "root cause*", "reason*",
      "explanation*", "analysis", "by cause", "by kind", "by category", "diagnosis", "why",
      "root cause analysis",
    ],
    .fieldResults: ["pass*", "fail*"],
    .fixedWords: ["fixed", "resolved"],
    .formerFigures: ["was", "were", "previously", "before", "formerly", "up from", "down from"],
    .genitives: ["of"],
    .grandTotals: ["grand total", "overall total"],
    .halfways: [
      "partial", "partially", "partly", "inconclusive", "flaky", "flaked", "unclear", "conditional",
      "in progress",
    ],
    .issueNouns: [
      "issue", "bug", "behavior", "behaviour", "limitation", "in this", "here", "for now",
    ],
    .listJoints: ["and"],
    .madeToFail: [
      "deliberately broken", "deliberately wrong", "deliberately bad", "deliberately invalid",
      "deliberately failing", "intentionally broken", "intentionally wrong", "intentionally bad",
      "intentionally invalid", "intentionally failing", "broken on purpose", "wrong on purpose",
      "made to fail",
    ],
    .mendedLines: ["fixed", "resolved", "solved", "closed"],
    .metadataHeads: ["metadata", "meta data"],
    .namedParts: [
      "critical", "high", "medium", "low", "major", "minor", "blocker", "severity", "p0", "p1",
      "p2", "p3", "open", "closed", "fixed", "resolved", "new", "added", "removed", "changed",
      "unit", "integration", "e2e", "api", "ui", "frontend", "backend", "smoke", "regression",
      "security", "performance", "manual", "automated",
    ],
    .no: ["no"],
    .noNames: ["none", "nothing", "see", "unknown", "several", "some", "many", "others", "etc"],
    .obligations: ["should ", "must "],
    .openRuns: [
      "in progress", "still running", "ongoing", "not finished", "not yet finished", "unfinished",
      "not complete", "not yet complete", "incomplete", "partial", "preliminary",
    ],
    .otherCounts: [
      "files", "modules", "suites", "coverage", "bugs", "issues", "lines", "improvement", "time",
      "warnings", "assertions", "requirements", "change", "errors found", "projected", "expected",
      "target", "goal", "previous", "before", "baseline", "snapshots", "test suites", "test files",
      "defects", "duration", "retries",
    ],
    .otherDates: [
      "release", "released", "due", "deadline", "next", "review", "expires", "expiry", "valid",
      "fixed", "planned", "start", "birthday", "version", "effective",
    ],
    .otherTimes: [
      "expected", "example*", "previous*", "history", "before", "proposed", "comparison", "usage",
      "reproduction",
    ],
    .otherUnits: ["test files", "test suites", "suites", "files", "snapshots"],
    .outputEndings: ["finished", "completed", "done", "ran"],
    .outputHeads: [
      "log", "logs", "output", "console output", "full output", "full log", "raw output", "details",
      "click to expand", "command output", "test output", "terminal output", "console log",
      "test log", "output log", "stdout", "stderr",
    ],
    .outputLengths: [
      "finished", "completed", "done", "ran", "duration", "total duration", "total time",
    ],
    .partHeads: ["module", "modules", "suite", "suites", "test suite", "category"],
    .pastVerbs: ["was", "were", "had"],
    .problemDescriptions: [
      "problem description", "issue description", "bug description", "description", "repair",
    ],
    .problemHeads: ["problem*", "issues", "bugs", "defects"],
    .prohibitions: ["do not", "don't", "avoid", "must not"],
    .remainingLines: ["not", "still", "remaining", "remain", "open", "new"],
    .reportFields: ["reported", "user reported", "reported issue"],
    .retestFields: [
      "retest", "re-test", "retest status", "retest verdict", "test status", "test verdict",
      "retest result", "re-test result", "re-verification", "re-verification result",
      "reverification", "reverification result", "result after fix", "result after the fix",
      "status after fix", "rerun result", "re-run result",
    ],
    .roundVerdicts: [
      "build", "build status", "ci", "ci status", "pipeline", "pipeline status", "quality gate",
      "release gate",
    ],
    .runCuts: [
      "interrupted", "aborted", "timed out", "cut short", "cut off", "stopped early", "cancelled",
      "canceled", "terminated", "killed", "sigterm", "sigkill", "sigint",
    ],
    .runLengths: ["took", "lasted"],
    .runParticles: [
      "was", "is", "were", "are", "has been", "had been", "got", "had to be", "of tests", "itself",
      "status",
    ],
    .runRepeats: ["again", "rerun", "re-run", "restarted", "repeated", "first"],
    .runStarts: [
      "started", "began", "run on", "executed on", "tested on", "was run on", "were run on",
      "was executed on", "were executed on", "identified on", "observed on", "recorded on",
      "ran on", "took place on", "run of",
    ],
    .runWords: ["run", "executed", "ran"],
    .settledValues: [
      "fixed", "resolved", "works", "working", "ok", "okay", "nok", "ko", "broken", "green", "red",
      "error", "timeout", "crash*", "skipped", "blocked",
    ],
    .singleTests: ["test", "case"],
    .standings: ["progress", "current progress", "test progress", "so far", "current state"],
    .statusEnds: [
      "of", "in", "on", "at", "for", "after", "before", "with", "when", "now", "today", "as", "by",
      "is", "was", "this", "code", "status",
    ],
    .statusWords: ["status", "state"],
    .stepHeads: ["step*", "expected*", "criteri*", "check*", "aspect*", "field*", "property"],
    .subtotalRows: ["subtotal", "sub-total", "total", "of which", "thereof"],
    .sumRows: ["total", "totals", "sum"],
    .successes: ["successfully", "as expected", "with success"],
    .systemStates: [
      "running", "operational", "online", "active", "live", "ready", "up", "healthy", "completed",
      "complete", "done", "deployed", "seeded", "configured", "enabled", "initialized", "linked",
      "installed", "connected",
    ],
    .testPlurals: ["tests", "suite", "specs", "checks", "scenarios"],
    .testSorts: [
      "unit", "e2e", "end-to-end", "regression*", "automat*", "smoke", "acceptance", "integration*",
      "manual*",
    ],
    .testWork: [
      "done", "performed", "captured", "measured", "conducted", "carried out", "completed",
      "collected", "taken", "tested",
    ],
    .toFix: ["to be fixed", "unresolved", "unfixed", "pending", "open"],
    .totalRows: [
      "total", "totals", "overall", "sum", "all", "grand total", "overall total", "all tests",
    ],
    .troubles: ["problem tests", "problematic tests", "broken tests"],
    .unexpected: ["unexpected", "unexpectedly"],
    .unfinished: [
      "incomplete", "not complete", "not completed", "unfinished", "to do", "remaining", "pending",
    ],
    .verdictHeads: ["verdict", "conclusion", "decision", "status", "state"],
    .verdictScopes: [
      "final", "overall", "current", "global", "general", "auditor", "audit", "auditor's",
      "release",
    ],
    .verificationFields: ["verification", "verification status", "verified", "fix verification"],
    .yes: ["yes"],
    .cycleNouns: [
      "phase", "gate", "step", "stage", "state", "run", "output", "evidence", "proof",
      "verification", "confirmed", "before implementation", "after implementation",
      "minimal implementation", "test output", "test run",
    ],
    .greenWords: ["green"],
    .redWords: ["red"],
    .workedHeads: [
      "successfully tested", "tested successfully", "successfully verified", "verified working",
      "tested and working", "what works",
    ],
    .brokenHeads: ["not working", "does not work", "what does not work", "tested and not working"],
    .featureNouns: ["features", "functions", "functionality", "functionalities"],
  ]
}
