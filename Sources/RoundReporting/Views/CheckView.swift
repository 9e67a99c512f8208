import RoundDiffing
import RoundModel

/// What `check` says of one report.
struct CheckView: Sendable {
  private let round: Round
  private let report: ConsistencyReport

  init(_ round: Round, _ report: ConsistencyReport) {
    self.round = round
    self.report = report
  }

  var document: Document {
    var document = Document()
    document.append(nil, [.headline(headline, aside: nil)])
    for diagnostic in shown where diagnostic.severity != .note {
      document.append(nil, DiagnosticView(diagnostic).blocks)
    }
    document.append(nil, RepairTable(round, report).blocks)
    document.append(nil, consequences)
    document.append(
      nil, shown.filter { $0.severity == .note }.flatMap { DiagnosticView($0).blocks })
    document.append(nil, agreements)
    return document
  }

  /// What follows wholly from another diagnostic is folded into that one.
  private var shown: [Diagnostic] {
    let codes = Set(report.diagnostics.map(\.code))
    return report.diagnostics.filter { diagnostic in
      guard let cause = diagnostic.follows else { return true }
      return !codes.contains(cause)
    }
  }

  var headline: Phrase {
    let settled = shown.count { $0.code == .settledByMachine }
    let open = shown.count { $0.severity == .error && $0.code.isContradiction }
    let warnings = shown.count { $0.severity == .warning && $0.code != .settledByMachine }
    let notes = shown.count { $0.severity == .note }
    let errors = shown.count { $0.severity == .error } - open
    let contradictions = open + settled
    let tone = open > 0 ? Tone.regression : settled > 0 ? .warning : .progress
    var count = Figures.count(contradictions, "contradiction")
    if settled > 0, open == 0 { count += settled == 1 ? ", settled" : ", all settled" }
    if settled > 0, open > 0 { count += ", \(Figures.grouped(settled)) settled" }
    var parts: [Phrase] = ["\(words: count, .strong(tone))"]
    if errors > 0 { parts.append(Phrase(words: Figures.count(errors, "error"))) }
    if warnings > 0 { parts.append(Phrase(words: Figures.count(warnings, "warning"))) }
    if notes > 0 { parts.append(Phrase(words: Figures.count(notes, "note"))) }
    return "\(parts.joined(", ")): \(name) \(words: judgement(open, settled))"
  }

  private var name: Phrase {
    let paths = round.inputs.map(\.source.path).joined(separator: "+")
    return paths.utf8.isEmpty ? "the round" : "\(input: paths)"
  }

  private func judgement(_ open: Int, _ settled: Int) -> String {
    if open > 0 { return "does not agree with itself" }
    if settled > 0 { return "contradicts itself, and its machine results settle it" }
    return "agrees with itself"
  }

  /// What can be relied on in spite of the contradictions.
  private var consequences: [Block] {
    guard report.hasContradiction else { return [] }
    let failures = round.rows.count { $0.kind == .test && $0.isBad }
    var phrase: Phrase = "What follows: "
    phrase +=
      failures > 0
      ? "\(words: Figures.count(failures, "listed failure")) \(words: failures == 1 ? "stands" : "stand")."
      : "no failure is listed."
    let contested = report.contestedGroups.sorted().compactMap { index in
      round.groups.indices.contains(index) ? round.groups[index].name : nil
    }
    if !contested.isEmpty {
      phrase += " No outcome is presumed for the unlisted tests of "
      phrase += contested.map { Phrase([Phrase.Run(.quote, $0)]) }.joined(", ") + "."
    }
    return [.text(phrase)]
  }

  private var agreements: [Block] {
    guard !report.agreements.isEmpty else { return [] }
    return [.text("Agrees: \(sentence: report.agreements.joined(separator: "; ")).")]
  }
}
