import RoundDiffing
import RoundModel

/// The smallest sets of changed figures that would settle a report's contradictions, side by side.
struct RepairTable: Sendable {
  private static let limit = 3
  private let round: Round
  private let report: ConsistencyReport

  init(_ round: Round, _ report: ConsistencyReport) {
    self.round = round
    self.report = report
  }

  private var shown: ArraySlice<[ConsistencyReport.Repair]> { report.repairs.prefix(Self.limit) }

  var blocks: [Block] {
    guard let first = report.repairs.first, !first.isEmpty else { return [] }
    var blocks: [Block] = [.text(heading(first.count)), .table(table)]
    let more = report.repairs.count - shown.count
    if more > 0 { blocks.append(.text("\(more) more of this size are not shown.")) }
    let neither =
      switch report.repairs.count {
      case 1: "rounddiff does not apply it."
      case 2: "Nothing in this file says which. rounddiff applies neither."
      default: "Nothing in this file says which. rounddiff applies none."
      }
    blocks.append(.text(Phrase(words: neither)))
    return blocks
  }

  private func heading(_ size: Int) -> Phrase {
    let count = report.repairs.count
    let figures = "\(Figures.grouped(size)) of the \(Figures.count(report.figureCount, "figure"))"
    if count == 1 {
      return "Smallest repair: one, which changes \(words: figures) and settles everything."
    }
    let number = count == 2 ? "two" : Figures.grouped(count)
    return """
      Smallest repairs: \(words: number), each changes \(words: figures) and settles everything.
      """
  }

  private func letter(_ index: Int) -> String {
    String(decoding: [UInt8(ascii: "A") + UInt8(truncatingIfNeeded: index)], as: UTF8.self)
  }

  /// A row for each statement that a repair changes.
  private var table: Table {
    struct Statement: Hashable {
      var place: SourcePlace
      var text: String
    }
    var first: [Int: Statement] = [:]
    for repair in shown.flatMap({ $0 }) {
      let line = repair.place.line
      if let known = first[line], known.place <= repair.place { continue }
      first[line] = Statement(place: repair.place, text: repair.statementBefore)
    }
    let rows = first.keys.sorted().map { line -> [Phrase] in
      let before = first[line]?.text ?? ""
      let cells = shown.map { repair -> Phrase in
        guard let changed = repair.last(where: { $0.place.line == line }) else {
          return "\(sentence: before)"
        }
        return Self.difference(changed.statementBefore, changed.statementAfter)
      }
      return ["\(words: String(line))", Self.difference(before, before)] + cells
    }
    let columns =
      [Table.Column("", .right), Table.Column("now", gap: 1)]
      + shown.indices.map { Table.Column(Phrase(words: letter($0)), gap: 3) }
    return Table(
      columns + [Table.Column(fit: .wrap, gap: 3)], rows: explained(rows, columns.count), indent: 2)
  }

  /// The rows with what each repair would mean at their ends.
  private func explained(_ rows: [[Phrase]], _ width: Int) -> [[Phrase]] {
    var rows = rows
    for (index, repair) in shown.enumerated() {
      guard let meaning = meaning(of: repair) else { continue }
      while index >= rows.count { rows.append(Array(repeating: "", count: width)) }
      rows[index].append("\(words: letter(index)): \(meaning)")
    }
    return rows
  }

  /// The new statement with what is new in it strong.
  static func difference(_ before: String, _ after: String) -> Phrase {
    let (old, new) = (parts(before), parts(after))
    guard old.count == new.count else { return "\(sentence: after, .strong)" }
    var phrase = Phrase()
    for (was, now) in zip(old, new) {
      let style = was.utf8.elementsEqual(now.utf8) ? Style.plain : .strong
      phrase.append(Phrase.Run(isFigure(now) ? .words : .sentence, now, style))
    }
    return phrase
  }

  /// Whether a part is a number, or one of the words between the figures of a share.
  private static func isFigure(_ part: String) -> Bool {
    let isNumber = part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    return isNumber
      || ["/", " of ", " / ", " out of "].contains { $0.utf8.elementsEqual(part.utf8) }
  }

  /// Digits and what stands between them, in turn.
  private static func parts(_ text: String) -> [String] {
    var parts: [[UInt8]] = []
    var wasDigit: Bool?
    for byte in text.utf8 {
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isDigit == wasDigit {
        parts[parts.count - 1].append(byte)
      } else {
        parts.append([byte])
      }
      wasDigit = isDigit
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the change of figures would mean, where it moves the same thing between two groups.
  private func meaning(of repair: [ConsistencyReport.Repair]) -> Phrase? {
    let changes = repair.map { $0.to - $0.from }
    guard repair.count == 2, changes.reduce(0, +) == 0 else { return nil }
    let measures = repair.compactMap { item in
      round.claims.first { $0.place == item.place }?.measure
    }
    guard measures.count == 2, measures[0] == measures[1], let moved = changes.max() else {
      return nil
    }
    let noun: String
    switch measures[0] {
    case .passed: noun = moved == 1 ? "one pass" : Figures.grouped(moved) + " passes"
    case .failed: noun = moved == 1 ? "one failure" : Figures.grouped(moved) + " failures"
    case .total: noun = moved == 1 ? "one test" : Figures.grouped(moved) + " tests"
    case .skipped, .errors, .flaky, .notRun: return nil
    }
    return "\(words: noun) \(words: moved == 1 ? "is" : "are") counted in the wrong section"
  }
}
