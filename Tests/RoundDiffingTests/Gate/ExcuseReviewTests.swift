import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("What is worth a look at waivers and quarantine")
struct ExcuseReviewTests {
  typealias Entry = RoundSketch.Entry

  private func waiver(
    _ test: String, _ cause: String? = "boom", until day: String = "2026-02-20"
  ) -> Policy.Waiver {
    Policy.Waiver(test: test, cause: cause, reason: "known", owner: "team", expires: day)
  }

  /// Decides on a round of some tests, of which the first fails with "boom".
  private func decide(
    _ waivers: [Policy.Waiver], quarantine: [Policy.Quarantine] = [], required: [String] = [],
    tests: Int = 12, message: String = "boom"
  ) throws -> GateDecision {
    let names = (0..<tests).map { "test_\($0 < 10 ? "0" : "")\($0)" }
    var after = RoundSketch.machine(2, names.map { Entry($0) })
    after.entries[0] = Entry(names[0], .failed, message: message)
    var policy = Policy()
    policy.waivers = waivers
    policy.quarantine = quarantine
    policy.required = required
    let before = RoundSketch.machine(1, names.map { Entry($0) })
    return GateDecision(
      of: Comparison(of: after.round(), against: before.round()), under: policy,
      now: try #require(UTCTime("2026-01-31T12:00:00Z")))
  }

  private func notices(
    _ waivers: [Policy.Waiver], tests: Int = 12
  ) throws -> String {
    let decision = try decide(waivers, tests: tests)
    return decision.rules.first { $0.rule == .waivers }?.detail ?? ""
  }

  @Test(
    "What becomes of an entry",
    arguments: [
      ("test_00", "boom", "2026-02-20", ExcuseUse.State.used, ""),
      ("test_01", "boom", "2026-02-20", .unused, "the waiver of test_01 was not used"),
      (
        "test_00", "crash", "2026-02-20", .otherReason,
        "the waiver of test_00 does not cover the reason of 1 failure"
      ),
      ("test_00", "boom", "2026-01-30", .expired, "the waiver of test_00 ended on 2026-01-30"),
    ])
  func states(
    test: String, cause: String, day: String, state: ExcuseUse.State, notice: String
  ) throws {
    let decision = try decide([waiver(test, cause, until: day)])
    let use = try #require(decision.excuseUses.first)
    #expect(use.state == state)
    #expect(use.hidden.map(\.id.description) == (state == .used ? ["test_00"] : []))
    #expect(use.notCovered.isEmpty == (state == .used || state == .unused))
    let detail = try #require(decision.rules.first { $0.rule == .waivers }?.detail)
    #expect(detail.contains(notice.isEmpty ? "1 used, 0 expired" : notice))
  }

  @Test(
    "How long an entry lasts is told in its last week",
    arguments: [
      ("2026-01-31", "ends today, 2026-01-31"), ("2026-02-01", "ends in 1 day"),
      ("2026-02-07", "ends in 7 days"), ("2026-02-08", ""),
    ])
  func endings(day: String, words: String) throws {
    let detail = try notices([waiver("test_00", until: day)])
    #expect(words.isEmpty ? !detail.contains("ends") : detail.contains(words))
  }

  @Test("A pattern that fits a tenth of the tests, and more than five, is broad")
  func broad() throws {
    #expect(try notices([waiver("test_0*")]).contains("is broad: it fits 10 of 12 tests"))
    #expect(!(try notices([waiver("test_0*")], tests: 5).contains("broad")))
    #expect(!(try notices([waiver("test_00")]).contains("broad")))
    #expect(!(try notices([waiver("test_0*")], tests: 100).contains("broad")))
    #expect(try notices([waiver("test_0*")], tests: 99).contains("broad"))
    #expect(try notices([waiver("test_00", "boo")]).contains("fits almost any message"))
    #expect(!(try notices([waiver("test_00", "boom")]).contains("almost")))
  }

  @Test("Entries that end on one day are a cliff")
  func cliffs() throws {
    let three = ["test_00", "test_01", "test_02"].map { waiver($0) }
    #expect(try notices(three).contains("3 entries end on one day, 2026-02-20"))
    #expect(!(try notices(Array(three.dropLast())).contains("one day")))
    let apart = [waiver("test_00"), waiver("test_01"), waiver("test_02", until: "2026-02-21")]
    #expect(!(try notices(apart).contains("one day")))
    let over = ["test_00", "test_01", "test_02"].map { waiver($0, until: "2026-01-01") }
    #expect(!(try notices(over).contains("one day")))
  }

  @Test("More notices than fit a line are counted")
  func manyNotices() throws {
    let many = (1...9).map { waiver("test_0\($0)", until: "2026-02-\(10 + $0)") }
    #expect(try notices(many).hasSuffix("and 3 more (--explain-waivers)"))
  }

  @Test("What is required, and more than the cap, is not quarantined, and that is said")
  func refused() throws {
    let entry = Policy.Quarantine(
      test: "test_00", reason: "flaky", owner: "team", until: "2026-02-20")
    let free = try decide([], quarantine: [entry])
    #expect(free.verdict == .pass)
    #expect(free.excuseUses.map(\.state) == [.used])
    #expect(free.comparison.changes.first?.flags == [.quarantined])
    let required = try decide([], quarantine: [entry], required: ["test_00"])
    #expect(required.verdict == .fail)
    #expect(required.excuseUses.map(\.state) == [.refused])
    #expect(required.comparison.changes.first?.flags == [])
  }

  @Test("A fingerprint is a cause, and what is waived is marked")
  func fingerprint() throws {
    let message = "AssertionError: 31 rows after 2.5 s at 0x7f3a12"
    let failing = try decide([], message: message).comparison.changes.first
    let print = try #require(failing?.after?.fingerprint)
    #expect(print != message)
    let decision = try decide([waiver("test_00", print)], message: message)
    #expect(decision.verdict == .pass)
    #expect(decision.comparison.changes.first?.flags == [.waived])
  }

  @Test("A part of a message is found wherever it stands, and nothing less")
  func partsOfMessages() throws {
    for (cause, isCovered) in [("boom", true), ("oom", true), ("boo", true), ("booms", false)] {
      #expect(try decide([waiver("test_00", cause)]).verdict == (isCovered ? .pass : .fail))
    }
    #expect(try decide([waiver("test_00", "bxxx")]).verdict == .fail)
  }
}
