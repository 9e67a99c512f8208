import RoundModel
import Testing

@testable import RoundParsing

@Suite("Lists that explain failures")
struct ExplanationTests {
  @Test(
    "Items under a lead for causes are no further failures",
    arguments: ["Classification:", "**Root causes:**", "Ursachen:", "Clasificación:", "原因分析："])
  func causes(lead: String) throws {
    let text = """
      # Key round

      ## Failures

      - `test_key::rename`
      - `test_tax::rounding`

      \(lead)

      - One of the first: the folder has a reserved name.
      - One of the second: the file is read in another encoding.
      """
    let report = ReportCase(name: lead, text: text, lines: [])
    #expect(try report.everything() == ["test_key::rename: failed", "test_tax::rounding: failed"])
  }

  @Test("A lead that no list stands before opens failures")
  func first() throws {
    let report = ReportCase(
      name: "first",
      text: """
        # Key round

        ## Failures

        By category:

        - `test_key::rename`
        - `test_tax::rounding`
        """, lines: [])
    #expect(try report.everything() == ["test_key::rename: failed", "test_tax::rounding: failed"])
  }
}
