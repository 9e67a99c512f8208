import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("Unlisted tests")
struct UnlistedTestsTests {
  @Test("A report that lists its 4 failures leaves 91 that are presumed to have passed")
  func seed() throws {
    let found = try #require(UnlistedTests(of: StagingStory.report.round()))
    #expect(found.count == 91)
    #expect(found.outcome == .passed)
    #expect(found.evidence == .presumed)
    #expect(found.why == "4 of 4 failures are listed")
  }

  @Test("A round that names all that it counts leaves none")
  func none() {
    #expect(UnlistedTests(of: StagingStory.first.round()) == nil)
    #expect(UnlistedTests(of: RoundSketch.report(1, [.init("a")]).round()) == nil)
    let full = RoundSketch.report(1, stated: Totals(total: 1), [.init("a")])
    #expect(UnlistedTests(of: full.round()) == nil)
  }

  @Test(
    "Where the figures do not carry it, nothing is said of them",
    arguments: [
      (Totals(total: 9, passed: 7, failed: 2), Evidence.contested),
      (Totals(total: 9, passed: 7, failed: 1), .unknown), (Totals(total: 9), .unknown),
      (Totals(total: 9, passed: 8, failed: 1, isApproximate: true), .unknown),
    ])
  func unsaid(_ stated: Totals, _ evidence: Evidence) throws {
    let report = RoundSketch.report(1, stated: stated, [.init("a", .failed)])
    let found = try #require(UnlistedTests(of: report.round()))
    #expect(found.count == 8)
    #expect(found.outcome == .unreadable)
    #expect(found.evidence == evidence)
  }

  @Test("A cut list or a cut round says nothing of them")
  func cut() {
    var report = RoundSketch.report(
      1, stated: Totals(total: 9, passed: 8, failed: 1), [.init("a", .failed)])
    report.listIsCut = true
    #expect(UnlistedTests(of: report.round())?.evidence == .unknown)
    report.listIsCut = false
    report.completeness = .truncated
    #expect(UnlistedTests(of: report.round())?.evidence == .unknown)
  }
}
