import RoundModel
import RoundParsing
import Testing

@Suite("Merge conflicts")
struct MergeConflictTests {
  private static func conflict(_ ours: String, _ theirs: String) -> String {
    "<<<<<<< HEAD\n\(ours)\n=======\n\(theirs)\n>>>>>>> other\n"
  }

  @Test(
    "A file with both sides of a conflict in it is refused",
    arguments: [
      "# Round 1\n\n" + conflict("- a: passed", "- a: failed"),
      conflict(#"[{"name":"a","status":"passed"}]"#, #"[{"name":"a","status":"failed"}]"#),
      "[{\"name\":\"a\",\n" + conflict(#""status":"passed"}]"#, #""status":"failed"}]"#),
      "<testsuite name=\"s\">\n"
        + conflict(#"<testcase name="a"/>"#, #"<testcase name="b"/>"#) + "</testsuite>",
      #"{"Action":"run","Package":"p","Test":"T"}"# + "\n"
        + conflict(
          #"{"Action":"pass","Package":"p","Test":"T"}"#,
          #"{"Action":"fail","Package":"p","Test":"T"}"#),
      "1..1\n" + conflict("ok 1 - a", "not ok 1 - a"),
    ])
  func refused(_ text: String) throws {
    let refusal = try #require(Reading.refusal(text))
    #expect(refusal.code == .notWellFormed)
    #expect(refusal.message.contains("a merge conflict stands here"))
    #expect(refusal.place != nil)
  }

  @Test("A message that quotes a conflict is none")
  func quoted() throws {
    let words = Self.conflict("ours", "theirs")
    let round = try Reading.round(
      "<testsuite name=\"s\"><testcase name=\"a\"><failure><![CDATA[\n\(words)]]></failure>"
        + "</testcase></testsuite>")
    #expect(Reading.lines(round).count == 1)
    #expect(Reading.tests(round)[0].outcome == .failed)
  }
}
