import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("JSON texts")
struct JSONTextTests {
  /// What the writer makes of some bytes, without the quotes.
  private func escaped(_ bytes: [UInt8]) -> String {
    var writer = JSONWriter()
    writer.text(TestID(bytes: bytes))
    return String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  @Test(
    "Escapes what a parser, a terminal or a reader could be led astray by",
    arguments: [
      ("plain text, longer than a word", "plain text, longer than a word"),
      ("", ""),
      ("a\"b\\c/d", #"a\"b\\c/d"#),
      ("line\nfeed\r\ttab", #"line\nfeed\r\ttab"#),
      ("\u{8}\u{C}\0\u{1}\u{1F}", #"\b\f\u0000\u0001\u001f"#),
      ("\u{1B}[31mred", #"\u001b[31mred"#),
      ("del\u{7F}", #"del\u007f"#),
      ("c1 \u{80}\u{85}\u{9B}\u{9F}", #"c1 \u0080\u0085\u009b\u009f"#),
      ("no-break\u{A0}é", "no-break\u{A0}é"),
      ("\u{202E}gpj.\u{2066}x\u{2069}", #"\u202egpj.\u2066x\u2069"#),
      ("\u{200E}\u{200F}\u{061C}", #"\u200e\u200f\u061c"#),
      ("a\u{2028}b\u{2029}c", #"a\u2028b\u2029c"#),
      ("\"\u{301} and 1234567\u{301}", #"\""# + "\u{301} and 1234567\u{301}"),
      ("test 🚀 日本語 ünïcode", "test 🚀 日本語 ünïcode"),
    ])
  func escapes(text: String, expected: String) {
    #expect(escaped(Array(text.utf8)).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "Bytes that are not UTF-8 become as many U+FFFD as every decoder makes of them",
    arguments: [
      [0x80], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0x98],
      [0xF0, 0x9F, 0x41, 0x98], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xC0, 0xAF],
      [0xE0, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0xFF, 0xFE, 0x41],
      [0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0xC3], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func replacesWhatIsNotUTF8(bytes: [UInt8]) {
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(escaped(bytes).utf8.elementsEqual(expected.utf8))
  }

  @Test("Any bytes at all make a strict text that reads back to what they say")
  func survivesAnyBytes() throws {
    var random = SeededGenerator(seed: 29)
    let spice: [[UInt8]] = [
      [0x22], [0x5C], [0], [0x0A], [0x1B], [0x7F], [0x80], [0xC2, 0x85], [0xE2, 0x80, 0xAE],
      [0xE2, 0x80, 0xA8], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0xBD], [0xCC, 0x81], [0xFF],
      [0xEF, 0xBB, 0xBF], [0xC3],
    ]
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.append(contentsOf: spice.randomElement(using: &random) ?? [])
        case 1: bytes.append(UInt8.random(in: .min ... .max, using: &random))
        default: bytes.append(contentsOf: "plain words".utf8)
        }
      }
      var writer = JSONWriter()
      writer.text(TestID(bytes: bytes))
      let value = try StrictJSON.value(of: writer.bytes + [0x0A])
      #expect(value == .text(Array(String(decoding: bytes, as: UTF8.self).utf8)))
      let written = String(decoding: writer.bytes, as: UTF8.self)
      #expect(!written.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }
}
