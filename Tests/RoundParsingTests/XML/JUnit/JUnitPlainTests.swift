import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Plain test cases are read at one go; written otherwise they say the same.
@Suite("JUnit, plain test cases")
struct JUnitPlainTests {
  private struct Case {
    var className: String
    var name: String
    var file: String?
    var line: Int?
    var time: String?

    /// The attributes in the order of a shuffle, each with its value.
    func attributes(_ random: inout SeededGenerator) -> [(String, String)] {
      var list = [("classname", className), ("name", name)]
      if let file { list.append(("file", file)) }
      if let line { list.append(("line", "\(line)")) }
      if let time { list.append(("time", time)) }
      return list.shuffled(using: &random)
    }

    func plain(_ random: inout SeededGenerator) -> String {
      let all = attributes(&random).map { #"\#($0)="\#($1)""# }.joined(separator: " ")
      return ["<testcase \(all)/>", "<testcase \(all) />", "<testcase \(all)></testcase>"]
        .randomElement(using: &random) ?? ""
    }

    /// The same in ways that only the reader of any XML takes.
    func loose(_ random: inout SeededGenerator) -> String {
      let all = attributes(&random).map { name, value in
        Bool.random(using: &random) ? "\(name) = '\(value)'" : "\n\t\(name)=\"\(value)\""
      }
      return "<testcase  \(all.joined(separator: "  "))><!-- nothing --></testcase>"
    }
  }

  private func cases(seed: UInt64) -> [Case] {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...30, using: &random)).map { number in
      Case(
        className: ["shop.Cart", "shop.Till", "größe.Kasse", "a&amp;b"]
          .randomElement(using: &random) ?? "",
        name: [
          "adds \(number)", "adds_\(number)()", "x&lt;\(number)", "é\(number)", "n\(number)[1]",
        ]
        .randomElement(using: &random) ?? "",
        file: Bool.random(using: &random) ? "tests/\(number % 3).py" : nil,
        line: Bool.random(using: &random) ? number : nil,
        time: ["0.5", "0", "1,234.5", "-1", "", "2e-3"].randomElement(using: &random))
    }
  }

  private func document(_ cases: [String]) -> String {
    "<testsuites><testsuite name=\"s\">\n  "
      + cases.joined(separator: "\n  ") + "\n</testsuite></testsuites>\n"
  }

  private func facts(_ text: String) throws -> [String] {
    let round = try Reading.round(text)
    return Reading.tests(round).map { test in
      "\(test.id) \(test.outcome.term) \(test.durationSeconds ?? -1) \(test.file ?? "-")"
    } + round.diagnostics.map(\.code.rawValue)
  }

  @Test("Both ways of writing say the same", arguments: 1...60)
  func same(_ seed: UInt64) throws {
    let cases = cases(seed: seed)
    var random = SeededGenerator(seed: seed)
    let plain = try facts(document(cases.map { $0.plain(&random) }))
    #expect(try facts(document(cases.map { $0.loose(&random) })) == plain)
  }

  @Test(
    "What is not well-formed is refused all the same",
    arguments: [
      #"<testcase name="a" name="b"/>"#, #"<testcase name="a" line="1" line="2"/>"#,
      #"<testcase name="a" time="1" time="2"/>"#, #"<testcase name="a"classname="b"/>"#,
      #"<testcase name="a<b"/>"#, #"<testcase name="a" / >"#, #"<testcase name="a"></testcases>"#,
      #"<testcase name="a"></testcase"#,
    ])
  func refused(_ element: String) {
    let refusal = Reading.refusal(document([element, #"<testcase name="z" classname="c"/>"#]))
    #expect(refusal?.code == .notWellFormed)
  }

  @Test("A document cut anywhere in a plain test case has no row of it")
  func cut() throws {
    let start = #"<testsuite name="s"><testcase classname="c" name="one" time="1"/>"#
    let second = #"<testcase classname="c" name="second" time="2"/>"#
    for count in 0..<second.utf8.count {
      let text = start + String(decoding: Array(second.utf8.prefix(count)), as: UTF8.self)
      let round = try Reading.round(text)
      #expect(Reading.lines(round).count == 1, "cut at \(count)")
      #expect(round.completeness == .truncated)
    }
  }
}
