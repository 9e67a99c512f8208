import RoundDiffing
import RoundModel

/// Counts changes in words: "5 regressions, 2 warnings, 2 fixed, 86 of 98 unchanged".
struct ChangeCounts: Sendable {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  var line: Phrase {
    let summary = comparison.summary
    var parts: [Phrase] = []
    if summary.regressions > 0 {
      parts.append(
        "\(words: Figures.count(summary.regressions, "regression"), .strong(.regression))")
    }
    if summary.unknown > 0 {
      parts.append("\(words: Figures.grouped(summary.unknown) + " unknown", .strong(.unknown))")
    }
    if summary.warnings > 0 {
      parts.append("\(words: Figures.count(summary.warnings, "warning"), .strong(.warning))")
    }
    parts += progress
    if summary.information > 0 { parts.append(other) }
    if parts.isEmpty { parts.append("0 changes") }
    parts.append(rest)
    return parts.joined(", ")
  }

  /// What got better, class by class, so that no presumption reads as a fix.
  var progress: [Phrase] {
    let classes: [ChangeClass] = [.fixed, .presumedFixed, .calmed]
    return classes.compactMap { changeClass in
      guard let count = comparison.counts[changeClass], count > 0 else { return nil }
      return "\(words: "\(Figures.grouped(count)) \(changeClass.label)", .strong(.progress))"
    }
  }

  /// "3 added or renamed": the kinds of changes that are neither better nor worse.
  var other: Phrase {
    var words: [String] = []
    let counts = comparison.counts
    if (counts[.addedPassing] ?? 0) + (counts[.addedSkipped] ?? 0) > 0 { words.append("added") }
    if (counts[.removedSkipped] ?? 0) > 0 { words.append("removed") }
    if (counts[.unskippedPassing] ?? 0) > 0 { words.append("no longer skipped") }
    let unchanged = comparison.changes.lazy.filter {
      $0.kind == .test && $0.changeClass.isUnchanged
    }
    if unchanged.contains(where: { $0.flags.contains(.renamed) }) { words.append("renamed") }
    if unchanged.contains(where: { $0.flags.contains(.moved) }) { words.append("moved") }
    if words.isEmpty { words.append("other") }
    let last = words.removeLast()
    let list = words.isEmpty ? last : words.joined(separator: ", ") + " or " + last
    return "\(comparison.summary.information) \(words: list)"
  }

  /// The tests that did not change; where not all can be compared, those that passed.
  private var rest: Phrase {
    let summary = comparison.summary
    guard summary.unknown > 0, comparison.candidateTotals.total > 0 else {
      return "\(summary.unchanged) of \(summary.total) unchanged"
    }
    let name = RoundNames(comparison.candidate, beside: comparison.baseline).name
    let totals = comparison.candidateTotals
    let isCut = comparison.candidate.completeness == .truncated
    guard isCut, let planned = comparison.candidate.header.planned, planned > totals.total else {
      let told = totals.untold > 0 ? "\(totals.total - totals.untold) named" : "\(totals.total)"
      return "\(totals.passed) of \(words: told) passed in \(name)"
    }
    return "\(totals.passed) of \(planned) planned passed in \(name)"
  }
}
