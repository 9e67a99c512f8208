import RoundModel

/// Reports in English and in languages of Asia.
extension WholeReport {
  static let others = [boxes, circles, export, checklist, nightly, definitions]

  /// A Korean summary with boxes to tick.
  private static let boxes = WholeReport(
    file: "checklist.ko.md", title: "결제 모듈 3차 테스트 요약", number: 3, date: "2025-05-09",
    stated: Totals(total: 8, passed: 5, failed: 2, skipped: 1),
    tests: [
      "카드 결제 승인: passed", "카드 결제 취소: passed", "부분 환불: failed 환불 금액이 두 번 차감됨",
      "간편 결제 등록: passed", "포인트 동시 사용: failed 합계가 음수로 표시됨", "영수증 재발행: passed",
      "해외 카드: not-run 테스트 카드 미발급", "정기 결제 해지: passed",
    ], actions: 2)

  /// Japanese tables with circles and crosses, under a legend of them.
  private static let circles = WholeReport(
    file: "circles.ja.md", title: "受注システム 結合テスト報告書（第2回）", number: 2, date: "2025-02-21",
    environment: "検証環境B", stated: Totals(total: 6, passed: 3, failed: 2, skipped: 1),
    tests: [
      "通常の受注を登録できる: passed", "在庫不足の受注を保留にする: failed 在庫数が負になる",
      "得意先コードの全角入力: passed", "分納の出荷指示: passed",
      "出荷指示の取消: failed 取消後も指示書が印刷される",
      "休日をまたぐ出荷日の計算: not-run 暦データ未整備",
    ])

  /// What a tracker of issues exports: a table of fields, one of tests, defects and comments.
  private static let export = WholeReport(
    file: "tracker-export.en.md", title: "[SHOP-2214] Test execution: checkout regression",
    date: "2025-07-22", environment: "UAT",
    stated: Totals(total: 5, passed: 2, failed: 1, skipped: 1),
    tests: [
      "Guest checkout with a voucher: passed", "Checkout with a saved address: failed SHOP-2301",
      "Pay later in instalments: not-run SHOP-2290", "Gift wrapping adds a fee: passed",
      "Order note survives a reload: not-run",
    ])

  /// A checklist with a column for each of two environments.
  private static let checklist = WholeReport(
    file: "two-environments.en.md", title: "Release checklist 5.0.0-rc2", date: "2025-09-30",
    tests: [],
    others: [
      "Migrations run from an empty schema {Staging}: passed",
      "Migrations run from an empty schema {Production mirror}: passed",
      "Migrations run from 4.9 {Staging}: passed",
      "Migrations run from 4.9 {Production mirror}: failed",
      "Health endpoint answers {Staging}: passed",
      "Health endpoint answers {Production mirror}: passed",
      "Mail goes out {Staging}: skipped", "Mail goes out {Production mirror}: passed",
      "Rollback to 4.9 {Staging}: failed", "Rollback to 4.9 {Production mirror}: failed",
    ], actions: 2)

  /// Output of a runner in a fence, a table of measurements, and what their writer thinks of both.
  private static let nightly = WholeReport(
    file: "nightly-load.en.md", title: "Nightly browser and load run, 2025-10-08",
    date: "2025-10-08", time: "02:15:00", seconds: 2832,
    stated: Totals(),
    tests: [
      "cart.spec.ts::cart::keeps items after a reload {chromium}: passed (2.1 s)",
      "cart.spec.ts::cart::merges two carts {chromium}: passed (3.4 s)",
      "pay.spec.ts::pay::shows the fee {chromium}: failed (30.2 s) "
        + "Timed out 5000ms waiting for expect(locator).toHaveText(expected)",
      "search.spec.ts::search::finds umlauts {chromium}: passed (1.0 s)",
      "fax.spec.ts::fax::sends a fax {chromium}: skipped",
      "help.spec.ts::opens the manual {chromium}: passed (0.8 s)",
      "Browse the catalogue: passed", "Place an order: failed", "Sign in: passed",
    ])

  /// Named values for each test, without headings or lists.
  private static let definitions = WholeReport(
    file: "definitions.en.md", title: "Import service, round 4", number: 4, date: "2025-04-28",
    environment: "test bench 2", stated: Totals(total: 4, passed: 2, failed: 1, skipped: 1),
    tests: [
      "Import of an empty file: passed (0.4 s)",
      "Import of 10,000 rows: failed (61.0 s) stops at row 8,192",
      "Import with a wrong header: passed (0.3 s)",
      "Import over a slow line: not-run the line could not be slowed down",
    ])
}
