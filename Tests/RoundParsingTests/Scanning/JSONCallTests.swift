import RoundModel
import Testing

@testable import RoundParsing

/// Documents that stand in a call.
@Suite("JSON in a call")
struct JSONCallTests {
  private static let document =
    #"{"version":3,"interrupted":false,"tests":{"a":{"actual":"PASS","expected":"PASS"}},"num_failures_by_type":{"PASS":1}}"#

  @Test(
    "The argument of a call is the document",
    arguments: [
      "ADD_RESULTS(%);", "ADD_RESULTS(%)", "f(% ) ;;", "ADD_RESULTS(\n%\n);\n",
    ])
  func calls(form: String) throws {
    let parts = form.utf8.split(separator: UInt8(ascii: "%")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let round = try Reading.round(parts[0] + Self.document + parts[1])
    #expect(Reading.lines(round) == ["a passed"])
  }

  @Test("A call that is cut is a document that is cut")
  func cut() throws {
    let round = try Reading.round("ADD_RESULTS(" + Self.document.dropLast(3))
    #expect(round.completeness == .truncated)
  }
}
