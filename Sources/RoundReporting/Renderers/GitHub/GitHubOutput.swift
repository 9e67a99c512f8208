import RoundDiffing
import RoundModel

/// Annotations for GitHub Actions: commands on standard output that the runner turns into remarks.
///
/// The runner shows ten of a kind a step and drops the rest without a word, so that the worst stand
/// first and a notice says how many more there are.
package enum GitHubOutput: OutputForm {
  package static let name = "github"
  package static let fileExtension: String? = nil
  private static let kindLimit = 10
  /// What a message may take, in scalars; the runner cuts at 4,096 bytes.
  private static let messageLimit = 3800

  package static func fits(_ kind: Finding.Kind) -> Bool {
    switch kind {
    case .show, .check, .compare, .gate, .historyCheck: true
    case .explain, .postmortem, .history, .record: false
    }
  }

  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    switch finding {
    case .show(let round): write(Annotations(round))
    case .check(let reports, _): write(Annotations(reports))
    case .compare(let comparison): write(Annotations(comparison))
    case .gate(let decision, let terms): write(Annotations(gate: decision, terms))
    case .historyCheck(let check): write(Annotations([check.report]))
    case .explain, .postmortem, .history, .record: []
    }
  }

  private static func write(_ annotations: Annotations) -> [UInt8] {
    var output: [UInt8] = []
    var more: [String] = []
    for level in Annotation.Level.allCases {
      let ofLevel = annotations.all.filter { $0.level == level }
      // One notice is kept for what is left out.
      let limit = level == .notice ? kindLimit - 1 : kindLimit
      for annotation in ofLevel.prefix(limit) { append(annotation, to: &output) }
      let rest = ofLevel.count - limit
      if rest > 0 {
        more.append(Figures.count(rest, "more " + level.rawValue, plural: "more " + level.plural))
      }
    }
    if !more.isEmpty {
      let words = Phrase(words: Figures.list(more) + "; --format json has all")
      append(Annotation(.notice, "rounddiff", [words]), to: &output)
    }
    return output
  }

  private static func append(_ annotation: Annotation, to output: inout [UInt8]) {
    var properties: [String] = []
    if let place = annotation.place {
      let path = TextEscaping.escaped(place.path)
      properties += [
        "file=" + WorkflowEscaping.property(path), "line=\(place.line)", "col=\(place.column)",
      ]
    }
    let title = text(annotation.title)
    properties.append("title=" + WorkflowEscaping.property(title))
    let lines = annotation.lines.isEmpty ? [title] : annotation.lines.map(text)
    var message = lines.joined(separator: "\n").unicodeScalars[...]
    if message.utf8Count > messageLimit {
      while message.utf8Count > messageLimit { message.removeLast(message.count / 8 + 1) }
      message.append("…")
    }
    let data = WorkflowEscaping.data(String(String.UnicodeScalarView(message)))
    output.append(
      contentsOf: "::\(annotation.level.rawValue) \(properties.joined(separator: ","))::\(data)\n"
        .utf8)
  }

  /// The phrase without styles, safe to show.
  private static func text(_ phrase: Phrase) -> String {
    let line = TextComposer(options: RenderOptions()).line(phrase)
    return line.pieces.map(\.text).joined()
  }
}

extension Substring.UnicodeScalarView {
  /// The bytes that the scalars take in UTF-8.
  fileprivate var utf8Count: Int {
    var count = 0
    for scalar in self { count += UTF8.width(scalar) }
    return count
  }
}
