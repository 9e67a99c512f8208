import RoundModel

/// Words of all languages that reports of manual tests, protocols and services use beside those of
/// the lexicons.
enum FurtherWords {
  static let statuses: [(Outcome, [String])] = [
    (
      .passed,
      [
        "no problems", "no problems found", "no defects", "no deviation", "no deviations",
        "keine probleme", "keine auffälligkeiten", "keine beanstandungen", "keine abweichung",
        "keine abweichungen", "ohne befund", "i. o.", "aucun problème", "aucune anomalie",
        "rien à signaler", "reussi", "reussie", "reussis", "reussies", "succes",
        "sin problemas", "sin novedad", "sin fallos", "exitosamente", "no se produjo ningún error",
        "no se produjeron errores", "no se encontraron errores", "no se detectaron errores",
        "no se detectaron fallos", "sem problemas", "sem falhas", "nenhum problema",
        "nenhum erro encontrado", "não houve erros", "não foram encontrados erros",
        "ошибок нет", "ошибок не обнаружено", "ошибок не найдено", "без замечаний",
        "замечаний нет", "прошло", "未见异常", "未见问题", "未出现错误", "未出现异常", "仕様通り", "仕様どおり",
        "想定通り", "期待どおり", "問題無し", "異常無し", "エラー無し", "不具合なし", "不具合無し", "差異なし",
        "期待値と一致", "正常終了", "対応済み", "적합", "양호", "이상없음", "문제없음",
      ]
    ),
    (
      .failed,
      [
        "does not respond", "doesn't respond", "did not respond", "didn't respond",
        "not responding", "no longer responds", "not reachable", "unreachable", "unresponsive",
        "not accessible", "antwortet nicht", "reagiert nicht", "nicht erreichbar",
        "keine antwort", "n. i. o.", "nicht korrekt", "mangelhaft", "ne répond pas",
        "ne répond plus", "ne repond pas", "injoignable", "inaccessible", "ne marche pas",
        "défaillant", "défaillante", "en erreur", "echec", "echoue", "echouee", "echoué", "echouée",
        "no responde", "no respondió", "sin respuesta", "inaccesible", "no accesible",
        "con errores", "con fallos", "presenta errores", "no está funcionando",
        "não responde", "não respondeu", "sem resposta", "inacessível", "não está funcionando",
        "com erro", "com erros", "com falha", "com falhas", "quebrada", "não funcional",
        "не отвечает", "не ответил", "не ответила", "недоступен", "недоступна", "недоступно",
        "с ошибкой", "с ошибками", "无响应", "未响应", "没有响应", "不响应", "无法访问", "无法响应", "存在问题",
        "存在缺陷", "有缺陷", "部分失败", "応答なし", "応答無し", "応答しない", "応答せず", "応答がない", "期待と異なる",
        "期待値と異なる", "想定と異なる", "仕様と異なる", "期待と違う", "不一致", "差異あり", "動作せず", "要修正",
        "異常終了", "부적합", "불량", "응답 없음", "응답없음", "응답하지 않음", "접속 불가", "연결 불가",
        "동작하지 않음", "작동 안 함", "작동 안함", "동작 안 함", "이상 있음", "기대와 다름", "예상과 다름",
      ]
    ),
    (.notRun, ["実施不可", "実行不可", "未対応", "실행 불가", "테스트 불가"]),
    (.flaky, ["flaked", "flakes"]),
    (
      .unreadable,
      [
        "conditional pass", "conditionally passed", "pass with conditions",
        "passed with conditions", "bedingt bestanden", "réussi avec réserves", "sous réserve",
        "aprobado con condiciones", "aprovado com ressalvas", "условно пройден*", "есть замечания",
        "有条件通过", "条件通过", "条件付き", "조건부", "조건부 통과", "조건부 합격", "조건부 적합", "▲",
      ]
    ),
  ]

  /// Words that tell an outcome where they stand alone, behind no other word and before none: "Sign
  /// up" and "Correct answer" tell none.
  static let lone: [(Outcome, [String])] = [
    (
      .passed,
      [
        "correct", "healthy", "up", "responds", "responding", "reachable", "korrekt", "antwortet",
        "erreichbar", "répond", "joignable", "responde", "pasa", "passa", "correctamente",
        "corretamente", "отвечает", "доступен", "доступна", "доступно", "верно", "норма",
        "応答あり", "一致", "响应正常", "符合", "응답함", "일치",
      ]
    ),
    (
      .failed,
      [
        "ng", "incorrect", "not correct", "wrong", "unhealthy", "down", "offline", "falsch",
        "incorrecte", "no pasa", "não passa", "no correcto", "não correto", "errado", "errada",
        "неверно", "не норма", "不符合", "불일치",
      ]
    ),
  ]

  static let measures: [(Claim.Measure, [String])] = [
    (.passed, ["i.o.", "in ordnung", "pasados", "прошедших", "прошедшие", "적합 수", "적합 건수"]),
    (
      .failed,
      [
        "ng", "nicht ok", "n.i.o.", "nicht in ordnung", "fehlerhaft*", "rechazadas", "falladas",
        "fallados", "con errores", "con error", "com erro", "com falha", "com falhas", "упавших",
        "упавшие", "с ошибкой", "с ошибками", "echecs", "en erreur", "부적합",
      ]
    ),
    (.flaky, ["flaked", "flakes"]),
  ]

  static let totals: [String] = [
    "grand total", "overall total", "gesamttests", "gesamtanzahl", "testanzahl",
    "anzahl der testfälle", "anzahl testfälle", "anzahl der tests", "gesamtzahl der tests",
    "nombre total de tests", "nombre de cas", "nombre total de cas", "cas de test",
    "total des tests",
    "total de casos ejecutados", "casos totales", "total casos", "pruebas totales", "total pruebas",
    "total de pruebas ejecutadas", "total de casos executados", "casos totais", "testes totais",
    "total de casos de teste", "casos de teste executados", "общее число тестов", "тестов всего",
    "всего проверок", "执行用例", "执行用例数", "テスト項目数", "総件数", "実施件数", "項目数",
    "テスト総数", "총 건수", "총 테스트 수", "전체 건수", "수행 건수",
  ]

  static let columns: [(Lexicon.Column, [String])] = [
    (
      .notes,
      [
        "detail", "détail", "detalle", "detalhe", "einzelheiten", "подробности", "детали", "详情",
        "详细", "상세 내용",
      ]
    )
  ]
}

extension StatusVocabulary {
  private static let lone = PhraseTable(FurtherWords.lone)

  /// What a word says that stands alone between marks, signs and the ends of a text in small letters.
  static func loneWord(_ small: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    guard let found = lone.longest(small, at: index) else { return nil }
    var before = index
    while before > 0, small[before - 1] == 0x20 { before -= 1 }
    var behind = index + found.count
    while behind < small.count, small[behind] == 0x20 { behind += 1 }
    return endsWord(small, before: before) || startsWord(small, at: behind)
      ? nil : (found.value, found.count)
  }

  private static func endsWord(_ text: [UInt8], before end: Int) -> Bool {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return startsWord(text, at: start)
  }

  /// Whether a letter, a digit or a joint stands at an index, and no mark and no other sign.
  private static func startsWord(_ text: [UInt8], at index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    let byte = text[index]
    if byte < 0x80 {
      return byte.isASCIIWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }
    // Brackets, commas and stops as wide as a letter are signs.
    if byte == 0xE3, index + 1 < text.count, text[index + 1] == 0x80 { return false }
    return 0xC3...0xD1 ~= byte || byte == 0xE1 || 0xE3...0xED ~= byte
  }
}
