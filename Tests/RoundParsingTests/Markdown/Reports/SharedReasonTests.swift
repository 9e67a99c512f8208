import RoundModel
import Testing

@testable import RoundParsing

/// Values that say once why all the tests of a list failed.
@Suite("Reasons of a whole list")
struct SharedReasonTests {
  /// How each failure is told: its name, its message and its cause.
  private static func told(_ text: String) throws -> [String] {
    Reading.tests(try Reading.round(text)).filter { $0.kind == .test }.map { test in
      "\(test.name): \(test.message ?? "-") / \(test.rootCause?.text ?? "-")"
    }.sorted()
  }

  @Test("Gives each test the error and the cause that stand beside the list")
  func gives() throws {
    let text = """
      # Failure analysis

      ### Label failures (2 tests)
      **Root Cause**: the module `glue` is not installed

      **Failing Tests**:
      - `prints_label`
      - `cuts_label` (knife is blunt)

      **Error**:
      ```
      No module named 'glue'
      ```
      **Fix Complexity**: LOW

      ### Till failure (1 test)
      **Failing Tests**:
      - `opens_till`
      """
    #expect(
      try Self.told(text) == [
        "cuts_label: knife is blunt / the module `glue` is not installed",
        "opens_till: - / -",
        "prints_label: No module named 'glue' / the module `glue` is not installed",
      ])
  }

  @Test("Gives nothing where two lists or two causes stand in one section")
  func givesNothing() throws {
    let text = """
      # Failure analysis

      ### Label failures (2 tests)
      **Root Cause**: the glue is dry

      **Failing Tests**:
      - `prints_label`

      **Root Cause**: the knife is blunt

      **Failing Tests**:
      - `cuts_label`
      """
    #expect(try Self.told(text) == ["cuts_label: - / -", "prints_label: - / -"])
  }
}
