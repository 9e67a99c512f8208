import RoundModel
import Testing

@testable import RoundParsing

/// Sections that list by outcome what was tested, and headings that are a verdict and no name.
@Suite("Words for outcomes that lead in lists")
struct OutcomeKeyTests {
  typealias Case = ReportCase

  private static let keys = [
    Case(
      name: "a code behind the word for failures is the failing test",
      text: """
        # Test report

        ### Checkout

        - **Passed:** PAY-01 to PAY-06
        - **Failed:** PAY-07, the voucher counts twice

        ### Delivery

        - **Passed:** all four cases
        """,
      lines: ["PAY-07: failed the voucher counts twice"]),
    Case(
      name: "so is one in strong type in the prose below",
      text: """
        # Prüfbericht

        ### Suche

        - **Bestanden:**
          Die übrigen Fälle liefen wie geplant.

        - **Fehlgeschlagen:**
          Der Fall **SU-09** findet keine Umlaute.

        ### Filter

        - **Bestanden:**
          Alle Fälle waren in Ordnung.
        """,
      lines: ["SU-09: failed Der Fall **SU-09** findet keine Umlaute."]),
    Case(
      name: "where nothing is named, the heading is what failed",
      text: """
        # Rapport de test

        ### Panier

        - **Réussi :** les cas simples
        - **Échoué :** la remise est comptée deux fois quand on revient en arrière

        ### Livraison

        - **Réussi :** tous les cas
        """,
      lines: [
        "Panier: failed la remise est comptée deux fois quand on revient en arrière"
      ]),
    Case(
      name: "a heading with the code of a case takes the worst",
      text: """
        # Test report

        ### TC-04 Sign in

        - **Passed:** with a password, on the first page
        - **Failed:** with a key, the page stays empty all the time
        """,
      lines: ["TC-04 Sign in: failed **Failed:** with a key, the page stays empty all the time"]),
    Case(
      name: "lists under the words, one of which says that there is none",
      text: """
        # Отчёт о тестах

        ### Корзина

        - Пройдено:
          - товар кладётся
          - товар убирается
        - Провалено:
          - скидка вычитается дважды при возврате

        ### Оплата

        - Пройдено:
          - карта
        - Провалено:
          - нет
        """,
      lines: ["Корзина: failed скидка вычитается дважды при возврате"]),
    Case(
      name: "counts, answers and words for nothing are no lists",
      text: """
        # Test report

        ### TC-01 Sign in

        - **Passed:** yes

        ### TC-02 Sign out

        - **Status:** passed
        - **Failed:** none
        """,
      lines: ["TC-01 Sign in: passed", "TC-02 Sign out: passed"]),
  ]

  @Test("Reads the failing tests, and no status of the section", arguments: keys)
  func reads(_ one: ReportCase) throws {
    #expect(try one.tests() == one.lines)
  }

  private static let headings = [
    Case(
      name: "a verdict with a word for how well is no name",
      text: """
        # Informe de pruebas

        ## 🟢 FUNCIONANDO CORRECTAMENTE

        1. ✅ **Portada** - abre
        2. ✅ **Tablero** - abre
        """,
      lines: ["Portada: passed [check]", "Tablero: passed [check]"]),
    Case(
      name: "nor is it in German",
      text: """
        # Testbericht

        ## ✅ FUNKTIONIERT EINWANDFREI

        - ✅ **Startseite** - öffnet
        - ✅ **Übersicht** - öffnet
        """,
      lines: ["Startseite: passed [check]", "Übersicht: passed [check]"]),
    Case(
      name: "a name with such a word stays one",
      text: """
        # Test report

        ## Results

        ### 1. ✅ Sorting rows correctly
        ### 2. ❌ Filtering them fully
        """,
      lines: ["Sorting rows correctly: passed [check]", "Filtering them fully: failed [check]"]),
    Case(
      name: "a numbered problem with its error is an issue",
      text: """
        # Relatório de testes

        ## 🔴 PROBLEMAS CRÍTICOS

        ### 1. **Cadastro parado**
        - **Erro:** 503 em `/conta`
        - **Impacto:** ninguém se cadastra

        ### 2. **Busca vazia**
        - **Impacto:** nada é achado
        """,
      lines: [
        "Cadastro parado: failed 503 em `/conta` [issue]",
        "Busca vazia: failed [issue]",
      ]),
    Case(
      name: "one that was mended is none, and one without an error tells nothing",
      text: """
        # Report

        ## Problems solved and fixed

        ### 1. Slow start
        - **Fix:** the cache is warmed

        ## Open problems

        ### 1. Naming
        We should talk about it.
        """,
      lines: ["Slow start: passed [issue]"]),
  ]

  @Test("Takes a verdict for no name, and a problem for an issue", arguments: headings)
  func names(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
