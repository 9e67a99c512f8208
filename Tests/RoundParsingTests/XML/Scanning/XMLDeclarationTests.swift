import Testing

@testable import RoundParsing

@Suite("XML declarations")
struct XMLDeclarationTests {
  @Test(
    "A declaration says a version, and perhaps an encoding and whether the document stands alone",
    arguments: [
      ("<?xml version='1.0'?>", nil), ("<?xml version=\"1.1\" ?>", nil),
      ("<?xml version = '1.0' encoding = 'UTF-8' standalone='yes'?>", "utf-8"),
      ("<?xml version='1.0' standalone=\"no\"?>", nil),
    ] as [(String, String?)])
  func right(text: String, encoding: String?) throws {
    let declaration = try XMLDeclaration(Array((text + "<a/>").utf8).span, at: 0)
    #expect(declaration.encoding == encoding)
    #expect(declaration.end == text.utf8.count)
  }

  @Test(
    "What is no declaration is refused",
    arguments: [
      "<?xml?>", "<?xml encoding='UTF-8'?>", "<?xml version='1.0' version='1.0'?>",
      "<?xml version='2.0'?>", "<?xml version='1.0' encoding=''?>", "<?xml version=1.0?>",
      "<?xml version='1.0' standalone='maybe'?>",
      "<?xml version='1.0' encoding='UTF-8'standalone='no'?>",
      "<?xml standalone='yes' version='1.0'?>", "<?xml version='1.0' other='x'?>",
      "<?xml version='1.0' encoding='_x'?>", "<?xml version='1.0\"?>",
    ])
  func wrong(text: String) {
    #expect(throws: XMLError.self) { try XMLDeclaration(Array((text + "<a/>").utf8).span, at: 0) }
  }
}
