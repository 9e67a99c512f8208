import RoundModel
import Testing

@testable import RoundParsing

/// Tests that are named one after the other behind a word for how they went.
@Suite("Lists of names behind an outcome")
struct NameListTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "three lists in words, with reasons in brackets",
      text: """
        # Build 77

        Passed: sign-in, sign-out, avatar
        Failed: cart (the button does nothing), search (no hits, twice)
        Skipped: gift cards
        """,
      lines: [
        "sign-in: passed",
        "sign-out: passed",
        "avatar: passed",
        "cart: failed the button does nothing",
        "search: failed no hits, twice",
        "gift cards: skipped",
      ]),
    Case(
      name: "how grave a failure is names none",
      text: """
        # Build 77

        **Tests passed**: 9
        **Tests failed**: 1 (CRITICAL)
        """,
      lines: []),
    Case(
      name: "names as programs give them need no second list",
      text: """
        # Nightly

        - ✅ Passed: `test_open`, `test_close` and `test_lock`
        - Skipped: none
        """,
      lines: ["test_open: passed", "test_close: passed", "test_lock: passed"]),
    Case(
      name: "codes under headings that say how all of them went",
      text: """
        # Kiosk, build 12

        ## Failed

        ### KI-03 Receipt stays blank
        - Expected: the sum
        - Actual: white paper

        ## Skipped
        - KI-09 (no printer); KI-11

        ## Passed
        KI-01, KI-02, KI-04, KI-05
        """,
      lines: [
        "KI-03 Receipt stays blank: failed white paper",
        "KI-09: skipped no printer",
        "KI-11: skipped",
        "KI-01: passed",
        "KI-02: passed",
        "KI-04: passed",
        "KI-05: passed",
      ]),
    Case(
      name: "a remark that takes a pass back leaves it open",
      text: """
        # Kiosk, build 12

        ## Passed
        KI-01, KI-02 (failed on phones), KI-04 (second kiosk)

        Passed: `test_open`, `test_shut` (crashed once)
        """,
      lines: [
        "KI-01: passed", "KI-02: unreadable failed on phones", "KI-04: passed",
        "test_open: passed", "test_shut: unreadable crashed once",
      ]),
    Case(
      name: "so does one in a table of figures",
      text: """
        # Kiosk, build 12

        | Outcome | Count | Tests |
        |---|---|---|
        | Passed | 2 | open, shut (failed on phones) |
        | Failed | 1 | lock (no key) |
        """,
      lines: ["open: passed", "shut: unreadable failed on phones", "lock: failed no key"]),
    Case(
      name: "codes alone behind one word",
      text: """
        # Kiosk, build 13

        Failed: KI-03, KI-07
        """,
      lines: ["KI-03: failed", "KI-07: failed"]),
    Case(
      name: "a code with words behind a comma is one name",
      text: """
        # Kiosk, build 14

        ## Passed
        - KI-04, also with a torn note
        """,
      lines: ["KI-04, also with a torn note: passed"]),
    Case(
      name: "counts that the names agree with",
      text: """
        # Build 78

        Failed: 2 (cart and search)
        """,
      lines: ["cart: failed", "search: failed"]),
    Case(
      name: "full-width signs",
      text: """
        # 第二轮测试报告

        通过：登录、注册
        失败：支付（超时，两次）、退款
        """,
      lines: ["登录: passed", "注册: passed", "支付: failed 超时，两次", "退款: failed"]),
    Case(
      name: "a reason behind a word for an outcome names nothing",
      text: """
        # Build 79

        - ✅ `test_open`

        Failed: no answer, gave up
        """,
      lines: ["test_open: passed"]),
    Case(
      name: "neither do a count that differs and a pointer",
      text: """
        # Build 80

        Passed: 9 (sign-in, sign-out)
        Failed: see below, all of them
        """,
      lines: []),
  ]

  @Test("Reads the names and their outcome", arguments: cases)
  func reads(_ one: ReportCase) throws {
    #expect(try one.tests() == one.lines)
  }
}
