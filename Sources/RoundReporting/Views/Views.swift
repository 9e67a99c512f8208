package import RoundDiffing
package import RoundModel

/// What each command says, as documents.
package enum Views {
  /// What changed between two rounds.
  package static func compare(_ comparison: Comparison) -> Document {
    CompareView(comparison).document
  }

  /// Whether a round may be released.
  package static func gate(_ decision: GateDecision, _ terms: GateTerms = GateTerms()) -> Document {
    GateView(decision, terms).document
  }

  /// Whether reports agree with themselves; the exit status is said where it is given.
  package static func check(
    _ reports: [(round: Round, report: ConsistencyReport)], exitStatus: Int? = nil
  ) -> Document {
    var document = Document()
    for (round, report) in reports {
      document.sections += CheckView(round, report).document.sections
    }
    if let exitStatus {
      let line = Block.muted("exit status \(words: String(exitStatus))")
      if let last = document.sections.indices.last {
        document.sections[last].blocks.append(line)
      }
    }
    return document
  }

  /// Messages about inputs, for standard error.
  package static func diagnostics(_ diagnostics: [Diagnostic]) -> Document {
    let blocks = diagnostics.flatMap { DiagnosticView($0).blocks }
    return Document(blocks.isEmpty ? [] : [Document.Section(nil, blocks)])
  }

  /// Why the program, or one of its commands, did not do what it was told.
  ///
  /// The message says what is wrong and why, and may hold words of the command line or of an input;
  /// the hints say, one sentence each, what was done about it and what to do.
  package static func error(program: String, message: String, hints: [String] = []) -> Document {
    let style = Style.strong(.regression)
    let head: Phrase = "\(words: program + ": ", style)\(sentence: message, style)"
    let rest = hints.map { Block.text("\(sentence: $0)") }
    return Document([Document.Section(nil, [.text(head)] + rest)])
  }

  /// What can be read and written.
  package static func formats(read: [FormatSummary], written: [FormatSummary] = []) -> Document {
    FormatsView(read: read, written: written).document
  }
}
