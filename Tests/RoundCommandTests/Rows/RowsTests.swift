import Synchronization
import Testing

@testable import RoundCommand

/// Lines for other engines: judged as the files themselves are, however they were cut and mixed.
@Suite("Rows for other engines")
struct RowsTests {
  private static let rounds = [
    "round-1.json", "round-2.json", "round-3.json", "round-4.json", "round-5.json", "round-6.json",
  ]

  /// Hands out bytes in pieces of an odd size.
  private final class Pieces: Sendable {
    private let rest: Mutex<ArraySlice<UInt8>>

    init(_ bytes: [UInt8]) { rest = Mutex(bytes[...]) }

    func next() -> [UInt8] {
      rest.withLock { rest in
        let piece = Array(rest.prefix(977))
        rest = rest.dropFirst(977)
        return piece
      }
    }
  }

  private func run(
    _ words: [String], input: String = ""
  ) async -> (status: Int32, sink: CaptureSink) {
    var surroundings = Stage.surroundings
    let pieces = Pieces(Array(input.utf8))
    surroundings.readSome = { () throws(SystemError) -> [UInt8] in pieces.next() }
    return await Stage.run(words, surroundings: surroundings)
  }

  private func output(_ words: [String], input: String = "") async -> String {
    String(decoding: await run(words, input: input).sink.written.output, as: UTF8.self)
  }

  private func table(_ folder: TemporaryFolder, _ text: String) throws -> String {
    try folder.write(Array(text.utf8), to: "rounds.ndjson")
    return folder.path + "/rounds.ndjson"
  }

  private func folder() async -> TemporaryFolder {
    let folder = TemporaryFolder()
    _ = await Stage.run(["record", "round-1.json", "--history", folder.path])
    return folder
  }

  /// The lines of tests that the history of the same rounds has.
  private func expected() async -> Set<Substring> {
    let text = await output(["history", "--all", "--format", "json"] + Self.rounds)
    let lines = text.split(separator: "\n").filter { $0.contains("\"strip\":") }
    return Set(
      lines.map { line in
        let start = line.firstIndex(of: "{") ?? line.startIndex
        return line.last == "," ? line[start...].dropLast() : line[start...]
      })
  }

  private func sorted(_ text: String) -> String {
    text.split(separator: "\n").sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }.joined(separator: "\n") + "\n"
  }

  @Test("Segments, single results and mixtures of both are judged as the files are")
  func sameBytes() async throws {
    let folder = await folder()
    let expected = await expected()
    let rounds = try table(
      folder, await output(["rows", "--rounds-table", "--part", "p"] + Self.rounds))
    let segments = await output(["rows", "--by", "test", "--part", "p"] + Self.rounds)
    let single = await output(["rows", "--part", "p"] + Self.rounds)
    for lines in [segments, single, sorted(segments + single)] {
      let (status, sink) = await run(["history", "--rows", "-", "--rounds", rounds], input: lines)
      #expect(status == 0)
      let text = String(decoding: sink.written.output, as: UTF8.self)
      #expect(Set(text.split(separator: "\n")) == expected)
    }
  }

  @Test("Rounds in two parts, told twice and keyed, are judged as the files are")
  func parts() async throws {
    let folder = await folder()
    let (early, late) = (Array(Self.rounds[..<4]), Array(Self.rounds[3...]))
    var (rows, rounds) = ("", "")
    for (part, files) in [("early", early), ("late", late)] {
      rows += await output(["rows", "--by", "test", "--part", part] + files)
      rounds += await output(["rows", "--rounds-table", "--part", part] + files)
    }
    let keyed = sorted(rows).split(separator: "\n").map { "key\t\($0)" }.joined(separator: "\n")
    let text = await output(
      ["history", "--rows", "-", "--rounds", try table(folder, rounds)], input: keyed)
    #expect(Set(text.split(separator: "\n")) == (await expected()))
  }

  /// The keys of a line, in their order.
  private func keys(_ line: Substring) -> [Substring] {
    line.dropFirst().split(separator: ",\"").map { part in
      part.drop { $0 == "\"" }.prefix { $0 != "\"" }
    }
  }

  @Test("Lines have the columns of the tables that engines make of them")
  func columns() async throws {
    let lines = await output(["rows", "--part", "p"] + Self.rounds).split(separator: "\n")
    let row = try #require(lines.first { $0.contains("\"o\":\"F\"") })
    #expect(
      keys(row) == [
        "test", "at", "o", "failed", "attempts", "round", "part", "pos", "suite", "branch",
        "outcome", "evidence", "fingerprint", "seconds",
      ])
    #expect(row.contains("\"outcome\":\"failed\",\"evidence\":\"stated\",\"fingerprint\":\""))
    let segments = await output(["rows", "--by", "test", "--part", "p"] + Self.rounds)
    let segment = try #require(segments.split(separator: "\n").first)
    #expect(
      keys(segment) == [
        "test", "part", "runs", "first_at", "last_at", "observed", "failed", "schema",
      ])
    let table = await output(["rows", "--rounds-table", "--part", "p"] + Self.rounds)
    let round = try #require(table.split(separator: "\n").first)
    #expect(
      keys(round) == [
        "part", "pos", "at", "round", "label", "suite", "branch", "completeness", "whole", "total",
        "passed", "failed", "incident", "sealed",
      ])
  }

  @Test("Rounds of one time are told apart by their places")
  func sameTime() async throws {
    let folder = await folder()
    let rounds = (0..<2).map { index in
      """
      {"part":"p","pos":\(index),"at":7,"round":"r\(index)","label":"round \(index)"}

      """
    }
    let lines = (0..<2).map { index in
      """
      {"test":"a","at":7,"o":"\(index == 0 ? "P" : "F")","part":"p","pos":\(index)}

      """
    }
    let text = await output(
      ["history", "--rows", "-", "--rounds", try table(folder, rounds.joined())],
      input: lines.joined())
    #expect(text.contains("\"strip\":\"PF\""))
  }

  @Test("Sums of events do not depend on how the tests are split among machines")
  func incidents() async throws {
    let folder = await folder()
    let rounds = try table(
      folder, await output(["rows", "--rounds-table", "--part", "p"] + Self.rounds))
    let lines = await output(["rows", "--by", "test", "--part", "p"] + Self.rounds)
      .split(separator: "\n")
    var merged: Set<String> = []
    for count in [1, 3, 17] {
      var sums = ""
      for part in 0..<count {
        let own = lines.indices.filter { $0 % count == part }.map { lines[$0] }
        sums += await output(
          ["incidents", "--rows", "-", "--rounds", rounds],
          input: own.joined(separator: "\n"))
      }
      merged.insert(await output(["incidents", "--merge", "-"], input: sums))
    }
    #expect(merged.count == 1)
    let text = try #require(merged.first)
    #expect(text.split(separator: "\n").count == 6)
    #expect(text.contains("\"incident\":false"))
  }

  @Test(
    "Lines that cannot be trusted are status 3",
    arguments: [
      "{\"test\":\"b\",\"part\":\"p\",\"runs\":\"0P\"}\n{\"test\":\"a\",\"part\":\"p\",\"runs\":\"0P\"}\n",
      "{\"test\":\"a\",\"part\":\"p\",\"runs\":\"99P\"}\n",
      "{\"test\":\"a\",\"part\":\"p\",\"runs\":\"0Z\"}\n", "{\"test\":\"a\"}\n", "not a line\n",
      "{\"test\":\"a\",\"part\":\"p\",\"runs\":\"0P\"", "{\"test\":\"a\",\"at\":1,\"o\":\"P\"}\n",
      "{\"part\":\"p\",\"runs\":\"0P\"}\n",
    ])
  func untrusted(lines: String) async throws {
    let folder = await folder()
    let rounds = try table(
      folder, await output(["rows", "--rounds-table", "--part", "p"] + Self.rounds))
    let (status, sink) = await run(["history", "--rows", "-", "--rounds", rounds], input: lines)
    #expect(status == 3)
    #expect(!sink.written.messages.isEmpty)
  }
}
