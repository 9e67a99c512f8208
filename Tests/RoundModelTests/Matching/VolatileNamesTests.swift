import TestSupport
import Testing

@testable import RoundModel

@Suite("Parameters that every run makes anew")
struct VolatileNamesTests {
  typealias Entry = RoundSketch.Entry

  private func timeline(_ old: [String], _ new: [String]) -> Timeline {
    Timeline([
      RoundSketch.machine(1, old.map { Entry($0, file: "a.py") }).round(),
      RoundSketch.machine(2, new.map { Entry($0, file: "a.py") }).round(),
    ])
  }

  @Test(
    "An address, a moment, an identifier and a temporary path are masked, and nothing else is",
    arguments: [
      ("t[0x7f3a5c01d2e0]", "t[<volatile>]"),
      ("t[<Pump object at 0x7f3a5c01>-2]", "t[<Pump object at <volatile>>-2]"),
      ("t[123e4567-e89b-12d3-a456-426614174000]", "t[<volatile>]"),
      ("t[a-123E4567-E89B-12D3-A456-426614174000-b]", "t[a-<volatile>-b]"),
      ("t(2026-11-29T00:19:26.5Z)", "t(<volatile>)"),
      ("t[2026-11-29 00:19:26+01:00]", "t[<volatile>]"),
      ("t[/tmp/pytest-of-ci/pytest-3/x.csv-fast]", "t[<volatile>-fast]"),
      ("t[/var/folders/q1/T/x]", "t[<volatile>]"),
      ("test_0002_adds up", "<volatile>adds up"),
      ("test_0002_x[0x7f3a5c01]", "<volatile>x[<volatile>]"),
      ("m(sea.Rope@1a2b3c)", "m(sea.Rope@<volatile>)"),
      ("m(S.R.Rope@e111c7c, 2)", "m(S.R.Rope@<volatile>, 2)"),
      ("m(Rope)[1] sea.Rope@4f2a1c", "m(Rope)[1] sea.Rope@<volatile>"),
      ("[1] sea.Rope@4f2a1c, 5", "[1] sea.Rope@<volatile>, 5"),
      ("m[sea.Rope@4f2a1c](1)", "m[sea.Rope@<volatile>](1)"),
      ("m([Ljava.lang.String;@4f2a1c)", "m([Ljava.lang.String;@<volatile>)"),
      ("m([I@4f2a1c)", "m([I@<volatile>)"), ("m(Rope$Knot@4f2a1c)", "m(Rope$Knot@<volatile>)"),
      ("t[ann@1a2b3c]", nil), ("t[Ann@12345]", nil), ("t[ann@1a2b3c.com]", nil),
      ("t[Ann@1a2b3c.com]", nil), ("t[sea.Rope@facade]", nil), ("t[sea.Rope@1a2b]", nil),
      ("t[sea.Rope@1a2b3c4d5]", nil), ("t[sea.Rope@1a2b3c-x]", nil), ("t[sea.rope@1a2b3c]", nil),
      ("t[@1a2b3c]", nil), ("t[Ann@1a2b3c@x]", nil), ("Rope@4f2a1c sinks", nil),
      ("test_002_adds", nil), ("test_0002_", nil), ("a_test_0002_adds", nil),
      ("t[0xff]", nil), ("t[0xdeadbeefs]", nil), ("t[2026-11-29]", nil), ("t[12:30:00]", nil),
      ("t[/etc/passwd]", nil), ("t[src/tmp/x]", nil), ("t[tmp]", nil), ("t[/tmp/]", nil),
      ("t[1e4567-e89b-12d3]", nil), ("t_0x7f3a5c01d2e0", nil), ("t", nil), ("t[]", nil),
    ] as [(String, String?)])
  func masks(_ name: String, _ masked: String?) {
    let found = VolatileParts.masked(Array(name.utf8).span)
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == masked)
  }

  @Test("A test whose parameter alone is made anew is one test")
  func one() {
    let found = timeline(
      ["t[0x7f3a5c01d2e0]", "u[a]"], ["u[a]", "t[0x7f3a5c0fffff]"])
    #expect(found.count == 2)
    #expect(found.links == [0: .otherForm])
    #expect(found.differInVolatileParts((0, 0), (1, 1)))
  }

  @Test("A test whose parameter is an object of Java is one test")
  func object() {
    let found = timeline(["m(sea.Rope@1a2b3c)", "k"], ["k", "m(sea.Rope@7d8e9f)"])
    #expect(found.count == 2)
    #expect(timeline(["t[ann@1a2b3c]"], ["t[ann@7d8e9f]"]).count == 2)
  }

  @Test("Where masking makes two tests of a round alike, the names stay as they are")
  func crowded() {
    let (one, two, three) = ("t[0x7f3a5c01d2e0]", "t[0x7f3a5c01d2e1]", "t[0x7f3a5c01d2e2]")
    #expect(timeline([one, two], [two, three]).count == 3)
    #expect(timeline([one], [two, three]).count == 3)
    #expect(timeline([one, two], [three]).count == 3)
  }

  @Test("A test that another one was put before is one test, under another number")
  func numbered() {
    let found = timeline(
      ["test_0001_adds", "test_0002_ends"],
      ["test_0001_is new", "test_0002_adds", "test_0003_ends"])
    #expect(found.count == 3)
    #expect(found.links == [0: .otherForm, 1: .otherForm])
  }

  @Test("Other parameters beside it, or another place, are another test")
  func other() {
    #expect(timeline(["t[0x7f3a5c01d2e0-a]"], ["t[0x7f3a5c0fffff-b]"]).count == 2)
    #expect(timeline(["t[0x7f3a5c01d2e0]"], ["u[0x7f3a5c0fffff]"]).count == 2)
  }
}
