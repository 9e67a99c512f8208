import RoundModel
import Testing

@testable import RoundParsing

/// Lists of what could not be tested, behind a sentence on what kept it from that.
@Suite("Lists of what was kept from being tested")
struct BlockedListTests {
  private static func tests(_ sentence: String) throws -> [String] {
    let round = try Reading.round(
      """
      # Field test

      ## Results

      ### Engine

      The boat does not start.

      \(sentence)
      - Steering
      - Fog horn check
      """, path: "round.md")
    return Reading.lines(round)
  }

  @Test(
    "They were left out",
    arguments: [
      "This blocks ALL other testing including:", "It prevented the tests of:",
      "Das blockiert alle weiteren Tests, darunter:", "Esto impide las pruebas como:",
      "Это блокирует все остальные тесты, включая:", "The fault has blocked all further tests:",
    ])
  func blocked(_ sentence: String) throws {
    #expect(try Self.tests(sentence) == ["Steering skipped", "Fog horn check skipped"])
  }

  @Test(
    "Nothing was kept from it, or something else was",
    arguments: [
      "Nothing blocks testing of:", "If the key is lost, this blocks all tests such as:",
      "The fault blocked testing before this round, including:",
      "The law blocks the tests of the deck by:", "This blocks the release of:",
      "The fault no longer blocks testing of:", "The mended fault that was fixed blocked tests of:",
    ])
  func others(_ sentence: String) throws {
    #expect(try Self.tests(sentence).isEmpty)
  }
}
