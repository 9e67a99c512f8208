import RoundModel
import Testing

@testable import RoundParsing

/// Attempts of TestNG whose parameters are objects, which every run shows anew.
@Suite("Retries of TestNG")
struct TestNGRetryTests {
  private func method(_ value: String, _ status: String, isRetried: Bool = false) -> String {
    let retried = isRetried ? " retried='true'" : ""
    let exception =
      status == "PASS" ? "" : "<exception class='E'><message>no water</message></exception>"
    return "<test-method name='tows' status='\(status)'\(retried)><params><param index='0'><value>"
      + "\(value)</value></param></params>\(exception)</test-method>"
  }

  private func round(_ methods: String...) throws -> Round {
    try Reading.round(
      "<testng-results><suite name='S'><test name='default test'><class name='sea.Tug'>"
        + methods.joined() + "</class></test></suite></testng-results>")
  }

  @Test("Attempts that only the object tells apart belong to the one run of the method")
  func objects() throws {
    let round = try round(
      method("sea.Rope@1a2b3c", "SKIP", isRetried: true),
      method("sea.Rope@4d5e6f", "SKIP", isRetried: true), method("sea.Rope@7a8b9c", "PASS"))
    #expect(Reading.lines(round) == ["sea.Tug::tows(sea.Rope@7a8b9c) flaky"])
    #expect(Reading.tests(round)[0].attempts.map(\.outcome) == [.failed, .failed, .passed])
  }

  @Test("Where two runs may be meant, or another value, an attempt stays a failure")
  func others() throws {
    let two = try round(
      method("sea.Rope@1a2b3c", "SKIP", isRetried: true), method("sea.Rope@4d5e6f", "PASS"),
      method("sea.Rope@7a8b9c", "PASS"))
    #expect(Reading.tests(two).map(\.outcome) == [.passed, .passed, .failed])
    let other = try round(method("ebb", "SKIP", isRetried: true), method("flood", "PASS"))
    #expect(Reading.tests(other).map(\.outcome) == [.passed, .failed])
    let same = try round(method("ebb", "SKIP", isRetried: true), method("ebb", "PASS"))
    #expect(Reading.tests(same).map(\.outcome) == [.flaky])
  }
}
