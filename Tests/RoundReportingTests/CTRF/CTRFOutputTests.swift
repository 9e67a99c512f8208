import RoundModel
import Testing

@testable import RoundReporting

@Suite("CTRF outputs")
struct CTRFOutputTests {
  @Test("Rounds are the bytes that were looked at")
  func goldens() throws {
    try Golden.expect(CTRFOutput.show(SampleRound.report), is: "report.ctrf.json")
    try Golden.expect(CTRFOutput.show(SampleRound.results), is: "results.ctrf.json")
  }

  @Test("Objects have the keys that the schema asks for, and none that it does not know")
  func keysOfTheSchema() throws {
    for round in [SampleRound.report, SampleRound.results] {
      let value = try StrictJSON.value(of: CTRFOutput.show(round))
      #expect(value.keys == ["reportFormat", "specVersion", "generatedBy", "results", "extra"])
      let results = try #require(value["results"])
      #expect(results.keys == ["tool", "summary", "tests", "environment"])
      #expect(results["tool"]?.keys == ["name"])
      let summary = try #require(results["summary"])
      let needed = ["tests", "passed", "failed", "skipped", "pending", "other", "start", "stop"]
      #expect(Set(needed).isSubset(of: summary.keys))
      #expect(Set(summary.keys).isSubset(of: needed + ["flaky", "duration"]))
      let known = [
        "testId", "name", "status", "duration", "suite", "message", "trace", "rawStatus", "tags",
        "filePath", "retries", "retryAttempts", "flaky", "extra",
      ]
      for test in results["tests"]?.elements ?? [] {
        #expect(Set(["name", "status", "duration"]).isSubset(of: test.keys))
        #expect(Set(test.keys).isSubset(of: known))
        #expect(test["extra"]?.keys == ["rounddiff"])
        for attempt in test["retryAttempts"]?.elements ?? [] {
          let keys = ["attempt", "status", "duration", "message", "extra"]
          #expect(Set(attempt.keys).isSubset(of: keys))
        }
      }
    }
  }

  @Test("The summary counts the statuses that the tests have")
  func summaryAddsUp() throws {
    var sample = SampleRound(path: "x.md", text: "x")
    let scope = sample.scope()
    for (number, outcome) in Outcome.allCases.enumerated() {
      sample.add(sample.store(Array("test \(number)".utf8)), scope: scope, outcome)
    }
    sample.add(sample.store(Array("a bug".utf8)), scope: scope, .failed) { $0.kind = .issue }
    let results = try #require(try StrictJSON.value(of: CTRFOutput.show(sample.round))["results"])
    let tests = results["tests"]?.elements ?? []
    #expect(tests.count == Outcome.allCases.count)
    for status in CTRFStatus.allCases {
      let count = tests.count { $0["status"]?.string == status.rawValue }
      #expect(results["summary"]?[status.rawValue] == .number(String(count)), "\(status)")
    }
    #expect(tests.compactMap { $0["rawStatus"]?.string } == Outcome.allCases.map(\.term))
  }

  @Test("A test without a name has one all the same, since the schema asks for it")
  func namelessTest() throws {
    var sample = SampleRound(path: "x.md", text: "x")
    let scope = sample.scope()
    sample.add(sample.store([]), scope: scope, .passed)
    let value = try StrictJSON.value(of: CTRFOutput.show(sample.round))
    let test = try #require(value["results"]?["tests"]?.elements.first)
    #expect(test["name"]?.string == "?")
    #expect(test["testId"] == nil)
  }

  @Test(
    "Durations are whole milliseconds, rounded down",
    arguments: [
      (0, 0), (0.029, 29), (0.0299, 29), (83.35, 83350), (1e-9, 0), (-1, 0), (.nan, 0),
      (.infinity, 0), (1e300, 9_007_199_254_740_991),
    ])
  func milliseconds(seconds: Double, expected: Int) {
    #expect(CTRFOutput.milliseconds(seconds) == expected)
  }

  @Test(
    "Times are milliseconds since 1970, where they have a zone",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2025-09-07T00:02:00Z", 1_757_203_320_000),
      ("2024-02-29T12:00:00.5+02:00", 1_709_200_800_500),
      ("2000-03-01T00:00:00-0530", 951_888_600_000), ("1969-12-31T23:59:59Z", -1000),
      ("2025-09-07T00:02:00", nil), ("2025-09-07", nil), ("", nil), ("2025-13-07T00:02:00Z", nil),
      ("2025-09-07T00:02:00+1", nil), ("yesterday at some time or other", nil),
    ] as [(String, Int?)])
  func epoch(time: String, expected: Int?) {
    #expect(CTRFOutput.epochMilliseconds(time) == expected)
  }
}
