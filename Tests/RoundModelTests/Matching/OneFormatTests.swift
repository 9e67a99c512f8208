import TestSupport
import Testing

@testable import RoundModel

@Suite("One test as two writers of one format spell it")
struct OneFormatTests {
  typealias Entry = RoundSketch.Entry

  private func timeline(_ old: [Entry], _ new: [Entry], isWhole: Bool = true) -> Timeline {
    var sketches = [
      RoundSketch.machine(1, format: "junit", old), .machine(2, format: "junit", new),
    ]
    for index in sketches.indices where !isWhole { sketches[index].completeness = .partial }
    return Timeline(sketches.map { $0.round() })
  }

  static let spellings: [(Entry, Entry)] = [
    // The file told beside the class, or left to the class name.
    (
      Entry("test_b", file: "tests/test_a.py", suite: ["TestX"]),
      Entry("test_b", suite: ["tests.test_a.TestX"])
    ),
    (
      Entry("adds", file: "src/test/java/com/acme/CartTest.java", suite: ["com.acme.CartTest"]),
      Entry("adds()", suite: ["com.acme.CartTest"])
    ),
    (
      Entry("adds", suite: ["com", "acme", "CartTest"]), Entry("adds", suite: ["com.acme.CartTest"])
    ),
    (
      Entry("adds one", file: "src/cart.test.ts", suite: ["cart", "when empty"]),
      Entry("adds one", suite: ["cart", "when empty"])
    ),
    (
      Entry("cart > adds one", suite: ["src/cart.test.ts"]),
      Entry("adds one", suite: ["src/cart.test.ts", "cart"])
    ),
    (
      Entry("test_b", file: "./tests/test_a.py", suite: ["TestX"]),
      Entry("test_b", file: "tests\\test_a.py", suite: ["TestX"])
    ),
  ]

  @Test("What only the way of writing tells apart is one test, and no move", arguments: spellings)
  func one(_ first: Entry, _ second: Entry) {
    let other = Entry("quite_another", suite: ["x"])
    for (old, new) in [(first, second), (second, first)] {
      for isWhole in [true, false] {
        let found = timeline([other, old], [new, other], isWhole: isWhole)
        #expect(found.count == 2)
        #expect(found.links == [1: .otherForm])
        #expect(found.renames.isEmpty)
      }
    }
  }

  @Test(
    "What is more than the way of writing is a move, or another test",
    arguments: [
      // Another ending is another file, and so is another folder.
      (Entry("adds one more item", file: "a.js"), Entry("adds one more item", file: "a.ts")),
      (
        Entry("adds one more item", file: "shop/a.js"),
        Entry("adds one more item", file: "web/shop/a.js")
      ),
      (Entry("adds  one", suite: ["a"]), Entry("adds one", suite: ["a"])),
      (Entry("adds [1]", suite: ["a.b"]), Entry("adds [2]", suite: ["a", "b"])),
    ])
  func two(_ old: Entry, _ new: Entry) {
    let found = timeline([old], [new])
    #expect(found.links.values.allSatisfy { $0 == .renamed })
    let partial = timeline([old], [new], isWhole: false)
    #expect(partial.count == 2)
    #expect(partial.links.isEmpty)
  }

  @Test("A class that two files have is joined to neither, and stays what it is")
  func several() {
    let olds = [
      Entry("ok", file: "a.py", suite: ["TestA"]), Entry("ok", file: "b.py", suite: ["TestA"]),
    ]
    let found = timeline(olds, [Entry("ok", suite: ["TestA"])], isWhole: false)
    #expect(found.count == 3)
    #expect(found.ambiguities.isEmpty)
  }

  @Test("Thousands of tests that a writer spells anew are matched in little time")
  func many() {
    let olds = (0..<4000).map { Entry("ok_\($0)", file: "tests/t_\($0).py", suite: ["TestA"]) }
    let news = (0..<4000).reversed().map { Entry("ok_\($0)", suite: ["tests.t_\($0).TestA"]) }
    let found = timeline(olds, news)
    #expect(found.count == 4000)
    #expect(found.renames.isEmpty)
  }
}
