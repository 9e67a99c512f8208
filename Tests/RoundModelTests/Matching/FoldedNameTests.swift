import TestSupport
import Testing

@testable import RoundModel

@Suite("Names that are nearly equal")
struct FoldedNameTests {
  @Test(
    "What two identities differ in is told",
    arguments: [
      ("a::Test_login", "a::test_login", "case"), ("test  login", "test login", "blanks"),
      (" test login", "test login ", "blanks"), ("test\tlogin", "test login", "blanks"),
      ("caf\u{E9}", "cafe\u{301}", "the normal form of their letters"),
      ("\u{C9}T\u{C9}", "\u{E9}t\u{E9}", "case"),
      ("Cafe\u{301}  x", "caf\u{E9} x", "case, blanks or normal form"),
    ])
  func difference(_ left: String, _ right: String, _ expected: String) {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    #expect(FoldedName.difference(a, b) == expected)
    #expect(FoldedName.difference(b, a) == expected)
  }

  @Test(
    "Equal identities and other ones are not nearly equal",
    arguments: [("a", "a"), ("a", "b"), ("test_a", "testa"), ("e\u{301}", "e"), ("", "a")])
  func none(_ left: String, _ right: String) {
    #expect(FoldedName.difference(Array(left.utf8), Array(right.utf8)) == nil)
  }

  @Test("Names that fold alike hash alike, however they are written")
  func hashes() {
    let names = ["TestLogin_01", "testlogin_01", "TESTLOGIN_01", "adds ONE item to the cart"]
    let hashes = names.map { IdentityHash.folded(Array($0.utf8).span).small }
    #expect(Set(hashes.prefix(3)).count == 1)
    #expect(hashes[3] != hashes[0])
    let cases: [(String, IdentityHash.Folding)] = [
      ("test_a", .none), ("test_A", .letters), ("adds one", .none), ("adds  one", .text),
      (" adds", .text), ("adds ", .text), ("\u{E9}", .text), ("a\tb", .none), ("1234567 ", .text),
      ("1234567  x", .text), ("12345678 ", .text),
    ]
    for (name, folding) in cases {
      #expect(IdentityHash.folded(Array(name.utf8).span).folding == folding, "\(name)")
    }
    #expect(
      IdentityHash.folded(Array("ab".utf8).span).hash
        != IdentityHash.folded(Array("ab.".utf8).span).hash)
  }

  @Test("A name has the hash of its bytes beside that of its small letters")
  func bothHashes() {
    var hashes: Set<UInt64> = []
    for count in 1...40 {
      let name = Array(String(repeating: "aB_9", count: 10).utf8.prefix(count))
      let found = IdentityHash.folded(name.span)
      let small = name.map { $0 == UInt8(ascii: "B") ? UInt8(ascii: "b") : $0 }
      #expect(found.hash == IdentityHash.hash(name.span))
      #expect(found.small == IdentityHash.hash(small.span))
      hashes.insert(found.hash)
    }
    #expect(hashes.count == 40)
  }

  @Test("A name of nothing but combining marks costs no more than another")
  func marks() {
    let marks = "a" + String(repeating: "\u{301}\u{323}", count: 16_000)
    let other = "a" + String(repeating: "\u{323}\u{301}", count: 16_000)
    #expect(FoldedName.difference(Array(marks.utf8), Array(other.utf8)) == nil)
  }

  @Test("Blanks and normal form are no rename, and stay two tests")
  func noRename() {
    for (old, new) in [
      ("adds one  item to the cart", "adds one item to the cart"),
      ("opens the caf\u{E9} of the town", "opens the cafe\u{301} of the town"),
    ] {
      let found = Timeline([
        RoundSketch.machine(1, [.init("first"), .init(old), .init("last")]).round(),
        RoundSketch.machine(2, [.init("first"), .init(new), .init("last")]).round(),
      ])
      #expect(found.count == 4)
      #expect(found.renames.isEmpty)
      #expect(found.possibleRenames.isEmpty)
    }
  }
}
