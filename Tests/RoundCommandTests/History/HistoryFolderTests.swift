import RoundModel
import RoundParsing
import Testing

@testable import RoundCommand

/// What the history folder promises: nothing is lost, torn, doubled or passed over in silence.
@Suite("History folder")
struct HistoryFolderTests {
  private let folder = TemporaryFolder()

  private func run(_ words: [String]) async -> (status: Int32, sink: CaptureSink) {
    await Stage.run(words)
  }

  private func record(_ rounds: String...) async -> [Int32] {
    var statuses: [Int32] = []
    for round in rounds {
      statuses.append(await run(["record", round, "--history", folder.path]).status)
    }
    return statuses
  }

  @Test("Records are named by time, label and hash, and read back as the rounds they are")
  func recorded() async {
    #expect(await record("round-1.md+round-1.json", "round-2.json") == [0, 0])
    let names = folder.names
    #expect(names.count == 2)
    #expect(names[0].hasPrefix("20250907T000200Z-round-1-"))
    #expect(names[1].hasPrefix("20250908T000211Z-round-2-"))
    let kept = await run(["compare", "\(folder.path)@round-1", "\(folder.path)@last"])
    let direct = await run(["compare", "round-1.md+round-1.json", "round-2.json"])
    // The two differ only in the last words, which say how to ask again for the round.
    let told = direct.sink.text.split(separator: "\n").dropLast(2)
    #expect(kept.sink.text.split(separator: "\n").prefix(told.count).elementsEqual(told))
    #expect(kept.sink.text.contains("its machine results settle that"))
  }

  @Test("A round that is recorded twice, from wherever, is one")
  func twice() async {
    #expect(await record("round-2.json", "./round-2.json", "../staging/round-2.json") == [0, 0, 0])
    #expect(folder.names.count == 1)
    let again = await run(["record", "\(folder.path)@last", "--history", folder.path])
    #expect(again.status == 0)
    #expect(folder.names.count == 1)
  }

  @Test("A history tells the same from its folder as from the files")
  func sameHistory() async {
    let rounds = ["round-1.json", "round-2.json", "round-3.json", "round-4.json", "round-6.json"]
    // The order of recording does not matter: records are in the order of the rounds.
    for round in rounds.reversed() { _ = await record(round) }
    let kept = await run(["history", "--history", folder.path])
    let direct = await run(["history"] + rounds)
    #expect(kept.status == 0)
    #expect(kept.sink.text == direct.sink.text)
    let mixed = await run(["history", "--history", folder.path, "round-5.json"])
    #expect(mixed.status == 3)
    #expect(mixed.sink.text.contains("6 rounds"))
  }

  @Test("Rounds are found by name: the last, the last good one, a date, a number, a label")
  func names() async {
    _ = await record("round-1.json", "round-2.json", "round-3.json", "round-4.json")
    for (name, title) in [
      ("last", "round 4"), ("2025-09-08", "round 2"), ("round-3", "round 3"), ("3", "round 3"),
    ] {
      let shown = await run(["show", "\(folder.path)@\(name)"])
      #expect(shown.status == 0)
      #expect(shown.sink.text.contains(title))
    }
    for name in ["last-good", "round-9", "2031-01-01", ""] {
      let shown = await run(["show", "\(folder.path)@\(name)"])
      #expect(shown.status == 3)
      #expect(shown.sink.text.contains("cannot read"))
    }
  }

  @Test("Every flipped bit, and every missing end, shows", arguments: [0, 1, 2, 3])
  func damage(part: Int) async throws {
    _ = await record("round-5.json", "round-3.json")
    let name = folder.names[1]
    let whole = folder.bytes(of: name)
    for step in stride(from: part, to: whole.count, by: 997) {
      var bytes = whole
      if part == 3 { bytes.removeLast(whole.count - step) } else { bytes[step] ^= 1 << (step % 8) }
      try folder.write(bytes, to: name)
      let part = Operand.Part.record(
        folder.path + "/" + name, try #require(RecordName(name)).hash)
      guard case .failure(let error) = HistoryFolder.read(part) else {
        Issue.record("a flip at byte \(step) was not seen")
        continue
      }
      #expect(error.code == .historyDamaged)
    }
    let check = await run(["check", "--history", folder.path])
    #expect(check.status == 3)
    #expect(check.sink.text.contains("1 damaged"))
    let history = await run(["history", "--history", folder.path])
    #expect(history.status == 3)
    #expect(history.sink.text.contains("R501"))
    // What is damaged is written anew when its round is recorded again.
    #expect(await record("round-5.json") == [0] || folder.names.count == 2)
  }

  @Test("Files of other programs are reported where they pose as records, and left alone")
  func strangers() async throws {
    _ = await record("round-6.json")
    try folder.write(Array("{\"half".utf8), to: "20250101T000000Z-round-9.json")
    try folder.write(Array("notes".utf8), to: "NOTES")
    let check = await run(["check", "--history", folder.path])
    #expect(check.status == 3)
    #expect(check.sink.text.contains("1 damaged"))
    #expect(folder.names.count == 3)
    try folder.remove("20250101T000000Z-round-9.json")
    #expect(await run(["check", "--history", folder.path]).status == 0)
  }

  @Test("A record of another version of the program is reported, and not guessed at")
  func newer() async throws {
    _ = await record("round-6.json")
    let name = folder.names[0]
    let text = String(decoding: folder.bytes(of: name), as: UTF8.self)
    let bytes = Array(text.replacing("rounddiff/round/1", with: "rounddiff/round/9").utf8)
    let hash = RecordName.hash(of: bytes.span)
    try folder.write(bytes, to: "20260101T000000Z-round-7-\(hash).json")
    let check = await run(["check", "--history", folder.path, "--format", "json"])
    #expect(check.status == 3)
    #expect(check.sink.text.contains("rounddiff/round/9"))
  }

  @Test("Hidden leftovers of crashed writers are swept, and count for nothing")
  func leftovers() async throws {
    _ = await record("round-6.json")
    try folder.write([1, 2, 3], to: ".rounddiff-77.tmp")
    #expect(await run(["check", "--history", folder.path]).status == 0)
    _ = await record("round-4.json")
    #expect(folder.names.count == 2)
  }

  @Test("A round without a time stands after those that were recorded before it")
  func undated() async throws {
    _ = await record("round-6.json")
    try folder.write(
      Array("[{\"name\":\"test_a\",\"status\":\"passed\"}]".utf8), to: "undated.txt")
    let early = Surroundings(
      variables: [:], outputIsTerminal: false, errorIsTerminal: false, columns: nil, clock: 86_400,
      readStandardInput: { [] })
    let words = ["record", "\(folder.path)/undated.txt", "--history", folder.path]
    #expect(await Stage.run(words, surroundings: early).status == 0)
    #expect(await Stage.run(words, surroundings: early).status == 0)
    #expect(folder.names.count == 3)
    #expect(await run(["show", "\(folder.path)@last"]).sink.text.contains("1"))
    let names = folder.names.compactMap { RecordName($0) }.sorted()
    #expect(names.last?.time == "20250916T000209Z")
  }

  @Test(
    "A clock that is far off loses no round",
    arguments: [Int64.min, -62_167_219_201, 253_402_300_800, 99_999_999_999_999, .max])
  func farOff(clock: Int64) async throws {
    _ = await record("round-6.json")
    for number in 1...3 {
      let text = "[{\"name\":\"test_a\",\"status\":\"\(number == 2 ? "failed" : "passed")\"}]"
      try folder.write(Array((text + String(repeating: " ", count: number)).utf8), to: "undated")
      let surroundings = Surroundings(
        variables: ["SOURCE_DATE_EPOCH": String(clock)], outputIsTerminal: false,
        errorIsTerminal: false, columns: nil, clock: 0, readStandardInput: { [] })
      let words = ["record", "\(folder.path)/undated", "--history", folder.path]
      #expect(await Stage.run(words, surroundings: surroundings).status == 0)
    }
    #expect(folder.names.compactMap { RecordName($0) }.count == 4)
    #expect(await run(["check", "--history", folder.path]).status == 0)
  }

  @Test("A folder that cannot be written is status 4, and one that cannot be read is status 3")
  func statuses() async {
    #expect(
      await run(["record", "round-6.json", "--history", "/proc/rounddiff"]).status == 4)
    #expect(await run(["history", "--history", folder.path]).status == 3)
    #expect(await run(["record", "round-6.json"]).status == 2)
    #expect(await run(["record", "missing.json", "--history", folder.path]).status == 3)
    #expect(folder.names.isEmpty)
  }

  @Test("Names of records sort by time, and labels by their numbers")
  func order() throws {
    let hash = String(repeating: "a", count: 32)
    let names = ["round-10", "round-9", "build-2.10", "build-2.9"].map {
      RecordName("20250907T000200Z-\($0)-\(hash).json")
    }
    let sorted = names.compactMap(\.self).sorted().map(\.label)
    #expect(sorted == ["build-2.9", "build-2.10", "round-9", "round-10"])
    for wrong in [
      "x.json", "20250907T000200Z-\(hash).json", "20250907T000200Z-a-\(hash.dropLast()).json",
      "2025090xT000200Z-a-\(hash).json", "20250907T000200Z-a-\(hash).txt", "",
    ] {
      #expect(RecordName(wrong) == nil)
    }
  }
}
