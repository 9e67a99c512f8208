import RoundModel

/// The tests that a sentence names as those that went otherwise than the rest: "All tests passed except
/// `search_umlauts`", "Only `search_umlauts` still fails".
struct ExceptedNames {
  /// One of the names, as it stands in the source.
  private(set) var names: [Range<Int>] = []
  /// How they went.
  private(set) var outcome = Outcome.failed
  /// Why, where the sentence goes on with it.
  private(set) var reason: Range<Int>?

  private let bytes: [UInt8]
  private let small: [UInt8]
  /// Where the sentence starts in the source.
  private let start: Int

  /// The names of a sentence; `nil` where it makes no exception of any.
  init?(_ sentence: Range<Int>, _ source: Span<UInt8>) {
    bytes = Array(copying: source, sentence).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    small = FoldedText.small(bytes)
    start = sentence.lowerBound
    guard let end = readException() ?? readLoneFailure() else { return nil }
    readReason(from: end)
  }

  /// Names behind a word for an exception, in a sentence that says that all passed.
  private mutating func readException() -> Int? {
    guard let lead = Self.exceptions.first(in: small), let all = Self.wholes.first(in: small) else {
      return nil
    }
    guard let (found, end) = names(from: skipCount(lead.range.upperBound)) else { return nil }
    let before = words(0..<lead.range.lowerBound)
    let behind = words(end..<small.count)
    let isRest = all.range.lowerBound > end
    guard (isRest ? behind : before).contains(.passed) || behind.first == .passed,
      !Vocabulary.hedges.isIn(Array(small[..<lead.range.lowerBound]))
    else { return nil }
    // "Except `a`, which was skipped" says how that one went.
    if let own = behind.first, own == .skipped || own == .notRun { outcome = own }
    names = found
    return end
  }

  /// Names of which a sentence says that they alone failed.
  private mutating func readLoneFailure() -> Int? {
    guard let only = Self.lones.first(in: small) else { return nil }
    if let (found, end) = names(from: only.range.upperBound) {
      guard words(end..<min(end + 24, small.count)).first == .failed else { return nil }
      names = found
      return end
    }
    // "The only failure is `a`", "Only one test failed: `a`".
    let rest = only.range.upperBound..<min(only.range.upperBound + 40, small.count)
    guard
      let open = (rest.lowerBound..<small.count).first(where: {
        opensName(at: $0) || small[$0] == UInt8(ascii: ":")
      }), words(rest.lowerBound..<min(open, rest.upperBound)).first == .failed,
      let (found, end) = names(from: small[open] == UInt8(ascii: ":") ? open + 1 : open)
    else { return nil }
    names = found
    return end
  }

  /// How words of a part of the sentence say that something went, in their order.
  private func words(_ part: Range<Int>) -> [Outcome] {
    var outcomes: [Outcome] = []
    var index = part.lowerBound
    while index < part.upperBound {
      guard
        let word = StatusVocabulary.word(small, at: index)
          ?? StatusVocabulary.mark(small, at: index)
      else {
        index += 1
        continue
      }
      outcomes.append(word.outcome)
      index += word.count
    }
    return outcomes
  }

  /// Behind a count of what is named: "but one: `a`", "except for two tests (`a`, `b`)".
  private func skipCount(_ index: Int) -> Int {
    var next = small.skippingBlanks(from: index)
    if let number = WrittenNumber(word: small, at: next) ?? digits(at: next) {
      next = small.skippingBlanks(from: number.end)
    }
    if let noun = Vocabulary.tests.longest(small, at: next) { next += noun.count }
    next = small.skippingBlanks(from: next)
    guard next < small.count,
      small[next] == UInt8(ascii: ":") || small[next] == UInt8(ascii: "(")
    else { return index }
    return next + 1
  }

  private func digits(at index: Int) -> WrittenNumber? {
    guard index < small.count, small[index].isASCIIDigit else { return nil }
    return WrittenNumber(small, at: index)
  }

  // MARK: Names

  private static let mostNames = 40

  /// The names that stand from an index on, with commas and "and" between them, and where they end.
  private func names(from index: Int) -> (names: [Range<Int>], end: Int)? {
    var names: [Range<Int>] = []
    var (next, end) = (index, index)
    while names.count < Self.mostNames {
      next = skipNouns(next)
      guard let (name, close) = name(at: next) else { break }
      names.append(start + name.lowerBound..<start + name.upperBound)
      end = close
      next = small.skippingBlanks(from: close)
      if next < small.count, small[next] == UInt8(ascii: ",") { next += 1 }
      next = small.skippingBlanks(from: next)
      if let joint = MarkdownReader.joints.longest(small, at: next) { next += joint.count }
    }
    return names.isEmpty ? nil : (names, end)
  }

  /// Behind articles and nouns for tests before a name.
  private func skipNouns(_ index: Int) -> Int {
    var next = small.skippingBlanks(from: index)
    while let noun = Vocabulary.tests.longest(small, at: next)
      ?? Self.articles.longest(small, at: next)
    {
      next = small.skippingBlanks(from: next + noun.count)
    }
    return next
  }

  private func opensName(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "`") || bytes[index] == UInt8(ascii: "\"")
  }

  /// A name in code or in quotation marks, or one that only a test has.
  private func name(at index: Int) -> (name: Range<Int>, end: Int)? {
    guard index < bytes.count else { return nil }
    for (open, close) in Self.quotes where bytes[index...].starts(with: open) {
      let from = index + open.count
      guard let length = Array(bytes[from...]).firstIndex(ofPart: close), 1...120 ~= length else {
        return nil
      }
      return (from..<from + length, from + length + close.count)
    }
    var end = index
    while end < bytes.count, bytes[end] > 0x20, !Self.ends.contains(bytes[end]) { end += 1 }
    while end > index, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let word = Array(bytes[index..<end])
    guard TestName.isIdentifier(word) || TestName.isCaseID(word) || TestName.isPath(word) else {
      return nil
    }
    return (index..<end, end)
  }

  private static let ends = Array(",;()!?".utf8)
  private static let quotes = [
    ("`", "`"), ("\"", "\""), ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"),
  ]
  .map { (Array($0.0.utf8), Array($0.1.utf8)) }

  // MARK: Reasons

  /// What stands behind a sign or a comma behind the names.
  private mutating func readReason(from end: Int) {
    var next = small.skippingBlanks(from: end)
    guard next < bytes.count, outcome.severity > 0 else { return }
    var limit = bytes.count
    while limit > next, bytes[limit - 1] == 0x20 || bytes[limit - 1] == UInt8(ascii: ".") {
      limit -= 1
    }
    switch bytes[next] {
    case UInt8(ascii: "("):
      guard let close = bytes[next...].firstIndex(of: UInt8(ascii: ")")) else { return }
      (next, limit) = (next + 1, close)
    case UInt8(ascii: ","), UInt8(ascii: ":"): next += 1
    case UInt8(ascii: "-") where next + 1 < limit && bytes[next + 1] == 0x20: next += 1
    case 0xE2 where bytes[next...].starts(with: "\u{2013}".utf8): next += 3
    case 0xE2 where bytes[next...].starts(with: "\u{2014}".utf8): next += 3
    default: return
    }
    next = small.skippingBlanks(from: next)
    guard limit > next + 2 else { return }
    reason = start + next..<start + limit
  }

  private static let exceptions = WordTable(.exceptionLeads)
  private static let wholes = WordTable(.wholes)
  private static let lones = WordTable(.loneWords)
  private static let articles = WordTable(.leadingArticles)
}
