/// The words that a generated report is written with.
struct ReportLanguage: Sendable, CustomStringConvertible {
  var description: String
  var passed: String
  var failed: String
  var skipped: String
  var passedTests: String
  var failedTests: String
  var skippedTests: String
  var results: String
  var summary: String
  var total: String
  var date: String
  var status: String
  var test: String
  var nextSteps: String

  static let all = [
    ReportLanguage(
      description: "English", passed: "Passed", failed: "Failed", skipped: "Skipped",
      passedTests: "Passed tests", failedTests: "Failed tests", skippedTests: "Skipped tests",
      results: "Test results", summary: "Summary", total: "Total", date: "Date", status: "Status",
      test: "Test", nextSteps: "Next steps"),
    ReportLanguage(
      description: "German", passed: "Bestanden", failed: "Fehlgeschlagen",
      skipped: "Übersprungen", passedTests: "Bestandene Tests",
      failedTests: "Fehlgeschlagene Tests", skippedTests: "Übersprungene Tests",
      results: "Testergebnisse", summary: "Zusammenfassung", total: "Gesamt", date: "Datum",
      status: "Ergebnis", test: "Testfall", nextSteps: "Nächste Schritte"),
    ReportLanguage(
      description: "French", passed: "Réussi", failed: "Échoué", skipped: "Ignoré",
      passedTests: "Tests réussis", failedTests: "Tests échoués", skippedTests: "Tests ignorés",
      results: "Résultats des tests", summary: "Résumé", total: "Total", date: "Date",
      status: "Statut", test: "Cas de test", nextSteps: "Prochaines étapes"),
    ReportLanguage(
      description: "Spanish", passed: "Aprobado", failed: "Fallido", skipped: "Omitido",
      passedTests: "Pruebas aprobadas", failedTests: "Pruebas fallidas",
      skippedTests: "Pruebas omitidas", results: "Resultados de las pruebas", summary: "Resumen",
      total: "Total", date: "Fecha", status: "Estado", test: "Prueba",
      nextSteps: "Próximos pasos"),
    ReportLanguage(
      description: "Portuguese", passed: "Aprovado", failed: "Reprovado", skipped: "Ignorado",
      passedTests: "Testes aprovados", failedTests: "Testes reprovados",
      skippedTests: "Testes ignorados", results: "Resultados dos testes", summary: "Resumo",
      total: "Total", date: "Data", status: "Situação", test: "Teste",
      nextSteps: "Próximos passos"),
    ReportLanguage(
      description: "Russian", passed: "Пройден", failed: "Провален", skipped: "Пропущен",
      passedTests: "Пройденные тесты", failedTests: "Проваленные тесты",
      skippedTests: "Пропущенные тесты", results: "Результаты тестов", summary: "Сводка",
      total: "Всего", date: "Дата", status: "Статус", test: "Тест", nextSteps: "Следующие шаги"),
    ReportLanguage(
      description: "Chinese", passed: "通过", failed: "失败", skipped: "跳过", passedTests: "通过的测试",
      failedTests: "失败的测试", skippedTests: "跳过的测试", results: "测试结果", summary: "测试摘要", total: "总计",
      date: "日期", status: "状态", test: "测试用例", nextSteps: "下一步"),
    ReportLanguage(
      description: "Japanese", passed: "合格", failed: "失敗", skipped: "スキップ", passedTests: "合格したテスト",
      failedTests: "失敗したテスト", skippedTests: "スキップしたテスト", results: "テスト結果", summary: "概要",
      total: "合計",
      date: "日付", status: "判定", test: "テスト名", nextSteps: "次のステップ"),
    ReportLanguage(
      description: "Korean", passed: "통과", failed: "실패", skipped: "건너뜀", passedTests: "통과한 테스트",
      failedTests: "실패한 테스트", skippedTests: "건너뛴 테스트", results: "테스트 결과", summary: "요약",
      total: "전체",
      date: "날짜", status: "상태", test: "테스트", nextSteps: "다음 단계"),
  ]
}
