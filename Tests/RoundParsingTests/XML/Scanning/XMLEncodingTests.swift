import RoundModel
import Testing

@testable import RoundParsing

/// What is done with the encoding that a document says it is in.
@Suite("Encodings of XML documents")
struct XMLEncodingTests {
  private static func document(_ encoding: String, _ name: [UInt8] = Array("a".utf8)) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><testsuite><testcase name=\"".utf8)
      + name + Array("\"/></testsuite>".utf8)
  }

  @Test(
    "UTF-8 and ASCII are read as they are",
    arguments: ["UTF-8", "utf-8", "utf8", "US-ASCII", "ISO-8859-1", "latin1"])
  func asIs(encoding: String) throws {
    let round = try Reading.round(bytes: Self.document(encoding))
    #expect(Reading.lines(round) == ["a passed"])
    #expect(round.diagnostics.isEmpty)
  }

  @Test("ISO 8859-1 is converted, and the round says so")
  func latin1() throws {
    let round = try Reading.round(bytes: Self.document("ISO-8859-1", [0x63, 0x61, 0x66, 0xE9]))
    #expect(Reading.lines(round) == ["café passed"])
    #expect(round.diagnostics.map(\.code) == [.otherEncoding])
  }

  @Test(
    "Blanks and comments before the declaration are skipped, and the round says so",
    arguments: ["\n", "  \r\n", "<!-- from port -->", "<!-- a -->\n<!-- <?xml b -->\n\n"])
  func late(lead: String) throws {
    let document = Array(lead.utf8) + Self.document("ISO-8859-1", [0x63, 0x61, 0x66, 0xE9])
    let round = try Reading.round(bytes: document)
    #expect(Reading.lines(round) == ["café passed"])
    #expect(round.diagnostics.map(\.code) == [.otherEncoding, .noiseSkipped])
    let plain = try Reading.round(bytes: Array(lead.utf8) + Self.document("UTF-8"))
    #expect(Reading.lines(plain) == ["a passed"])
    #expect(plain.diagnostics.map(\.code) == [.noiseSkipped])
  }

  @Test(
    "A declaration behind anything else stays wrong",
    arguments: ["<!-- open ", "<?tide high?>", "<!-- a -->x"])
  func misplaced(lead: String) {
    #expect(Reading.refusal(bytes: Array(lead.utf8) + Self.document("UTF-8")) != nil)
  }

  @Test("The other encodings of western Europe are, too")
  func western() throws {
    let windows = try Reading.round(bytes: Self.document("windows-1252", [0x80, 0x93, 0xE9]))
    #expect(Reading.lines(windows) == ["€“é passed"])
    #expect(windows.diagnostics.map(\.code) == [.otherEncoding])
    let latin9 = try Reading.round(bytes: Self.document("ISO-8859-15", [0xA4, 0xBD, 0xE9]))
    #expect(Reading.lines(latin9) == ["€œé passed"])
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lie = mark + Self.document("windows-1252", [0xE9])
    #expect(Reading.refusal(bytes: lie)?.code == .notWellFormed)
  }

  @Test(
    "Other encodings are refused, and so is a declaration that lies",
    arguments: [
      "UTF-7", "windows-1251", "ISO-8859-2", "Shift_JIS", "UTF-16", "utf-16le", "EBCDIC-CP-US",
    ])
  func refused(encoding: String) {
    #expect(Reading.refusal(bytes: Self.document(encoding))?.code == .notWellFormed)
  }

  @Test("A byte-order mark and the declaration have to agree")
  func marks() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let accented = Self.document("ISO-8859-1", Array("café".utf8))
    #expect(Reading.refusal(bytes: mark + accented)?.code == .notWellFormed)
    #expect(Reading.lines(try Reading.round(bytes: mark + Self.document("UTF-8"))) == ["a passed"])
    func utf16(_ encoding: String) -> [UInt8] {
      [0xFF, 0xFE] + Self.document(encoding).flatMap { [$0, 0] }
    }
    #expect(Reading.lines(try Reading.round(bytes: utf16("utf-16"))) == ["a passed"])
    #expect(Reading.refusal(bytes: utf16("UTF-8"))?.code == .notWellFormed)
  }

  @Test("Bytes that are not UTF-8 are kept, so that two bad names stay two, and counted")
  func invalid() throws {
    let suite = Array("<testsuite>".utf8)
    func test(_ byte: UInt8) -> [UInt8] {
      Array("<testcase name=\"n".utf8) + [byte] + Array("\"/>".utf8)
    }
    let round = try Reading.round(
      bytes: suite + test(0xFF) + test(0xFE) + Array("</testsuite>".utf8))
    #expect(round.rows.count == 2)
    #expect(round.diagnostics.count { $0.code == .invalidUTF8 } == 1)
  }

  @Test("Control characters are kept and counted, NUL among them")
  func controls() throws {
    let round = try Reading.round(
      "<?xml version='1.0'?><testsuite><testcase name='n'><failure message='&#27;[31mred'>\u{1B}[0m"
        + "\u{0}</failure></testcase></testsuite>")
    #expect(Reading.tests(round)[0].message == "\u{1B}[31mred")
    #expect(round.diagnostics.map(\.code) == [.controlCharacters])
    #expect(round.diagnostics[0].message.utf8.starts(with: "3 control characters".utf8))
  }

  @Test("A document type declaration is refused wherever it stands, with its place")
  func documentType() {
    for text in [
      "<!DOCTYPE testsuite><testsuite/>",
      "<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY a 'b'>]>\n<testsuite/>",
      "<?xml version='1.0'?>\n<!-- c --><!DOCTYPE CUNIT_TEST_RUN_REPORT SYSTEM 'CUnit-Run.dtd'>",
    ] {
      let refusal = Reading.refusal(text)
      #expect(refusal?.code == .notWellFormed)
      #expect(refusal?.place != nil)
    }
  }
}
