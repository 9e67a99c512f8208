import RoundModel

/// Words for outcomes, figures and months of languages that have no lexicon of their own: Turkish,
/// Dutch, Italian, Polish, Indonesian, Swedish, Vietnamese, Ukrainian and Czech.
enum OtherLanguages {
  static let statuses: [(Outcome, [String])] = [
    (
      .passed,
      [
        "superato", "superata", "superati", "superate", "riuscito", "riuscita", "zaliczony",
        "zaliczona", "zaliczone", "zaliczono", "przeszedł", "przeszła", "przeszło", "przeszły",
        "sukces", "powodzenie", "działa", "geçti", "başarılı", "geslaagd", "gelukt", "lulus",
        "berhasil",
        "godkänd", "godkänt", "đạt", "thành công", "пройдено", "успішно", "працює", "úspěšný",
        "úspěšná", "úspěšné", "úspěch", "prošel", "prošlo", "prošla",
      ]
    ),
    (
      .failed,
      [
        "non superato", "non superata", "non superati", "fallito", "fallita", "falliti",
        "non riuscito", "non riuscita", "non funziona", "niezaliczony", "niezaliczona",
        "niezaliczone", "nie zaliczony", "nie zaliczono", "nie przeszedł", "nie przeszła",
        "nie przeszło", "nie przeszły", "nie powiodło się", "niepowodzenie", "porażka",
        "nie działa", "kaldı", "geçmedi", "başarısız", "başarısız oldu", "niet geslaagd",
        "gefaald", "mislukt", "niet gelukt", "werkt niet", "gagal", "tidak lulus", "underkänd",
        "underkänt", "misslyckades",
        "không đạt", "thất bại", "không thành công", "не пройдено", "провалено", "не працює",
        "помилка", "neúspěšný", "neúspěšná", "neúspěšné", "neprošel", "neprošlo", "selhal",
        "selhala", "selhalo",
      ]
    ),
    (
      .skipped,
      [
        "saltato", "saltata", "pominięty", "pominięta", "pominięto", "atlandı", "overgeslagen",
        "dilewati", "hoppades över", "överhoppad", "bỏ qua", "пропущено", "přeskočeno",
        "přeskočen",
      ]
    ),
    (
      .notRun,
      [
        "non eseguito", "non eseguita", "non testato", "nie wykonano", "nie uruchomiono",
        "nie testowano", "çalıştırılmadı", "test edilmedi", "koşulmadı", "niet uitgevoerd",
        "niet getest", "belum diuji", "tidak dijalankan", "inte kört", "ej kört", "ej testad",
        "chưa chạy", "chưa kiểm thử", "chưa thực hiện", "не запущено", "не виконано",
        "не протестовано", "nespuštěno", "netestováno", "neprovedeno",
      ]
    ),
    (
      .unreadable,
      [
        "parzialmente", "parziale", "częściowo", "częściowy", "kısmen", "kısmi", "gedeeltelijk",
        "sebagian", "delvis", "một phần", "частково", "částečně", "ostrzeżenie",
      ]
    ),
  ]

  /// Headers of columns.
  static let columns: [(Lexicon.Column, [String])] = [
    (
      .status,
      [
        "esito", "stato", "risultato", "uitslag", "uitkomst", "wynik", "durum", "sonuç",
        "resultaat", "hasil",
        "resultat",
        "kết quả", "trạng thái", "результат", "výsledek", "stav",
      ]
    ),
    (
      .expected,
      [
        "risultato atteso", "oczekiwany wynik", "beklenen sonuç", "kết quả mong đợi", "verwacht",
        "verwachte", "verwacht resultaat", "verwachte uitkomst",
      ]
    ),
    (
      .name,
      [
        "caso di test", "przypadek", "przypadek testowy", "scenariusz", "senaryo", "testgeval",
        "testfall", "kasus uji", "trường hợp", "ca kiểm thử", "тест-кейс", "testovací případ",
      ]
    ),
    (.duration, ["durata", "czas", "süre", "duur", "durasi", "thời gian", "тривалість", "doba"]),
    (
      .message,
      [
        "risultato ottenuto", "risultato effettivo", "comportamento osservato", "errore",
        "messaggio di errore", "uzyskany wynik", "gerçekleşen sonuç", "kết quả thực tế",
        "hasil aktual", "фактичний результат", "skutečný výsledek", "werkelijk resultaat",
        "faktiskt resultat",
      ]
    ),
    (
      .notes,
      ["note", "uwagi", "notlar", "açıklama", "opmerkingen", "opmerking", "catatan", "ghi chú"]
    ),
  ]

  /// What the named values of a report's date and of its length are called.
  static let headFields: [(MarkdownField, [String])] = [
    (.date, ["data di esecuzione", "data wykonania", "tarih", "test tarihi", "tanggal", "ngày"]),
    (.roundDuration, ["tempo totale", "toplam süre", "łączny czas", "totale tijd", "celkový čas"]),
  ]

  static let measures: [(Claim.Measure, [String])] = [
    (
      .passed,
      [
        "başarılı", "geçen", "geçti", "geslaagd*", "superati", "superate", "superato", "riusciti",
        "zaliczone", "zaliczonych", "udane", "zakończone sukcesem", "lulus", "berhasil", "godkända",
        "lyckade", "đạt", "thành công", "успішно", "успішні", "успішних", "úspěšné", "prošlo",
        "powodzenie", "zakończone powodzeniem",
      ]
    ),
    (
      .failed,
      [
        "başarısız", "gefaald*", "mislukt*", "falliti", "fallite", "fallito", "non superati",
        "non superate", "non superato", "non riusciti", "niezaliczone", "niepowodzenie",
        "zakończone niepowodzeniem",
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
        "pominięto", "ignorati",
      ]
    ),
  ]

  static let totals: [String] = [
    "toplam", "totaal", "aantal tests", "totale", "razem", "łącznie", "liczba testów", "jumlah",
    "totalt", "antal tester", "tổng số", "tổng cộng", "всього", "усього", "celkem",
    "toplam test sayısı", "łączna liczba testów", "totale test",
  ]

  /// Headings of parts of a report.
  static let zones: [(MarkdownZone, [String])] = [
    (
      .summary,
      [
        "riepilogo", "sintesi", "risultato complessivo", "risultati complessivi", "podsumowanie",
        "özet", "samenvatting", "ringkasan", "sammanfattning", "tóm tắt", "підсумок", "підсумки",
        "souhrn", "shrnutí",
      ]
    ),
    (
      .results,
      [
        "risultati", "risultati dei test", "esito dei test", "esiti", "wyniki", "wyniki testów",
        "test sonuçları", "testresultaten", "hasil pengujian", "testresultat", "kết quả kiểm thử",
        "результати", "результати тестування", "výsledky", "výsledky testů",
      ]
    ),
  ]

  /// Words of headings over the round as a whole.
  static let overall: [String] = [
    "riepilogo", "sintesi", "risultato complessivo", "risultati complessivi", "risultato finale",
    "risultati finali", "risultati", "podsumowanie", "wyniki", "özet", "test sonuçları",
    "samenvatting", "testresultaten", "ringkasan", "sammanfattning", "testresultat", "tóm tắt",
    "підсумок", "підсумки", "результати", "souhrn", "shrnutí", "výsledky",
  ]

  static let tests: [String] = [
    "casi", "casi di test", "testler", "testów", "testy", "pengujian", "тестів", "тести",
    "kiểm thử",
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
    .assessmentFields: ["analisi", "valutazione", "analiza", "ocena", "beoordeling"],
    .afterWords: ["sesudah", "setelah"],
    .beforeWords: ["sebelum"],
    .brokenHeads: [
      "non funziona", "non funzionante", "nie działa", "çalışmıyor", "çalışmayan", "werkt niet",
      "không hoạt động", "tidak berfungsi",
    ],
    .dayFirstKeys: ["tarih", "ngày", "tanggal", "dato"],
    .featureNouns: [
      "funzionalità", "funzioni", "funkcje", "funkcji", "özellikler", "tính năng", "functies",
      "fitur",
    ],
    .retestFields: [
      "ritest", "nuovo test", "esito dopo la correzione", "wynik retestu", "ponowny test",
      "tekrar test", "yeniden test", "tekrar test sonucu", "hertest", "kiểm tra lại",
      "kết quả kiểm tra lại", "uji ulang",
    ],
    .workedHeads: [
      "funziona", "funzionante", "testato con successo", "działa", "działające", "çalışıyor",
      "çalışan", "werkt", "succesvol getest", "hoạt động", "berfungsi",
    ],
    .dayFirstReports: [
      "rapporto", "collaudo", "raport", "raporu", "testverslag", "báo cáo", "kết quả", "laporan",
    ],
  ]
}
