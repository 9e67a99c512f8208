import RoundModel
import Testing

@testable import RoundParsing

/// Rounds as teams write them for themselves: in words of every day, with codes, and in short.
struct OrdinaryRoundTests {
  static let reports = [
    ReportCase(
      name: "cases in strong type over a line with their result, parted by wide blanks",
      text: """
        # クレーン試験結果（2回目）

        ## 再試験結果

        **K-1-2　巻下げ**
        　結果：○　票 No.4 の改修を確認。

        **K-1-3　旋回**
        　結果：×　回るが止まらない。
        """,
      lines: ["K-1-2 巻下げ: passed", "K-1-3 旋回: failed 回るが止まらない。"]),
    ReportCase(
      name: "names in strong type over a line with their result",
      text: """
        # Crane, round 2

        ## Cases

        **Lift**
        Result: PASS

        **Lower**
        Result: FAIL, the rope slips
        """,
      lines: ["Lift: passed", "Lower: failed FAIL, the rope slips"]),
    ReportCase(
      name: "a result in strong type over what was found names no test",
      text: """
        # Crane, round 2

        **Conclusion**
        Result: PASS
        """,
      lines: []),
    ReportCase(
      name: "what passes and what does not, in French and with what was left out",
      text: """
        # Recette de la grue, round 1

        ## Ce qui marche 👍

        - Levage
        - Descente

        ## Ce qui coince

        - ❌ **Rotation** : le frein ne tient pas
        - Frein — reste bloqué (#12)

        ## Pas testé

        - Arrêt d'urgence (pas de clé)
        """,
      lines: [
        "Levage: passed", "Descente: passed", "Rotation: failed le frein ne tient pas",
        "Frein: failed reste bloqué (#12)", "Arrêt d'urgence (pas de clé): not-run",
      ]),
    ReportCase(
      name: "what works and what does not, in every part of the report",
      text: """
        # Отчёт о тестировании, итерация 2

        ## Кран

        Без замечаний:
        - Подъём
        - Спуск

        ## Лебёдка

        Воспроизводится:
        - Тормоз лебёдки: скрип исчез, но держит плохо

        Заблокировано:
        - Трос
        """,
      lines: [
        "Подъём: passed", "Спуск: passed",
        "Тормоз лебёдки: failed скрип исчез, но держит плохо", "Трос: not-run",
      ]),
    ReportCase(
      name: "what works beside named tests stays what it is",
      text: """
        # Crane test report

        | Test | Status |
        |---|---|
        | test_lift | PASS |

        ## What works

        - Lifting

        ## What does not work

        - Turning
        """,
      lines: ["test_lift: passed", "Lifting: passed [check]", "Turning: failed [check]"]),
    ReportCase(
      name: "before and now in other languages",
      text: """
        # Recette, round 2

        | Point | Avant | Maintenant |
        |---|---|---|
        | Levage | KO | corrigé, vu sur le quai |
        | Descente | OK | KO, la corde glisse |
        | Rotation | KO | pas revérifié, le quai est fermé |
        """,
      lines: [
        "Levage: passed", "Descente: failed la corde glisse",
        "Rotation: not-run le quai est fermé",
      ]),
    ReportCase(
      name: "labels with their titles before a reason",
      text: """
        # Crane, round 2

        ## Failed tests

        - TC-01 Lift: the rope slips
        - TC-02: Lower
        """,
      lines: ["TC-01 Lift: failed the rope slips", "TC-02: Lower: failed"]),
    ReportCase(
      name: "code that opens a reason keeps its mark",
      text: """
        # Crane, round 2

        ## Test results

        - ✅ Lift
        - ❌ **Lower** – `ESLIP` after ten seconds
        - ⏭️ Turn – no key
        - Stop - FAIL. It goes on.
        """,
      lines: [
        "Lift: passed", "Lower: failed `ESLIP` after ten seconds", "Turn: skipped no key",
        "Stop: failed It goes on.",
      ]),
    ReportCase(
      name: "marked items under headings that count them, with as many failures as are stated",
      text: """
        # Crane test report

        | Metric | Value |
        |---|---|
        | Total tests | 9 |
        | Passed | 7 |
        | Failed | 2 |

        ### Lifting (4/4)

        - ✅ Lift a box
        - ✅ Lift a lorry
        - ...and 2 more

        ### Turning (3/5) ⚠️

        - ✅ Turn left
        - ❌ **Turn right** – it sticks
        - ❌ **Stop** – too late
        """,
      lines: [
        "Lift a box: passed", "Lift a lorry: passed", "Turning: unreadable [module]",
        "Turn left: passed", "Turn right: failed it sticks", "Stop: failed too late",
      ]),
  ]

  @Test("Each round is read as its team meant it", arguments: reports)
  func reads(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test(
    "A code of several parts is a label",
    arguments: [
      ("JU-1-2 Enters an order", "ju1-2"), ("TC-SEC-003: Signs in", "tcsec003"),
      ("Cart_TC_02: Empties", "carttc02"), ("AT-7 Opens", "at7"),
    ])
  func labels(_ name: String, _ code: String) {
    let found = TestName.leadingLabel(Array(name.utf8))
    #expect(found.map { String(decoding: $0.code, as: UTF8.self) } == code)
  }

  @Test(
    "What only looks like such a code is none",
    arguments: ["test_login_2 opens", "2025-11-03 run", "UTF-8-BOM is read", "A-B-C opens"])
  func words(_ name: String) {
    #expect(TestName.leadingLabel(Array(name.utf8)) == nil)
  }
}
