import RoundModel
import Testing

@testable import RoundParsing

/// Streams of JSON values, and files that hold several documents.
@Suite("Streams of JSON")
struct JSONStreamTests {
  /// The values of a text as the numbers of their `n`, and what stood beside them.
  private func walk(_ text: String) throws -> (values: [Int], stream: JSONStream) {
    let bytes = Array(text.utf8)
    var stream = JSONStream(at: 0)
    var values: [Int] = []
    while let node = try stream.next(bytes.span) { values.append(node["n"]?.integer ?? -1) }
    return (values, stream)
  }

  @Test(
    "Values are found whatever stands between them",
    arguments: [
      ("{\"n\":1}\n{\"n\":2}\n", [1, 2], 0, 0), ("{\"n\":1}{\"n\":2}", [1, 2], 0, 0),
      ("{\n \"n\": 1\n}\n\n{\n \"n\": 2 }", [1, 2], 0, 0),
      ("building\n{\"n\":1}\n[INFO] done\n{\"n\":2}\nok\n", [1, 2], 3, 0),
      ("{\"n\":1}\n{\"n\":2,\"x\n{\"n\":3}\n", [1, 3], 0, 1),
      ("{\"n\":1}\r\n{\"n\":2}\r\n", [1, 2], 0, 0), ("{n}\n{\"n\":1}\n", [1], 1, 0),
    ])
  func values(text: String, numbers: [Int], noise: Int, broken: Int) throws {
    let found = try walk(text)
    #expect(found.values == numbers)
    #expect(found.stream.noiseCount == noise)
    #expect(found.stream.broken.count == broken)
    #expect(found.stream.cut == nil)
  }

  @Test("A value that the file ends in is cut, and those before it count")
  func cut() throws {
    let found = try walk("{\"n\":1}\n{\"n\":2,\"text\":\"ab")
    #expect(found.values == [1])
    #expect(found.stream.cut != nil)
  }

  @Test("A key that stands twice is not to be trusted in a stream either")
  func repeatedKey() {
    let lines =
      #"{"Action":"run","Package":"p","Test":"T"}"# + "\n"
      + #"{"Action":"fail","Action":"pass","Package":"p","Test":"T"}"# + "\n"
    #expect(Reading.refusal(lines)?.code == .repeatedKey)
  }

  @Test("Documents one after the other tell of one round, their totals added up")
  func documents() throws {
    func report(_ name: String, _ status: String, _ passed: Int) -> String {
      #"{"results":{"tool":{"name":"t"},"summary":{"tests":1,"passed":\#(passed),"#
        + #""failed":\#(1 - passed),"pending":0,"skipped":0,"other":0},"tests":[{"name":"\#(name)","#
        + #""status":"\#(status)","duration":1}]}}"#
    }
    let text = report("a", "passed", 1) + report("b", "failed", 0) + "\nDone in 2 s.\n"
    let round = try Reading.round(text)
    #expect(Reading.lines(round) == ["a passed", "b failed"])
    #expect(round.header.stated.total == 2)
    #expect(round.header.stated.passed == 1)
    #expect(round.diagnostics.map(\.code) == [.noiseSkipped])
    #expect(Reading.refusal(report("a", "passed", 1) + "\nresult = {broken}\n") != nil)
    #expect(Reading.refusal(report("a", "passed", 1) + "\n// the end\n") != nil)
  }
}
