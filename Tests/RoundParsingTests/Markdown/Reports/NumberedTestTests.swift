import RoundModel
import Testing

@testable import RoundParsing

/// Tests that people call by a label and a number, and tell of in more than one place.
@Suite("Tests by their numbers")
struct NumberedTestTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "an item and a section of one number and one title",
      text: """
        # Till

        ### ❌ Failed (2 tests)
        1. **Test #9:** Receipt printer drawer - still failing
        2. **Test #14:** Float at noon - still failing

        ## What did not work

        ### Test #14 (Float at noon)
        **Still failing** despite a second count.

        **Error:** the float is 3 short

        ### Test #9 (Receipt printer)
        **Still failing**

        **Error:** no paper
        """,
      lines: [
        "Test #9: Receipt printer drawer: failed no paper",
        "Test #14: Float at noon: failed the float is 3 short",
      ]),
    Case(
      name: "one number with other titles is another test",
      text: """
        # Till

        ### ❌ Failed (1 test)
        1. **Test #9:** Receipt printer - still failing

        ## Scale

        ### Test #9 (Tare weight)
        **Status:** FAILED
        """,
      lines: ["Test #9: Receipt printer: failed", "Test #9 (Tare weight): failed"]),
  ]

  @Test("Each test is told once", arguments: cases)
  func joins(_ sample: Case) throws {
    #expect(try sample.tests() == sample.lines)
  }

  @Test(
    "A label and a number lead in a name, and a range does not",
    arguments: [
      ("Test #14: title", "test14"), ("Test 3", "test3"), ("TC-07 title", "tc07"),
      ("Test 4-6", nil), ("Test 4/5", nil), ("Test 4.2 title", nil), ("Testing 4 doors", nil),
    ] as [(String, String?)])
  func labels(name: String, code: String?) {
    let found = TestName.leadingLabel(Array(name.utf8))
    #expect(found.map { String(decoding: $0.code, as: UTF8.self) } == code)
  }
}
