import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// A long file is read in parts at the same time, and nobody can tell from what was read.
@Suite("Files read in parts")
struct PartsTests {
  /// All that was read of some bytes, or why they were refused.
  private static func reading(_ bytes: [UInt8], partBytes: Int) -> String {
    var options = ReadOptions()
    options.partBytes = partBytes
    do throws(ReadError) {
      let source = Source(path: "round.txt", bytes: OwnedBytes(bytes))
      return RoundText.of(try RoundReader(options: options).read(source))
    } catch {
      return "\(error)"
    }
  }

  private static func expectSame(_ bytes: [UInt8], _ sizes: [Int] = [40, 150, 700]) {
    let whole = reading(bytes, partBytes: .max)
    for size in sizes { #expect(reading(bytes, partBytes: size) == whole, "parts of \(size)") }
  }

  /// The same of the whole and of what is left where it is cut somewhere.
  private static func expectSame(
    _ bytes: [UInt8], cutBy random: inout SeededGenerator, _ sizes: [Int] = [40, 150, 700]
  ) {
    expectSame(bytes, sizes)
    expectSame(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))), sizes)
  }

  @Test("Every sample reads the same", arguments: FormatFixture.all)
  func samples(fixture: FormatFixture) throws { Self.expectSame(try fixture.bytes()) }

  @Test(
    "Plain files are read in as many parts as they are long",
    arguments: ["ctrf", "pytest-json-report", "go-test-json", "junit"])
  func plain(name: String) throws {
    let format = try #require(Formats.named(name))
    let bytes = Array(Self.plain(name).utf8)
    var options = ReadOptions()
    options.partBytes = bytes.count / 5
    let source = Source(path: "round.txt", bytes: OwnedBytes(bytes))
    var builder = RoundBuilder(source: source, format: format, options: options)
    try format.read(FormatSample(bytes.span, from: 0, isWhole: true), bytes.span, into: &builder)
    #expect(builder.partCount >= 4)
    #expect(builder.count == 400)
  }

  private static func plain(_ format: String) -> String {
    let tests = 0..<400
    switch format {
    case "ctrf":
      return "{\"reportFormat\":\"CTRF\",\"results\":{\"tests\":["
        + tests.map { "{\"name\":\"t\($0)\",\"status\":\"passed\"}" }.joined(separator: ",") + "]}}"
    case "pytest-json-report":
      return "{\"created\":1,\"exitcode\":0,\"summary\":{},\"tests\":["
        + tests.map { "{\"nodeid\":\"a.py::t\($0)\",\"outcome\":\"passed\"}" }
        .joined(separator: ", ") + "]}"
    case "junit":
      return "<testsuites>"
        + tests.map { "<testsuite name=\"s\($0)\"><testcase name=\"t\"/></testsuite>" }.joined()
        + "</testsuites>"
    default:
      return tests.map { test in
        ["run", "pass"].map {
          "{\"Action\":\"\($0)\",\"Package\":\"p\",\"Test\":\"T\(test)\"}\n"
        }.joined()
      }.joined()
    }
  }

  @Test("Tests of CTRF with lists inside them", arguments: 0..<40)
  func ctrf(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(Self.ctrf(&random).utf8)
    Self.expectSame(bytes, cutBy: &random)
  }

  /// A report whose tests hold lists and texts that look like further tests.
  private static func ctrf(_ random: inout SeededGenerator) -> String {
    let gap = ["", " ", "\n      "].randomElement(using: &random) ?? ""
    let tests = (0..<Int.random(in: 2...60, using: &random)).map { number in
      var members = ["\"name\":\"test \(number % 50)\"", "\"status\":\"\(status(&random))\""]
      if Bool.random(using: &random) { members.append("\"duration\":\(number)") }
      if number % 7 == 3 {
        members.append("\"steps\":[{\"name\":\"a\",\"status\":\"failed\"},{\"name\":\"b\"}]")
      }
      if number % 5 == 1 {
        members.append("\"message\":\"},{\\\"name\\\":\\\"x\\\",\\\"status\\\":\\\"failed\\\"}\"")
      }
      if number % 6 == 2 {
        members.append("\"suite\":[\"s\(number / 9)\"],\"tags\":[\"t\(number % 3)\"]")
      }
      if number % 11 == 4 { members.append("\"retries\":NaN") }
      return "{" + members.joined(separator: ",\(gap)") + "}"
    }
    let odd = Int.random(in: 0..<6, using: &random) == 0 ? ["\"no object\""] : []
    return "{\"reportFormat\":\"CTRF\",\"specVersion\":\"0.0.0\",\"results\":{"
      + "\"tool\":{\"name\":\"t\"},\"summary\":{\"tests\":\(tests.count),\"passed\":1},\"tests\":[\(gap)"
      + (tests + odd).joined(separator: ",\(gap)") + "]}}"
  }

  @Test("Tests of pytest with phases and subtests", arguments: 0..<40)
  func pytest(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(Self.pytest(&random).utf8)
    Self.expectSame(bytes, cutBy: &random)
  }

  private static func pytest(_ random: inout SeededGenerator) -> String {
    let gap = ["", " ", "\n      "].randomElement(using: &random) ?? ""
    let words = [
      "passed", "passed", "passed", "failed", "skipped", "xfailed", "xpassed", "rerun", "error",
      "subtests passed", "subtests failed", "odd",
    ]
    let tests = (0..<Int.random(in: 2...60, using: &random)).map { number in
      let outcome = words.randomElement(using: &random) ?? "passed"
      var members = [
        "\"nodeid\":\"t/a\(number / 7).py::C::t\(number % 40)\"", "\"outcome\":\"\(outcome)\"",
      ]
      if number % 3 > 0 {
        members.append("\"setup\":{\"duration\":0.\(number),\"outcome\":\"passed\"}")
      }
      if outcome == "failed" {
        members.append("\"call\":{\"outcome\":\"failed\",\"crash\":{\"message\":\"no \(number)\"}}")
      }
      return "{" + members.joined(separator: ",\(gap)") + "}"
    }
    return
      "{\"created\":1,\"exitcode\":1,\"root\":\"/\",\"summary\":{\"failed\":2,\"total\":\(tests.count)},"
      + "\"collectors\":[{\"nodeid\":\"t/a0.py\",\"outcome\":\"failed\",\"longrepr\":\"lost\"}],"
      + "\"tests\":[\(gap)" + tests.joined(separator: ",\(gap)") + "]}"
  }

  @Test("Packages of go, one after the other and through each other", arguments: 0..<40)
  func go(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(Self.go(&random).utf8)
    Self.expectSame(bytes, cutBy: &random, [200, 900, 3000])
  }

  private static func go(_ random: inout SeededGenerator) -> String {
    let says = Bool.random(using: &random)
    var lines: [String] = []
    func add(_ action: String, _ package: String, _ more: String = "") {
      lines.append(
        "{\"Time\":\"2026-03-0\(1 + lines.count % 9)T10:00:00Z\",\"Action\":\"\(action)\","
          + "\"Package\":\"\(package)\"\(more)}")
    }
    for number in 0..<Int.random(in: 2...30, using: &random) {
      // Now and then a package is run again.
      let package = "shop/p\(number % 27)"
      if says { add("start", package) }
      var failed = false
      for test in 0..<Int.random(in: 0...6, using: &random) {
        let name = ",\"Test\":\"Test\(test % 5)\(test == 3 ? "/inner" : "")\""
        add("run", package, name)
        add("output", package, name + ",\"Output\":\"line \(test)\\n\"")
        let end = ["pass", "pass", "pass", "fail", "skip", "run"].randomElement(using: &random)
        if end == "fail" { failed = true }
        add(end ?? "pass", package, name + ",\"Elapsed\":0.\(test)")
        if number % 10 == 8 { add("output", "shop/other", ",\"Output\":\"between\\n\"") }
      }
      if number % 13 == 7 { lines.append("FAIL\tshop/broken [build failed]") }
      if number % 9 != 5 { add(failed ? "fail" : "pass", package, ",\"Elapsed\":1") }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  @Test("Suites of JUnit, nested and beside each other", arguments: 0..<60)
  func junit(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(Self.junit(&random).utf8)
    Self.expectSame(bytes, cutBy: &random, [60, 300, 1200])
  }

  private static func junit(_ random: inout SeededGenerator) -> String {
    let indent = Bool.random(using: &random)
    let root = [
      "testsuites", "testsuites name=\"pytest tests\"", "testsuite name=\"all\" time=\"4\"",
    ]
    let first = root.randomElement(using: &random) ?? "testsuites"
    var text = "<?xml version=\"1.0\"?>\n<\(first)>"
    for number in 0..<Int.random(in: 1...25, using: &random) {
      text += suite(number, depth: 1, indent: indent, &random)
    }
    if Int.random(in: 0..<8, using: &random) == 0 { text += "<error message=\"lost\"/>" }
    return text + (indent ? "\n" : "") + "</\(first.prefix { $0 != " " })>"
  }

  private static func suite(
    _ number: Int, depth: Int, indent: Bool, _ random: inout SeededGenerator
  ) -> String {
    let gap = indent ? "\n" + String(repeating: "  ", count: depth) : ""
    let count = Int.random(in: 0...9, using: &random)
    let name = ["s\(number)", "Mocha Tests", "s\(number) é"][min(2, number % 17)]
    let stamp = number % 3 == 0 ? " timestamp=\"2026-03-01T10:00:0\(number % 10)\"" : ""
    var text = "\(gap)<testsuite name=\"\(name)\" tests=\"\(count)\" time=\"0.\(number)\"\(stamp)>"
    if number % 6 == 2 {
      text += "\(gap)  <properties><property name=\"a\" value=\"b\"/></properties>"
    }
    for test in 0..<count {
      text += "\(gap)  <testcase classname=\"c\(number % 7)\" name=\"t\(test)\" time=\"0.0\(test)\""
      switch Int.random(in: 0..<9, using: &random) {
      case 0: text += "><failure message=\"no\">at <![CDATA[<testcase ]]></failure></testcase>"
      case 1: text += "><skipped/></testcase>"
      case 2: text += "><system-out>\(gap)  &lt;testcase \u{7}</system-out></testcase>"
      default: text += "/>"
      }
    }
    if depth < 3, Int.random(in: 0..<4, using: &random) == 0 {
      text += suite(number + 100, depth: depth + 1, indent: indent, &random)
    }
    return text + "\(gap)</testsuite>"
  }

  private static func status(_ random: inout SeededGenerator) -> String {
    ["passed", "passed", "passed", "failed", "skipped", "strange"].randomElement(using: &random)
      ?? "passed"
  }
}
