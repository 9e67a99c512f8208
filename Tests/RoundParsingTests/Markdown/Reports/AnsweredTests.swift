import RoundModel
import Testing

@testable import RoundParsing

/// Requests under headings of their own, with the answer and what came of it.
@Suite("Answers under a heading that passed")
struct AnsweredTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "what came is told in words of the work, and the heading over it passed",
      text: """
        # Kiosk test report

        ## 1. Baskets ✅ PASS

        #### 1.1 Open
        - **Method:** POST
        - **Response:** HTTP 201 Created
        - **Result:** Basket made with a number

        #### 1.2 Cancel
        - **Method:** PATCH
        - **Response:** HTTP/1.1 200 OK
        - **Result:** Basket cancelled

        #### 1.3 Recover
        - **Method:** POST
        - **Response:** HTTP 404 Not Found
        - **Result:** Nobody wrote this

        #### 1.4 Fill
        - **Method:** PUT
        - **Response:** HTTP 200 OK
        - **Result:** ❌ FAILED - the second loaf is lost
        """,
      lines: [
        "Baskets: passed [module]", "Open: passed", "Cancel: passed",
        "Recover: unreadable Nobody wrote this", "Fill: failed FAILED - the second loaf is lost",
      ]),
    Case(
      name: "the same where nothing over it passed",
      text: """
        # Kiosk test report

        ## 1. Baskets ⚠️ PARTIAL

        #### 1.1 Open
        - **Response:** HTTP 201 Created
        - **Result:** Basket made with a number

        #### 1.2 Send
        - **Response:** HTTP 400 Bad Request
        - **Result:** ❌ ERROR - "no such street"
        """,
      lines: [
        "Baskets: unreadable [module]", "Open: unreadable Basket made with a number",
        "Send: error ERROR - \"no such street\"",
      ]),
    Case(
      name: "steps of one name under several headings",
      text: """
        # Kiosk test report

        ## 1. Baskets ✅ PASS

        #### 1.1 Make
        - **Response:** 201 Created
        - **Result:** PASS

        ## 2. Guests ✅ PASS

        #### 2.1 Make
        - **Response:** 201 Created
        - **Result:** Guest made with a name

        ## 3. Loaves ✅ PASS

        #### 3.1 Make
        - **Response:** 201 Created
        - **Result:** Loaf made with a crust
        """,
      lines: [
        "Baskets: passed [module]", "Baskets::Make: passed", "Guests: passed [module]",
        "Guests::Make: passed", "Loaves: passed [module]", "Loaves::Make: passed",
      ]),
    Case(
      name: "a request that was turned down among others that went well",
      text: """
        # Kiosk test report

        ## 1. Baskets ✅ PASS

        #### 1.1 Open
        - **Response:** 201 Created
        - **Result:** Basket was made successfully

        #### 1.2 Recover
        - **Response:** 404 Not Found
        - **Result:** Nobody wrote this
        """,
      lines: [
        "Baskets: passed [module]", "Open: passed", "Recover: unreadable Nobody wrote this",
      ]),
    Case(
      name: "another answer than the one that was wanted",
      text: """
        # Kiosk test report

        ## 1. Guests ✅ PASS

        #### Test 1: Stranger pays
        - **Expected:** 401 Unauthorized
        - **Response:** 200 OK
        - **Result:** Bill settled
        """,
      lines: ["Guests: passed [module]", "Test 1: Stranger pays: failed Bill settled"]),
    Case(
      name: "results in sentences of other languages that end well",
      text: """
        # Relatório de testes da padaria

        ## 1. Pães ✅ PASS

        #### 1.1 Assar
        - **Resultado:** Pão assado com sucesso

        #### 1.2 Vender
        - **Resultado:** A venda foi registrada corretamente

        #### 1.3 Devolver
        - **Resultado:** O pão não foi devolvido corretamente
        """,
      lines: [
        "Pães: passed [module]", "Assar: passed", "Vender: passed",
      ]),
    Case(
      name: "ticks beside more tests than the figures count, which are those of other things",
      text: """
        # Bakery test report

        **Flows tested:** 2
        **Passed:** 2

        ## 1. Bread ✅ PASS

        #### Test 1: Bake
        - **Result:** PASS

        #### Test 2: Sell
        - **Result:** PASS

        #### Test 3: Wrap
        - **Result:** PASS

        #### Test 4: Price
        - **Result:** PASS

        ## 2. Needs ✅ PASS

        #### 2.1 Ovens
        - **Heat:** ✅ Works
        - **Light:** ✅ Works
        """,
      lines: [
        "Bread: passed [module]", "Test 1: Bake: passed", "Test 2: Sell: passed",
        "Test 3: Wrap: passed", "Test 4: Price: passed", "Needs: passed [module]",
        "Heat: passed [check]", "Light: passed [check]",
      ]),
    Case(
      name: "tests that are still to be done carry no results",
      text: """
        # Rapport de tests du four

        ## Résultats

        | Test | Statut |
        |---|---|
        | Chauffe | ✅ RÉUSSI |

        ## Tests manuels à effectuer

        ### Test 1 : Porte

        **Actions :**
        1. ✅ Vérifier que la porte s'ouvre
        2. ✅ Vérifier la lampe
        """,
      lines: ["Chauffe: passed"]),
  ]

  @Test("A request is told by its answer", arguments: cases)
  func answers(_ report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
