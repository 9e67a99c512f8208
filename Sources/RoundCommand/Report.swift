import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

/// What a command has to say, in every form that it can be written in.
struct Report: Sendable {
  private let document: Document
  /// The same as JSON, made only where it is asked for: it hashes the inputs.
  let json: @Sendable () -> [UInt8]

  private init(_ document: Document, json: @escaping @Sendable () -> [UInt8]) {
    self.document = document
    self.json = json
  }

  func text(width: Int, isColored: Bool, isASCII: Bool) -> [UInt8] {
    TextRenderer(RenderOptions(width: width, isColored: isColored, isASCII: isASCII))
      .bytes(of: document)
  }

  func markdown() -> [UInt8] { MarkdownRenderer(RenderOptions()).bytes(of: document) }

  /// The report as Markdown that fits where no more than so many bytes do.
  func summary(atMost bytes: Int) -> [UInt8] {
    MarkdownRenderer(RenderOptions(limit: SizeLimit(bytes: bytes, utf16: .max)))
      .bytes(of: document)
  }

  static func show(_ round: Round) -> Report {
    Report(Views.show(round)) { JSONOutput.show(round) }
  }

  static func check(_ reports: [(round: Round, report: ConsistencyReport)]) -> Report {
    Report(Views.check(reports)) { JSONOutput.check(reports) }
  }

  static func explain(_ explanation: Explanation) -> Report {
    Report(Views.explain(explanation)) { JSONOutput.explain(explanation) }
  }

  static func compare(_ comparison: Comparison) -> Report {
    Report(Views.compare(comparison)) { JSONOutput.compare(comparison) }
  }

  /// A decision, with all that is needed to take it again.
  static func gate(
    _ decision: GateDecision, status: ExitStatus, record: DecisionRecord, explainsWaivers: Bool,
    showsAllRules: Bool
  ) -> Report {
    let document = Views.gate(
      decision, exitStatus: Int(status.rawValue), explainsWaivers: explainsWaivers,
      showsAllRules: showsAllRules)
    return Report(document) { JSONOutput.gate(decision, record: record) }
  }

  static func postmortem(_ postmortem: Postmortem) -> Report {
    Report(Views.postmortem(postmortem)) { JSONOutput.postmortem(postmortem) }
  }

  // MARK: - Standard error

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

  /// A round in another format, or `nil` for a format that is not written.
  static func converted(_ round: Round, to format: String) -> [UInt8]? {
    switch format {
    case "json": JSONOutput.record(round)
    case "ctrf": CTRFOutput.show(round)
    case "csv": CSVOutput.show(round)
    default: nil
    }
  }
}
