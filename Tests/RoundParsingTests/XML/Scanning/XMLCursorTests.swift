import Testing

@testable import RoundParsing

@Suite("XML cursor")
struct XMLCursorTests {
  /// The document told back token by token, or the problem that it was refused for.
  static func tell(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var cursor = XMLCursor()
    var told = ""
    do throws(XMLError) {
      while true {
        let token = try cursor.next(in: bytes.span)
        switch token {
        case .finish: return told
        case .start(let name):
          told += "<" + XMLText.string(name, in: bytes.span)
          for attribute in cursor.attributes {
            let value = XMLText.decode(attribute.value, in: bytes.span, isValue: true)
            told += " " + XMLText.string(attribute.nameRange, in: bytes.span) + "="
            told += String(decoding: value, as: UTF8.self)
          }
          told += ">"
        case .end(let name): told += "</" + XMLText.string(name, in: bytes.span) + ">"
        case .text(let range, _):
          told += String(decoding: XMLText.decode(range, in: bytes.span), as: UTF8.self)
        case .literal(let range): told += "[" + XMLText.string(range, in: bytes.span) + "]"
        }
      }
    } catch {
      return "\(error.problem) at \(error.offset)"
    }
  }

  @Test(
    "Well-formed documents are read whole",
    arguments: [
      ("<a/>", "<a></a>"),
      ("<?xml version='1.0'?>\n<a b='1' c=\"2\"/>\n", "<a b=1 c=2></a>"),
      ("<a>one<b/>two</a>", "<a>one<b></b>two</a>"),
      ("<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x42;</a>", "<a><&>\"'AB</a>"),
      ("<a><![CDATA[<b>&amp;]]]></a>", "<a>[<b>&amp;]]</a>"),
      ("<a><!-- - --><?go on?></a>", "<a></a>"),
      ("<a b='1\n2\t3'/>", "<a b=1 2 3></a>"),
      ("<a b='&#10;'/>", "<a b=\n></a>"),
      ("<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"),
      ("<a>&#00000000000000000065;</a>", "<a>A</a>"),
      ("<x:a x:b = 'c' />", "<x:a x:b=c></x:a>"),
      ("<a>\u{e9}\u{1F600}</a>", "<a>\u{e9}\u{1F600}</a>"),
    ])
  func wellFormed(text: String, told: String) {
    #expect(Self.tell(text) == told)
  }

  @Test(
    "What breaks the rules is refused at its place",
    arguments: [
      ("<a></b>", "notWellFormed at 3"),
      ("<a/><b/>", "notWellFormed at 4"),
      ("<a/>text", "notWellFormed at 4"),
      ("text<a/>", "notWellFormed at 0"),
      ("</a>", "notWellFormed at 0"),
      ("<a b=1/>", "notWellFormed at 5"),
      ("<a b/>", "notWellFormed at 4"),
      ("<a b='1'c='2'/>", "notWellFormed at 8"),
      ("<a b='1' b='2'/>", "notWellFormed at 9"),
      ("<a b='<'/>", "notWellFormed at 6"),
      ("<a>&nbsp; and more text</a>", "notWellFormed at 3"),
      ("<a>& and more text here</a>", "notWellFormed at 3"),
      ("<a>&#xD800; and more text</a>", "notWellFormed at 3"),
      ("<a>&#x110000; and more text</a>", "notWellFormed at 3"),
      ("<a>]]></a>", "notWellFormed at 3"),
      ("<a><!-- -- --></a>", "notWellFormed at 8"),
      ("<a><?xml version='1.0'?></a>", "notWellFormed at 3"),
      (" <?xml version='1.0'?><a/>", "notWellFormed at 1"),
      ("<?XML version='1.0'?><a/>", "notWellFormed at 0"),
      ("<a><?b=1?></a>", "notWellFormed at 6"),
      ("<a>\u{FFFF}</a>", "notWellFormed at 3"),
      ("<a b='\u{FFFE}'/>", "notWellFormed at 6"),
      ("<a\u{2010}/>", "notWellFormed at 1"),
      ("<1a/>", "notWellFormed at 1"),
      ("< a/>", "notWellFormed at 1"),
      ("<a / >", "notWellFormed at 3"),
      ("<!DOCTYPE a><a/>", "documentType at 0"),
      ("<a><!ELEMENT b></a>", "documentType at 3"),
    ])
  func refused(text: String, problem: String) {
    #expect(Self.tell(text) == problem)
  }

  @Test("A document cut anywhere is cut short, never whole and never a trap")
  func cut() {
    let text = "<?xml version='1.0'?><a b='1&lt;'>x&amp;<b><![CDATA[c]]></b><!-- d --></a>"
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      let told = Self.tell(String(decoding: bytes[..<count], as: UTF8.self))
      #expect(told.utf8.starts(with: "cutShort".utf8), "cut after \(count) bytes: \(told)")
    }
    #expect(Self.tell(text) == "<a b=1<>x&<b>[c]</b></a>")
  }

  @Test("Elements inside elements are read to a limit, and deeper ones refused")
  func depth() {
    let open = String(repeating: "<a>", count: 256)
    let close = String(repeating: "</a>", count: 256)
    #expect(Self.tell(open + close) == open + close)
    #expect(Self.tell(open + "<a>").utf8.starts(with: "tooDeep".utf8))
  }

  @Test("Control characters are counted, and the first one's place is kept")
  func controls() throws {
    let bytes = Array("<a b='\u{1}'>\u{1B}[31m&#27;</a>".utf8)
    var cursor = XMLCursor()
    while try cursor.next(in: bytes.span) != .finish {}
    #expect(cursor.controls.count == 3)
    #expect(cursor.controls.first == 6)
  }
}
