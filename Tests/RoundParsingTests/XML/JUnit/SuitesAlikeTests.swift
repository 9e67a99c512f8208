import RoundModel
import Testing

@testable import RoundParsing

/// A suite that tells tests of one name apart does so in every round that is read with it.
@Suite("Suites in several rounds")
struct SuitesAlikeTests {
  private static func suite(_ name: String, _ tests: String...) -> String {
    "<testsuite name=\"\(name)\">"
      + tests.map { "<testcase classname=\"Cart\" name=\"\($0)\"/>" }.joined() + "</testsuite>"
  }

  private static func ids(_ rounds: [String]...) throws -> [[String]] {
    var read = try rounds.map {
      try Reading.round("<testsuites>\($0.joined())</testsuites>")
    }
    Round.tellApartAlike(&read)
    return read.map { round in Reading.tests(round).map { $0.id.description } }
  }

  @Test("A test keeps its identity where another one of its name comes")
  func comes() throws {
    let old = [Self.suite("tablet", "opens", "closes", "pays"), Self.suite("phone", "rings")]
    let new = [
      Self.suite("tablet", "opens", "closes", "pays"), Self.suite("phone", "rings", "opens"),
    ]
    let ids = try Self.ids(old, new)
    #expect(ids[1].contains("Cart::opens {phone}"))
    #expect(ids[0].contains("Cart::opens {tablet}"))
    #expect(Set(ids[0]).isSubset(of: ids[1]))
  }

  @Test("It keeps it where the other one is gone, too")
  func goes() throws {
    let old = [
      Self.suite("tablet", "opens", "closes", "pays"), Self.suite("phone", "rings", "opens"),
    ]
    let new = [Self.suite("tablet", "opens", "closes", "pays"), Self.suite("phone", "rings")]
    let ids = try Self.ids(old, new)
    #expect(Set(ids[1]).isSubset(of: ids[0]))
  }

  @Test("Suites of other names, and rounds without any doubles, tell nothing apart")
  func others() throws {
    let ids = try Self.ids(
      [Self.suite("desk", "opens")],
      [Self.suite("tablet", "opens", "a", "b"), Self.suite("phone", "c", "opens")])
    #expect(ids[0] == ["Cart::opens"])
    let plain = try Self.ids([Self.suite("desk", "opens")], [Self.suite("tablet", "opens")])
    #expect(plain == [["Cart::opens"], ["Cart::opens"]])
  }
}
