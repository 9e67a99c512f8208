/// Headings over what is no result, by all of their words or by their last ones.
extension MarkdownZone {
  /// Whether a heading in small letters names a list of changes, a key to signs, advice or a hope,
  /// and nothing else: what is ticked there is no outcome.
  ///
  /// "Upload new files" may be a test, so that the words must be the whole of it.
  static func namesNoResults(_ words: [UInt8]) -> Bool {
    let name = bare(words)
    guard !name.isEmpty else { return false }
    if wholes.exactly(name) != nil { return true }
    guard let last = endings.first(in: name) else { return false }
    return last.range.upperBound == name.count
  }

  /// A heading without its number, a colon and brackets behind it.
  private static func bare(_ words: [UInt8]) -> [UInt8] {
    var start = 0
    while start < words.count,
      words[start].isASCIIDigit || words[start] == UInt8(ascii: ".") || words[start] == 0x20
        || words[start] == UInt8(ascii: ")")
    {
      start += 1
    }
    var end = words.count
    if let open = words[start...].firstIndex(of: UInt8(ascii: "(")), open > start { end = open }
    while end > start, words[end - 1] == 0x20 || words[end - 1] == UInt8(ascii: ":") { end -= 1 }
    return Array(words[start..<end])
  }

  private static let wholes = WordTable(words: [
    "new files", "added files", "changed files", "modified files", "updated files", "deleted files",
    "removed files", "what was updated", "what was changed", "what changed", "api updates",
    "changes to the api", "expected effect", "expected effects", "troubleshooting", "faq",
    "frequently asked questions", "implemented modules", "implemented features",
    "implemented endpoints", "neue dateien", "geänderte dateien", "gelöschte dateien",
    "was wurde geändert", "fehlerbehebung", "implementierte module", "implementierte funktionen",
    "erwartete wirkung", "nouveaux fichiers", "fichiers modifiés", "fichiers ajoutés",
    "ce qui a changé", "dépannage", "modules implémentés", "fonctionnalités implémentées",
    "effet attendu", "archivos nuevos", "archivos modificados", "solución de problemas",
    "módulos implementados", "funcionalidades implementadas", "efecto esperado", "novos arquivos",
    "arquivos modificados", "arquivos alterados", "solução de problemas", "efeito esperado",
    "новые файлы", "изменённые файлы", "измененные файлы", "устранение неполадок",
    "реализованные модули", "реализованные функции", "ожидаемый эффект", "新增文件", "修改文件",
    "修改的文件", "变更文件", "故障排除", "常见问题", "已实现功能", "已实现的功能", "新規ファイル", "変更ファイル",
    "変更されたファイル", "トラブルシューティング", "よくある質問", "実装済み機能", "신규 파일", "변경된 파일", "수정된 파일",
    "자주 묻는 질문", "구현된 기능",
  ])

  private static let endings = WordTable(words: [
    "legend", "status key", "colour key", "color key", "legende", "légende", "leyenda", "legenda",
    "обозначения", "图例", "凡例", "범례", "预期效果", "效果预期", "预期改善", "効果予測", "期待される効果", "期待効果",
    "기대 효과", "예상 효과", "更新内容", "更新说明", "変更点", "수정 사항", "업데이트 내용",
  ])
}
