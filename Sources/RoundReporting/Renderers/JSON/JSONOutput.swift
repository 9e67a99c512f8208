import RoundDiffing
import RoundModel

/// What the commands say, as JSON: one object a command, with the keys and the order of keys that
/// other programs rely on.
///
/// Every key is always there, and what is unknown is null, never 0 or an empty text. Keys may be
/// added behind the known ones; the number at the end of the schema's name changes when one goes or
/// changes its meaning.
package enum JSONOutput: OutputForm {
  package static let name = "json"
  package static let fileExtension: String? = "json"

  package static func fits(_ kind: Finding.Kind) -> Bool { true }

  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    switch finding {
    case .show(let round): show(round)
    case .check(let reports, _): check(reports)
    case .explain(let explanation): explain(explanation)
    case .compare(let comparison): compare(comparison)
    case .gate(let decision, let terms): gate(decision, terms)
    case .postmortem(let draft): postmortem(draft)
    case .history(let found, let terms): history(found, terms)
    case .historyCheck(let check): historyCheck(check)
    case .record(let round): record(round)
    }
  }

  /// How many bytes are gathered before they are handed over, where an output is written in parts.
  static let portion = 1 << 20
}

// What several commands say in the same words.
extension JSONWriter {
  mutating func member(_ name: String, _ place: SourcePlace?) {
    object(name, place) { writer, place in writer.members(of: place) }
  }

  /// Writes a place as an element of a list.
  mutating func element(_ place: SourcePlace) {
    beginObject()
    members(of: place)
    endObject()
  }

  private mutating func members(of place: SourcePlace) {
    member("path", place.path)
    member("line", place.line)
    member("column", place.column)
  }

  /// Writes the first keys of a diagnostic, without the braces.
  mutating func members(of diagnostic: Diagnostic) {
    member("code", diagnostic.code.rawValue)
    member("severity", diagnostic.severity.term)
    member("message", diagnostic.message)
    member("source", diagnostic.place)
  }

  /// Writes diagnostics, a line each; what two steps of the program found alike is told once.
  mutating func diagnosticLines(_ diagnostics: [Diagnostic]) {
    lines("diagnostics", Self.distinct(diagnostics)) { writer, diagnostic in
      writer.beginObject()
      writer.members(of: diagnostic)
      writer.endObject()
    }
  }

  static func distinct(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<DiagnosticKey> = []
    return diagnostics.filter { seen.insert(DiagnosticKey($0)).inserted }
  }

  /// What makes two diagnostics the same to a reader, compared by bytes.
  private struct DiagnosticKey: Hashable {
    let code: DiagnosticCode
    let message: [UInt8]
    let path: [UInt8]
    let line: Int
    let column: Int

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code
      message = Array(diagnostic.message.utf8)
      path = Array((diagnostic.place?.path ?? "").utf8)
      line = diagnostic.place?.line ?? 0
      column = diagnostic.place?.column ?? 0
    }
  }
}
