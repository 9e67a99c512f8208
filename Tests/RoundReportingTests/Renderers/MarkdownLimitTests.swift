import RoundReporting
import Testing

@Suite("Markdown keeps to what a sink takes")
struct MarkdownLimitTests {
  private func document(rows: Int) -> Document {
    let entries = (0..<rows).map { number in
      Entry(
        .failing, "newly failing", tone: .regression, priority: 1,
        name: "\(input: "test_\(number)_試験_with_a_long_name")",
        lines: [.message(.none, "\(input: "boom \(number)")")])
    }
    return Document([
      Document.Section(nil, [.headline("FAIL", aside: nil)]),
      Document.Section("Regressions", [.entries(Entries(entries))]),
      Document.Section(nil, [.details("More", [.text("rest")])]),
    ])
  }

  @Test(
    "Rows are left out at their ends, and the cut is said",
    arguments: [
      SizeLimit(bytes: 2000, utf16: .max), SizeLimit(bytes: .max, utf16: 2000), .comment,
    ])
  func cuts(limit: SizeLimit) {
    let rows = 3000
    let bytes = MarkdownRenderer(RenderOptions(limit: limit)).bytes(of: document(rows: rows))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count <= limit.bytes)
    #expect(text.utf16.count <= limit.utf16)
    let shown = text.utf8.split(separator: UInt8(ascii: "\n")).count {
      $0.starts(with: "| ✗ | newly failing".utf8)
    }
    #expect(shown > 3)
    #expect(text.hasPrefix("# FAIL\n"))
    #expect(text.hasSuffix("`--format json` has all.\n"))
    #expect(MarkdownChecker(bytes).problems.isEmpty)
  }

  @Test("What fits is whole, and nothing is said of a cut")
  func fits() {
    let whole = MarkdownRenderer(RenderOptions()).bytes(of: document(rows: 20))
    let limited = MarkdownRenderer(RenderOptions(limit: .stepSummary)).bytes(of: document(rows: 20))
    #expect(whole == limited)
    #expect(String(decoding: whole, as: UTF8.self).hasSuffix("</details>\n"))
  }
}
