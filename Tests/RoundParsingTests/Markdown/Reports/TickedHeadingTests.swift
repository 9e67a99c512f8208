import RoundModel
import Testing

@testable import RoundParsing

/// Figures in headings with a mark over lists.
@Suite("Figures in ticked headings")
struct TickedHeadingTests {
  @Test("A ticked heading counts its tests as any other does")
  func headings() throws {
    let round = try Reading.round(
      """
      # Kite test report

      ## Results

      ### Rise (12/12) ✅

      - ✅ Rises in wind
      - ✅ Rises in rain

      ### Fall (3/4) ⚠️

      - ❌ **Falls softly** - broke
      """)
    let figures = round.groups.map {
      "\($0.name) \($0.stated.passed ?? -1)/\($0.stated.total ?? -1)"
    }
    #expect(figures.contains("Rise 12/12"))
    #expect(figures.contains("Fall 3/4"))
  }
}
