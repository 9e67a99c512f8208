/// Words of lines that lead in work to do: one table of roles for each language.
enum SentenceWords {
  static let english: [Lexicon.Role: [String]] = [
    .nextHeads: [
      "next", "what next", "what now", "still to do", "left to do", "to be done", "next time",
    ],
  ]

  static let german: [Lexicon.Role: [String]] = [
    .nextHeads: [
      "weiter", "wie weiter", "wie geht es weiter", "weiteres vorgehen", "noch zu tun", "zu tun",
      "als nächstes", "nächstes",
    ],
  ]

  static let french: [Lexicon.Role: [String]] = [
    .nextHeads: ["la suite", "et après", "et ensuite", "ensuite", "reste à faire", "à suivre"],
  ]

  static let spanish: [Lexicon.Role: [String]] = [
    .nextHeads: ["lo siguiente", "lo que sigue", "qué sigue", "a continuación"],
  ]

  static let portuguese: [Lexicon.Role: [String]] = [
    .nextHeads: ["a seguir", "o que falta fazer", "próximo", "daqui pra frente", "falta fazer"],
  ]

  static let russian: [Lexicon.Role: [String]] = [
    .nextHeads: ["дальше", "далее", "что дальше", "осталось сделать", "надо сделать"],
  ]

  static let chinese: [Lexicon.Role: [String]] = [
    .nextHeads: ["接下来", "后续", "下步", "待做", "要做的事"],
  ]

  static let japanese: [Lexicon.Role: [String]] = [
    .nextHeads: ["今後", "次に", "これから", "やること", "残作業"],
  ]

  static let korean: [Lexicon.Role: [String]] = [
    .nextHeads: ["다음", "다음에", "앞으로", "할일", "남은 일"],
  ]
}
