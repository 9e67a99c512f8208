/// Words of lines that lead in work to do, and of what points elsewhere: one table of roles for each
/// language.
enum SentenceWords {
  static let english: [Lexicon.Role: [String]] = [
    .nextHeads: [
      "next", "what next", "what now", "still to do", "left to do", "to be done", "next time",
    ],
    .pointers: [
      "see above", "see below", "see there", "see notes", "see note", "see further up",
      "see further down", "cf. above", "cf. below",
    ],
  ]

  static let german: [Lexicon.Role: [String]] = [
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
    .nextHeads: ["la suite", "et après", "et ensuite", "ensuite", "reste à faire", "à suivre"],
    .pointers: [
      "voir plus haut", "voir plus bas", "voir ci-dessus", "voir ci-dessous", "cf. plus haut",
      "cf. plus bas", "cf. ci-dessus", "cf. ci-dessous", "cf plus haut", "cf plus bas",
    ],
  ]

  static let spanish: [Lexicon.Role: [String]] = [
    .nextHeads: ["lo siguiente", "lo que sigue", "qué sigue", "a continuación"],
    .pointers: [
      "ver arriba", "ver abajo", "véase arriba", "véase abajo", "ver más arriba", "ver más abajo",
    ],
  ]

  static let portuguese: [Lexicon.Role: [String]] = [
    .nextHeads: ["a seguir", "o que falta fazer", "próximo", "daqui pra frente", "falta fazer"],
    .pointers: [
      "ver acima", "ver abaixo", "veja acima", "veja abaixo", "vide acima", "vide abaixo",
    ],
  ]

  static let russian: [Lexicon.Role: [String]] = [
    .nextHeads: ["дальше", "далее", "что дальше", "осталось сделать", "надо сделать"],
    .pointers: ["см. выше", "см выше", "см. ниже", "см ниже", "смотри выше", "смотри ниже"],
  ]

  static let chinese: [Lexicon.Role: [String]] = [
    .nextHeads: ["接下来", "后续", "下步", "待做", "要做的事"],
    .pointers: ["见上", "见上文", "见下", "见下文", "参见上文", "参见下文", "详见上文", "详见下文", "如上所述"],
  ]

  static let japanese: [Lexicon.Role: [String]] = [
    .nextHeads: ["今後", "次に", "これから", "やること", "残作業"],
    .pointers: [
      "上記参照", "下記参照", "上記を参照", "下記を参照", "上述参照", "前述参照", "前述の通り", "上記の通り",
    ],
  ]

  static let korean: [Lexicon.Role: [String]] = [
    .nextHeads: ["다음", "다음에", "앞으로", "할일", "남은 일"],
    .pointers: ["위 참조", "위 참고", "아래 참조", "아래 참고", "상기 참조", "하기 참조", "위에 참조"],
  ]
}
