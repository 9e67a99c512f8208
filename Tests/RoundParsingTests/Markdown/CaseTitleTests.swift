import RoundModel
import Testing

@testable import RoundParsing

/// Tests that one report calls by the label of a case, and another one by its title.
@Suite("Labels and titles across rounds")
struct CaseTitleTests {
  private static let table = """
    # Till, round 1

    | ID | Test | Status | Notes |
    |---|---|---|---|
    | TC-01 | Float | PASS | |
    | TC-02 | Drawer | FAIL | stays open |
    | TC-03 | Scale | FAIL | off by 3 g |
    """

  private static func pairs(_ first: String, _ second: String) throws -> [String] {
    let rounds = [
      try Reading.round(first, path: "one.md"), try Reading.round(second, path: "two.md"),
    ]
    let timeline = Timeline(rounds)
    return (0..<timeline.count).compactMap { track in
      guard let old = timeline.row(track, in: 0), let new = timeline.row(track, in: 1) else {
        return nil
      }
      return "\(rounds[0].id(of: rounds[0].rows[old])) = \(rounds[1].id(of: rounds[1].rows[new]))"
    }.sorted()
  }

  @Test("A row with a label and a title is the section that is headed by both")
  func headings() throws {
    let second = """
      # Till, round 2

      ### TC-02: Drawer ✅
      Shuts.

      ### TC-03: Scale ❌
      **Error:** off by 5 g

      ### TC-04: Lamp ✅
      """
    #expect(
      try Self.pairs(Self.table, second) == ["Drawer = TC-02: Drawer", "Scale = TC-03: Scale"])
    #expect(
      try Self.pairs(second, Self.table) == ["TC-02: Drawer = Drawer", "TC-03: Scale = Scale"])
  }

  @Test("A title without a label fits, and one that stands under two labels does not")
  func titles() throws {
    let plain = "# Till, round 2\n\n## Test results\n\n- ✅ Drawer\n- ❌ Lamp\n"
    let cases = "# Till, round 1\n\n### TC-02: Drawer ❌\n**Error:** open\n\n### TC-05: Bell ✅\n"
    #expect(try Self.pairs(cases, plain) == ["TC-02: Drawer = Drawer"])
    let listed =
      "# Till, round 2\n\n| Test | Result |\n|---|---|\n| Drawer | PASS |\n| Lamp | FAIL |\n"
    #expect(try Self.pairs(cases, listed) == ["TC-02: Drawer = Drawer"])
    let twice = cases + "\n### TC-07: Drawer ✅\n"
    #expect(try Self.pairs(twice, listed) == [])
  }

  @Test("Two labels that differ are two tests, and zeros before a number make no other label")
  func labels() throws {
    let other = "# Till, round 2\n\n### TC-12: Drawer ✅\n\n### TC-3: Scale ✅\n"
    #expect(try Self.pairs(Self.table, other) == ["Scale = TC-3: Scale"])
  }

  @Test("Behind the title of a test that did not pass a reason may stand in brackets")
  func brackets() throws {
    let listed = "# Till, round 1\n\n## Skipped\n- TC-02 Drawer (no key)\n- TC-03 Scale (small)\n"
    let table =
      "# Till, round 2\n\n| ID | Test | Status |\n|---|---|---|\n| TC-02 | Drawer | PASS |\n"
      + "| TC-03 | Scale (large) | PASS |\n"
    #expect(try Self.pairs(listed, table) == ["TC-02 Drawer (no key) = Drawer"])
  }

  @Test("A label alone leads to a title where several tests have both in common, and none has not")
  func sharedLabels() throws {
    let second = """
      # Till, round 2

      ## Failed

      ### TC-02 Drawer
      **Error:** open

      ### TC-03 Scale
      **Error:** off by 5 g

      ## Passed
      TC-01, TC-04
      """
    #expect(
      try Self.pairs(Self.table, second)
        == ["Drawer = TC-02 Drawer", "Float = TC-01", "Scale = TC-03 Scale"])
    let other = second.replacing("TC-03 Scale", with: "TC-05 Scale")
    #expect(try Self.pairs(Self.table, other) == ["Drawer = TC-02 Drawer"])
  }

  private static func cases(_ round: Int, _ names: [String]) -> String {
    "# Till, round \(round)\n\n" + names.map { "### \($0)\nStatus: FAIL\n\n" }.joined()
  }

  @Test(
    "Titles of one label that are alike are those of one test",
    arguments: [
      ("TC-04: Young drivers", "TC-04: Young drivers under 23"),
      ("TC-04: Scan a label, bad light", "TC-04: Scan a label in low light"),
      ("TC-04 - 扫码入库", "TC-04 - 扫码入库（含重复扫码）"),
      ("JU-1-2　受注登録（与信超過）", "JU-1-2　受注登録（与信限度超過）"),
    ])
  func alike(_ old: String, _ new: String) throws {
    #expect(try Self.pairs(Self.cases(1, [old]), Self.cases(2, [new])).count == 1)
  }

  @Test(
    "Titles of one label that say something else are those of two tests",
    arguments: [
      (["TC-04: Token of the session"], ["TC-04: Operator is created"]),
      (["TC-04: Sell with a valid card"], ["TC-04: Sell with an invalid card"]),
      (["TC-04: Refund after 10 days"], ["TC-04: Refund after 30 days"]),
      // What was called TC-01 has another label now, so that labels count anew.
      (["TC-01: Drawer", "TC-04: Print a receipt"], ["TC-02: Drawer", "TC-04: Print receipts"]),
    ])
  func unlike(_ old: [String], _ new: [String]) throws {
    #expect(try Self.pairs(Self.cases(1, old), Self.cases(2, new)) == [])
  }

  @Test("A test that had two labels is found by one of them alone")
  func twoLabels() throws {
    let head = "| ID | Test | Status |\n|---|---|---|\n"
    let same = "| TC-01 | Float | PASS |\n| TC-02 | Drawer | PASS |\n"
    let first = "# Till, round 1\n\n" + head + same + "| TC-03 | Scale | PASS |\n"
    let second = "# Till, round 2\n\n" + head + same + "| TC-07 | Scale | PASS |\n"
    let third = """
      # Till, round 3

      ### TC-01: Float ✅

      ### TC-02: Drawer ✅

      ## Passed
      TC-03, TC-07
      """
    let rounds = [
      try Reading.round(first, path: "one.md"), try Reading.round(second, path: "two.md"),
      try Reading.round(third, path: "three.md"),
    ]
    let timeline = Timeline(rounds)
    let rows = (0..<timeline.count).compactMap { timeline.row($0, in: 2) }
    #expect(rows.sorted() == Array(rounds[2].rows.indices))
  }

  @Test("A label alone leads to no title")
  func bareLabels() throws {
    let bare = "# Till, round 2\n\n| ID | Status |\n|---|---|\n| TC-02 | PASS |\n| TC-03 | FAIL |\n"
    #expect(try Self.pairs(Self.table, bare) == [])
  }
}
