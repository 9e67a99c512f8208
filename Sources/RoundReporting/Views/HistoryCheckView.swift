import RoundDiffing
import RoundModel

/// What `check --history` says.
struct HistoryCheckView: Sendable {
  private let check: HistoryCheck

  init(_ check: HistoryCheck) { self.check = check }

  var document: Document {
    let files = Figures.count(check.whole, "record")
    let verdict: Phrase =
      check.isWhole
      ? "\(words: "whole", .strong(.progress))"
      : "\(words: "\(Figures.grouped(check.damaged)) damaged", .strong(.regression))"
    var blocks: [Block] = [
      .headline("History \(input: check.path): \(verdict)", aside: nil),
      .text("\(words: files) \(words: Figures.agreeing(check.whole, "is", "are")) what \(span)."),
    ]
    for finding in check.findings { blocks += DiagnosticView(finding).blocks }
    return Document([Document.Section(nil, blocks)])
  }

  /// "their names say, round 1 to round 6, with 584 results".
  private var span: Phrase {
    let names: Phrase = check.whole == 1 ? "its name says" : "their names say"
    guard let first = check.first, let last = check.last else { return names }
    let results = Figures.count(check.tests, "result")
    guard check.whole > 1 else {
      return "\(names), \(sentence: first), with \(words: results)"
    }
    return "\(names), \(sentence: first) to \(sentence: last), with \(words: results)"
  }
}
