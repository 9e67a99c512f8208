import Testing

@testable import RoundParsing

/// Durations as Xcode shows them.
@Suite("Durations of Xcode")
struct XCDurationTests {
  @Test(
    "Units and decimal commas are read",
    arguments: [
      ("0.5s", 0.5), ("0,5s", 0.5), ("2s", 2), ("1m 3s", 63), ("250ms", 0.25), ("1h 1m", 3660),
      ("1d", 86_400), ("soon", nil), ("5", nil), ("", nil), ("1.2.3s", nil),
    ] as [(String, Double?)])
  func seconds(text: String, seconds: Double?) {
    #expect(XCDuration.seconds(Array(text.utf8)) == seconds)
  }
}
