import Testing

@testable import RoundParsing

@Suite("Seconds as reports write them")
struct WrittenSecondsTests {
  @Test(
    "Durations are read as the many writers spell them",
    arguments: [
      ("0.25", 0.25), ("1e-05", 0.00001), ("1,234.567", 1234.567), ("1,234", 1234),
      ("0,25", 0.25), ("0,250", 0.25), ("12,5", 12.5), ("0.5s", 0.5), (" 3 ", 3),
      ("1,234,567", 1_234_567),
    ])
  func read(text: String, seconds: Double) {
    #expect(WrittenSeconds.read(Array(text.utf8)) == seconds)
  }

  @Test(
    "What is no duration is unknown",
    arguments: ["", "NaN", "inf", "-1", "0x10", "1e999", "s", "1.2.3"])
  func unknown(text: String) {
    #expect(WrittenSeconds.read(Array(text.utf8)) == nil)
  }
}
