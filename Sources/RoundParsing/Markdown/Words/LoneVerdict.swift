import RoundModel

/// A line that says how something went and nothing else, but perhaps why: `✅ **PASS** - works`.
struct LoneVerdict: Sendable {
  let outcome: Outcome
  /// The verdict as it is written.
  let status: [UInt8]
  /// Where the words behind the verdict start in the plain text; its end where there are none.
  let rest: Int
  /// Whether the verdict is a word in small letters, which only its place sets off.
  let isPlain: Bool

  /// The verdict that a line is, if it is one.
  ///
  /// Where plain words are accepted, one in small letters is enough, as in a sentence: "Works.",
  /// "Broken since the update.". Where open verdicts are accepted, a mark before capitals that no rule
  /// reads is one that is unreadable.
  init?(_ line: InlineText, acceptsPlain: Bool = false, acceptsOpen: Bool = false) {
    let text = line.plain
    let small = FoldedText.small(text)
    // "Fixed:" leads in what follows.
    guard !text.isEmpty, text.count < 400, !EntryFields.leadsIn(text) else { return nil }
    var end = 0
    var found: Outcome?
    var isPlain = false
    while let mark = StatusVocabulary.mark(text, at: end) {
      found = found.map { StatusPhrase.combined($0, mark.outcome) } ?? mark.outcome
      end = Self.skip(text, end + mark.count, " ")
    }
    // "❌ Run failed: no host" tells of the run of what stands above it.
    if found != nil, let run = Self.runs.longest(small, at: end) {
      let next = Self.skip(text, end + run.count, " ")
      if StatusVocabulary.word(small, at: next) != nil { end = next }
    }
    if let word = StatusVocabulary.word(small, at: end) {
      let isSetOff =
        found != nil || text[end..<end + word.count].allSatisfy { !(0x61...0x7A ~= $0) }
        || line.strong.contains { $0.lowerBound <= end && $0.upperBound >= end + word.count }
      guard isSetOff || acceptsPlain && Self.isPlain(word, at: end, in: small) else { return nil }
      found =
        found.map {
          StatusVocabulary.settled($0, by: word, at: end, in: small)
            ?? StatusPhrase.combined($0, word.outcome)
        } ?? word.outcome
      end += word.count
      // "PARTIAL FAIL" is a failure.
      let next = Self.skip(text, end, " ")
      if word.outcome == .unreadable, next > end,
        let last = StatusVocabulary.word(small, at: next), last.outcome.severity > 1
      {
        found = last.outcome
        end = next + last.count
      }
      if !isSetOff {
        isPlain = true
        end = Self.adverbEnd(small, end)
      }
    } else if end < text.count {
      let rest = String(decoding: text[end...], as: UTF8.self)
      guard acceptsOpen, found != nil, text.count < 60, MarkdownReader.isInCapitals(rest.utf8)
      else {
        return nil
      }
      (found, end) = (.unreadable, text.count)
    }
    // "Warning: unused variable" is no verdict.
    let isFollowed = Self.ends(text, at: end) || acceptsPlain && Self.givesReason(small, end)
    let isOpen = acceptsOpen && end > 0
    guard let found, found != .unreadable || isOpen, isFollowed else { return nil }
    outcome = found
    self.isPlain = isPlain
    status = Array(text[..<end])
    rest = Self.skip(text, end, " :-.,!\u{2014}\u{2013}")
  }

  /// Whether a word opens a sentence on how something went; "Error: no answer" quotes a message.
  private static func isPlain(
    _ word: (outcome: Outcome, count: Int), at index: Int, in small: [UInt8]
  ) -> Bool {
    guard index == 0 else { return false }
    switch word.outcome {
    case .passed, .failed, .skipped, .notRun: return true
    default: return false
    }
  }

  /// Where an adverb behind a verdict ends: "works fine".
  private static func adverbEnd(_ small: [UInt8], _ end: Int) -> Int {
    guard end + 1 < small.count, small[end] == 0x20,
      let adverb = adverbs.longest(small, at: end + 1)
    else { return end }
    return end + 1 + adverb.count
  }

  private static let adverbs = WordTable(.loneAdverbs)
  private static let runs = WordTable(.completeRuns)

  /// Whether words behind a verdict say why or when: "Fails on Safari".
  private static func givesReason(_ small: [UInt8], _ end: Int) -> Bool {
    end + 1 < small.count && small[end] == 0x20
      && Vocabulary.reasons.longest(small, at: end + 1) != nil
  }

  /// Whether the verdict is all, or a separator parts it from what follows.
  private static func ends(_ text: [UInt8], at index: Int) -> Bool {
    let next = skip(text, index, " ")
    guard next < text.count else { return true }
    switch text[next] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: ";"), 0xE2, 0xEF:
      return true
    default: return false
    }
  }

  private static func skip(_ text: [UInt8], _ start: Int, _ signs: String) -> Int {
    var index = start
    scan: while index < text.count {
      for sign in signs.unicodeScalars where text[index...].starts(with: String(sign).utf8) {
        index += String(sign).utf8.count
        continue scan
      }
      return index
    }
    return index
  }
}
