/// Words of sentences on single tests, and of what leads in work to do or points elsewhere: one table of
/// roles for each language.
enum SentenceWords {
  static let english: [Lexicon.Role: [String]] = [
    .leftUndone: [
      "did not get to", "didn't get to", "did not get around to", "did not run", "didn't run",
      "did not repeat", "didn't repeat", "did not rerun", "didn't rerun", "left out", "skipped",
      "did not retest", "didn't retest", "have not run", "haven't run",
    ],
    .speakers: ["i", "we"],
    .failureLeads: [
      "failure is", "failing test is", "failing check is", "failed test is", "failed check is",
      "failing one is", "failure was",
    ],
    .definiteArticles: ["the"],
    .presentLinks: ["is", "has", "comes back", "came back"],
    .pastLinks: ["was", "has been", "had to be", "got"],
    .sentenceAdverbs: [
      "still", "now", "again", "also", "too", "finally", "once more", "consistently", "cleanly",
      "trivially", "as before", "as well", "both times", "every time",
    ],
    .sentenceSuccesses: ["fine", "clean", "is fine", "goes through", "went through"],
    .sentenceFailures: ["does not go through", "did not go through", "blew up", "blows up"],
    .verdictNouns: [
      "failure", "failures", "error", "timeout", "time out", "crash", "pass", "success", "skip",
      "red", "todo", "to do", "planned", "oom", "build failure", "partial failure",
    ],
    .verdictTails: ["for", "once", "every", "everywhere", "no matter", "that"],
    .closingTestNouns: ["test", "check", "test case", "testcase"],
    .nounTails: ["on", "of", "for", "against", "in", "with", "between", "to"],
    .vagueSubjects: [
      "every", "each", "any", "no", "one", "this", "that", "these", "those", "which", "my", "our",
      "your", "their", "his", "her", "its", "another", "other", "same", "whole", "entire", "only",
      "first", "next", "last", "previous", "new", "old", "quick", "manual", "unit", "integration",
      "smoke", "regression", "acceptance", "system", "e2e", "end-to-end", "load", "performance",
      "health check", "status check", "spell check", "sanity check", "type check", "rest", "few",
      "failing", "failed", "passing", "flaky", "skipped", "actual", "corresponding", "above",
      "following", "second", "third", "single", "remaining",
    ],
    .relatives: ["that", "which", "who", "where", "what", "but", "and", "or", "is", "was", "are"],
    .pastTimes: [
      "yesterday", "last week", "last month", "last night", "the day before", "at first",
      "initially", "originally", "until now", "used to",
    ],
    .nextHeads: [
      "next", "what next", "what now", "still to do", "left to do", "to be done", "next time",
    ],
    .pointers: [
      "see above", "see below", "see there", "see notes", "see note", "see further up",
      "see further down", "cf. above", "cf. below",
    ],
  ]

  static let german: [Lexicon.Role: [String]] = [
    .leftUndone: ["nicht geschafft habe ich", "nicht geschafft haben wir", "ausgelassen habe ich"],
    .failureLeads: [
      "fehlgeschlagen ist", "fehlgeschlagene test ist", "fehlgeschlagene prüfung ist",
    ],
    .definiteArticles: ["der", "die", "das"],
    .presentLinks: ["ist", "hat", "bleibt"],
    .pastLinks: ["wurde", "war", "ist worden", "musste"],
    .sentenceAdverbs: [
      "immer noch", "noch", "noch immer", "jetzt", "nun", "wieder", "auch", "ebenfalls",
      "weiterhin", "nach wie vor", "endlich", "erneut", "diesmal", "sauber",
    ],
    .sentenceSuccesses: [
      "läuft durch", "lief durch", "durchgelaufen", "läuft", "lief sauber durch",
      "läuft sauber durch",
    ],
    .sentenceFailures: [
      "schlug fehl", "schlägt weiterhin fehl", "schlägt immer noch fehl",
      "schlägt wieder fehl", "bricht ab", "brach ab", "läuft nicht durch",
    ],
    .verdictNouns: [
      "fehler", "fehlschlag", "erfolg", "abbruch", "absturz", "zeitüberschreitung", "offen", "rot",
      "geplant",
    ],
    .verdictTails: ["für", "bei", "seit", "mit", "wegen"],
    .closingTestNouns: ["prüfung", "testfall", "kontrolle"],
    .compoundTestNouns: ["prüfung", "test", "testfall", "kontrolle", "check"],
    .nounTails: [
      "von", "auf", "für", "gegen", "des", "der", "mit", "zwischen", "zu", "zur", "zum",
    ],
    .vagueSubjects: [
      "jede", "jeder", "jedes", "kein", "keine", "eine", "einer", "diese", "dieser", "dieses",
      "andere", "anderen", "gleiche", "ganze", "nächste", "letzte", "erste", "zweite", "dritte",
      "manuelle", "unit-test", "integrationstest", "regressionstest", "smoketest", "smoke-test",
      "systemtest", "abnahmetest", "lasttest", "modultest", "gesamte", "fehlgeschlagene",
      "wareneingangskontrolle", "versionskontrolle", "übrige",
    ],
    .relatives: ["dass", "welche", "welcher", "wo", "aber", "und", "oder", "ist", "war", "sind"],
    .pastTimes: [
      "gestern", "letzte woche", "vorige woche", "letztes mal", "anfangs", "zunächst", "bisher",
    ],
    .nextHeads: [
      "weiter", "wie weiter", "wie geht es weiter", "weiteres vorgehen", "noch zu tun", "zu tun",
      "als nächstes", "nächstes",
    ],
    .pointers: [
      "s. o.", "s.o.", "s. u.", "s.u.", "siehe oben", "siehe unten", "s. oben", "s. unten",
      "siehe weiter oben", "siehe weiter unten", "vgl. oben", "vgl. unten",
    ],
  ]

  static let french: [Lexicon.Role: [String]] = [
    .leftUndone: [
      "je n'ai pas fait", "je n'ai pas relancé", "je n'ai pas rejoué", "nous n'avons pas fait",
      "nous n'avons pas relancé", "on n'a pas fait", "on n'a pas relancé",
      "pas eu le temps de faire",
    ],
    .failureLeads: ["échec est", "test en échec est", "vérification en échec est"],
    .definiteArticles: ["le", "la", "l'"],
    .presentLinks: ["est", "a", "reste", "n'est plus"],
    .pastLinks: ["a été", "fut", "était"],
    .sentenceAdverbs: [
      "toujours", "encore", "maintenant", "aussi", "également", "de nouveau", "à nouveau",
      "désormais", "enfin", "bien", "cette fois", "aussi bien",
    ],
    .sentenceSuccesses: ["passe", "passe bien", "est passée", "est passé"],
    .sentenceFailures: ["plante", "ne passe pas", "ne passe plus", "ne passe toujours pas"],
    .verdictNouns: [
      "échec", "échecs", "erreur", "succès", "réussite", "plantage", "prévu", "rouge",
    ],
    .verdictTails: ["pour", "depuis", "avec", "sur", "à chaque fois", "faute de"],
    .leadingTestNouns: ["vérification", "contrôle", "test", "essai", "cas de test"],
    .nounTails: ["de", "des", "du", "d'", "sur", "pour", "avec", "entre", "contre", "à", "aux"],
    .vagueSubjects: [
      "chaque", "aucun", "aucune", "un", "une", "ce", "cet", "cette", "ces", "même", "autre",
      "mon", "notre", "votre", "premier", "première", "dernier", "dernière", "prochain",
      "prochaine", "tout", "toute", "deuxième", "troisième", "manuel", "unitaire", "non-régression",
      "non régression", "recette", "charge", "performance", "version", "reste",
    ],
    .relatives: ["qui", "que", "dont", "où", "mais", "et", "ou", "est", "était"],
    .pastTimes: ["hier", "la semaine dernière", "au début", "auparavant", "avant", "au départ"],
    .nextHeads: ["la suite", "et après", "et ensuite", "ensuite", "reste à faire", "à suivre"],
    .pointers: [
      "voir plus haut", "voir plus bas", "voir ci-dessus", "voir ci-dessous", "cf. plus haut",
      "cf. plus bas", "cf. ci-dessus", "cf. ci-dessous", "cf plus haut", "cf plus bas",
    ],
  ]

  static let spanish: [Lexicon.Role: [String]] = [
    .leftUndone: [
      "no ejecuté", "no ejecutamos", "no hice", "no hicimos", "no repetí", "no repetimos",
      "no llegué a", "no llegamos a",
    ],
    .failureLeads: ["fallo es", "prueba fallida es", "prueba que falla es"],
    .definiteArticles: ["el", "la"],
    .presentLinks: ["es", "está", "ha", "sigue", "sigue estando", "queda"],
    .pastLinks: ["fue", "ha sido", "estaba", "era"],
    .sentenceAdverbs: [
      "todavía", "aún", "ahora", "también", "de nuevo", "otra vez", "ya", "nuevamente", "por fin",
      "esta vez",
    ],
    .sentenceSuccesses: ["pasa", "pasa bien"],
    .sentenceFailures: ["no pasa", "sigue fallando", "sigue sin pasar"],
    .verdictNouns: ["fallo", "fallos", "error", "éxito", "pendiente", "rojo", "planificado"],
    .verdictTails: ["para", "desde", "con", "en", "por", "cada vez", "por falta de"],
    .leadingTestNouns: ["prueba", "verificación", "comprobación", "caso de prueba", "test"],
    .nounTails: ["de", "del", "sobre", "para", "con", "entre", "contra", "en"],
    .vagueSubjects: [
      "cada", "ningún", "ninguna", "un", "una", "este", "esta", "ese", "esa", "mismo", "misma",
      "otro", "otra", "mi", "nuestra", "primera", "primer", "última", "último", "próxima",
      "próximo", "toda", "todo", "segunda", "tercera", "manual", "unitaria", "regresión", "humo",
      "integración", "aceptación", "carga", "rendimiento", "resto", "versión", "versiones",
    ],
    .relatives: ["que", "quien", "donde", "pero", "y", "o", "es", "era"],
    .pastTimes: ["ayer", "la semana pasada", "al principio", "antes", "inicialmente"],
    .nextHeads: ["lo siguiente", "lo que sigue", "qué sigue", "a continuación"],
    .pointers: [
      "ver arriba", "ver abajo", "véase arriba", "véase abajo", "ver más arriba", "ver más abajo",
    ],
  ]

  static let portuguese: [Lexicon.Role: [String]] = [
    .leftUndone: [
      "não executei", "não executamos", "não fiz", "não fizemos", "não repeti", "não repetimos",
      "não rodei", "não rodamos",
    ],
    .failureLeads: ["falha é", "teste que falhou é", "teste que falha é"],
    .definiteArticles: ["o", "a"],
    .presentLinks: ["é", "está", "tem", "segue", "continua", "ficou", "fica"],
    .pastLinks: ["foi", "tinha sido", "estava", "era"],
    .sentenceAdverbs: [
      "ainda", "agora", "também", "de novo", "novamente", "já", "outra vez", "finalmente",
      "desta vez",
    ],
    .sentenceSuccesses: ["passa", "passa bem"],
    .sentenceFailures: ["não passa", "continua falhando", "segue falhando", "continua quebrado"],
    .verdictNouns: ["falhas", "erro", "sucesso", "pendente", "vermelho", "planejado"],
    .verdictTails: ["para", "desde", "com", "em", "por", "toda vez", "por falta de"],
    .leadingTestNouns: ["teste", "verificação", "checagem", "caso de teste"],
    .nounTails: ["de", "do", "da", "dos", "das", "sobre", "para", "com", "entre", "contra", "em"],
    .vagueSubjects: [
      "cada", "nenhum", "nenhuma", "um", "uma", "este", "esta", "esse", "essa", "mesmo", "mesma",
      "outro", "outra", "meu", "nosso", "primeiro", "primeira", "último", "última", "próximo",
      "próxima", "todo", "toda", "segundo", "terceiro", "manual", "unitário", "regressão",
      "fumaça", "integração", "aceitação", "carga", "desempenho", "resto", "versão", "versões",
    ],
    .relatives: ["que", "quem", "onde", "mas", "e", "ou", "é", "era"],
    .pastTimes: ["ontem", "na semana passada", "no começo", "no início", "antes", "inicialmente"],
    .nextHeads: ["a seguir", "o que falta fazer", "próximo", "daqui pra frente", "falta fazer"],
    .pointers: [
      "ver acima", "ver abaixo", "veja acima", "veja abaixo", "vide acima", "vide abaixo",
    ],
  ]

  static let russian: [Lexicon.Role: [String]] = [
    .leftUndone: [
      "не запускал", "не запускали", "не повторял", "не повторяли", "не успел", "не успели",
    ],
    .speakers: ["мы"],
    .pastLinks: ["был", "была", "было"],
    .sentenceAdverbs: [
      "снова", "теперь", "опять", "тоже", "также", "всё ещё", "все еще", "ещё", "еще",
      "по-прежнему",
      "наконец", "сейчас",
    ],
    .sentenceSuccesses: ["проходит"],
    .sentenceFailures: ["падает", "упала", "упал", "не проходит", "не прошла", "не прошёл"],
    .verdictNouns: ["ошибка", "ошибки", "сбой", "успех", "провал", "ожидает", "в очереди"],
    .verdictTails: ["для", "с", "со", "из-за", "на", "при", "по"],
    .leadingTestNouns: ["проверка", "тест", "сценарий"],
    .vagueSubjects: [
      "каждая", "каждый", "ни одна", "ни один", "эта", "этот", "та же", "тот же", "другая",
      "другой", "первая", "первый", "последняя", "последний", "следующая", "следующий", "вся",
      "весь", "наша", "наш", "ручная", "вторая", "второй", "третья", "третий", "связи", "версии",
    ],
    .relatives: ["что", "который", "которая", "которое", "где", "но", "и", "или", "а"],
    .pastTimes: ["вчера", "на прошлой неделе", "раньше", "сначала", "изначально", "в прошлый раз"],
    .nextHeads: ["дальше", "далее", "что дальше", "осталось сделать", "надо сделать"],
    .pointers: ["см. выше", "см выше", "см. ниже", "см ниже", "смотри выше", "смотри ниже"],
  ]

  static let chinese: [Lexicon.Role: [String]] = [
    .leftUndone: ["没有执行", "没有跑", "未执行", "没来得及执行", "没有重跑"],
    .speakers: ["我", "我们"],
    .presentLinks: ["已经", "已", "是"],
    .sentenceAdverbs: ["仍然", "仍", "也", "现在", "依然", "又", "再次", "这次", "本次", "全部"],
    .verdictNouns: ["异常", "错误", "超时", "崩溃", "计划"],
    .closingTestNouns: ["检查", "测试", "校验", "验证", "用例"],
    .vagueSubjects: [
      "每个", "每次", "所有", "全部", "这个", "这项", "该测试", "该检查", "此测试", "此检查", "本测试", "本检查", "各项", "其他",
      "其余", "第一", "第二", "第三",
      "上次", "下次", "单元测试", "集成测试", "回归测试", "系统测试", "性能测试", "功能测试", "冒烟测试", "接口测试", "验收测试",
      "健康检查", "手动",
    ],
    .relatives: ["的是", "但", "并且", "或者", "如果"],
    .pastTimes: ["昨天", "上周", "之前", "起初", "原来", "上次"],
    .verbEndings: ["了"],
    .nextHeads: ["接下来", "后续", "下步", "待做", "要做的事"],
    .pointers: ["见上", "见上文", "见下", "见下文", "参见上文", "参见下文", "详见上文", "详见下文", "如上所述"],
  ]

  static let japanese: [Lexicon.Role: [String]] = [
    .sentenceAdverbs: ["まだ", "今回は", "今回も", "また", "引き続き", "再び", "今は", "現在", "今回", "すべて"],
    .topicParticles: ["は", "が", "も"],
    .verdictNouns: ["異常", "エラー", "タイムアウト", "クラッシュ", "予定"],
    .closingTestNouns: ["テスト", "チェック", "検査", "試験", "確認"],
    .vagueSubjects: [
      "この", "その", "あの", "全テスト", "すべての", "全ての", "各テスト", "本テスト", "同じ", "他の", "次の", "前の", "最初の", "最後の",
      "単体テスト",
      "結合テスト", "統合テスト", "回帰テスト", "システムテスト", "受入テスト", "総合テスト", "動作確認", "ヘルスチェック", "負荷試験", "手動",
    ],
    .relatives: ["だが", "ただし", "または", "もし"],
    .pastTimes: ["昨日", "先週", "前回", "以前", "当初", "最初"],
    .verbEndings: [
      "した", "しました", "している", "しています", "だった", "でした", "です", "だ", "する", "します", "となった", "になった",
    ],
    .nextHeads: ["今後", "次に", "これから", "やること", "残作業"],
    .pointers: [
      "上記参照", "下記参照", "上記を参照", "下記を参照", "上述参照", "前述参照", "前述の通り", "上記の通り",
    ],
  ]

  static let korean: [Lexicon.Role: [String]] = [
    .sentenceAdverbs: ["여전히", "이번에도", "다시", "이제", "아직", "또", "역시", "지금", "이번에는", "모두"],
    .topicParticles: ["은", "는", "이", "가", "도"],
    .verdictNouns: ["오류", "에러", "예외", "타임아웃", "예정", "대기"],
    .closingTestNouns: ["테스트", "검사", "확인", "점검", "검증"],
    .vagueSubjects: [
      "모든", "각각", "이 테스트", "그 테스트", "이 검사", "그 검사", "해당", "같은", "다른", "다음", "이전", "첫 번째", "마지막",
      "단위", "통합", "회귀", "시스템", "전체",
      "수동", "상태 확인", "나머지", "인수",
    ],
    .relatives: ["하지만", "그러나", "또는", "만약"],
    .pastTimes: ["어제", "지난주", "지난번", "처음에", "이전에"],
    .verbEndings: [
      "했다", "했습니다", "하였다", "하였습니다", "되었다", "되었습니다", "됐다", "됐습니다", "한다", "합니다", "이다", "입니다", "함",
      "됨",
      "하지 않았다",
    ],
    .nextHeads: ["다음", "다음에", "앞으로", "할일", "남은 일"],
    .pointers: ["위 참조", "위 참고", "아래 참조", "아래 참고", "상기 참조", "하기 참조", "위에 참조"],
  ]
}
