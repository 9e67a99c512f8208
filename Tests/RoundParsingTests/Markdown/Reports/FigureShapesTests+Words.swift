/// Figures that the words around them make, or make no figures of tests.
extension FigureShapesTests {
  static let figures = [
    FigureCase(
      name: "what tests are made with",
      text: """
        # Guard round

        ## Summary

        Successfully made 3 test accounts, 12 test users and 200 test images.
        """),
    FigureCase(
      name: "test cases are tests",
      text: """
        # Guard round

        ## Summary

        3 test cases were run.
        """,
      stated: "3/-/-/-"),
    FigureCase(
      name: "a number that a sentence speaks of",
      text: """
        # Ferry board test

        > The file sets 460800 baud. 921600 fails on this board.
        """),
    FigureCase(
      name: "scores, ratios and progress",
      text: """
        # Audit of the shop

        ## 1. Store: FAIL

        **Score: 55/100**

        ## Issue 1: Icons stand in a 5/4 wrap pattern

        **Actual:** one in each row

        ## Notes on passed levels

        - Level 3 passed: the flag was set; progress reached `3/10`; badge shown.
        """),
    FigureCase(
      name: "all of a share in capitals, and how sure somebody is",
      text: """
        # Audit of the shop

        ## Summary

        ✅ **ALL TESTS PASSED (5/5)**

        ## Opinions

        ### Otter (Confidence: 9/10)

        Well done.
        """,
      stated: "5/5/-/-"),
    FigureCase(
      name: "all of a part",
      text: """
        # Audit of the shop

        ## Summary

        ✅ All till tests passed (5/5)
        """),
    FigureCase(
      name: "a score in tests",
      text: """
        # Audit of the shop

        ## Summary

        Score: 8/10 tests passed
        """,
      stated: "10/8/-/-"),
    FigureCase(
      name: "numbers in a sentence about an error",
      text: """
        # Harbour run

        **Error:** expected 12 to be 14

        ## Crane

        **Failed:** expected 3 ropes, got 2
        """),
    FigureCase(
      name: "counts behind a label",
      text: """
        # Harbour run

        - **Total:** 40
        - **Failed:** 12 (3 critical)
        """,
      stated: "40/-/12/-"),
    FigureCase(
      name: "adverbs between tests and how they go",
      text: """
        # Harbour notes

        14 tests are currently failing because of the tide.
        """,
      stated: "-/-/14/-"),
    FigureCase(
      name: "groups beside other outcomes",
      text: """
        # Harbour test report

        **30 groups passed, 2 failed, 9 skipped.**
        """,
      stated: "-/30/2/9"),
    FigureCase(
      name: "Russian figures",
      text: """
        # Отчёт о тестировании порта

        ## Общий протокол

        **30 тестов пройдено, 2 ошибки, 9 проверок не выполнены.**
        """,
      stated: "-/30/2/9"),
    FigureCase(
      name: "Russian fractions",
      text: """
        # Прогон

        ## Итоговый статус

        **Пройдено:** 2 из 3 тестов (первый, второй)
        **Пропущено:** 1 тест: нет принтера
        """,
      stated: "3/2/-/1"),
    FigureCase(
      name: "a total of which all passed",
      text: """
        # Regression

        **Total**: 2 regression tests, all passed
        """,
      stated: "2/2/-/-"),
    FigureCase(
      name: "a total of which not all passed",
      text: """
        # Regression

        **Total**: 2 regression tests, not all passed
        """,
      stated: "2/-/-/-"),
    FigureCase(
      name: "passes of a whole",
      text: """
        # Run

        ## Summary

        20 passed / 25
        """,
      stated: "25/20/-/-"),
    FigureCase(
      name: "passes and failures",
      text: """
        # Run

        ## Summary

        5 passed / 1 failed
        """,
      stated: "-/5/1/-"),
    FigureCase(
      name: "items of a list",
      text: """
        # Ferry checklist results

        ## Summary

        ### Passed: 22/28 items

        ### Coverage: 22/28 files
        """,
      stated: "28/22/-/-"),
    FigureCase(
      name: "what was collected",
      text: """
        # 测试结果

        ```
        收集：10个测试用例（订单）
        通过：8个 ✅
        失败：2个 ⚠️
        ```
        """,
      stated: "10/8/2/-"),
  ]
}
