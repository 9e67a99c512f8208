import RoundModel

/// The part of the English words that headings are written with.
extension Lexicon {
  static let englishZones: [(MarkdownZone, [String])] = [
    (
      .actions,
      [
        "next step*", "next action*", "next round", "next up", "what's next", "what is next",
        "recommendation*", "recommended", "action item*", "todo", "todos", "to do", "action plan",
        "follow-up*", "follow up*", "required action*", "immediate action*", "remaining work",
        "future work", "future enhancement*", "roadmap", "planned work", "open tasks",
        "suggestion*", "fixes required", "fixes needed", "quick win*", "improvement plan",
        "test plan", "planned test*", "need to test", "needs to be tested", "upcoming",
        "next week", "before we ship",
        "before we release",
      ]
    ),
    (
      .ignored,
      [
        "insights", "lessons learned", "lessons learnt", "what we learned", "what we learnt",
        "what i learned", "achievement*", "strengths",
        "weaknesses",
        "bugs fixed", "problems fixed", "issues fixed", "fixed bugs", "fixed issues",
        "previously fixed", "requirements met", "error message*", "code change*",
        "changes applied", "change applied", "fix applied", "fixes applied", "fix log",
        "change log", "changelog", "changes made", "changes implemented", "files changed",
        "files modified", "files created", "files to fix", "files to change", "files to update",
        "files to modify", "files to edit", "files affected", "affected files", "user feedback",
        "motivation",
        "steps to reproduce", "reproduction steps", "how to reproduce", "how to",
        "commit history",
        "commits", "expected result*", "expected behavior", "expected behaviour",
        "expected output", "expected outcome*", "expected test result*", "expected to pass",
        "should pass", "should work", "to be verified", "anticipated", "expected impact",
        "expected improvement*",
        "projected", "projection*", "estimate*", "hypothetical", "what if", "fix plan",
        "acceptance criteria", "success criteria", "exit criteria", "entry criteria",
        "definition of done", "production readiness", "risk assessment", "user message*",
        "core dependencies", "system dependencies", "dependency versions", "prerequisites",
        "file structure", "directory structure", "project structure",
        "what was accomplished", "technical implementation", "fix available",
        "commands used", "test command*", "known limitation*", "out of scope",
        "previous round*", "previous result*", "previous run*", "earlier round*",
        "baseline result*", "comparison to baseline", "comparison with", "compared to",
        "overall assessment", "critical assessment", "final assessment", "final verdict",
        "release decision", "sign-off", "signoff", "ready for",
      ]
    ),
    (
      .coverage,
      [
        "coverage", "features covered", "what was tested", "what we tested", "areas covered",
        "scope of testing",
      ]
    ),
    (
      .failures,
      [
        "need adjusting", "needs adjusting", "need fixing", "needs fixing", "tests to fix",
        "need adjustment", "need repair",
        "failed", "failures", "failing", "failure", "failure*", "errors", "broken",
        "what does not work", "what doesn't work", "what did not work", "what didn't work",
        "features that do not work", "features that don't work", "features that did not work",
        "features that didn't work", "non-working features", "features not working",
        "known issues", "what broke", "what failed", "what is broken", "what went wrong",
        "did not pass", "didn't pass", "do not pass", "don't pass",
        "red tests", "tests with errors",
      ]
    ),
    (
      .skips,
      [
        "not verified", "unverified", "not checked", "not covered by tests",
        "skipped", "skips", "not tested", "not run", "not executed", "not automated", "pending",
        "untested", "deselected", "blocked", "disabled", "ignored tests", "not tested yet",
        "not yet tested", "unable to test", "unable to verify", "could not test",
        "cannot be verified", "could not be verified", "cannot be tested", "could not be tested",
        "cannot verify", "cannot test", "can't be verified", "can't be tested",
      ]
    ),
    (
      .flakes,
      [
        "flaky", "flakes", "flaked", "intermittent failures", "intermittently failing",
        "unstable", "passed on retry", "passes on retry", "passing on retry",
        "passed after retry", "passed after a retry", "passed after retries",
        "passed on second attempt", "passed on the second attempt", "passed on second try",
        "failed then passed", "failed, then passed",
      ]
    ),
    (
      .passes,
      [
        "features that worked", "features that work",
        "passed", "passing", "successful", "successfully tested", "what works", "working",
        "verified", "validated", "works",
      ]
    ),
    (
      .summary,
      ["summary", "overview", "totals", "statistics", "metrics", "at a glance", "scorecard"]
    ),
    (
      .results,
      ["results", "result", "tests", "test cases", "testing", "test execution", "test details"]
    ),
  ]
}
