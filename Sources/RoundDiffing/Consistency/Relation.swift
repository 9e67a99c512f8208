import RoundModel

/// What figures of a report must satisfy, in a form that can be checked and solved for one figure.
///
/// Figures are given by their numbers in the report's ``FigureBook``.
enum Relation: Sendable {
  /// A part is at most the whole.
  case atMost(part: Int, whole: Int)
  /// Parts add up to the whole.
  case sum(parts: [Int], whole: Int)
  /// Figures add up to what was counted.
  case counted(parts: [Int], count: Int)
  /// A whole without its parts leaves what was counted.
  case remainder(whole: Int, parts: [Int], count: Int)
  /// A part is a share of the whole, in percent, as exactly as it is printed.
  case share(part: Int, whole: Int, rate: Rate)
  /// What the wholes have over their parts, where they have more, adds up to the last figure.
  case excess(pairs: [(part: Int, whole: Int)], sum: Int)

  /// The figures that the relation reads.
  var figures: [Int] {
    switch self {
    case .atMost(let part, let whole): [part, whole]
    case .sum(let parts, let whole): parts + [whole]
    case .counted(let parts, _): parts
    case .remainder(let whole, let parts, _): parts + [whole]
    case .share(let part, let whole, _): [part, whole]
    case .excess(let pairs, let sum): pairs.flatMap { [$0.part, $0.whole] } + [sum]
    }
  }

  /// Whether the relation holds for some values of all figures.
  func holds(_ values: [Int]) -> Bool {
    switch self {
    case .atMost(let part, let whole): values[part] <= values[whole]
    case .sum(let parts, let whole): total(parts, values) == values[whole]
    case .counted(let parts, let count): total(parts, values) == count
    case .remainder(let whole, let parts, let count): values[whole] - total(parts, values) == count
    case .share(let part, let whole, let rate):
      values[whole] > 0
        ? rate.fits(Double(values[part]) / Double(values[whole]) * 100)
        : values[part] == 0
    case .excess(let pairs, let sum): excess(pairs, values) == values[sum]
    }
  }

  /// Values of one figure for which the relation may hold while all others stay.
  func solutions(for figure: Int, _ values: [Int]) -> [Int] {
    switch self {
    case .atMost(let part, let whole): return [figure == part ? values[whole] : values[part]]
    case .sum(let parts, let whole):
      let sum = total(parts, values)
      return [figure == whole ? sum : values[whole] - (sum - values[figure])]
    case .counted(let parts, let count): return [count - (total(parts, values) - values[figure])]
    case .remainder(let whole, let parts, let count):
      let sum = total(parts, values)
      return [figure == whole ? sum + count : values[whole] - count - (sum - values[figure])]
    case .share(let part, let whole, let rate):
      guard rate.value > 0 else { return figure == part ? [0] : [] }
      let exact =
        figure == part
        ? rate.value / 100 * Double(values[whole]) : Double(values[part]) * 100 / rate.value
      guard exact.isFinite, abs(exact) < Double(Figure.limit) else { return [] }
      return [Int(exact.rounded(.down)), Int(exact.rounded(.up))]
    case .excess(let pairs, let sum):
      if figure == sum { return [excess(pairs, values)] }
      return pairs.compactMap { part, whole in
        let own = max(0, values[whole] - values[part])
        let needed = values[sum] - (excess(pairs, values) - own)
        guard needed >= 0 else { return nil }
        if figure == part { return values[whole] - needed }
        return figure == whole ? values[part] + needed : nil
      }
    }
  }

  private func total(_ parts: [Int], _ values: [Int]) -> Int {
    parts.reduce(0) { $0 + values[$1] }
  }

  private func excess(_ pairs: [(part: Int, whole: Int)], _ values: [Int]) -> Int {
    pairs.reduce(0) { $0 + max(0, values[$1.whole] - values[$1.part]) }
  }
}

/// One relation that a report's figures must satisfy, with the code for where they do not.
struct Constraint: Sendable {
  var code: DiagnosticCode
  var relation: Relation
  /// The group that the relation is about; `nil` for the round.
  var group: Int?
  /// The failures that were counted for it.
  var listed: [ListedFailure] = []
  /// How many tests that were left out were counted with them.
  var others = 0
}
