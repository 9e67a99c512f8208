import RoundModel
import Testing

@testable import RoundParsing

/// Lines that open with a verdict in capitals and a colon, and what numbers stand in them.
@Suite("Lines that open with a verdict")
struct VerdictLineTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "the only verdict under a heading that names its case again is that of the case",
      text: """
        # Ferry log

        ## Part 1: Bookings

        ### 1-a: book a cabin, answer 200
          POST /cabins
          status: 200 | body: {"ok":true}
          ✅ PASS: 1-a POST /cabins 200 {3 items}

        ### 1-b: no key, answer 401
          status: 400 | body: {"error":"missing"}
          ✅ PASS: 1-b refused with 400

        ### 1-c: unknown cabin, answer 404
          status: 200 | body: {"cabin":null}
          ❌ FAIL: 1-c unknown cabin: got 200

        ### 1-d: open mode
          status: 200
          ⚠️ WARN: 1-d keys are off, nothing was refused
        """,
      lines: [
        "1-a: book a cabin, answer 200: passed",
        "1-b: no key, answer 401: passed",
        "1-c: unknown cabin, answer 404: failed unknown cabin: got 200",
        "1-d: open mode: unreadable keys are off, nothing was refused",
      ]),
    Case(
      name: "several verdicts on one case are tests of their own",
      text: """
        # Ferry log

        ### 2-a: three keys are kept
          ✅ PASS: 2-a cabin key is kept
          cabin list: 3 entries
          ❌ FAIL: 2-a list key is lost
        """,
      lines: [
        "2-a cabin key is kept: passed [check]", "2-a list key is lost: failed [check]",
      ]),
    Case(
      name: "a verdict on another case is not that of the heading",
      text: """
        # Ferry log

        ### 3-a: departure
          ✅ PASS: 3-b arrival
        """,
      lines: ["3-b arrival: passed [check]"]),
  ]

  @Test("tells of the test that it names", arguments: cases)
  func tests(example: Case) throws {
    #expect(try example.everything() == example.lines)
  }

  @Test(
    "a number behind a verdict counts where nothing else is named",
    arguments: [
      ("- ✅ PASS: 19\n- ❌ FAIL: 2", 19, 2),
      ("- PASS: 19 (90 %)\n- FAIL: 2 (10 %)", 19, 2),
      ("- Passed: all 12 tests\n- Failed: 0", 12, 0),
      ("- ✅ PASS: 19\n- ❌ FAIL: 2\n- ⚠️ WARN: 4 (keys are off)", 19, 2),
    ])
  func counts(list: String, passed: Int, failed: Int) throws {
    let round = try Reading.round("# Ferry log\n\n## Summary\n\n\(list)\n")
    #expect(round.header.stated.passed == passed)
    #expect(round.header.stated.failed == failed)
    #expect(Reading.tests(round).isEmpty)
  }

  @Test(
    "a number in what a verdict is told of counts nothing",
    arguments: [
      "✅ PASS: 1-a keeps the order", "✅ PASS: unknown cabin, answer 404", "PASS: route 7",
      "✅ PASS: 4-b answers 200 for 3 cabins",
    ])
  func countsNothing(line: String) throws {
    let round = try Reading.round("# Ferry log\n\n## Bookings\n\n- \(line)\n")
    #expect(round.header.stated.passed == nil)
    #expect(round.header.stated.total == nil)
    #expect(round.groups.allSatisfy { $0.stated.passed == nil && $0.stated.total == nil })
  }
}
