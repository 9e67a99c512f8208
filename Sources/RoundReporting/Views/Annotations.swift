import RoundDiffing
import RoundModel

/// A remark beside a place, as code-review services show it.
struct Annotation: Sendable, Hashable {
  enum Level: String, CaseIterable, Sendable {
    case error, warning, notice

    /// What several of them are called.
    var plural: String { rawValue + "s" }
  }

  var level: Level
  var place: SourcePlace?
  var title: Phrase
  var lines: [Phrase]

  init(_ level: Level, at place: SourcePlace? = nil, _ title: Phrase, _ lines: [Phrase] = []) {
    self.level = level
    self.place = place
    self.title = title
    self.lines = lines
  }
}

/// Words findings as remarks beside places, worst first.
struct Annotations: Sendable {
  private(set) var all: [Annotation] = []

  /// Only what fails the gate is an error, and what leaves it open is one too: neither may be missed.
  init(gate decision: GateDecision, _ terms: GateTerms) {
    let entries = ChangeEntries(decision.comparison)
    var changes: [TestID: Change] = [:]
    for change in decision.comparison.changes { changes[change.id] = change }
    var told: Set<TestID> = []
    for result in [Verdict.fail, .inconclusive] {
      for rule in decision.rules where rule.result == result {
        let title: Phrase = "\(words: rule.rule.rawValue): \(words: result.word)"
        let detail: Phrase = "\(sentence: rule.detail)"
        if result == .inconclusive || rule.tests.isEmpty {
          all.append(Annotation(.error, title, [detail]))
          continue
        }
        for id in rule.tests where told.insert(id).inserted {
          if let change = changes[id] {
            var annotation = Self.annotation(change, entries, as: .error)
            annotation.lines.append("\(words: rule.rule.rawValue): \(detail)")
            all.append(annotation)
          } else {
            all.append(Annotation(.error, "\(title): \(Clipping.name(id.description))", [detail]))
          }
        }
      }
    }
    let rest = decision.comparison.changes.filter {
      $0.effect == .regression || $0.effect == .warning || $0.effect == .unknown
    }
    for change in rest where told.insert(change.id).inserted {
      all.append(Self.annotation(change, entries, as: .warning))
    }
    all.append(Annotation(.notice, GateView(decision, terms).headline))
  }

  init(_ comparison: Comparison) {
    let entries = ChangeEntries(comparison)
    for change in comparison.changes {
      switch change.effect {
      case .regression: all.append(Self.annotation(change, entries, as: .error))
      case .warning, .unknown: all.append(Self.annotation(change, entries, as: .warning))
      case .progress, .information: break
      }
    }
    let pair = RoundNames.pair(comparison.baseline, comparison.candidate)
    all.append(Annotation(.notice, pair, [ChangeCounts(comparison).line]))
  }

  init(_ reports: [(round: Round, report: ConsistencyReport)]) {
    for (round, report) in reports {
      for diagnostic in JSONWriter.distinct(round.diagnostics + report.diagnostics) {
        let level: Annotation.Level =
          switch diagnostic.severity {
          case .error: .error
          case .warning: .warning
          case .note: .notice
          }
        all.append(
          Annotation(
            level, at: diagnostic.place, Phrase(words: diagnostic.code.rawValue),
            ["\(sentence: diagnostic.message)"]
              + diagnostic.detail.map { Phrase([Phrase.Run(.sentence, $0)]) }))
      }
      all.append(Annotation(.notice, CheckView(round, report).headline))
    }
    all = Annotation.Level.allCases.flatMap { level in all.filter { $0.level == level } }
  }

  init(_ round: Round) {
    let rows = round.rows.indices.filter { round.rows[$0].outcome.tone != .progress }
    for result in round.results(at: rows) {
      let isError = result.outcome.tone == .regression || result.outcome == .unreadable
      let title: Phrase = "\(words: result.outcome.words): \(Clipping.name(result.id.description))"
      all.append(
        Annotation(
          isError ? .error : .warning, at: result.place, title,
          result.message.map { [Clipping.message($0)] } ?? []))
    }
    all = Annotation.Level.allCases.flatMap { level in all.filter { $0.level == level } }
    all.append(
      Annotation(.notice, RoundNames(round).full, [ShowView(round, .init(of: round)).summary]))
  }

  private static func annotation(
    _ change: Change, _ entries: ChangeEntries, as level: Annotation.Level
  ) -> Annotation {
    let entry = entries.entry(change)
    let priority: Phrase = entry.priority.map { " P\(words: String($0))" } ?? ""
    let lines = entry.lines.compactMap { line -> Phrase? in
      switch line {
      case .message(.none, let phrase), .remark(let phrase): phrase
      case .message(.was, let phrase): "- \(phrase)"
      case .message(.now, let phrase): "+ \(phrase)"
      case .source(let place, let notes):
        place.map { notes.isEmpty ? "\($0)" : "\($0), \(notes)" } ?? notes
      case .roomy(let phrase, _): phrase.isEmpty ? nil : phrase
      }
    }
    let place = change.after?.result?.place ?? change.before?.result?.place
    return Annotation(level, at: place, "\(entry.label)\(priority): \(entry.name)", lines)
  }
}
