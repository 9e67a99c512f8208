import FoundationEssentials
import RoundParsing
import TestSupport
import Testing

@testable import RoundCommand

@Suite("The gate as a command")
struct GateCommandTests {
  private func run(
    _ line: String, variables: [String: String] = [:], sink: CaptureSink = CaptureSink()
  ) async -> (status: Int32, output: String, messages: String) {
    var surroundings = Stage.surroundings
    surroundings.variables = variables
    let (status, sink) = await Stage.run(
      line.split(separator: " ").map(String.init), surroundings: surroundings, sink: sink)
    return (
      status, String(decoding: sink.written.output, as: UTF8.self),
      String(decoding: sink.written.messages, as: UTF8.self)
    )
  }

  /// Writes a file of a name of its own, and returns where it is.
  private func file(_ text: String, _ name: String) throws -> String {
    let path =
      FileManager.default.temporaryDirectory.path
      + "/rounddiff-\(UInt64.random(in: .min ... .max))-" + name
    try Output().writeWhole(Array(text.utf8), to: path)
    return path
  }

  private func decision(_ line: String) async throws -> String {
    try file(await run(line + " --format json").output, "decision.json")
  }

  @Test(
    "Failures that a report states and does not name fail the gate",
    arguments: [
      ("- Failed: 2\n", ""), ("", "Two tests failed because of the total.\n"),
      ("", "3 passed, 2 failed\n"),
    ])
  func unnamedFailures(head: String, tail: String) async throws {
    let report =
      "# Checkout\n\n\(head)\n## Unit tests\n\n| Test | Status |\n|---|---|\n| adds | PASS |\n\n"
      + "## Browser tests\n\n\(tail)"
    let result = await run("gate --first-round \(try file(report, "unnamed.md"))")
    #expect(result.status == 1)
    #expect(result.output.contains("2 failures stated but not named"))
  }

  @Test(
    "What a report says against its own list of passes keeps the gate from passing",
    arguments: [
      ("**Overall status:** FAILED\n", "", "is said to have failed"),
      ("", "## Failed test files\n\n- `test_cart.py`\n", "1 module"),
    ])
  func unexplained(head: String, tail: String, words: String) async throws {
    let report =
      "# Checkout\n\n\(head)\n## Tests\n\n| Test | Status |\n|---|---|\n| adds | PASS |\n\n\(tail)"
    let path = try file(report, "unexplained.md")
    #expect(await run("gate --first-round \(path)").status == 3)
    let told = await run("show \(path)").output + run("check \(path)").output
    #expect(told.split { $0.isWhitespace }.joined(separator: " ").contains(words))
  }

  @Test(
    "Baselines, first rounds and what does not go together",
    arguments: [
      ("gate round-4.json", 3), ("gate round-6.json --first-round", 1),
      ("gate round-3.json --first-round", 1),
      ("gate --baseline round-4.json round-6.json --profile no-regressions", 0),
      ("gate --baseline round-1.json round-2.json", 1),
      (
        "gate --baseline round-4.json --baseline round-2.json round-6.json --profile no-regressions",
        1
      ),
      (
        "gate --baseline round-4.json --baseline round-6.json round-6.json --profile no-regressions",
        3
      ),
      ("gate --baseline round-6.json --baseline round-1.json round-2.json", 1),
      ("gate --baseline round-1.json round-2.json round-3.json", 2),
      (
        "gate --baseline round-2.json --baseline round-4.json round-6.json --profile no-regressions",
        1
      ),
      ("gate --baseline round-1.json", 2), ("gate", 2), ("gate a b c", 2),
      ("gate round-1.json round-2.json --first-round", 2),
      ("gate --baseline - - --first-round", 2), ("gate --baseline - -", 2),
      ("gate --baseline missing.json round-2.json", 3),
      ("gate round-1.json round-2.json --priority 0", 2),
      ("gate round-1.json round-2.json --priority 3-1", 2),
      ("gate round-1.json round-2.json --priority high", 2),
      ("compare round-1.json round-2.json --priority 1-", 2),
      ("gate round-1.json round-2.json --renames missing.json", 2),
      ("gate round-1.json round-2.json --replay missing.json", 3),
      ("gate round-1.json round-2.json --replay round-1.json", 3),
      ("compare round-1.json round-2.json --only test_035* --exit-code", 0),
      ("compare round-1.json round-2.json --only test_017* --exit-code", 1),
      ("compare round-1.json round-2.json --priority 4 --exit-code", 1),
      ("compare round-1.json round-2.json --priority 3 --exit-code", 0),
      ("gate round-1.json round-2.json --only nothing", 3),
    ] as [(String, Int32)])
  func statuses(line: String, status: Int32) async {
    let got = await run(line)
    #expect(got.status == status)
    if status >= 2 { #expect(!got.messages.isEmpty) }
  }

  @Test("The worst of several baselines decides, and the others are told")
  func severalBaselines() async {
    let line = "gate --baseline round-4.json --baseline round-6.json round-6.json"
    let text = await run(line + " --profile no-regressions").output
    #expect(text.hasPrefix("INCONCLUSIVE"))
    #expect(text.contains("Also against"))
    #expect(text.contains("PASS"))
    let json = await run(line + " --profile no-regressions --format json").output
    #expect(json.contains("\"otherBaselines\":[\n    {\"sources\":[{\"path\":\"round-4.json\""))
  }

  @Test("A part of the suite says what it left out")
  func parts() async {
    let text = await run("gate round-1.json round-2.json --only test_035*").output
    #expect(
      text.contains("Only tests 'test_035*': 1 test, and 97 tests left out, 4 of them failing."))
    let json = await run("compare round-1.json round-2.json --priority 4 --format json").output
    #expect(json.contains("\"priorities\":[4,4]"))
    #expect(json.contains("\"leftOutFailing\":3"))
  }

  @Test("A decision that is taken again is the same, byte for byte")
  func replays() async throws {
    let path = try await decision("gate round-1.json round-2.json --profile no-regressions")
    let again = await run("gate --replay \(path) round-1.json round-2.json --format json")
    #expect(again.status == 1)
    #expect(Array(again.output.utf8) == (try Stage.bytes(path)))
    #expect(again.messages.contains("the same decision"))
    let operands = await run("gate --replay \(path)")
    #expect(operands.status == 1)
    #expect(operands.messages.contains("byte for byte"))
  }

  @Test("A decision that comes out otherwise says what differs, and is no pass")
  func replaysOtherwise() async throws {
    let path = try await decision("gate round-4.json round-6.json --profile no-regressions")
    let other = await run("gate --replay \(path) round-4.json round-3.json")
    #expect(other.status == 3)
    #expect(other.messages.contains("the SHA-256 of the candidate was"))
    #expect(other.messages.contains("the verdict was pass"))
    let later = await run(
      "gate --replay \(path) round-4.json round-6.json --now 2031-01-01T00:00:00Z")
    #expect(later.status == 3)
    #expect(later.messages.contains("the clock was"))
    let policy = try file(
      "{\"schema\": \"rounddiff/policy/1\", \"profile\": \"no-regressions\"}", "p.json")
    let ruled = await run("gate --replay \(path) round-4.json round-6.json --policy \(policy)")
    #expect(ruled.status == 3)
    #expect(ruled.messages.contains("the SHA-256 of the policy was none"))
  }

  @Test("On GitHub the summary and fixed keys are appended")
  func gitHub() async {
    let variables = [
      "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_OUTPUT": "output.txt",
    ]
    let sink = CaptureSink()
    for _ in 0..<2 {
      #expect(
        await run("gate round-1.json round-2.json", variables: variables, sink: sink).status == 1)
    }
    let summary = String(decoding: sink.written.files["summary.md"] ?? [], as: UTF8.self)
    #expect(summary.split(separator: "\n").count { $0.hasPrefix("## FAIL") } == 2)
    let keys = String(decoding: sink.written.files["output.txt"] ?? [], as: UTF8.self)
      .split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(keys.count == 32)
    #expect(keys.first == "verdict")
    let output = String(decoding: sink.written.files["output.txt"] ?? [], as: UTF8.self)
    #expect(output.contains("verdict=fail\n"))
    #expect(output.contains("regressions=5\n"))
    #expect(output.contains("status=1\n"))
  }

  @Test("Nothing is written for GitHub elsewhere, or where that was asked for")
  func notGitHub() async {
    let places = ["GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_OUTPUT": "output.txt"]
    let sink = CaptureSink()
    _ = await run("gate round-1.json round-2.json", variables: places, sink: sink)
    let isThere = places.merging(["GITHUB_ACTIONS": "true"]) { _, new in new }
    _ = await run("gate round-1.json round-2.json --no-github", variables: isThere, sink: sink)
    _ = await run(
      "compare round-1.json round-2.json --no-github", variables: isThere, sink: sink)
    #expect(sink.written.files.isEmpty)
  }

  @Test("A comparison tells GitHub its counts, and a gate that read nothing its verdict")
  func gitHubOthers() async {
    let variables = ["GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": "output.txt"]
    let sink = CaptureSink()
    _ = await run("compare round-1.json round-2.json", variables: variables, sink: sink)
    let counts = String(decoding: sink.written.files["output.txt"] ?? [], as: UTF8.self)
    #expect(counts.hasPrefix("verdict=fail\nregressions=5\n"))
    let other = CaptureSink()
    #expect(
      await run("gate round-1.json missing.json", variables: variables, sink: other).status == 3)
    #expect(
      other.written.files["output.txt"].map { String(decoding: $0, as: UTF8.self) }
        == "verdict=inconclusive\nstatus=3\n")
  }

  @Test("A summary that is nearly full is cut, and a full one is left alone")
  func fullSummary() async throws {
    let variables = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md"]
    for (held, isAdded) in [(997_000, true), (999_000, false), (1_200_000, false)] {
      let sink = CaptureSink()
      try sink.append([UInt8](repeating: 0x61, count: held), to: "summary.md", creating: true)
      let got = await run("gate round-1.json round-2.json", variables: variables, sink: sink)
      #expect(got.status == 1)
      let size = sink.size(of: "summary.md")
      #expect(isAdded ? size > held && size <= 1_000_000 : size == held)
    }
  }

  @Test("Outputs go to the file that GitHub made, and to no other")
  func missingOutputs() throws {
    let path =
      FileManager.default.temporaryDirectory.path + "/rounddiff-\(UInt64.random(in: .min ... .max))"
    #expect(throws: SystemError.self) { try Output().append([0x61], to: path, creating: false) }
    try Output().append([0x61], to: path, creating: true)
    try Output().append([0x62], to: path, creating: false)
    #expect(Output().size(of: path) == 2)
    #expect(Output().size(of: path + "-missing") == 0)
  }

  @Test("An output that cannot be written is status 4, and the verdict is still printed")
  func unwritable() async {
    // Moves to where the samples are.
    _ = await run("--version")
    let pass = "gate round-4.json round-6.json --profile no-regressions"
    let sink = UnwritableFiles()
    for line in [pass + " -o decision.json", pass] {
      let variables = ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md"]
      var surroundings = Stage.surroundings
      surroundings.variables = variables
      let status = await Program.run(
        line.split(separator: " ").map(String.init), surroundings: surroundings, sink: sink)
      #expect(status == .outputFailed)
    }
    #expect(sink.kept.text.contains("cannot write"))
    #expect(String(decoding: sink.kept.written.output, as: UTF8.self).contains("PASS"))
    let failing = await Program.run(
      ["gate", "round-1.json", "round-2.json", "-o", "d.json"], surroundings: Stage.surroundings,
      sink: sink)
    #expect(failing == .failure)
  }

  @Test("Waivers are explained where that is asked for")
  func explains() async throws {
    let policy = try file(
      """
      {"schema": "rounddiff/policy/1", "waivers": [{"test": "test_017*", "cause": "HTTP 429",
      "reason": "the limiter is new", "owner": "api", "issue": "API-7", "expires": "2025-09-20"}]}
      """, "waivers.json")
    let line = "gate round-1.json round-2.json --policy \(policy) --now 2025-09-16T10:00:00Z"
    #expect(!(await run(line).output.contains("hides 1 test")))
    let text = Self.oneLine(await run(line + " --explain-waivers").output)
    #expect(text.contains("waiver of test_017* for \"HTTP 429\": hides 1 test."))
    #expect(text.contains("\"the limiter is new\", api, API-7; until 2025-09-20"))
    #expect(text.contains("hides newly failing test_017_concurrent_users_real"))
    #expect(text.contains("waivers 1 (\(policy):1:"))
    #expect(text.contains("ends in 4 days"))
    #expect(
      await run("gate round-1.json round-2.json --explain-waivers").output
        .contains("The policy excuses nothing."))
  }

  @Test("A policy that is wrong, broken, empty or not there is status 2, and nothing is judged")
  func wrongPolicies() async throws {
    let texts = [
      "", " ", "{", "[]", "null", "{}", "{\"schema\": \"rounddiff/policy/2\"}", "\u{FEFF}",
      "{\"schema\": \"rounddiff/policy/1\"} {}", "{\"schema\": \"rounddiff/policy/1\",}",
      "{\"schema\": \"rounddiff/policy/1\", \"schema\": \"rounddiff/policy/1\"}",
      "{\"schema\": 1}", "# no JSON", "{\"profile\": \"release\"}",
    ]
    for text in texts {
      let got = await run("gate round-1.json round-2.json --policy \(try file(text, "p.json"))")
      #expect(got.status == 2, "\(text)")
      #expect(got.output.isEmpty)
      #expect(got.messages.contains("R40"), "\(text)")
    }
    for path in ["missing.json", ".", "/proc/1/mem"] {
      #expect(await run("gate round-1.json round-2.json --policy \(path)").status == 2)
    }
    let marked = try file("\u{FEFF}{\"schema\": \"rounddiff/policy/1\"}", "p.json")
    #expect(await run("gate round-1.json round-2.json --policy \(marked)").status == 1)
  }

  @Test("A mistyped key names the nearest one, with its place")
  func nearest() async throws {
    let path = try file("{\"schema\": \"rounddiff/policy/1\",\n  \"wavers\": []}", "p.json")
    let got = await run("gate round-1.json round-2.json --policy \(path)")
    #expect(
      Self.oneLine(got.messages).contains("\(path):2:3: error R402: no key 'wavers'. Did"))
  }

  /// A text without its line breaks, which stand elsewhere where the temporary folder has a longer path.
  private static func oneLine(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}

/// Takes results and messages, and refuses files.
private final class UnwritableFiles: Sink {
  let kept = CaptureSink()

  private func refuse(_ path: String) throws(SystemError) {
    throw SystemError(action: "write", path: path, code: 28)
  }

  func write(_ bytes: [UInt8]) throws(SystemError) { try kept.write(bytes) }
  func tell(_ bytes: [UInt8]) { kept.tell(bytes) }
  func size(of path: String) -> Int { 0 }
  func append(_ bytes: [UInt8], to path: String, creating: Bool) throws(SystemError) {
    try refuse(path)
  }
  func writeWhole(_ bytes: [UInt8], to path: String) throws(SystemError) { try refuse(path) }
}
