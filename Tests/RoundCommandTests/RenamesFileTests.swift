import RoundModel
import TestSupport
import Testing

@testable import RoundCommand

@Suite("Renames files")
struct RenamesFileTests {
  @Test("A file of renames is read as new ids by old ones")
  func read() throws {
    let renames = try RenamesFile.read(Fixture.path("identity/renames.json")).renames
    #expect(renames.count == 2)
    #expect(renames[TestID("test_nobody")] == TestID("test_somebody"))
  }

  @Test("A file that is wrong is refused with a place, and no round is judged")
  func refused() async {
    for (name, words) in [
      ("renames-list.json", "R405"), ("renames-number.json", ":1:12"),
      ("renames-twice.json", "have the same new id"), ("missing.json", "missing.json"),
    ] {
      for command in ["compare", "gate", "postmortem"] {
        let (status, sink) = await Stage.run([
          command, "round-1.json", "round-2.json", "--renames", Fixture.path("identity/" + name),
        ])
        #expect(status == 2)
        #expect(sink.written.output.isEmpty)
        #expect(sink.text.contains(words))
      }
    }
  }

  @Test("A rename that the rounds do not bear out is told")
  func unused() async {
    let (status, sink) = await Stage.run([
      "compare", "round-1.json", "round-2.json", "--format", "json", "--renames",
      Fixture.path("identity/renames.json"),
    ])
    #expect(status == 0)
    let text = String(decoding: sink.written.output, as: UTF8.self)
    #expect(text.contains("\"code\":\"R205\""))
    #expect(text.contains("2 of 2 confirmed renames were not used"))
  }
}
