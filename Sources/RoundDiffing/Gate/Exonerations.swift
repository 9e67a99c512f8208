import RoundModel

/// The failures that the history puts down to known flakes.
///
/// Exoneration rests on evidence alone, never covers a required test, and is capped: beyond the cap
/// something is wrong that is no flake, and none is exonerated.
struct Exonerations: Sendable {
  private(set) var tests: Set<TestID> = []
  /// Failures that look like flakes and are too many to be excused.
  private(set) var overCap: [TestID] = []

  init(
    _ failing: [Change], on evidence: [TestID: FlakyEvidence], sparing policy: Policy, cap: Int
  ) {
    guard !evidence.isEmpty else { return }
    let required = policy.required.map { TestPattern($0) }
    let found = failing.filter { change in
      evidence[change.id]?.exonerates == true && !required.contains { $0.matches(change) }
    }
    if found.count > cap {
      overCap = found.map(\.id)
    } else {
      tests = Set(found.map(\.id))
    }
  }
}
