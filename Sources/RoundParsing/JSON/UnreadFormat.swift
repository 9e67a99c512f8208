/// Formats that are known by their look and not read, so that nobody gets half a round out of one.
///
/// Several of them hold arrays of named things with a status, and tell failures in other places
/// as well: read as generic JSON, a file that did not compile would count as no failure at all.
enum UnreadFormat {
  /// What a JSON document looks like, if it is none of the formats that are read.
  static func name(of sample: JSONSample) -> String? {
    rules.first { $0.matches(sample) }?.name
  }

  private static let rules: [(name: String, matches: @Sendable (JSONSample) -> Bool)] = [
    (
      "what 'rounddiff' itself wrote, and not a recorded round",
      { $0.text("schema")?.utf8.starts(with: "rounddiff/".utf8) ?? false }
    ),
    (
      "a Jest report (jest-json)",
      { $0.hasKeys("numTotalTests", "testResults", "numRuntimeErrorTestSuites") }
    ),
    ("a Vitest report (vitest-json)", { $0.hasKeys("numTotalTests", "testResults") }),
    (
      "a Playwright report (playwright-json)",
      { $0.has(.array, "suites") && $0.has(.array, "errors") && $0.has(.object, "config") }
    ),
    (
      "a mochawesome report (mochawesome)",
      { $0.has(.number, "stats", "passPercent") && $0.has(.array, "results") }
    ),
    (
      "a Mocha report (mocha-json)",
      { $0.has(.number, "stats", "passes") && $0.has(.array, "tests") }
    ),
    ("an RSpec report (rspec-json)", { $0.has(.array, "examples") && $0.hasKeys("summary_line") }),
    (
      "a GoogleTest report (gtest-json)",
      { $0.has(.array, "testsuites") && $0.has(.number, "disabled") }
    ),
    (
      "an Xcode test report (xcresult-tests)",
      { $0.has(.array, "testNodes") && $0.has(.array, "devices") }
    ),
    (
      "an Xcode test summary (xcresult-summary)",
      { $0.hasKeys("totalTestCount", "passedTests", "testFailures") }
    ),
    (
      "a Robot Framework report (robot-json)",
      { $0.has(.object, "suite") && $0.hasKeys("generator", "statistics") }
    ),
    ("a lit report (lit-json)", { $0.has(.array, "__version__") && $0.has(.array, "tests") }),
    ("an Avocado report (avocado-json)", { $0.hasKeys("tests", "debuglog", "job_id") }),
    (
      "a Chromium report (chromium-json)",
      { $0.has(.object, "tests") && $0.hasKeys("num_failures_by_type") }
    ),
    ("a web platform test report (wptreport)", { $0.hasKeys("results", "run_info", "time_start") }),
    (
      "a piglit report (piglit-json)",
      { $0.text("__type__") == "TestrunResult" || $0.hasKeys("results_version") }
    ),
    (
      "one Allure result (allure-result)",
      {
        $0.hasKeys("uuid", "status")
          && ($0.hasKeys("historyId") || $0.hasKeys("fullName") || $0.hasKeys("start"))
      }
    ),
    ("Allure results (allure-result)", { $0.firstElementHas("uuid", "status", "historyId") }),
    ("a Cypress report (cypress-module-api)", { $0.hasKeys("cypressVersion", "runs") }),
    ("a Newman report (newman-json)", { $0.hasKeys("collection", "run") }),
    ("a k6 summary (k6-summary)", { $0.hasKeys("root_group", "metrics") }),
    ("a Cucumber report (cucumber-json)", { $0.firstElementHas("elements", "keyword") }),
  ]
}
