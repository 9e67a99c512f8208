import RoundModel

/// Words for figures and months of languages that have no lexicon of their own: Turkish, Dutch,
/// Italian, Polish, Indonesian, Swedish, Vietnamese, Ukrainian and Czech.
enum OtherLanguages {
  static let measures: [(Claim.Measure, [String])] = [
    (
      .passed,
      [
        "başarılı", "geçen", "geslaagd*", "superati", "superate", "superato", "riusciti",
        "zaliczone", "zaliczonych", "udane", "zakończone sukcesem", "lulus", "berhasil", "godkända",
        "lyckade", "đạt", "thành công", "успішно", "успішні", "успішних", "úspěšné", "prošlo",
      ]
    ),
    (
      .failed,
      [
        "başarısız", "gefaald*", "mislukt*", "falliti", "fallite", "fallito", "niezaliczone",
        "niezaliczonych", "nieudane", "zakończone błędem", "gagal", "misslyckade", "underkända",
        "không đạt", "thất bại", "провалено", "провалені", "провалених", "не пройдено", "neúspěšné",
        "selhalo",
      ]
    ),
    (
      .skipped,
      [
        "atlanan", "atlandı", "overgeslagen", "saltati", "saltate", "pominięte", "pominiętych",
        "dilewati", "överhoppade", "bỏ qua", "пропущені", "пропущених", "přeskočeno", "přeskočené",
      ]
    ),
  ]

  static let totals: [String] = [
    "toplam", "totaal", "aantal tests", "totale", "razem", "łącznie", "liczba testów", "jumlah",
    "totalt", "antal tester", "tổng số", "tổng cộng", "всього", "усього", "celkem",
  ]

  static let tests: [String] = [
    "testler", "testów", "testy", "pengujian", "тестів", "тести", "kiểm thử",
  ]

  /// The beginnings of the names of the months, January first.
  static let months: [[String]] = [
    ["ocak", "gennaio", "stycz", "січ", "ledn"],
    ["şubat", "febbraio", "lutego", "лютого", "únor"],
    ["maart", "maret", "marca", "marzec", "берез", "březn"],
    ["nisan", "kwie", "квіт", "dubn"],
    ["mayıs", "maggio", "maja", "maj ", "mei ", "трав", "květn"],
    ["haziran", "giugno", "czerw", "червн", "červn"],
    ["temmuz", "luglio", "lipca", "липн", "červenc"],
    ["ağustos", "agustus", "sierp", "серп", "srpn"],
    ["eylül", "settembre", "wrze", "верес", "září"],
    ["ekim", "ottobre", "paźdz", "жовт", "říjn"],
    ["kasım", "listopad", "листоп"],
    ["aralık", "dicembre", "desember", "grud", "груд", "prosin"],
  ]

  /// What single rules ask for.
  static let roles: [Lexicon.Role: [String]] = [
    .absenceWords: ["tidak ada", "tanpa"],
    .afterWords: ["sesudah", "setelah"],
    .beforeWords: ["sebelum"],
  ]
}
