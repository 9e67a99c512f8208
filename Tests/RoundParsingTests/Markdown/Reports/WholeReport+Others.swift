import RoundModel

/// Reports in English and in languages of Asia.
extension WholeReport {
  static let others = [circles]

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
}
