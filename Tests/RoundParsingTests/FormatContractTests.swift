import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// What every format promises, whatever it reads.
@Suite("Every format")
struct FormatContractTests {
  static let samples = [
    ("staging/round-1.md", "markdown"), ("staging/round-2.json", "generic-json"),
    ("staging/round-2.pytest.json", "pytest-json-report"), ("staging/round-2.ctrf.json", "ctrf"),
  ]

  @Test("Names are unlike each other, and each says how it is recognised")
  func names() {
    let names = Formats.all.map(\.name)
    #expect(Set(names).count == names.count)
    for format in Formats.all {
      #expect(!format.recognition.isEmpty)
      #expect(Formats.named(format.name)?.name == format.name)
    }
  }

  @Test("A sample is recognised by its content", arguments: samples)
  func recognises(path: String, format: String) throws {
    let round = try RoundReader().read(Source(mapping: Fixture.sample(path)))
    #expect(round.inputs[0].format == format)
    #expect(!round.rows.isEmpty)
  }

  @Test("Reading twice gives the same rows", arguments: samples)
  func deterministic(path: String, format: String) throws {
    let source = try Source(mapping: Fixture.sample(path))
    let (one, two) = (try RoundReader().read(source), try RoundReader().read(source))
    #expect(Reading.tests(one) == Reading.tests(two))
    #expect(one.diagnostics == two.diagnostics)
  }

  @Test("A byte-order mark changes no row", arguments: samples)
  func byteOrderMark(path: String, format: String) throws {
    let source = try Source(mapping: Fixture.sample(path))
    let bytes = source.withBytes { [UInt8](copying: $0, 0..<$0.count) }
    let marked = try Reading.round(bytes: [0xEF, 0xBB, 0xBF] + bytes, path: source.path)
    #expect(Reading.lines(marked) == Reading.lines(try RoundReader().read(source)))
    #expect(marked.diagnostics.contains { $0.code == .byteOrderMark })
  }

  @Test(
    "What is no report is refused",
    arguments: [
      "just a line of text", "key = value\n[section]\n", "{\"a\": {\"b\": 1}}", "<html></html>",
      "1,2,3\n4,5,6\n", "\u{1F}\u{8B}",
    ])
  func refuses(text: String) {
    #expect(Reading.refusal(text)?.code == .notRecognised)
  }
}
