import RoundModel
import Testing

@testable import RoundParsing

/// Headings of parts, under which the tests stand with their own values or in a runner's output.
@Suite("Tests under the parts of a product")
struct TestsOfPartsTests {
  @Test("A mark behind each name says that the items are the tests, and not the part over them")
  func markedNames() throws {
    let round = try Reading.round(
      """
      # Test results

      - **Total:** 5
      - **Passed:** 3
      - **Failed:** 2

      ## ✅ PASSING TESTS (3/5)

      ### Orders service (Port 71)
      1. **List orders** ✓
         - Endpoint: `GET /orders`
         - Status: Returns an empty list
      2. **Show order** ✓ **[NEWLY FIXED]**
         - Fix: header removed

      ### Users service
      3. **Log in** ✓
         - Status: Works

      ## ❌ FAILING TESTS (2/5)

      ### Orders service
      1. **Create order** ❌ (500 Internal Server Error)
         - Issue: internal error in the service

      ### Payment service
      2. **Refund** ❌ (404 Not Found)
         - Issue: no such route
      """, path: "round.md")
    let tests = Reading.tests(round).filter { $0.kind == .test }
    #expect(
      tests.map { "\($0.name) \($0.outcome.term)" } == [
        "List orders passed", "Show order passed", "Log in passed", "Create order failed",
        "Refund failed",
      ])
    #expect(
      tests.suffix(2).map(\.message) == ["internal error in the service", "no such route"])
    #expect(tests.map(\.group).last == "Payment service")
  }

  @Test("Steps that went another way than the part say are no tests of it")
  func steps() throws {
    let round = try Reading.round(
      """
      # Test results

      ## ❌ FAILING TESTS (1)

      ### Checkout with a coupon
      1. **Open the cart** ✅
         - Page: `/cart`
      2. **Pay** ❌
         - Error: total is wrong
      """, path: "round.md")
    let failed = Reading.tests(round).filter { $0.kind == .test && $0.outcome == .failed }
    #expect(failed.map(\.name).contains("Checkout with a coupon"))
  }

  @Test("What a runner printed under a heading with a status is told test by test")
  func console() throws {
    let round = try Reading.round(
      """
      # Test report

      ## Test execution

      ### ✅ Basic verification
      ```bash
      ============================= test session starts ==============================
      collected 3 items

      test_core.py::test_reads PASSED                                          [ 33%]
      test_core.py::test_writes FAILED                                         [ 66%]
      test_core.py::test_imports PASSED                                        [100%]

      ========================= 1 failed, 2 passed in 0.03s ==========================
      ```

      **Status:** ✅ **PASSED** - the framework is there
      """, path: "round.md")
    #expect(
      Reading.tests(round).filter { $0.kind == .test }.map { "\($0.name) \($0.outcome.term)" } == [
        "test_reads passed", "test_writes failed", "test_imports passed",
      ])
  }

  @Test("The output of one test under its number is what it printed")
  func oneTest() throws {
    let round = try Reading.round(
      """
      # Test report

      ### Test 1: Reading
      ```
      test_core.py::test_reads PASSED                                          [100%]
      ============================== 1 passed in 0.03s ===============================
      ```

      **Status:** ✅ PASSED
      """, path: "round.md")
    let tests = Reading.tests(round).filter { $0.kind == .test }
    #expect(tests.allSatisfy { $0.outcome == .passed })
    #expect(tests.count == 1)
  }

  @Test(
    "A pass over a line that says how something should be and is not is none",
    arguments: [
      ("Prices: should be refused (but works)", true),
      ("Preise: sollte verweigert sein, aber offen", true),
      ("Preços: Deveria ser negado (mas funciona)", true),
      ("Prix : devrait être refusé, mais passe", true), ("Prices: should be refused", false),
      ("Prices: refused, but slowly", false),
    ])
  func denied(line: String, isOpen: Bool) throws {
    let round = try Reading.round(
      """
      # Test report

      ## Results by role

      ### Admin
      Status: PASSED
      ```
      Login: OK
      ```

      ### Courier
      Status: PASSED
      ```
      Login: OK
      \(line)
      ```
      """, path: "round.md")
    let courier = Reading.tests(round).first { $0.name == "Courier" }
    #expect(courier?.outcome == (isOpen ? .unreadable : .passed))
  }
}
