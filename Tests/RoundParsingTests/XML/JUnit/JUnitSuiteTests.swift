import RoundModel
import Testing

@testable import RoundParsing

/// One test in suites of several names, such as those of two browsers.
@Suite("Suites that tell JUnit tests apart")
struct JUnitSuiteTests {
  private static func suite(_ name: String, _ cases: String) -> String {
    "<testsuite name='\(name)'>\(cases)</testsuite>"
  }

  private static let tows = "<testcase classname='Tug' name='tows'/>"
  private static let sinks =
    "<testcase classname='Tug' name='tows'><failure message='x'/></testcase>"
  private static let rests = "<testcase classname='Tug' name='rests'/>"

  private func lines(_ suites: String, _ duplicates: ReadOptions.Duplicates = .worst) throws
    -> [String]
  {
    var options = ReadOptions()
    options.duplicates = duplicates
    return Reading.lines(
      try Reading.round("<testsuites>\(suites)</testsuites>", options: options))
  }

  @Test("The name of the suite is the variant, and nothing is an attempt")
  func browsers() throws {
    let text = Self.suite("North", Self.tows + Self.rests) + Self.suite("South", Self.sinks)
    for duplicates in [ReadOptions.Duplicates.worst, .attempts] {
      #expect(
        try lines(text, duplicates) == [
          "Tug::tows {North} passed", "Tug::rests {North} passed", "Tug::tows {South} failed",
        ])
    }
  }

  @Test("Inside suites of one name the names around them tell apart")
  func nested() throws {
    let text =
      Self.suite("North", Self.suite("Boats", Self.tows))
      + Self.suite("South", Self.suite("Boats", Self.sinks))
    #expect(
      try lines(text) == [
        "Tug::tows {North > Boats} passed", "Tug::tows {South > Boats} failed",
      ])
  }

  @Test("A suite that shares less than half of its tests names but those")
  func few() throws {
    let many = (1...3).map { "<testcase classname='Tug' name='n\($0)'/>" }.joined()
    let text = Self.suite("North", Self.tows + many) + Self.suite("South", Self.sinks)
    #expect(
      try lines(text) == [
        "Tug::tows {North} passed", "Tug::n1 passed", "Tug::n2 passed", "Tug::n3 passed",
        "Tug::tows {South} failed",
      ])
  }

  @Test(
    "What says no more than the identity, or stands for one attempt or one run, tells nothing apart",
    arguments: [
      ("North", "North"), ("Tug", "Boats"), ("North", "North (retry 1)"),
      ("attempt 1", "attempt 2"),
      ("TugTest-20261122100642", "TugTest-20261122100701"), ("run 20261122", "run 20261123"),
      ("2026-11-22", "2026-11-23"), ("x@stress-0", "x@stress-1"),
    ])
  func same(one: String, two: String) throws {
    let round = try Reading.round(
      "<testsuites>\(Self.suite(one, Self.tows))\(Self.suite(two, Self.sinks))</testsuites>")
    #expect(Reading.lines(round) == ["Tug::tows failed"])
    #expect(round.diagnostics.map(\.code) == [.duplicateTest])
  }

  @Test("Two results in one suite are one test, also where another suite has it too")
  func inside() throws {
    let text = Self.suite("North", Self.tows + Self.sinks) + Self.suite("South", Self.tows)
    #expect(try lines(text) == ["Tug::tows {North} failed", "Tug::tows {South} passed"])
  }

  @Test("Suites without a common test keep their ids")
  func apart() throws {
    let text = Self.suite("North", Self.tows) + Self.suite("South", Self.rests)
    #expect(try lines(text) == ["Tug::tows passed", "Tug::rests passed"])
  }

  @Test("Files of one round are told apart as the suites of one file are")
  func files() throws {
    let north = try Reading.round(Self.suite("North", Self.tows), path: "n.xml")
    let south = try Reading.round(Self.suite("South", Self.sinks), path: "s.xml")
    #expect(
      Reading.lines(Round(joining: [north, south])) == [
        "Tug::tows {North} passed", "Tug::tows {South} failed",
      ])
    let again = try Reading.round(Self.suite("North", Self.sinks), path: "m.xml")
    #expect(Reading.lines(Round(joining: [north, again])) == ["Tug::tows failed"])
  }

  @Test("Documents one after the other, and lines before them")
  func documents() throws {
    let round = try Reading.round(
      "building\n<?xml version='1.0'?>\n\(Self.suite("North", Self.tows))\n<?xml version='1.0'?>\n"
        + Self.suite("South", Self.sinks))
    #expect(
      Reading.lines(round) == ["Tug::tows {North} passed", "Tug::tows {South} failed"])
  }
}
