import RoundModel

extension Lexicon {
  static let german = Lexicon(
    statuses: [
      (
        .passed,
        [
          "bestanden", "erfolgreich", "erfolg", "behoben", "funktioniert", "in ordnung", "i.o.",
          "gelöst", "grün", "verifiziert", "bestätigt", "wie erwartet", "läuft", "fehlerfrei",
          "keine fehler", "ohne fehler", "geprüft", "korrekt abgelehnt", "wie erwartet abgelehnt",
          "keine probleme", "keine auffälligkeiten", "keine beanstandungen", "keine abweichung",
          "keine abweichungen", "ohne befund", "i. o.", "wie geplant", "alles wie geplant",
          "funktioniert wie geplant", "läuft wie geplant",
        ]
      ),
      (
        .failed,
        [
          "fehlgeschlagen", "nicht bestanden", "durchgefallen", "fehler", "funktioniert nicht",
          "defekt", "n.ok", "nicht behoben", "gescheitert", "schlägt fehl", "n.i.o.", "rot",
          "nicht in ordnung", "nicht erfolgreich", "weiterhin fehlerhaft", "fehlerhaft",
          "antwortet nicht", "reagiert nicht", "nicht erreichbar", "keine antwort", "n. i. o.",
          "nicht korrekt", "mangelhaft", "teilweise fehlgeschlagen",
          "teilweise nicht bestanden",
        ]
      ),
      (.timedOut, ["zeitüberschreitung"]), (.crashed, ["abgestürzt", "absturz"]),
      (.interrupted, ["abgebrochen"]),
      (.skipped, ["übersprungen", "uebersprungen", "ausgelassen", "deaktiviert"]),
      (
        .notRun,
        [
          "nicht getestet", "offen", "nicht nachgetestet", "nicht erneut getestet",
          "nicht noch einmal getestet", "nicht ausgeführt", "nicht durchgeführt", "ausstehend",
          "nicht wiederholt", "nicht erneut geprüft", "nicht nachgeprüft",
          "nicht geprüft", "noch nicht geprüft", "ungeprüft", "nicht verifiziert",
          "blockiert", "ungetestet", "entfällt", "noch nicht getestet", "nicht testbar", "geplant",
        ]
      ),
      (.expectedFailure, ["erwarteter fehler", "erwartet fehlgeschlagen"]),
      (
        .flaky,
        ["instabil", "sporadisch", "im zweiten versuch bestanden", "bestanden nach wiederholung"]
      ),
      (
        .unreadable,
        [
          "teilweise", "teilweise bestanden", "teilerfolg", "teilweise erfolgreich", "in arbeit",
          "unklar", "warnung", "unbekannt",
          "bedingt bestanden",
        ]
      ),
    ],
    lone: [
      (.passed, ["korrekt", "antwortet", "erreichbar", "installiert"]), (.failed, ["falsch"]),
    ],
    negations: ["nicht", "nie", "kein", "keine", "noch nicht"],
    hedges: [
      "wahrscheinlich", "vermutlich", "teilweise", "möglicherweise", "vielleicht", "fast", "sollte",
      "soll", "könnte", "wird", "würde", "weitgehend", "größtenteils", "voraussichtlich",
    ],
    persisting: ["immer noch", "weiterhin", "noch immer"],
    expectations: ["erwartet", "bekannt", "beabsichtigt"],
    zones: [
      (
        .actions,
        [
          "nächste schritte", "nächster schritt", "empfehlung*", "empfohlene", "maßnahmen",
          "offene punkte", "aufgaben", "nächste woche", "ausblick", "verbesserungsvorschläge",
          "zu erledigen", "testen müssen",
        ]
      ),
      (
        .ignored,
        [
          "erkenntnisse", "fehlermeldung*", "behobene probleme", "behobene fehler", "änderungen",
          "reproduktionsschritte", "schritte zur reproduktion", "erwartete ergebnisse",
          "erwartetes ergebnis", "erwartetes verhalten", "akzeptanzkriterien", "erfolgskriterien",
          "gesamtbewertung",
          "bekannte einschränkungen", "erwartete einschränkungen", "vorherige runde*",
          "prognose", "freigabe", "erfolge", "stärken", "sollte bestehen", "sollten bestehen",
          "erwartete testergebnisse", "noch zu prüfen", "geplante tests",
        ]
      ),
      (.coverage, ["testabdeckung", "codeabdeckung", "abdeckung"]),
      (
        .failures,
        [
          "anzupassende tests", "zu korrigierende tests",
          "fehlgeschlagen*", "fehlgeschlagene tests", "nicht bestanden*", "fehlschläge",
          "bekannte fehler", "durchgefallen*",
        ]
      ),
      (
        .skips,
        [
          "nicht verifiziert*", "ungetestet*", "nicht überprüft*",
          "übersprungen*", "nicht getestet*", "nicht ausgeführt*", "nicht geschafft", "keine zeit",
          "nicht automatisierte*",
          "ausstehend*", "ausgelassen*", "offen",
        ]
      ),
      (
        .flakes,
        [
          "instabil*", "sporadisch*", "erst im zweiten versuch bestanden",
          "im zweiten versuch bestanden",
        ]
      ),
      (.passes, ["bestanden*", "erfolgreich*", "funktionierend*", "funktionsfähig*"]),
      (.summary, ["zusammenfassung", "übersicht", "statistik*", "kennzahlen", "überblick"]),
      (
        .results,
        [
          "ergebnisse", "ergebnis", "testergebnis*", "tests", "testfälle", "durchgeführte tests",
          "prüfungen", "prüffälle",
        ]
      ),
    ],
    asides: [
      "fazit", "umgebung", "testumgebung", "voraussetzungen", "anhang", "beispiel", "beispiele",
      "einleitung", "ziel", "ziele", "hintergrund", "verlauf", "vergleich", "konfiguration",
      "lösung", "schlussfolgerung", "hinweise", "methodik",
      "testdaten", "kommentare", "kontakt", "ansprechpartner",
    ],
    overall: [
      "testübersicht", "gesamtübersicht", "testzusammenfassung", "gesamtergebnis", "gesamtstatus",
      "ergebnisse", "ergebnis", "zusammenfassung", "übersicht", "testergebnisse", "testbericht",
      "bericht", "der", "die", "tests", "testfälle", "testfall", "gesamt", "statistik",
      "durchgeführte", "automatisierte", "testlauf", "auf", "einen", "blick", "überblick",
    ],
    whole: [
      "gesamte suite", "gesamtsuite", "insgesamt", "gesamtergebnis", "gesamtübersicht",
      "vollregression", "vollständige regression",
    ],
    results: [
      "testfall", "testfälle", "getestet*", "verifiziert*", "prüfung*", "geprüft*", "ergebnis*",
      "bestanden*",
      "fehlgeschlagen*", "testlauf", "abnahme*", "testergebnis*",
    ],
    fields: [
      (
        .expected, ["erwartet", "erwartetes ergebnis", "soll", "erwartetes verhalten", "erwartung"]
      ),
      (
        .procedure,
        [
          "vorgehen", "ablauf", "durchführung", "schritte", "testschritte", "vorbedingung",
          "voraussetzung", "prüfer", "prüferin", "tester",
        ]
      ),
      (.rootCause, ["ursache", "grundursache", "fehlerursache"]),
      (.fix, ["lösung", "behebung", "korrektur", "maßnahme", "lösungsvorschlag"]),
      (.impact, ["auswirkung", "auswirkungen", "folge"]),
      (.errorMessage, ["fehlermeldung", "fehlertext"]),
      (
        .error,
        [
          "fehler", "problem", "grund", "abweichung", "tatsächlich", "tatsächliches ergebnis",
          "ist",
          "beobachtet",
        ]
      ),
      (.name, ["testfall", "testname", "name"]),
      (.outcome, ["testergebnis"]), (.status, ["ergebnis", "zustand", "resultat", "bewertung"]),
      (.duration, ["dauer", "laufzeit", "zeit"]), (.priority, ["priorität", "schweregrad"]),
      (.file, ["datei", "testdatei"]), (.note, ["hinweis", "bemerkung", "anmerkung", "kommentar"]),
    ],
    headFields: [
      (
        .roundDuration,
        ["dauer", "gesamtdauer", "laufzeit", "ausführungszeit", "testdauer", "gesamtzeit"]
      ),
      (
        .date,
        [
          "datum", "testdatum", "erstellt am", "ausgeführt am", "stand", "durchgeführt am",
          "erstellt", "getestet am", "prüfdatum", "beginn", "startdatum", "testbeginn",
          "ausführungsdatum", "berichtsdatum", "testzeitpunkt", "zeitpunkt", "datum des tests",
          "datum der prüfung", "letzter lauf", "testtag",
        ]
      ),
      (.time, ["uhrzeit"]), (.environment, ["umgebung", "testumgebung"]),
      (.tool, ["werkzeug"]), (.round, ["runde", "testrunde", "durchlauf"]),
    ],
    measures: [
      (
        .passed,
        [
          "bestanden", "erfolgreich", "bestandene*", "positiv", "erfolgreiche*", "erfolge", "grün",
          "i.o.", "in ordnung", "korrekt", "i. o.",
        ]
      ),
      (
        .failed,
        [
          "fehlgeschlagen", "fehlgeschlagene*", "nicht bestanden", "durchgefallen", "fehlschläge",
          "nicht ok", "fehlerhaft", "fehlerhafte", "gescheitert", "nicht erfolgreich", "n.i.o.",
          "nicht in ordnung", "fehlerhaft*", "n. i. o.",
        ]
      ),
      (
        .skipped,
        [
          "blockiert", "nicht getestet", "nicht geprüft", "offen", "ausstehend",
          "nicht durchgeführt",
          "übersprungen", "übersprungene", "ausgelassen", "nicht ausgeführt",
        ]
      ),
    ],
    passing: ["bestehen", "laufen durch"],
    totals: [
      "gesamt", "insgesamt", "anzahl tests", "ausgeführt", "ausgeführte tests", "gesamtzahl",
      "gesamttests", "testanzahl", "gesamtanzahl", "anzahl der tests", "anzahl testfälle",
      "anzahl der testfälle", "tests gesamt", "testfälle gesamt", "gesamtzahl der tests",
      "durchgeführte tests", "ausgeführte testfälle",
    ],
    tests: [
      "testfälle", "testfällen", "prüfungen", "testfall", "prüffälle", "prüffällen", "prüffall",
    ],
    others: [
      "fehler", "probleme", "dateien", "module", "laufwerke", "schritte", "seiten", "warnungen",
      "sekunden", "minuten", "stunden",
    ],
    rates: ["erfolgsquote", "bestehensquote", "quote", "erfolgsrate", "fehlerquote", "fehlerrate"],
    outOf: ["von"],
    all: ["alle", "sämtliche"],
    reasons: [
      "weil", "da", "wegen", "aufgrund", "mangels", "wenn", "bei", "mit", "ohne", "nach", "beim",
      "auf", "obwohl", "trotz", "durch", "seit",
    ],
    numbers: [
      [], ["zwei", "beide"], ["drei"], ["vier"], ["fünf"], ["sechs"], ["sieben"], ["acht"],
      ["neun"], ["zehn"], ["elf"], ["zwölf"],
    ],
    about: ["etwa", "ungefähr", "rund", "circa", "zirka"],
    more: ["weitere", "andere", "mehr"],
    columns: [
      (.expected, ["erwartet*", "soll", "sollwert", "soll-ergebnis"]),
      (
        .status,
        ["ergebnis", "testergebnis", "testresultat", "resultat", "bewertung", "bestanden?"]
      ),
      (.duration, ["dauer", "zeit", "laufzeit"]), (.rate, ["quote", "abdeckung", "anteil"]),
      (.message, ["fehler", "grund", "fehlermeldung", "ursache", "ist"]),
      (
        .notes,
        [
          "bemerkung", "beschreibung", "anmerkung", "beobachtung", "beobachtungen", "kommentar",
          "hinweis", "bemerkungen",
          "problem", "einzelheiten",
        ]
      ),
      (.expected, ["testdaten", "test-daten", "eingabe", "eingabedaten"]),
      (
        .person,
        [
          "signatur", "unterschrift", "kürzel", "visum", "tester", "testerin", "getestet von",
          "verantwortlich",
        ]
      ),
      (.priority, ["priorität"]), (.file, ["datei"]), (.ordinal, ["nummer", "lfd. nr."]),
      (
        .name,
        [
          "testfall", "testname", "bereich", "funktion", "komponente", "prüfung", "kategorie",
          "aspekt", "prüfpunkt",
        ]
      ),
      (.group, ["kategorie", "bereich"]),
    ],
    kinds: [
      (.module, ["modul", "testsuite", "klasse", "datei"]), (.issue, ["fehler", "problem"]),
      (.test, ["testfall", "testname", "testfälle"]),
      (
        .check,
        ["bereich", "aspekt", "funktion", "komponente", "prüfung", "prüfpunkt", "kategorie"]
      ),
    ],
    labels: ["testfall", "fall", "prüffall"],
    issues: ["fehler", "problem", "mangel"],
    rounds: ["runde", "testrunde", "durchlauf"],
    months: [
      ["jän"], [], ["mär"], [], ["mai"], [], [], [], [], ["okt"], [], ["dez"],
    ],
    units: [
      (0.001, ["millisekunden"]), (1, ["sekunde", "sekunden", "sek", "sek."]),
      (60, ["minuten"]), (3600, ["stunde", "stunden", "std", "std."]),
    ],
    roles: germanRoles.merging(germanFigureRoles) { $0 + $1 }
      .merging(germanHeadRoles) { $0 + $1 }.merging(SentenceWords.german) { $0 + $1 })
}
