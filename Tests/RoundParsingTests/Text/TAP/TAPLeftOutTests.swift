import RoundModel
import Testing

@testable import RoundParsing

/// Tests and files that were left out, and files whose program failed.
@Suite("Left out of TAP")
struct TAPLeftOutTests {
  @Test("The word may stand in the place of ok, as testem has it")
  func wordFirst() throws {
    let text =
      "ok 1 Chrome 99.0 - [12 ms] - tug: tows\nskip 2 Chrome 99.0 - [0 ms] - tug: rests\n"
      + "todo 3 Chrome 99.0 - [4 ms] - tug: sails\nnot ok 4 Chrome 99.0 - [4 ms] - tug: docks\n"
    let lines = [
      "Chrome 99.0 - tug: tows passed", "Chrome 99.0 - tug: rests skipped",
      "Chrome 99.0 - tug: sails expected-failure", "Chrome 99.0 - tug: docks failed",
    ]
    let whole = try Reading.round(text + "\n1..4\n# tests 4\n")
    #expect(Reading.lines(whole) == lines)
    #expect(whole.completeness == .complete)
    let cut = try Reading.round(text)
    #expect(Reading.lines(cut) == lines)
    #expect(cut.completeness == .truncated)
  }

  @Test("Only the number of the next result makes a result of such a line")
  func words() throws {
    let round = try Reading.round("1..2\nok 1 a\nskip 1 line\nskip the rest\ntodo 3 x\nok 2 b\n")
    #expect(Reading.lines(round) == ["a passed", "b passed"])
  }

  @Test(
    "A document that is left out may have no version, and comments before its plan",
    arguments: ["1..0 # SKIP no tide\n", "# the tug\n1..0 # skip no tide\n"])
  func document(text: String) throws {
    let round = try Reading.round(text)
    #expect(round.inputs[0].format == "tap")
    #expect(round.completeness == .empty)
    #expect(round.diagnostics.contains { $0.message.utf8.elementsEqual(Self.leftOut(text).utf8) })
  }

  private static func leftOut(_ text: String) -> String {
    let word = text.utf8.contains(UInt8(ascii: "S")) ? "SKIP" : "skip"
    return "the whole document was left out: \(word) no tide"
  }

  private func prove(_ end: String, _ result: String = "FAIL") throws -> Round {
    try Reading.round(
      "t/a.t .. \nok 1 - tows\nok 2 - rests\n1..2\nok\n\(end)\nTest Summary Report\n"
        + "-------------------\nFiles=2, Tests=3,  0 wallclock secs\nResult: \(result)\n")
  }

  private let whole = ["t/a.t::tows passed", "t/a.t::rests passed"]

  @Test("prove -v: a file that was left out is told")
  func skipped() throws {
    let round = try prove("t/b.t .. skipped: no tide\n", "PASS")
    #expect(Reading.lines(round) == whole + ["t/b.t skipped"])
    #expect(Reading.tests(round)[2].kind == .module)
    #expect(Reading.tests(round)[2].message == "no tide")
    let plan = try prove("t/b.t .. \n1..0 # SKIP no tide\nskipped: no tide\n", "PASS")
    #expect(Reading.lines(plan) == whole + ["t/b.t skipped"])
    let printed = try prove("t/b.t .. \nok 1 - sails\nskipped: a reef\n1..1\nok\n", "PASS")
    #expect(Reading.lines(printed) == whole + ["t/b.t::sails passed"])
  }

  @Test("prove -v: a program that failed, and none of its results, is an error of the file")
  func dubious() throws {
    let dead = try prove(
      "t/b.t .. \nDubious, test returned 2 (wstat 512, 0x200)\nNo subtests run \n")
    #expect(Reading.lines(dead) == whole + ["t/b.t error"])
    #expect(Reading.tests(dead)[2].message == "Dubious, test returned 2 (wstat 512, 0x200)")
    let ended = try prove(
      "t/b.t .. \nok 1 - sails\n1..1\nDubious, test returned 3 (wstat 768, 0x300)\n"
        + "All 1 subtests passed \n")
    #expect(Reading.lines(ended) == whole + ["t/b.t::sails passed", "t/b.t error"])
    let failed = try prove(
      "t/b.t .. \nnot ok 1 - sails\n1..1\nDubious, test returned 1 (wstat 256, 0x100)\n"
        + "Failed 1/1 subtests \n")
    #expect(Reading.lines(failed) == whole + ["t/b.t::sails failed"])
    #expect(failed.diagnostics.isEmpty)
  }

  @Test("prove -v: a run that failed has a row that says so")
  func result() throws {
    #expect(try prove("").diagnostics.map(\.code) == [.rowsDiffer])
    #expect(try prove("", "PASS").diagnostics.isEmpty)
  }
}
