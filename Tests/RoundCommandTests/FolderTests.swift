import TestSupport
import Testing

@testable import RoundCommand

/// Folders and patterns as operands.
@Suite("Folders")
struct FolderTests {
  private func show(_ operand: String) async -> (status: Int32, output: String, messages: String) {
    let (status, sink) = await Stage.run(["show", "--format", "csv", operand])
    return (
      status, String(decoding: sink.written.output, as: UTF8.self),
      String(decoding: sink.written.messages, as: UTF8.self)
    )
  }

  @Test("The files of a folder are one round, and what is no report is passed over")
  func folder() async throws {
    let (status, output, _) = await show(Fixture.path("folders/mixed"))
    #expect(status == 0)
    #expect(output.contains("\"lends\""))
    #expect(output.contains("\"issues\""))
    let operand = try Operand(Fixture.path("folders/mixed"))
    #expect(operand.parts.count == 3)
    #expect(operand.parts.allSatisfy { $0.isMember(of: Fixture.path("folders/mixed")) })
  }

  @Test("A pattern is the files that it matches")
  func pattern() async throws {
    let (status, output, _) = await show(Fixture.path("folders/mixed/c*.json"))
    #expect(status == 0)
    #expect(output.contains("\"issues\""))
    #expect(!output.contains("\"lends\""))
  }

  @Test("A pattern may lead through folders by name and by wildcards")
  func steps() async throws {
    let path = Fixture.path("folders/m*d/*.json")
    #expect(try Operand(path).parts.map(\.path).count == 2)
    #expect(try Operand(Fixture.path("folders/mixed/?ards.json")).parts.count == 1)
  }

  @Test("A folder of Allure results is a round with its retries")
  func allure() async {
    let (status, output, _) = await show(Fixture.path("folders/allure"))
    #expect(status == 0)
    #expect(output.contains("test_lend"))
    #expect(output.contains("flaky"))
  }

  @Test("A result bundle of Xcode is refused, with how to export it")
  func bundle() async {
    let (status, _, messages) = await show(Fixture.path("folders/Desk.xcresult"))
    #expect(status == 3)
    #expect(messages.contains("xcresulttool"))
    #expect(await show(Fixture.path("folders")).status == 3)
  }

  @Test("A folder joined with a report is read like any file beside it")
  func joined() async throws {
    let operand = try Operand(
      Fixture.path("folders/mixed") + "+" + Fixture.path("folders/mixed/logs/run.log"))
    #expect(operand.parts.count == 4)
    #expect(operand.parts.last?.path == Fixture.path("folders/mixed/logs/run.log"))
  }
}
