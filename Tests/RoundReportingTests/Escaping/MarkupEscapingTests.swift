import Testing

@testable import RoundReporting

@Suite("Texts in markup")
struct MarkupEscapingTests {
  @Test(
    "Pages show what acts without being seen, and no bracket or quote acts",
    arguments: [
      ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("\"\u{301} x", "&quot;\u{301} x"),
      ("<\u{338}", "&lt;\u{338}"), ("a\u{202E}b", "a\\u{202E}b"), ("a\u{1B}[m", "a\\x1b[m"),
      ("a\nb", "a\\nb"), ("é🚀", "é🚀"), ("", ""),
    ])
  func html(text: String, expected: String) {
    #expect(MarkupEscaping.html(text).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "Where lines are kept, their ends are alike",
    arguments: [("a\nb", "a\nb"), ("a\r\nb\r", "a\nb\\r"), ("\n<", "\n&lt;"), ("\r\n", "\n")])
  func lines(text: String, expected: String) {
    #expect(MarkupEscaping.html(text, keepsLines: true).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "XML keeps what it can hold, as references where a terminal would act",
    arguments: [
      ("a<b", "a&lt;b"), ("]]>", "]]&gt;"), ("a\nb\r\t", "a&#xA;b&#xD;&#x9;"),
      ("\u{202E}", "&#x202E;"), ("\u{200B}", "&#x200B;"), ("\u{1B}\0", "\\x1b\\x00"),
      ("\u{FFFE}", "\\u{FFFE}"), ("\u{85}", "\\x85"), ("\"\u{301}", "&quot;\u{301}"),
    ])
  func xml(text: String, expected: String) {
    #expect(MarkupEscaping.xml(text).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "Workflow commands keep their own signs",
    arguments: [
      ("a:b,c%d", "a:b,c%25d", "a%3Ab%2Cc%25d"), ("%0A", "%250A", "%250A"),
      ("a\nb\r", "a%0Ab%0D", "a%0Ab%0D"),
      ("x\n ::set-env", "x%0A :\\:set-env", "x%0A %3A\\%3Aset-env"),
      ("a::b", "a::b", "a%3A%3Ab"), ("::b", ":\\:b", "%3A\\%3Ab"),
    ])
  func workflow(text: String, data: String, property: String) {
    #expect(WorkflowEscaping.data(text) == data)
    #expect(WorkflowEscaping.property(text) == property)
  }
}
