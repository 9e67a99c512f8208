import TestSupport
import Testing

@testable import RoundCommand

/// The commands that the README shows, with what it says that they print.
@Suite("The README")
struct ReadmeTests {
  struct Shown: Sendable, CustomTestStringConvertible {
    let words: [String]
    /// Whether the output goes on through a pipe, so that only a part of it is shown.
    let isPart: Bool
    let output: String
    let status: Int32
    var testDescription: String { "rounddiff " + words.joined(separator: " ") }
  }

  static var shown: [Shown] {
    get throws {
      var result: [Shown] = []
      var command: String?
      var output: [String] = []
      var isInside = false
      for line in try lines() {
        if line == "```console" {
          isInside = true
        } else if isInside, line == "```" || line.hasPrefix("$ ") {
          if let command { result.append(shown(command, output)) }
          command = nil
          output = []
          if line == "```" { isInside = false }
        } else if isInside {
          output.append(line)
        }
        if isInside, line.hasPrefix("$ ") { command = String(line.dropFirst(2)) }
      }
      return result
    }
  }

  private static func lines() throws -> [String] {
    try Stage.bytes("../../README.md").split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func shown(_ command: String, _ output: [String]) -> Shown {
    var output = output
    var status: Int32 = 0
    if let last = output.last, last.hasPrefix("exit status ") {
      status = Int32(last.dropFirst("exit status ".count)) ?? -1
      output.removeLast()
    }
    let first = command.split(separator: "|")[0].split(separator: " ").map(String.init)
    let words = first.dropFirst().filter { !$0.hasPrefix("2>") }
    return Shown(
      words: Array(words), isPart: command.contains("|"), output: output.joined(separator: "\n"),
      status: status)
  }

  @Test("Every command prints what the README shows", arguments: try shown)
  func prints(shown: Shown) async throws {
    let (status, sink) = await Stage.run(shown.words)
    let text = String(decoding: sink.written.output, as: UTF8.self)
    if shown.isPart {
      #expect(text.contains(shown.output))
    } else {
      #expect(status == shown.status)
      // Some commands say their status themselves, and it is shown once.
      let said = "\nexit status \(status)\n"
      #expect(sink.text == shown.output + (sink.text.hasSuffix(said) ? said : "\n"))
    }
  }

  @Test("The README shows the three uses")
  func shows() throws {
    let commands = Set(try Self.shown.compactMap(\.words.first))
    #expect(commands.isSuperset(of: ["check", "compare", "gate", "explain", "postmortem"]))
  }
}
