import RoundModel
import Testing

@testable import RoundParsing

/// Sentences at the head of a report that say when the work of testing was done.
@Suite("Dates in sentences on work")
struct WorkDateTests {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let text: String
    let date: String?
    var testDescription: String { text }
  }

  private static let sentences = [
    Sentence(text: "The testing was done with build **7f3** on 19/02/2026.", date: "2026-02-19"),
    Sentence(text: "Captured in the lab on 2026-02-19. Firmware v1.2.", date: "2026-02-19"),
    Sentence(text: "Performed 2026-02-19 by two people.", date: "2026-02-19"),
    Sentence(text: "The checks were carried out on 19 February 2026.", date: "2026-02-19"),
    Sentence(text: "Die Tests wurden im Februar durchgeführt, am 19.02.2026.", date: "2026-02-19"),
    Sentence(text: "*Report generated on 19-Feb-2026 at 10:05 by a tool*", date: "2026-02-19"),
    Sentence(text: "Отчёт сформирован 2026-02-19.", date: "2026-02-19"),
    // Other work is not that of the round.
    Sentence(text: "The upgrade of the server was completed on 2026-02-19.", date: nil),
    Sentence(text: "The data were generated on 2026-02-19.", date: nil),
    Sentence(text: "A new sensor. It was done on 2026-02-19.", date: nil),
  ]

  @Test("Dates the round", arguments: sentences)
  func dates(_ sentence: Sentence) throws {
    let round = try Reading.round(
      """
      # Report on the sensors

      \(sentence.text)

      | Test | Result |
      |---|---|
      | Reads heat | Pass |
      """)
    #expect(round.header.date == sentence.date)
  }
}
