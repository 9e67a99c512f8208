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
  private static let lengthLimit = 4096
  let text: [UInt8]
  let small: [UInt8]
  /// What the name before the colon counts, if the line is a named value.
  let keyMeasure: Claim.Measure?
  private let keyNamesTests: Bool
  /// Whether that name counts what ran, which says nothing of how it went.
  private let keyCountsRuns: Bool
  /// Whether that name is none of a figure alone: "Key check failed".
  private let keyNamesThing: Bool
  private let isRate: Bool
  /// Whether "95 tests" alone says how many there are, as it does in a summary.
  let isSummary: Bool
  /// What a fraction without a word of its own counts.
  private let fractionMeasure: Claim.Measure?
  var figures: [FoundFigure] = []
  /// Whether figures of what was mended were passed over.
  var tellsMended = false
  /// Whether only the sum of the others says that a figure is that of all tests.
  var tellsWhole = false
  /// Whole numbers that no word says the meaning of.
  private(set) var unread: [Int] = []
  var unreadNumbers: [WrittenNumber] = []
  private var statement = 0
  /// Where the words end that say what the next number counts, where others stand in between.
  private var labelEnd: Int?
  /// Whether the words stand before the numbers that they count: "Passed 12 Failed 3".
  private var wordsLead = false

  init(
    _ text: [UInt8], key: [UInt8]?, isSummary: Bool, fraction: Claim.Measure? = nil
  ) {
    self.text = text
    fractionMeasure = fraction
    small = FoldedText.small(text)
    keyMeasure = key.flatMap { MeasureVocabulary.measure(ofKey: $0) }
    keyNamesTests = key.map { Vocabulary.tests.isIn($0) } ?? false
    keyCountsRuns = key.map { MeasureVocabulary.countsRuns($0) } ?? false
    keyNamesThing = key.map { MeasureVocabulary.measure(ofFigure: $0) == nil } ?? false
    isRate = key.map { MeasureVocabulary.isPassRate($0) } ?? false
    self.isSummary = isSummary
    // A line that long is no sentence with figures but data.
    if text.count <= Self.lengthLimit {
      if !takeRow(key) { scan() }
      takeSumInBrackets()
      takeWholeOfParts()
      completeWhole()
      dropFormer()
      dropMended(key)
      completeParts()
    }
  }

  private mutating func scan() {
    var index = orderEnd()
    var isFirst = true
    let mayHoldWords = Vocabulary.tests.isIn(small)
    while index < text.count {
      guard text[index].isASCIIDigit, !continues(before: index) else {
        if mayHoldWords, let number = wordOfTests(at: index) {
          index = read(number, isFirst: isFirst)
          isFirst = false
        } else {
          index += 1
        }
        continue
      }
      guard let number = WrittenNumber(text, at: index) else {
        while index < text.count, text[index].isASCIIDigit || joins(text[index]) { index += 1 }
        continue
      }
      labelEnd = nil
      if isFirst { wordsLead = isPair(behind: number.end) && isLed(number) }
      index = read(number, isFirst: isFirst)
      isFirst = false
    }
    labelEnd = nil
  }

  private func isLed(_ number: WrittenNumber) -> Bool {
    FigureLabel(small, before: number.start).near != nil
  }

  /// Whether what stands before a digit makes it part of a name, a date or a version.
  private func continues(before index: Int) -> Bool {
    guard index > 0 else { return false }
    // "Passed:91" is a figure, and the minutes of "10:30" are none.
    // So are those of an address: "::1/128".
    if text[index - 1] == UInt8(ascii: ":") {
      return index > 1 && (text[index - 2].isASCIIDigit || text[index - 2] == UInt8(ascii: ":"))
    }
    // `total=1` is a setting, unless it stands beside what passed.
    if text[index - 1] == UInt8(ascii: "="), !Vocabulary.measures.isIn(small) { return true }
    return joins(text[index - 1]) || isBound(before: index)
  }

  /// Whether a sign says that a number is a bound that something has to keep: ">95%", "≥ 36/38".
  private func isBound(before index: Int) -> Bool {
    var end = index
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return false }
    if Self.bounds.contains(where: { small[..<end].reversed().starts(with: $0) }) { return true }
    if text[end - 1] == UInt8(ascii: ">") || text[end - 1] == UInt8(ascii: "<") {
      // Arrows point at figures: "30 -> 48".
      return end < 2 || text[end - 2] != UInt8(ascii: "-") && text[end - 2] != UInt8(ascii: "=")
    }
    guard end > 2, text[end - 3] == 0xE2, text[end - 2] == 0x89 else { return false }
    // U+2264 and U+2265.
    return text[end - 1] == 0xA4 || text[end - 1] == 0xA5
  }

  /// Words for a bound, from their last byte to their first.
  private static let bounds = Lexicon.words(.bounds).map { Array($0.utf8.reversed()) }

  private func joins(_ byte: UInt8) -> Bool {
    byte.isASCIIWord || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
  }

  /// Reads what a number says and returns where to go on.
  private mutating func read(_ number: WrittenNumber, isFirst: Bool) -> Int {
    if let end = endOfPairs(number) { return end }
    if let later = later(than: number) {
      labelEnd = labelEnd ?? number.start
      guard let measure = later.measure, !isRate else {
        return read(later.number, isFirst: isFirst)
      }
      add(later.number, measure)
      return later.number.end
    }
    if number.isPercent {
      readRate(number)
      return number.end
    }
    if let end = WrittenDay.end(of: number.start..<number.end, in: small) { return end }
    if isResponse(number) || isNumbering(number) || isFormer(number) || isInRow(number) {
      return number.end
    }
    if let end = readAmong(number) { return end }
    if let (other, end) = denominator(after: number.end) {
      readFraction(number, other)
      return max(end, other.end)
    }
    guard !isRate, !tellsError(before: number), let measure = measure(of: number, isFirst: isFirst)
    else {
      if let count = Int(exactly: number.value) {
        unread.append(count)
        unreadNumbers.append(number)
      }
      return number.end
    }
    add(number, measure)
    guard measure == .passed, let whole = whole(behindPassed: number) else { return number.end }
    addWhole(whole)
    return whole.end
  }

  mutating func add(_ number: WrittenNumber, _ measure: Claim.Measure) {
    statement += 1
    figures.append(
      FoundFigure(
        measure: measure, value: number.value, precision: number.precision, start: number.start,
        count: number.end - number.start, statement: statement))
  }

  /// Adds what the figure before it is a part of, as one statement with it.
  mutating func addWhole(_ number: WrittenNumber) {
    figures.append(
      FoundFigure(
        measure: .total, value: number.value, precision: number.precision, start: number.start,
        count: number.end - number.start, statement: statement))
  }

  /// Whether a number leads a heading: "3) Test matrix".
  private func isNumbering(_ number: WrittenNumber) -> Bool {
    number.end < text.count && text[number.end] == UInt8(ascii: ")")
      && text[..<number.start].allSatisfy { $0 == 0x20 || $0 >= 0x80 }
  }

  private func measure(of number: WrittenNumber, isFirst: Bool) -> Claim.Measure? {
    let label = FigureLabel(small, before: labelEnd ?? number.start)
    if label.measure != nil, opensCode(number) { return nil }
    let isFirst = isFirst && opensValue(number)
    let isKey = isFirst && keyMeasure != nil
    if isKey ? keyNamesThing : label.namesThing, countsThings(number) { return nil }
    if let own = label.measure, !isKey, own != .total { return own }
    if label.isFault, isSummary, countsWhole { return .failed }
    if label.isNumbering { return nil }
    let near = isKey || namesThing(number, label) ? nil : label.near
    if wordsLead, let near { return near }
    // "Tests passed: 79 tests" counts passes, whatever follows the number.
    let named = isFirst && keyMeasure != .total ? keyMeasure : nil
    if label.isWhole, let word = word(after: number.end), MeasureVocabulary.isTests(word) {
      return .total
    }
    let after = measure(after: number.end, allowsTests: named == nil && near == nil)
    // "Total: 12 bugs" counts no tests.
    if after == nil, isKey, keyMeasure == .total, !keyNamesTests,
      let word = word(after: number.end), MeasureVocabulary.isOther(word)
    {
      return nil
    }
    return after ?? near ?? named ?? label.measure ?? (isFirst ? keyMeasure : nil)
  }

  private mutating func readFraction(_ part: WrittenNumber, _ whole: WrittenNumber) {
    if let word = word(after: whole.end), MeasureVocabulary.isOther(word), !countsItems(word) {
      return
    }
    if isOther(part, whole) { return }
    let after = measure(after: whole.end, allowsTests: false)
    // "120 of 134 planned tests; 113 passed, 7 failed" does not say what the fraction counts.
    let around = namesVersions(before: part.start) ? nil : soleMeasure
    if keyCountsRuns, keyMeasure == .total, after == nil, around == nil {
      addRuns(part, of: whole)
      return
    }
    guard let measure = after ?? keyed ?? around ?? fractionMeasure, measure != .total,
      // No more can fail than there are.
      measure != .failed || part.value <= whole.value
    else { return }
    statement += 1
    let (start, count) = (part.start, whole.end - part.start)
    figures.append(
      FoundFigure(
        measure: measure, value: part.value, precision: part.precision, start: start, count: count,
        statement: statement))
    addWhole(whole)
  }

  /// The one outcome that the line speaks of; `nil` where it speaks of several.
  var soleMeasure: Claim.Measure? {
    var found: Claim.Measure?
    var index = 0
    while let next = Vocabulary.measures.first(in: small, from: index) {
      if let found, found != next.value { return nil }
      found = next.value
      index = next.range.upperBound
    }
    return found
  }

  /// What the name says a fraction counts: `Tests: 91/95` counts passes.
  private var keyed: Claim.Measure? { keyMeasure == .total || isRate ? .passed : keyMeasure }

  private mutating func readRate(_ number: WrittenNumber) {
    if tellsChange(number) { return }
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
}
