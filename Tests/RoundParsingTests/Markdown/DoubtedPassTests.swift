import RoundModel
import Testing

@testable import RoundParsing

/// Cells and lines that hold the word for a pass and say something else, and passes that look so.
@Suite("Passes that are taken back")
struct DoubtedPassTests {
  @Test(
    "A cell",
    arguments: [
      ("PASS?", .unreadable), ("bestanden?", .unreadable), ("通过？", .unreadable),
      ("Passed: No", .failed), ("passed: false", .failed), ("[ ] Pass [x] Fail", .failed),
      ("☐ Pass ☑ Fail", .failed), ("[x] Pass [ ] Fail", .passed), ("[ ] Pass [ ] Fail", .notRun),
      ("[x] Pass [x] Fail", .unreadable), ("Pass [ ] Fail [x]", .failed),
      ("passed 3 of 5 times", .unreadable), ("passed 5 of 5 times", .passed),
      ("Passed 3/5/2026", .passed), ("passes only on phones", .unreadable),
      ("✅ (FAILED on phones)", .unreadable), ("Pass (fails on phones)", .unreadable),
      ("PASS (rejected as expected)", .passed), ("PASS (error shown)", .passed),
      ("Passed with errors", .unreadable), ("Passed with known issues", .unreadable),
      ("Passed with no errors", .passed), ("Passed with 10 errors", .unreadable),
      ("Passed with 0 errors", .passed), ("bestanden mit Einschränkungen", .unreadable),
      ("works, but the sum is wrong", .unreadable), ("passed but slow", .passed),
      ("bestanden, aber Summe falsch", .unreadable), ("not a pass", .failed),
      ("unable to pass", .failed), ("Pass after 2 retries", .flaky),
      ("Pass after 0 retries", .passed), ("passed on the 2nd attempt", .flaky),
      ("passed on the first attempt", .passed), ("bestanden im zweiten Versuch", .flaky),
    ] as [(String, Outcome)])
  func cells(text: String, outcome: Outcome) {
    #expect(StatusVocabulary.outcome(ofCell: Array(text.utf8)) == outcome)
  }

  @Test(
    "A line",
    arguments: [
      ("- Float: PASS?", .unreadable), ("- Float: passed: false", .failed),
      ("- Float: passed, then the till crashed", .unreadable),
      ("- Float: passed, but the sum is wrong", .unreadable),
      ("- Float: passed, a wrong key is rejected", .passed),
      ("- Float: expected PASS, got FAIL", .failed), ("- Float: PASS / FAIL", .unreadable),
      ("- Float: passed (not verified)", .unreadable),
      ("- Float: Passed (with 2 failures)", .unreadable),
      ("- Float: Passed (with 2 retries)", .flaky), ("- Float: ☐ Pass ☑ Fail", .failed),
      ("- Float: [x] Pass [ ] Fail", .passed), ("- ✅ Float (FAILED on phones)", .unreadable),
      ("- ✅ Float (error shown)", .passed), ("- [x] Float fails", nil),
      ("- [x] Float: passed", .passed),
    ] as [(String, Outcome?)])
  func lines(text: String, outcome: Outcome?) throws {
    let round = try Reading.round("# Test results\n\n## Results\n\n- Drawer: PASSED\n\(text)\n")
    let told = Reading.tests(round).filter { $0.name.hasPrefix("Float") }
    #expect(told.map(\.outcome) == (outcome.map { [$0] } ?? []))
  }

  @Test("A part of the tests that passed is no pass of them all")
  func shares() throws {
    let round = try Reading.round(
      """
      # Till

      | Test | Result |
      |---|---|
      | Float | PASSED |
      | Drawer | 2 of 3 passed |
      | Scale | 3 of 3 passed |
      | Key | P |
      | Lamp | FAILED |
      """)
    #expect(
      Reading.tests(round).map(\.outcome) == [.passed, .failed, .passed, .unreadable, .failed])
  }
}
