import RoundModel

/// Reports in English and in languages of Asia.
extension WholeReport {
  static let others = [circles, checklist]

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
}
