import RoundModel

/// The text of a sentence, with what the words in it say of a test.
struct SentenceClause {
  /// A verdict with all that belongs to it, and where it ends.
  struct Verdict {
    let outcome: Outcome
    let end: Int
  }

  let bytes: [UInt8]
  let small: [UInt8]

  init(_ sentence: [UInt8]) {
    bytes = sentence.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    small = FoldedText.small(bytes)
  }

  /// Where the sentence opens behind blanks and what leads in a name in code: "It is mended: `test_a`".
  var opening: Int? {
    let start = small.skippingBlanks(from: 0)
    guard start < small.count else { return nil }
    guard small.contains(UInt8(ascii: "`")), code(at: start) == nil,
      let colon = small.firstIndex(ofPart: Array(": `".utf8)), colon < 80
    else { return start }
    return colon + 2
  }

  var asks: Bool {
    let last = small.last { $0 != 0x20 }
    return last == UInt8(ascii: "?") || small.suffix(3).elementsEqual("\u{FF1F}".utf8)
  }

  // MARK: Verdicts

  /// The verdict that stands right behind a name, with words such as "is" and "still" before it.
  ///
  /// Behind a name in code, another verb may stand before it: "was enabled again and passes". Where the
  /// verb ends its clause, as in Japanese, so may anything else that says nothing of an outcome.
  func verdict(behind end: Int, isCode: Bool) -> Verdict? {
    if let found = verdict(at: end) { return found }
    guard isCode else { return nil }
    return verdictBehindVerb(end) ?? closingVerdict(behind: end)
  }

  /// The verdict at an index, where nothing takes it back.
  func verdict(at start: Int) -> Verdict? {
    var index = small.skippingBlanks(from: start)
    var isPast = false
    while index < small.count {
      if let verdict = plainVerdict(at: index, isPast: isPast) { return verdict }
      guard
        let word = Self.links.longest(small, at: index) ?? Self.adverbs.longest(small, at: index)
      else {
        guard let past = Self.pastLinks.longest(small, at: index) else { return nil }
        isPast = true
        index = small.skippingBlanks(from: index + past.count)
        continue
      }
      index = small.skippingBlanks(from: index + word.count)
    }
    return nil
  }

  private func plainVerdict(at index: Int, isPast: Bool) -> Verdict? {
    guard let word = word(at: index) else { return nil }
    var end = index + word.count
    if let ending = Self.endings.longest(small, at: end), small[end] >= 0x80 { end += ending.count }
    let isLeftOut = word.outcome == .skipped || word.outcome == .notRun
    // "Was green" may be said of any day.
    guard !isPast || isLeftOut else { return nil }
    let rest = Array(small[end...])
    guard closes(at: end), !takesBack(word.outcome, rest) else { return nil }
    if word.outcome == .passed {
      let clause = Array(small[index..<clauseEnd(from: end)])
      guard StatusVocabulary.insteadOfPass(clause) == nil else { return nil }
    }
    return Verdict(outcome: word.outcome, end: end)
  }

  /// A plain word for an outcome, and no noun that only goes with one.
  private func word(at index: Int) -> (outcome: Outcome, count: Int)? {
    if small.joinsLetters(before: index) { return nil }
    if let own = Self.successes.longest(small, at: index) { return (.passed, own.count) }
    if let own = Self.failures.longest(small, at: index) { return (.failed, own.count) }
    guard Vocabulary.statuses.longest(small, at: index) != nil,
      let word = StatusVocabulary.word(small, at: index)
    else { return nil }
    let text = Array(small[index..<index + word.count])
    guard Self.nouns.exactly(text) == nil, !MarkdownReader.fixed.isIn(text) else { return nil }
    switch word.outcome {
    case .passed, .failed, .error, .timedOut, .crashed, .interrupted, .skipped, .notRun:
      return word
    default: return nil
    }
  }

  /// Whether a verdict that ends at an index is no part of a longer phrase.
  private func closes(at end: Int) -> Bool {
    var index = small.skippingBlanks(from: end)
    while index < small.count, let adverb = Self.adverbs.longest(small, at: index) {
      index = small.skippingBlanks(from: index + adverb.count)
    }
    guard index < small.count else { return true }
    if ".,:;!(-".utf8.contains(small[index]) { return true }
    if Self.wideSigns.contains(where: { small[index...].starts(with: $0.utf8) }) { return true }
    guard index > end else { return false }
    return Vocabulary.reasons.longest(small, at: index) != nil
      || Self.tails.longest(small, at: index) != nil
      || MarkdownReader.joints.longest(small, at: index) != nil
  }

  /// Whether what stands behind a verdict says when it holds, or tells another day or another outcome.
  private func takesBack(_ outcome: Outcome, _ rest: [UInt8]) -> Bool {
    if Self.conditions.isIn(rest) || Self.pastTimes.isIn(rest) || RoundName.speaksOfBefore(rest)
      || RoundName.number(rest) != nil
    {
      return true
    }
    var index = 0
    while index < rest.count {
      guard let word = StatusVocabulary.word(rest, at: index) else {
        index += 1
        continue
      }
      if (word.outcome == .passed) != (outcome == .passed) { return true }
      index += word.count
    }
    guard outcome == .passed else { return false }
    let clause = Array(rest.prefix { !",;:.(".utf8.contains($0) })
    return Self.concessions.isIn(rest) || Vocabulary.hedges.isIn(clause) || Self.lones.isIn(clause)
      || Vocabulary.negations.isIn(clause) || opensDoubt(rest)
  }

  /// Whether a clause behind a comma opens with a word for a doubt: "passes, probably".
  private func opensDoubt(_ rest: [UInt8]) -> Bool {
    rest.indices.contains { index in
      ",(".utf8.contains(rest[index])
        && Vocabulary.hedges.longest(rest, at: rest.skippingBlanks(from: index + 1)) != nil
    }
  }

  /// The verdict behind another verb and "and".
  private func verdictBehindVerb(_ end: Int) -> Verdict? {
    let start = small.skippingBlanks(from: end)
    guard
      let link = Self.pastLinks.longest(small, at: start) ?? Self.links.longest(small, at: start)
    else { return nil }
    var index = small.skippingBlanks(from: start + link.count)
    var words = 0
    while index < small.count, words < 4 {
      if Vocabulary.negations.longest(small, at: index) != nil
        || Vocabulary.hedges.longest(small, at: index) != nil
      {
        return nil
      }
      if words > 0, let joint = MarkdownReader.joints.longest(small, at: index),
        index + joint.count < small.count, small[index + joint.count] == 0x20
      {
        return verdict(at: index + joint.count)
      }
      let next = small[index...].firstIndex(of: 0x20) ?? small.count
      guard !small[index..<next].contains(where: { ",;:.(".utf8.contains($0) }) else { return nil }
      words += 1
      index = small.skippingBlanks(from: next)
    }
    return nil
  }

  /// The verdict that ends a clause in a language whose verbs do, behind a particle.
  private func closingVerdict(behind end: Int) -> Verdict? {
    let start = small.skippingBlanks(from: end)
    guard let particle = Self.particles.longest(small, at: start) else { return nil }
    var index = start + particle.count
    while index < min(small.count, start + 120) {
      if Vocabulary.hedges.longest(small, at: index) != nil { return nil }
      if let word = word(at: index) {
        var close = index + word.count
        if let ending = Self.endings.longest(small, at: close) { close += ending.count }
        return small[close...].isEmpty
          || Self.stops.contains(where: { small[close...].elementsEqual($0.utf8) })
          ? Verdict(outcome: word.outcome, end: small.count) : nil
      }
      index += 1
      while index < small.count, small[index] & 0xC0 == 0x80 { index += 1 }
    }
    return nil
  }

  // MARK: Reasons

  /// What stands behind a sign or a comma behind the verdict on a failure, or on what was left out.
  func reason(behind verdict: Verdict) -> Range<Int>? {
    guard verdict.outcome != .passed else { return nil }
    var next = small.skippingBlanks(from: verdict.end)
    while next < small.count, let adverb = Self.adverbs.longest(small, at: next) {
      next = small.skippingBlanks(from: next + adverb.count)
    }
    guard next < small.count else { return nil }
    if let sign = Self.signs.first(where: { small[next...].starts(with: $0.utf8) }) {
      next = small.skippingBlanks(from: next + sign.utf8.count)
    } else if Vocabulary.reasons.longest(small, at: next) == nil,
      Self.tails.longest(small, at: next) == nil
    {
      return nil
    }
    var limit = bytes.count
    while limit > next, ". ".utf8.contains(bytes[limit - 1]) { limit -= 1 }
    if limit > next + 2, bytes[(limit - 3)..<limit].elementsEqual("\u{3002}".utf8) { limit -= 3 }
    return limit > next + 2 ? next..<limit : nil
  }

  private func clauseEnd(from index: Int) -> Int {
    small[index...].firstIndex { ",;:.(".utf8.contains($0) } ?? small.count
  }

  private static let signs = [
    ",", ":", ";", "- ", "\u{2013}", "\u{2014}", "\u{FF0C}", "\u{FF1A}", "\u{3001}",
  ]
  private static let wideSigns = [
    "\u{2013}", "\u{2014}", "\u{3001}", "\u{3002}", "\u{FF0C}", "\u{FF1A}", "\u{FF1B}", "\u{FF08}",
    "\u{FF01}",
  ]
  private static let stops = [".", "!", "\u{3002}"]
  static let links = WordTable(.presentLinks)
  static let pastLinks = WordTable(.pastLinks)
  static let adverbs = WordTable(.sentenceAdverbs)
  static let particles = WordTable(.topicParticles)
  private static let endings = WordTable(.verbEndings)
  private static let nouns = WordTable(.verdictNouns)
  private static let tails = WordTable(.verdictTails)
  private static let successes = WordTable(.sentenceSuccesses)
  private static let failures = WordTable(.sentenceFailures)
  private static let conditions = WordTable(.conditions)
  private static let pastTimes = WordTable(.pastTimes)
  private static let lones = WordTable(.loneWords)
  private static let concessions = WordTable(.concessions)
}
