import RoundModel

/// A figure that a text gives, before it is known what it is said of.
struct FoundFigure: Sendable, Hashable {
  var measure: Claim.Measure
  var unit = Claim.Unit.count
  var value: Double
  var decimals = 0
  var precision = Claim.Precision.exact
  /// Where the statement starts in the plain text, and how many bytes it takes.
  var start: Int
  var count: Int
  /// Figures of one statement share a number.
  var statement: Int
}

/// Finds figures in a line: `51/50 passed`, `Passed: 91 (95.8%)`, `7 passed, 9 failed`.
struct FigureFinder: Sendable {
  private let text: [UInt8]
  private let small: [UInt8]
  /// What the name before the colon counts, if the line is a named value.
  private let keyMeasure: Claim.Measure?
  private let isRate: Bool
  /// Whether "95 tests" alone says how many there are, as it does in a summary.
  private let isSummary: Bool
  /// What a fraction without a word of its own counts.
  private let fractionMeasure: Claim.Measure?
  private(set) var figures: [FoundFigure] = []
  private var statement = 0

  init(
    _ text: [UInt8], key: [UInt8]?, isSummary: Bool, fraction: Claim.Measure? = nil
  ) {
    self.text = text
    fractionMeasure = fraction
    small = FoldedText.small(text)
    keyMeasure = key.flatMap { MeasureVocabulary.measure(ofKey: $0) }
    isRate = key.map { MeasureVocabulary.isRate($0) } ?? false
    self.isSummary = isSummary
    scan()
  }

  private mutating func scan() {
    var index = 0
    var isFirst = true
    while index < text.count {
      guard text[index].isASCIIDigit, index == 0 || !continues(text[index - 1]) else {
        index += 1
        continue
      }
      guard let number = WrittenNumber(text, at: index) else {
        while index < text.count, text[index].isASCIIDigit || continues(text[index]) { index += 1 }
        continue
      }
      index = read(number, isFirst: isFirst)
      isFirst = false
    }
  }

  /// Whether a byte before a digit makes it part of a name, a date or a version.
  private func continues(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
  }

  /// Reads what a number says and returns where to go on.
  private mutating func read(_ number: WrittenNumber, isFirst: Bool) -> Int {
    if number.isPercent {
      readRate(number)
      return number.end
    }
    if let (other, end) = denominator(after: number.end) {
      readFraction(number, other)
      return max(end, other.end)
    }
    // "Tests passed: 79 tests" counts passes, whatever follows the number.
    let named = isFirst && keyMeasure != .total ? keyMeasure : nil
    let after = measure(after: number.end, allowsTests: named == nil)
    if let measure = after ?? named ?? (isFirst ? keyMeasure : nil), !isRate {
      statement += 1
      figures.append(
        FoundFigure(
          measure: measure, value: number.value, precision: number.precision, start: number.start,
          count: number.end - number.start, statement: statement))
    }
    return number.end
  }

  // MARK: - Fractions

  private func denominator(after end: Int) -> (number: WrittenNumber, end: Int)? {
    var index = skipBlanks(end)
    guard index < text.count else { return nil }
    if text[index] == UInt8(ascii: "/") {
      index += 1
    } else if let word = ["out of ", "of ", "von ", "sur ", "de ", "из "].first(where: {
      small[index...].starts(with: $0.utf8)
    }) {
      index += word.utf8.count
    } else {
      return nil
    }
    index = skipBlanks(index)
    guard index < text.count, text[index].isASCIIDigit, let number = WrittenNumber(text, at: index),
      !number.isPercent, number.decimals == 0,
      number.end >= text.count || text[number.end] != UInt8(ascii: "/")
    else { return nil }
    return (number, number.end)
  }

  private mutating func readFraction(_ part: WrittenNumber, _ whole: WrittenNumber) {
    if let word = word(after: whole.end), MeasureVocabulary.isOther(word) { return }
    let after = measure(after: whole.end, allowsTests: false)
    let around = MeasureVocabulary.outcomeMeasure(in: small)
    guard let measure = after ?? keyed ?? around ?? fractionMeasure, measure != .total else {
      return
    }
    statement += 1
    let (start, count) = (part.start, whole.end - part.start)
    figures.append(
      FoundFigure(
        measure: measure, value: part.value, precision: part.precision, start: start, count: count,
        statement: statement))
    figures.append(
      FoundFigure(
        measure: .total, value: whole.value, precision: whole.precision, start: whole.start,
        count: whole.end - whole.start, statement: statement))
  }

  /// What the name says a fraction counts: `Tests: 91/95` counts passes.
  private var keyed: Claim.Measure? { keyMeasure == .total || isRate ? .passed : keyMeasure }

  // MARK: - Rates

  private mutating func readRate(_ number: WrittenNumber) {
    let before = figures.last { $0.unit == .count && $0.measure != .total }
    let named: Claim.Measure? =
      isRate
      ? keyMeasure ?? .passed
      : MeasureVocabulary.rateMeasure(in: small) ?? measure(after: number.end, allowsTests: false)
    guard let measure = named ?? before?.measure ?? (keyMeasure == .total ? nil : keyMeasure) else {
      return
    }
    figures.append(
      FoundFigure(
        measure: measure, unit: .percent, value: number.value, decimals: number.decimals,
        precision: number.precision, start: number.start, count: number.end - number.start,
        statement: before?.statement ?? 0))
  }

  // MARK: - Words

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, text[index] == 0x20 { index += 1 }
    return index
  }

  private func word(after end: Int) -> [UInt8]? {
    let start = skipBlanks(end)
    var index = start
    while index < text.count, small[index].isASCIIWord || text[index] >= 0x80 { index += 1 }
    return index > start ? Array(small[start..<index]) : nil
  }

  /// What the words behind a number count: `7 passed`, `3 tests failed`, `95 tests`.
  private func measure(after end: Int, allowsTests: Bool = true) -> Claim.Measure? {
    var index = end
    var sawTests = false
    for _ in 0..<4 {
      index = skipBlanks(index)
      if index < text.count, text[index] == UInt8(ascii: ")") || text[index] == UInt8(ascii: "*") {
        index = skipBlanks(index + 1)
      }
      let start = index
      while index < text.count, small[index].isASCIIWord || text[index] >= 0x80 { index += 1 }
      guard index > start else { break }
      let word = Array(small[start..<index])
      if MeasureVocabulary.isOther(word), MeasureVocabulary.measure(ofWord: word) == nil { break }
      if let measure = MeasureVocabulary.measure(ofWord: word) { return measure }
      if MeasureVocabulary.isTests(word) {
        sawTests = true
      } else if !MeasureVocabulary.isFiller(word) {
        break
      }
    }
    return sawTests && allowsTests && isSummary ? .total : nil
  }
}
