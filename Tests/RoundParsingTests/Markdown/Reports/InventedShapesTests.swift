import RoundModel
import Testing

@testable import RoundParsing

/// Words, marks and sections that look like outcomes and are none, or that mean the opposite.
@Suite("Outcomes that are none, or are turned around")
struct InventedShapesTests {
  typealias Case = ReportCase

  private static let negations = [
    Case(
      name: "cells whose verb is turned around",
      text: """
        # テスト報告

        | テスト | 結果 |
        |---|---|
        | 在庫の照会 | 合格 |
        | 入荷の登録 | 合格しなかった |
        | 倉庫の移動 | 正常に動作しませんでした |
        | 税額 | 合格せず |
        | 送料 | 期待通りではない |
        | 구매 | 통과되지 않음 |
        | 환불 | 성공하지 못함 |
        | 로그인 | 정상이 아님 |
        | 조회 | 정상적으로 동작하지 않음 |
        | 下单 | 未能通过 |
        | 退货 | 通过不了 |
        """,
      lines: [
        "在庫の照会: passed", "入荷の登録: failed", "倉庫の移動: failed", "税額: failed",
        "送料: failed", "구매: failed", "환불: failed", "로그인: failed", "조회: failed",
        "下单: failed", "退货: failed",
      ]),
    Case(
      name: "cells that say that nothing was wrong",
      text: """
        # テスト報告

        | テスト | 結果 |
        |---|---|
        | A | 問題なし |
        | B | 失敗しなかった |
        | C | 期待通り何も起きない |
        | D | 正常に動作し、データは失われない |
        | E | エラーにならないこと：合格 |
        | F | 没有失败 |
        | G | 无错误 |
        | H | 오류 없음 |
        | I | 실패하지 않음 |
        """,
      lines: [
        "A: passed", "B: passed", "C: passed", "D: passed", "E: passed", "F: passed", "G: passed",
        "H: passed", "I: passed",
      ]),
    Case(
      name: "headings over tests that did not pass",
      text: """
        # 测试结果

        ## 通过的测试
        - 下单登记

        ## 没有通过的测试
        - 退货登记

        ## 合格しなかったテスト
        - test_stock

        ## 통과하지 못한 테스트
        - test_coupon

        ## Tests not passed
        - test_refund

        ## Tests non réussis
        - test_quai

        ## Tests that did not pass
        - test_crane

        ## Tests that passed
        - test_gate
        """,
      lines: [
        "下单登记: passed", "退货登记: failed", "test_stock: failed", "test_coupon: failed",
        "test_refund: failed", "test_quai: failed", "test_crane: failed", "test_gate: passed",
      ]),
    Case(
      name: "items whose verb is turned around, and words that only start like one",
      text: """
        # テスト結果

        ## テスト
        - 支払い: 合格しなかった
        - 返金: 合格
        - 税額: 失敗しなかった
        - `src/basket.py`: エラー処理の見直し
        - `src/mailer.py`: 失敗時の再送を追加
        - `src/tax.py`: エラー（タイムアウト）
        """,
      lines: [
        "支払い: failed", "返金: passed", "税額: passed",
        "src/tax.py: failed タイムアウト [module]",
      ]),
  ]

  @Test("A word is read with what turns it around", arguments: negations)
  func negatedWords(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  private static let marks = [
    Case(
      name: "words that beat the mark before them",
      text: """
        # Guard round

        ## Test Results

        | Test | Status |
        |---|---|
        | T1 | ❌ NOT TESTED |
        | T2 | ❌ Failed, not tested again |
        | T3 | ❌ NOT WORKING |
        | T4 | BLOCKED ✓ |
        | T5 | ✅ Blocked correctly |
        | T6 | ⛔ Blocked |
        | T7 | ❌ Blocked |
        | T8 | ✅ Skipped link appears |
        | T9 | ✅ Skipped (no device) |
        | T10 | ✅ Skipped for now |

        ## More tests

        - ❌ **Ann to Ben**: Not tested
        - ✅ **Ben to Cleo**: Blocked
        - ❌ **Cleo to Dan**: not working
        """,
      lines: [
        "T1: not-run", "T2: failed", "T3: failed", "T4: passed", "T5: passed", "T6: failed",
        "T7: failed", "T8: passed", "T9: skipped", "T10: skipped",
        "Ann to Ben: not-run", "Ben to Cleo: passed",
        "Cleo to Dan: failed",
      ]),
    Case(
      name: "faults that were not there, and marks that stay in doubt",
      text: """
        # Guard round

        | Test | Status |
        |---|---|
        | T1 | ✅ 通过，无编译错误 |
        | T2 | ✅ 通过（2 个警告） |
        | T3 | ✅ compile sans erreur |
        | T4 | Tidak ada crash |
        | T5 | no crash |
        | T6 | ✅ Confirmed operational |
        | T7 | ✅ Confirmed bug |
        | T8 | No error message shown |
        | T9 | ✅ 通过，但 2 个用例失败 |
        | T10 | ✅ Partial |
        | T11 | Not met |
        | T12 | Met |

        ## Browser tests

        - ✅ No console errors
        """,
      lines: [
        "T1: passed", "T2: passed", "T3: passed", "T4: passed", "T5: passed", "T6: passed",
        "T7: unreadable", "T8: unreadable", "T9: unreadable", "T10: unreadable", "T11: failed",
        "T12: passed", "No console errors: passed [check]",
      ]),
  ]

  @Test("A mark is read with the word beside it", arguments: marks)
  func marksAndWords(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
