import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

/// What a command has to say, in every form that it can be written in.
struct Report: Sendable {
  let finding: Finding

  /// The bytes in one form.
  func bytes(as form: any OutputForm.Type, _ options: RenderOptions) -> [UInt8] {
    form.bytes(of: finding, options)
  }

  /// The report as Markdown that fits where no more than so many bytes do.
  func summary(atMost bytes: Int) -> [UInt8] {
    MarkdownRenderer.bytes(
      of: finding, RenderOptions(headingLevel: 2, limit: SizeLimit(bytes: bytes, utf16: .max)))
  }

  static func show(_ round: Round) -> Report { Report(finding: .show(round)) }

  /// Reports against themselves, and the status that the program ends with.
  static func check(
    _ reports: [(round: Round, report: ConsistencyReport)], status: ExitStatus
  ) -> Report {
    Report(finding: .check(reports, exitStatus: Int(status.rawValue)))
  }

  static func explain(_ explanation: Explanation) -> Report {
    Report(finding: .explain(explanation))
  }

  static func compare(_ comparison: Comparison) -> Report {
    Report(finding: .compare(comparison))
  }

  /// A decision, with all that is needed to take it again.
  static func gate(_ decision: GateDecision, _ terms: GateTerms) -> Report {
    Report(finding: .gate(decision, terms))
  }

  static func postmortem(_ postmortem: Postmortem) -> Report {
    Report(finding: .postmortem(postmortem))
  }

  /// A round in another format.
  static func record(_ round: Round) -> Report { Report(finding: .record(round)) }

  /// Why a file was refused.
  static func error(_ error: ReadError, isColored: Bool) -> [UInt8] {
    let options = RenderOptions(isColored: isColored)
    guard let place = error.place else {
      let hints = error.advice.map { [$0] } ?? []
      return TextRenderer(options).bytes(
        of: Views.error(program: "rounddiff", message: error.message, hints: hints))
    }
    var diagnostic = Diagnostic(error.code, error.message, at: place)
    diagnostic.detail = ["Nothing of this file was used."] + (error.advice.map { [$0] } ?? [])
    return Self.diagnostic(diagnostic, isColored: isColored)
  }

  static func diagnostic(_ diagnostic: Diagnostic, isColored: Bool) -> [UInt8] {
    TextRenderer(RenderOptions(isColored: isColored)).bytes(of: Views.diagnostics([diagnostic]))
  }

  /// A message of the program's own, with words of the command line in it.
  static func message(_ text: String) -> [UInt8] {
    Array((TextEscaping.escaped(text) + "\n").utf8)
  }
}
