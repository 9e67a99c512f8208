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
        "T7: failed", "T8: passed", "T9: skipped no device", "T10: skipped",
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

  private static let sections = [
    Case(
      name: "headings over what is no result, and those that only sound like one",
      text: """
        # Harbour test report

        ## Test Results

        - ✅ Letter scan: passed

        ### Upload new files
        - **Status**: FAILED

        ### Status page: FAILED
        The page is empty.

        ### 3. Deploy check
        **Status**: ✅ PASSED

        ## 4. Final Verdict: REJECTED

        The gate stays shut.

        ## ❌ STATUT ACTUEL: ÉCHEC

        Le quai ne répond pas.

        ## 5. Metadata
        - **Target**: test_refund
        - **Final status**: FAILED

        ## Test Status Legend
        - ❌ **FAILING** - Test is failing

        ## Key tests
        - ✅ `test_key`

        ## Changed files
        - [x] `src/lock.ts` - helper for locks

        ## 预期效果
        - ✅ 正常启动

        ## Troubleshooting

        ### Issue: Scan fails
        - **Fix:** Set the keys

        ## What We Need to Test

        1. **✅ Price lookup**
           - Prices are real
        """,
      lines: [
        "Letter scan: passed", "Upload new files: failed",
        "Status page: failed The page is empty.", "Deploy check: passed", "test_key: passed",
      ]),
    Case(
      name: "modules that exist, and things in a state",
      text: """
        # Rapport de test du port

        ## ✅ MODULES IMPLÉMENTÉS

        ### Module 1 - Quai ✅
        - **État de la page**:
          - ❌ Pas de page

        ### Module 2 - Grue ✅
        - **État de la page**:
          - ❌ Pas de page

        ## Statistics

        ### Database
        - **State**: ✅ seeded

        ## Test results by module

        ### Module 3: FAILED
        The crane stops.
        """,
      lines: ["Module 3: failed The crane stops."]),
    Case(
      name: "changes, and problems with their state",
      text: """
        # Harbour rerun

        ## Repairs

        ### 1. ✅ Codes
        - **Before:** one
        - **After:** two
        - **Result:** both seen

        ### 2. Sums
        - **Before:** one
        - **After:** two
        - **Status:** FAILED

        ## Problems found

        ### 1. Lost cargo
        **Problem**: the cargo vanishes
        **Status**: ✅ RESOLVED

        ### 2. Slow pump
        **Cause**: rust
        **Status**: PASS

        ## 已修复的问题

        ### 数据库锁
        - **状态**: ✅ 已修复

        ### 缓存
        - **问题**: 旧数据
        - **状态**: ❌ 未修复
        """,
      lines: [
        "Sums: failed **Before:** one", "Lost cargo: passed the cargo vanishes [issue]",
        "Slow pump: passed", "数据库锁: passed [issue]", "缓存: failed 旧数据 [issue]",
      ]),
    Case(
      name: "sentences about failing tests, and their names",
      text: """
        # Harbour run

        Total: 12, passed: 8, failed: 2, skipped: 2

        ## Verdict

        The failing tests are:
        - Not related to our crane
        - Small differences in a library

        ## Failures

        The failing tests are:
        - Crane lifts
        - Gate opens
        """,
      lines: ["Crane lifts: failed", "Gate opens: failed"]),
  ]

  @Test("A section is read for what it is about", arguments: sections)
  func sectionsWithoutResults(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
