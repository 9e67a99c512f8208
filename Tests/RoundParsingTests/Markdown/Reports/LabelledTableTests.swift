import RoundModel
import Testing

@testable import RoundParsing

/// Tables, each with a line over it that says what it is of, and tables of bugs.
@Suite("Tables behind labels")
struct LabelledTableTests {
  typealias Case = ReportCase

  @Test("Lines over tables with one header tell the tests of one name apart")
  func labels() throws {
    let text = """
      Script A

      | Case | Steps | Expected | Seen | Result |
      |---|---|---|---|---|
      | First call | run it | a folder | a folder | passed |
      | Wrong path | run it | a message | none | failed |

      Script B

      | Case | Steps | Expected | Seen | Result |
      |---|---|---|---|---|
      | First call | run it | a file | a file | passed |
      | Wrong path | run it | a message | a message | passed |
      """
    let round = try Reading.round(text)
    let lines = Reading.tests(round).map { test in
      "\(test.group ?? "-")/\(test.name): \(test.outcome.term)"
    }
    #expect(
      lines == [
        "Script A/First call: passed", "Script A/Wrong path: failed", "Script B/First call: passed",
        "Script B/Wrong path: passed",
      ])
  }

  private static let cases = [
    Case(
      name: "bugs with the files that they are in",
      text: """
        # Test report

        ## Bugs found and fixed

        | # | Bug | Severity | File | Status |
        |---|---|---|---|---|
        | 1 | Wrong name of the field | HIGH | form.ts | ✅ Fixed |
        | 2 | Stale picture of the till | LOW | till.ts | ❌ Open |
        """,
      lines: [
        "form.ts::Wrong name of the field: passed [issue]",
        "till.ts::Stale picture of the till: failed Open [issue]",
      ]),
    Case(
      name: "the same in Portuguese",
      text: """
        # Relatório de testes

        ## Bugs encontrados e corrigidos

        | # | Bug | Severidade | Arquivo | Status |
        |---|---|---|---|---|
        | 1 | Nome errado do campo | ALTO | form.ts | ✅ Corrigido |
        | 2 | Imagem antiga | BAIXO | till.ts | ✅ Corrigido |
        """,
      lines: [
        "form.ts::Nome errado do campo: passed [issue]", "till.ts::Imagem antiga: passed [issue]",
      ]),
    Case(
      name: "bugs that were mended before tell nothing",
      text: """
        # Relatório de testes

        ## Bugs corrigidos

        | # | Bug | Status |
        |---|---|---|
        | 1 | Nome errado do campo | ✅ |
        """, lines: []),
    Case(
      name: "problems whose words for faults are no outcome",
      text: """
        # 테스트 결과

        | # | 문제 | 해결 | 비고 |
        |---|---|---|---|
        | 1 | 버튼 작동 안함 | ✅ | 확인 |
        | 2 | 영수증 출력 실패 | ⚠️ | 다음 |
        | 3 | 합계가 이상함 | ✅ | 확인 |
        | 4 | 서랍이 작동 안함 | ✅ | 확인 |
        """,
      lines: [
        "버튼 작동 안함: passed [issue]", "영수증 출력 실패: unreadable [issue]",
        "합계가 이상함: passed [issue]", "서랍이 작동 안함: passed [issue]",
      ]),
    Case(
      name: "a mark of which much is said in a column for the status",
      text: """
        # Till tests

        | Step | Description | Status |
        |---|---|---|
        | 1 | Choose the goods | ✅ Works - a list of all of the 18 goods with their pictures |
        | 2 | Choose the year | ✅ Works - from the first one up to the one that comes next |
        | 3 | Pay | ❌ Broken - nobody can pay before the bank knows the shop |
        """,
      lines: [
        "Choose the goods: passed", "Choose the year: passed",
        "Pay: failed nobody can pay before the bank knows the shop",
      ]),
    Case(
      name: "results sort by sort under conclusions",
      text: """
        # 测试总结报告

        ## 四、各维度测试结论

        ### 4.1 性能测试

        | 测试场景 | 并发 | 结论 |
        |---|---|---|
        | 开票压测 | 100 | 通过 |
        | 付款压测 | 100 | 失败 |
        """, lines: ["开票压测: passed", "付款压测: failed"]),
    Case(
      name: "expectations under conclusions",
      text: """
        # Test report

        ## Previous conclusions

        ### Load tests

        | Test | Result |
        |---|---|
        | Till under load | FAIL |
        """, lines: []),
  ]

  @Test(arguments: cases)
  func rows(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
