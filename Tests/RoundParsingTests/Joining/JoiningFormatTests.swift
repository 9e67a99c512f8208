import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// A person's report beside the results of every machine format.
@Suite("A report joined with each machine format")
struct JoiningFormatTests {
  /// The rows of a sample that a bare name can mean, at most four of them with each outcome.
  private static func named(_ machine: Round) -> [(row: Int, name: [UInt8])] {
    var names: [[UInt8]: Int] = [:]
    for row in machine.rows.indices { names[name(row, of: machine), default: 0] += 1 }
    var taken: [Outcome: Int] = [:]
    return machine.rows.indices.compactMap { row in
      let name = name(row, of: machine)
      let outcome = machine.rows[row].outcome
      // A leaf that is written with another one's path, or that a rule cuts, may fit several.
      let isPlain = name.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
      guard names[name] == 1, isPlain, !name.isEmpty, machine.rows[row].kind == .test else {
        return nil
      }
      taken[outcome, default: 0] += 1
      return taken[outcome, default: 0] <= 4 ? (row, name) : nil
    }
  }

  private static func name(_ row: Int, of round: Round) -> [UInt8] {
    round.withName(of: round.rows[row]) { [UInt8](copying: $0, 0..<$0.count) }
  }

  private static func report(_ entries: [(name: [UInt8], outcome: Outcome)]) -> Round {
    RoundSketch.report(1, entries.map { .init(bytes: $0.name, $0.outcome, message: "as told") })
      .round()
  }

  @Test("A report that says the same adds its words and no row", arguments: FormatFixture.all)
  func agreeing(fixture: FormatFixture) throws {
    let machine = try RoundReader().read(contentsOf: fixture.path)
    guard machine.isMachineOnly else { return }
    let told = Self.named(machine).filter { machine.rows[$0.row].outcome != .unexpectedPass }
    let person = Self.report(told.map { ($0.name, machine.rows[$0.row].outcome) })
    let joined = Round(joining: [person, machine])
    #expect(Reading.lines(joined) == Reading.lines(machine))
    let disagreements = joined.diagnostics.filter { $0.code == .reportsDisagree }
    #expect(disagreements.isEmpty, "\(disagreements.map(\.message))")
    #expect(joined.completeness == machine.completeness)
    #expect(joined.inputs.map(\.isProse) == [true, false])
  }

  @Test("One that says otherwise is told so, and the machine counts", arguments: FormatFixture.all)
  func disagreeing(fixture: FormatFixture) throws {
    let machine = try RoundReader().read(contentsOf: fixture.path)
    guard machine.isMachineOnly else { return }
    let told = Self.named(machine).filter { row, _ in
      machine.rows[row].outcome == .passed || machine.rows[row].outcome.severity > 1
    }
    let person = Self.report(
      told.map { ($0.name, machine.rows[$0.row].outcome == .passed ? .failed : .passed) })
    let joined = Round(joining: [person, machine])
    #expect(Reading.lines(joined) == Reading.lines(machine))
    #expect(joined.diagnostics.count { $0.code == .reportsDisagree } == told.count)
  }

  @Test("A test that the machine does not name is said to be unknown to it")
  func unknown() throws {
    for file in ["junit/surefire.xml", "trx/port.trx", "testng/port.xml"] {
      let machine = try RoundReader().read(contentsOf: Fixture.path("formats/" + file))
      let person = Self.report([(Array("no_such_test".utf8), .failed)])
      let joined = Round(joining: [person, machine])
      #expect(joined.diagnostics.contains { $0.code == .reportsDisagree })
      #expect(Reading.tests(joined).contains { $0.id == TestID("no_such_test") })
    }
  }

  @Test("A container of the machine is the test that a person means by its name")
  func container() throws {
    let machine = try RoundReader().read(contentsOf: Fixture.path("formats/junit/go.xml"))
    let joined = Round(joining: [Self.report([(Array("TestLoad".utf8), .failed)]), machine])
    #expect(Reading.lines(joined) == Reading.lines(machine))
    #expect(!joined.diagnostics.contains { $0.code == .reportsDisagree })
  }

  @Test("Totals disagree only where no way of counting gives them")
  func totals() throws {
    // Two pass, four fail, a fixture fails, and one test was kept from running.
    let machine = try RoundReader().read(contentsOf: Fixture.path("formats/nunit3/port.xml"))
    func disagreements(_ stated: Totals) -> Int {
      let person = RoundSketch.report(1, stated: stated, []).round()
      return Round(joining: [person, machine]).diagnostics.count { $0.code == .reportsDisagree }
    }
    for total in [10, 9, 8, 7] { #expect(disagreements(Totals(total: total)) == 0) }
    #expect(disagreements(Totals(total: 11)) == 1)
    #expect(disagreements(Totals(failed: 4)) == 0)
    #expect(disagreements(Totals(failed: 0)) == 1)
    #expect(disagreements(Totals(passed: 3, skipped: 2)) == 0)
    #expect(disagreements(Totals(passed: 9)) == 1)
  }
}
