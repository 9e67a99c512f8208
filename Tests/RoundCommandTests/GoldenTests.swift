import Testing

@testable import RoundCommand

/// The output of every command on the samples, byte for byte.
///
/// `Samples/staging/expected/commands.tsv` lists the commands: the golden's name, the exit status
/// and the words. `.ci/goldens` writes the files anew from the same list.
@Suite("Goldens of the staging sample")
struct GoldenTests {
  struct Golden: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int32
    let words: [String]
    var testDescription: String { "rounddiff " + words.joined(separator: " ") }
  }

  static var goldens: [Golden] {
    get throws {
      let text = String(decoding: try Stage.bytes("expected/commands.tsv"), as: UTF8.self)
      return text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
        let fields = line.split(separator: UInt8(ascii: "\t")).map {
          String(decoding: $0, as: UTF8.self)
        }
        let words = fields[2].utf8.split(separator: UInt8(ascii: " ")).map {
          String(decoding: $0, as: UTF8.self)
        }
        return Golden(name: fields[0], status: Int32(fields[1]) ?? -1, words: words)
      }
    }
  }

  @Test("Every command prints its golden and ends with its status", arguments: try goldens)
  func golden(golden: Golden) async throws {
    let (status, sink) = await Stage.run(golden.words)
    #expect(status == golden.status)
    let expected = String(decoding: try Stage.bytes("expected/" + golden.name), as: UTF8.self)
    #expect(sink.text == expected)
    #expect(Array(sink.text.utf8) == Array(expected.utf8))
  }

  @Test("There is a golden for every command")
  func covered() throws {
    let told = Set(try Self.goldens.compactMap { CommandName(rawValue: $0.words[0]) })
    #expect(told == Set(CommandName.allCases))
  }
}
