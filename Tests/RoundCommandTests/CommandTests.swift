import Testing

@testable import RoundCommand

/// What the commands promise beyond their output.
@Suite("Commands")
struct CommandTests {
  private func run(
    _ line: String, sink: CaptureSink = CaptureSink()
  ) async -> (status: Int32, sink: CaptureSink) {
    await Stage.run(line.split(separator: " ").map(String.init), sink: sink)
  }

  @Test(
    "Exit statuses",
    arguments: [
      ("compare round-1.json round-2.json", 0),
      ("compare round-1.json round-2.json --exit-code", 1),
      ("compare round-2.json round-3.json --exit-code", 1), ("check round-2.json", 0),
      ("check round-1.md", 1), ("gate round-1.json round-2.json", 1),
      ("gate round-4.json round-5.json", 3), ("gate round-4.json", 3),
      ("gate round-4.json round-6.json --profile no-regressions", 0),
      ("show missing.json", 3), ("show expected/help.txt", 3), ("frobnicate", 2), ("show", 2),
      ("compare round-1.json round-2.json --format yaml", 2),
      ("gate round-1.json round-2.json --profile relaxed", 2),
      ("gate round-1.json round-2.json --policy missing.json", 2),
      ("convert round-1.json --to klingon", 2), ("--version", 0), ("help gate", 0),
      ("explain nobody round-1.json", 3),
    ] as [(String, Int32)])
  func statuses(line: String, status: Int32) async {
    let (got, sink) = await run(line)
    #expect(got == status)
    if status >= 2 { #expect(!sink.written.messages.isEmpty) }
  }

  @Test("Swapped operands, one file twice and a cut file never pass the gate")
  func gateOperands() async {
    for line in [
      "gate round-6.json round-4.json", "gate round-6.json round-6.json",
      "gate round-4.json round-5.json",
    ] {
      #expect(await run(line).status != 0)
    }
  }

  @Test("A result that cannot be written is status 4 and says so")
  func writeFailure() async {
    let (status, sink) = await run(
      "show round-1.json",
      sink: CaptureSink(failure: SystemError(action: "write", path: "-", code: 28)))
    #expect(status == 4)
    #expect(!sink.written.messages.isEmpty)
  }

  @Test("Files are written whole, in the format of their extension")
  func files() async throws {
    let (status, sink) = await run(
      "compare round-1.json round-2.json -o a.json -o b.md --output c.txt -o d.html -o e.xml -o f.csv"
    )
    #expect(status == 0)
    let files = sink.written.files
    #expect(files.keys.sorted() == ["a.json", "b.md", "c.txt", "d.html", "e.xml", "f.csv"])
    #expect(files["a.json"]?.first == UInt8(ascii: "{"))
    #expect(files["b.md"]?.first == UInt8(ascii: "#"))
  }

  @Test(
    "Files whose form cannot be told, or that would be written twice, are no command",
    arguments: ["-o a.pdf", "-o a", "-o a.json -o a.json", "-o .gitignore"])
  func wrongFiles(options: String) async {
    let (status, sink) = await run("compare missing.json round-2.json " + options)
    #expect(status == 2)
    #expect(sink.written.files.isEmpty)
    #expect(sink.written.output.isEmpty)
  }

  @Test(
    "A file that is read is never written, by whatever name",
    arguments: [
      ("compare round-1.json round-2.json -o round-2.json", "round-2.json"),
      ("compare round-1.json round-2.json -o ./../staging//round-1.json", "round-1.json"),
      ("gate round-1.md+round-1.json round-2.json -o a.md --output round-1.md", "round-1.md"),
      ("gate --baseline round-1.json round-2.json -o round-1.json", "round-1.json"),
      ("convert round-2.json --to json -o round-2.json", "round-2.json"),
      ("explain test_004 round-1.json -o round-1.json", "round-1.json"),
      ("check round-?.json -o round-3.json", "round-3.json"),
      ("history round-1.json round-2.json -o LINK", "round-2.json"),
      ("show FOLDER -o FOLDER/one.json", "one.json"),
    ])
  func overwriting(line: String, named: String) async throws {
    let folder = TemporaryFolder()
    try folder.make()
    try folder.link("round-2.json", as: "link.json")
    try folder.write(try Stage.bytes("round-3.json"), to: "one.json")
    let words = line.split(separator: " ").map { word -> String in
      if word == "LINK" { return folder.path + "/link.json" }
      return word.hasPrefix("FOLDER") ? folder.path + word.dropFirst(6) : String(word)
    }
    let (status, sink) = await Stage.run(words)
    #expect(status == 2)
    #expect(sink.written.files.isEmpty)
    #expect(sink.written.output.isEmpty)
    let message = String(decoding: sink.written.messages, as: UTF8.self)
    #expect(message.contains(named))
    #expect(message.hasSuffix("Give --output another file.\n"))
  }

  @Test("A round that tells only how many tests there are has no other figure")
  func untold() async throws {
    let folder = TemporaryFolder()
    try folder.make()
    let report = """
      # Round 1

      **Total tests:** 12

      | Test | Status |
      |---|---|
      | test_a | passed |

      """
    let path = folder.path + "/round-1.md"
    try folder.write(Array(report.utf8), to: "round-1.md")
    let figures = #""total":12,"passed":null,"failed":null,"flaky":null,"skipped":null"#
    for command in ["compare", "history"] {
      let (_, sink) = await Stage.run([command, path, "round-2.json", "--format", "json"])
      #expect(sink.text.contains(figures), "\(command)")
    }
    let (_, sink) = await Stage.run(["history", path, "round-2.json"])
    #expect(sink.text.contains("not told"))
  }

  @Test("The same command gives the same bytes")
  func deterministic() async {
    for line in [
      "compare round-1.md+round-1.json round-2.json --format json",
      "gate round-1.json round-2.json --format json", "postmortem round-1.md round-2.json",
    ] {
      let (one, two) = (await run(line).sink.written.output, await run(line).sink.written.output)
      #expect(one == two)
    }
  }

  @Test("One round as pytest's JSON, as CTRF and as plain JSON changes alike")
  func sameClasses() async {
    var found: [[String]] = []
    for file in ["round-2.json", "round-2.pytest.json", "round-2.ctrf.json"] {
      let text = String(
        decoding: await run("compare round-1.json \(file) --format json").sink.written.output,
        as: UTF8.self)
      found.append(
        text.split(separator: "\n").filter { $0.contains("\"class\":") }.map { line in
          let name = line.split(separator: "\"")[3].split(separator: ":").last ?? ""
          let kind = line.components(after: "\"class\":\"")
          return "\(name) \(kind)"
        }.sorted())
    }
    #expect(found[0].count == 12)
    #expect(found[1] == found[0])
    #expect(found[2] == found[0])
  }
}

extension Substring {
  /// What stands behind a text, up to the next quote.
  fileprivate func components(after text: String) -> Substring {
    guard let range = self.firstRange(of: text) else { return "" }
    return self[range.upperBound...].prefix { $0 != "\"" }
  }
}
