import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("CSV outputs")
struct CSVOutputTests {
  private func cell(_ bytes: [UInt8]) -> String {
    var writer = CSVWriter()
    writer.text(bytes: bytes)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "Texts are quoted and start no formula",
    arguments: [
      ("", #""""#), ("plain", #""plain""#), ("a,b", #""a,b""#), (#"say "hi""#, #""say ""hi""""#),
      ("=1+1", #""'=1+1""#), ("+1", #""'+1""#), ("-1", #""'-1""#), ("@SUM(A1)", #""'@SUM(A1)""#),
      ("\t=1", "\"'\t=1\""), ("\r=1", #""'\u000d=1""#), ("\r\n=1", "\"'\r\n=1\""),
      ("\n=1", "\"'\n=1\""),
      ("\0=1", #""'\u0000=1""#), ("＝1", #""'＝1""#), ("＋1", #""'＋1""#), ("－1", #""'－1""#),
      ("＠A", #""'＠A""#), ("=\u{301}1", "\"'=\u{301}1\""), ("a=1", #""a=1""#),
      ("two\nlines", "\"two\nlines\""), ("\u{1B}[2J", #""\u001b[2J""#),
      ("\u{202E}txt", #""\u202etxt""#), ("\u{85}", #""\u0085""#), ("é🚀", #""é🚀""#),
    ])
  func quotes(text: String, expected: String) {
    #expect(cell(Array(text.utf8)).utf8.elementsEqual(expected.utf8))
  }

  @Test("A text that no spreadsheet could hold is cut, and says so")
  func cutsLongTexts() {
    let long = String(repeating: "x", count: 40_000)
    #expect(cell(Array(long.utf8)).hasSuffix("x… (cut: 40000 bytes)\""))
    #expect(cell(Array(long.utf8)).utf8.count < 32_100)
  }

  @Test("What is not UTF-8 shows as U+FFFD")
  func replacesWhatIsNotUTF8() {
    #expect(cell([0x61, 0xFF, 0x62]) == "\"a\u{FFFD}b\"")
  }

  @Test("Unknown is empty, and numbers are bare")
  func writesNumbers() {
    var writer = CSVWriter()
    writer.text(nil)
    writer.number(nil as Int?)
    writer.number(-3)
    writer.number(0.25)
    writer.number(Double.nan)
    writer.texts([])
    writer.texts(["a", "b"])
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == ",,-3,0.25,,,\"a b\"\r\n")
  }

  @Test("Rounds and comparisons are the bytes that were looked at")
  func goldens() throws {
    try Golden.expect(CSVOutput.show(SampleRound.report), is: "report.csv")
    try Golden.expect(CSVOutput.compare(SampleJudgements.comparison), is: "till.compare.csv")
  }

  @Test("Whatever a test is called, every row has as many cells as the header")
  func keepsItsShape() throws {
    var random = SeededGenerator(seed: 28)
    var sample = SampleRound(path: "x.md", text: "x")
    let scope = sample.scope()
    let pieces = ["\"", ",", "\r\n", "\n", "=", "'", ";", "word", "\0", "\"\"", "\u{2028}", "é"]
    for number in 0..<500 {
      var name = "\(number)"
      for _ in 0..<Int.random(in: 0..<8, using: &random) {
        name += pieces.randomElement(using: &random) ?? ""
      }
      sample.add(sample.store(Array(name.utf8)), scope: scope, .failed)
    }
    let rows = try StrictCSV.rows(of: CSVOutput.show(sample.round))
    #expect(rows.count == 501)
    #expect(Set(rows.map(\.count)) == [rows[0].count])
    #expect(rows[0].first.map { String(decoding: $0, as: UTF8.self) } == "id")
  }
}

/// Reads CSV as RFC 4180 has it, with CRLF after every row.
private enum StrictCSV {
  static func rows(of bytes: [UInt8]) throws -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var index = 0
    while index < bytes.count {
      var cell: [UInt8] = []
      if bytes[index] == 0x22 {
        index += 1
        while true {
          guard index < bytes.count else { throw NotStrict(description: "no closing quote") }
          if bytes[index] == 0x22 {
            index += 1
            guard index < bytes.count, bytes[index] == 0x22 else { break }
          }
          cell.append(bytes[index])
          index += 1
        }
      } else {
        while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0D {
          cell.append(bytes[index])
          index += 1
        }
      }
      row.append(cell)
      if index < bytes.count, bytes[index] == 0x2C {
        index += 1
        continue
      }
      guard bytes[index...].starts(with: [0x0D, 0x0A]) else {
        throw NotStrict(description: "a row without CRLF")
      }
      index += 2
      rows.append(row)
      row = []
    }
    return rows
  }
}
