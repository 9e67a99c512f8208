import TestSupport
import Testing

@testable import RoundParsing

@Suite("Numbers of JSON")
struct JSONNumbersTests {
  /// Where a number ends, or why it is none, once read and once passed over.
  private func ends(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var (read, passed) = (JSONCursor(), JSONCursor())
    let first: String
    do throws(JSONFault) {
      _ = try read.number(bytes.span)
      first = "\(read.index)"
    } catch {
      first = "\(error)"
    }
    do throws(JSONFault) {
      try passed.skip(bytes.span)
      return [first, "\(passed.index)"]
    } catch {
      return [first, "\(error)"]
    }
  }

  @Test(
    "A number ends where its last digit stands",
    arguments: [
      ("0,", 1), ("7}", 1), ("1760000000135,\"stop\":1", 13), ("12345678,        ", 8),
      ("1234567]         ", 7), ("12345678901234567890123456789012 ", 32), ("10.25e-3,       ", 8),
      ("-4,         ", 2), ("12345678.5,       ", 10), ("1e9]         ", 3), ("42", 2),
      ("123:        ", 3), ("123/        ", 3), ("123\u{e9}       ", 3),
    ])
  func end(text: String, end: Int) {
    #expect(ends(text) == ["\(end)", "\(end)"])
  }

  @Test(
    "Numbers that are none are refused alike", arguments: ["007,      ", "1.,      ", "-x      "])
  func refused(text: String) {
    let found = ends(text)
    #expect(found[0] == found[1])
    #expect(Int(found[0]) == nil)
  }

  @Test("What is passed over ends where it would when read", arguments: UInt64(1)...200)
  func alike(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs = Array(
      "0123456789012345678901234567890123456789.eE+-,/:\u{7f}\u{80} ".unicodeScalars)
    let text = String(
      String.UnicodeScalarView(
        "\(Int.random(in: 1...9, using: &random))".unicodeScalars
          + (0..<Int.random(in: 0...30, using: &random)).map { _ in
            signs[Int.random(in: 0..<signs.count, using: &random)]
          }))
    let found = ends(text)
    #expect(found[0] == found[1])
  }
}
