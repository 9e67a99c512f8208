import TestSupport
import Testing

@testable import RoundModel

@Suite("One test in several formats")
struct OtherFormTests {
  typealias Entry = RoundSketch.Entry

  private func timeline(
    _ old: [Entry], _ new: [Entry], formats: (String, String) = ("junit", "ctrf")
  ) -> Timeline {
    Timeline([
      RoundSketch.machine(1, format: formats.0, old).round(),
      RoundSketch.machine(2, format: formats.1, new).round(),
    ])
  }

  /// One test as two formats write it.
  static let spellings: [(Entry, Entry)] = [
    // pytest: a node id, a class name, a module with its file left out.
    (
      Entry("test_b[chrome-1]", file: "tests/e2e/test_x.py", suite: ["TestA"]),
      Entry("test_b[chrome-1]", suite: ["tests.e2e.test_x.TestA"])
    ),
    (
      Entry("test_b", file: "./tests/test_x.py"), Entry("test_b", suite: ["tests.test_x"])
    ),
    (
      Entry("test_b", file: "tests/test_x.py", suite: ["TestA"]), Entry("TestA.test_b")
    ),
    (
      Entry("test_b", file: "tests/test_x.py", suite: ["TestA"]),
      Entry("tests.test_x.TestA#test_b")
    ),
    (
      Entry("test_b", file: "tests/test_x.py", suite: ["TestA"]),
      Entry("test_b", file: "/home/ci/work/app/tests/test_x.py", suite: ["TestA"])
    ),
    // Java: a class with and without its package, empty parentheses, a source file.
    (
      Entry("adds()", suite: ["com.acme.CartTest"]),
      Entry("adds", suite: ["com", "acme", "CartTest"])
    ),
    (
      Entry("adds", suite: ["com.acme.CartTest"]),
      Entry("adds", file: "src/test/java/com/acme/CartTest.java", suite: ["CartTest"])
    ),
    // Go: a package with the test and its subtests.
    (
      Entry("TestCart/adds_one", suite: ["example.com/acme/cart"]),
      Entry("adds_one", suite: ["example.com/acme/cart", "TestCart"])
    ),
    // JavaScript: titles as suites, joined in the name, the file as class name.
    (
      Entry("adds one", file: "src/cart.test.ts", suite: ["cart", "when empty"]),
      Entry("cart > when empty > adds one", suite: ["src/cart.test.ts"])
    ),
    (
      Entry("adds one", file: "src/cart.spec.ts", suite: ["cart"]),
      Entry("adds one", file: "/ci/app/src/cart.spec.ts", suite: ["cart"])
    ),
    (
      Entry("adds one", file: "src/cart.spec.ts", suite: ["cart"]),
      Entry("src/cart.spec.ts › cart › adds one")
    ),
    // Swift: module and class, with the target left out, as the console writes them.
    (
      Entry("testAdds", suite: ["ShopTests.CartTests"]), Entry("CartTests/testAdds()")
    ),
    (
      Entry("adds(count:)", suite: ["Shop", "CartTests"]),
      Entry("adds(count:)", suite: ["Shop.CartTests"])
    ),
    // A bare name, and escapes and blanks that formats write in their own ways.
    (
      Entry("TestCart/adds_one", suite: ["example.com/acme/cart"]), Entry("adds_one")
    ),
    (
      Entry("test_b[a\\b]", file: "a.py", suite: ["TestA"]),
      Entry("test_b[a\\\\b]", suite: ["TestA"])
    ),
    (
      Entry("test_b[tab\there]", file: "a.py"), Entry("test_b[tab here]")
    ),
    // Only the suite is left out.
    (
      Entry("adds one", file: "src/cart.spec.ts", suite: ["cart", "when empty"]),
      Entry("adds one", suite: ["src/cart.spec.ts"])
    ),
    // Rust: a crate and a path of modules.
    (
      Entry("tests::cart::adds", suite: ["shop"]), Entry("adds", suite: ["shop", "tests", "cart"])
    ),
  ]

  @Test("A test that two formats write in two ways is one", arguments: spellings)
  func one(_ first: Entry, _ second: Entry) {
    let other = Entry("quite_another", suite: ["x"])
    for (old, new) in [(first, second), (second, first)] {
      let found = timeline([other, old], [new, other])
      #expect(found.count == 2)
      #expect(found.row(1, in: 1) == 0)
      #expect(found.links[1] == .otherForm || found.links[1] == .bareName)
      #expect(found.renames.isEmpty)
    }
  }

  @Test(
    "What differs in more than the way of writing is two",
    arguments: [
      (Entry("test_b[1]", file: "a.py"), Entry("test_b[2]", suite: ["a"])),
      (Entry("ok", file: "a.py", suite: ["Cart"]), Entry("ok", suite: ["b", "Login"])),
      (Entry("reads v1.2 files", suite: ["a"]), Entry("2 files", suite: ["a"])),
    ])
  func two(_ old: Entry, _ new: Entry) {
    let found = timeline([old], [new])
    #expect(found.count == 2)
    #expect(found.links.isEmpty)
  }

  @Test("Within one format another place is a move, and another root is none")
  func oneFormat() {
    let moved = timeline(
      [Entry("test_upload_of_files", file: "tests/a.py")],
      [Entry("test_upload_of_files", file: "old/tests/a.py")], formats: ("ctrf", "ctrf"))
    #expect(moved.renames.map(\.tier) == [.moved])
    let rooted = timeline(
      [
        Entry("test_ok", file: "/home/a/app/tests/a.py"),
        Entry("test_ok", file: "/home/a/app/b.py"),
      ],
      [Entry("test_ok", file: "tests/a.py"), Entry("test_ok", file: "b.py")],
      formats: ("ctrf", "ctrf"))
    #expect(rooted.count == 2)
    #expect(rooted.renames.isEmpty)
    #expect(rooted.links == [0: .otherForm, 1: .otherForm])
  }

  @Test("Another folder in the middle of a path is a move, across formats too")
  func moved() {
    let found = timeline(
      [
        Entry("test_reads_large_files", file: "tests/unit/test_io.py", suite: ["TestIO"]),
        Entry("test_other", file: "tests/test_x.py"),
      ],
      [
        Entry("TestIO/test_reads_large_files", suite: ["acme/tests/moved/unit/test_io"]),
        Entry("test_other", suite: ["acme.tests.test_x"]),
      ])
    #expect(found.count == 2)
    #expect(found.renames.map(\.tier) == [.moved])
    #expect(found.links == [0: .renamed, 1: .otherForm])
  }

  @Test("A renamed test is found across formats, whatever the places are written like")
  func renamed() {
    let names = ["opens", "reads_the_header", "closes"]
    let after = ["opens", "reads_the_headers_first", "closes"]
    let found = timeline(
      names.map { Entry("test_file_\($0)", file: "tests/test_io.py", suite: ["TestIO"]) },
      after.map { Entry("test_file_\($0)", suite: ["tests.test_io.TestIO"]) })
    #expect(found.count == 3)
    #expect(found.renames.map(\.tier) == [.certain])
    #expect(found.renames.first?.isMoved == false)
  }

  @Test("A root that one format writes before every place makes no other place of it")
  func rooted() {
    let names = ["opens", "reads_the_header", "closes"]
    let after = ["opens", "reads_the_headers_first", "closes"]
    let found = timeline(
      names.map { Entry("TestIO/test_file_\($0)", suite: ["example.com/acme/tests/io"]) }
        + [Entry("TestUp/rises", suite: ["example.com/acme/tests/up"])],
      after.map { Entry("test_file_\($0)", file: "tests/io", suite: ["TestIO"]) }
        + [Entry("rises", file: "tests/up", suite: ["TestUp"])])
    #expect(found.count == 4)
    #expect(found.renames.map(\.tier) == [.certain])
    #expect(found.renames.first?.isMoved == false)
  }

  @Test("A place that fits several tests is joined to none, and says which")
  func several() {
    let old = [
      Entry("ok", file: "a.py", suite: ["TestA"]), Entry("ok", file: "b.py", suite: ["TestA"]),
    ]
    let found = timeline(old, [Entry("ok", suite: ["TestA"])])
    #expect(found.count == 3)
    #expect(
      found.ambiguities == [
        Timeline.Ambiguity(round: 1, row: 0, otherRound: 0, candidates: [0, 1])
      ])
    let back = timeline([Entry("ok", suite: ["TestA"])], old)
    #expect(
      back.ambiguities == [
        Timeline.Ambiguity(round: 0, row: 0, otherRound: 1, candidates: [0, 1])
      ])
  }

  @Test("Two spellings of one test in one round are joined to none")
  func twice() {
    let found = timeline(
      [Entry("ok", file: "a.py", suite: ["TestA"]), Entry("ok", suite: ["a", "TestA"])],
      [Entry("ok", suite: ["a.TestA"])])
    #expect(found.count == 3)
    #expect(found.ambiguities.map(\.candidates) == [[0, 1]])
  }

  @Test("Thousands of tests of one name in as many places are matched in little time")
  func manyPlaces() {
    let olds = (0..<2500).map { Entry("ok", file: "tests/t_\($0).py", suite: ["TestA"]) }
    let news = (0..<2500).reversed().map { Entry("ok", suite: ["tests.t_\($0).TestA"]) }
    let found = timeline(olds, news)
    #expect(found.count == 2500)
    #expect(found.row(0, in: 1) == 2499)
    let others = (0..<2500).map { Entry("ok", suite: ["other.u_\($0).TestA"]) }
    let none = timeline(olds, others)
    #expect(none.count == 5000)
    #expect(none.skippedSearches.first?.removed == 2500)
  }
}
