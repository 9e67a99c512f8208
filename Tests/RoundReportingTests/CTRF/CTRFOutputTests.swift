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

  @Test("Reports are valid under the schema of the format")
  func schema() throws {
    for round in [SampleRound.report, SampleRound.results] {
      let value = try StrictJSON.value(of: CTRFOutput.show(round))
      #expect(CTRFSchema.report.faults(of: value).isEmpty)
      for test in value["results"]?["tests"]?.elements ?? [] {
        #expect(test["extra"]?.keys == ["rounddiff"])
      }
    }
  }

  @Test(
    "The table of the schema finds what is wrong",
    arguments: [
      (#"{"reportFormat":"CTRF","specVersion":"1.0.0","results":{"tool":{"name":"x"}}}"#, 2),
      (#"{"reportFormat":"CRTF","specVersion":"1.0","results":[]}"#, 3), ("[]", 1),
      (#"{"reportFormat":"CTRF","specVersion":"1.0.0","result":{}}"#, 2),
      (
        #"{"reportFormat":"CTRF","specVersion":"1.0.0","results":{"tool":{"name":""},"summary":"#
          + #"{"tests":1.5,"passed":0,"failed":0,"skipped":0,"pending":0,"other":0,"start":0},"#
          + #""tests":[{"name":"a","status":"broken","duration":0,"suite":[]}]}}"#, 5
      ),
    ])
  func schemaFaults(text: String, count: Int) throws {
    let faults = CTRFSchema.report.faults(of: try StrictJSON.value(of: Array((text + "\n").utf8)))
    #expect(faults.count == count, "\(faults)")
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
