import RoundDiffing
import RoundModel

/// How much of a history is told.
package struct HistoryTerms: Sendable, Hashable {
  /// Whether tests that passed every time are listed too.
  package var includesAll: Bool

  package init(includesAll: Bool = false) { self.includesAll = includesAll }
}

/// The tests of a history, each with its strip and what it comes to.
struct HistoryEntries: Sendable {
  /// The most rounds that a strip shows; the last ones say most.
  private static let mostShown = 30

  private let series: HistorySeries
  private let shown: Range<Int>

  init(_ series: HistorySeries) {
    self.series = series
    let count = series.rounds.count
    shown = max(0, count - Self.mostShown)..<count
  }

  /// "123456  failed": the last digits of the rounds' numbers over the strips.
  var header: Phrase {
    let digits = shown.map { index in
      let number = series.rounds[index].brief.header.number ?? index + 1
      return String(abs(number % 10))
    }
    return "\(words: digits.joined())  failed"
  }

  /// A test with all that is said of it.
  func entry(_ test: TestHistory) -> Entry {
    var entry = line(test)
    entry.lines = [.remark(story(test))]
    return entry
  }

  /// A test on one line, with what it comes to in a few words.
  func line(_ test: TestHistory) -> Entry {
    var label = strip(test)
    label.append(Phrase.Run(.words, "  " + Self.tally(test)))
    return Entry(
      nil, label, tone: .none, priority: test.priority, name: Clipping.name(test.id.description),
      tag: gist(test))
  }

  private static func tally(_ test: TestHistory) -> String {
    "\(Figures.grouped(test.totalFailed)) of \(Figures.grouped(test.totalAttempts))"
  }

  // MARK: - The strip

  private func strip(_ test: TestHistory) -> Phrase {
    var phrase = Phrase()
    if shown.lowerBound > 0 { phrase.append(Phrase.Run(.words, "…", .muted)) }
    for index in shown {
      let mark = test.strip[index]
      let isOther = test.changesReason(at: index, series.reasons)
      let glyph = isOther ? .otherReason : mark.glyph
      phrase.append(Phrase.Run(.mark(glyph), "", Style(mark.tone)))
    }
    return phrase
  }

  /// What the signs mean.
  var legend: Phrase {
    let signs: [(Glyph, String)] = [
      (.passedDot, "passed"), (.failing, "failed"), (.otherReason, "failed, other reason"),
      (.flaky, "flaky"), (.skipped, "skipped"), (.unknown, "not run"), (.absent, "absent"),
      (.unreadable, "unreadable or contested"), (.expected, "failed as expected"),
    ]
    var isSeen = Array(repeating: false, count: TestMark.allCases.count)
    for test in series.tests {
      for index in shown { isSeen[Int(test.strip[index].rawValue)] = true }
    }
    let marks = Set(TestMark.allCases.filter { isSeen[Int($0.rawValue)] }.map(\.glyph))
    let kept = signs.filter { glyph, _ in
      marks.contains(glyph) || glyph == .passedDot || glyph == .failing
        || glyph == .otherReason && hasOtherReasons
    }
    return kept.map { glyph, words in "\(mark: glyph) \(words: words)" }.joined(" ")
  }

  private var hasOtherReasons: Bool {
    series.tests.contains { test in
      !test.reasons.isEmpty && shown.contains { test.changesReason(at: $0, series.reasons) }
    }
  }

  // MARK: - The story

  /// "broken since round 4: failed in both rounds that ran it since; one reason".
  private func story(_ test: TestHistory) -> Phrase {
    let judgement = test.judgement
    let style = Style(judgement.state.tone, isStrong: judgement.state.tone != .none)
    var phrase: Phrase = "\(words: judgement.state.words, style)"
    if let since = since(judgement) { phrase += " since \(sentence: since)" }
    if judgement.state == .flaky || judgement.state == .suspected, let rate = rate(judgement) {
      phrase += ": \(words: rate); \(sentence: judgement.why)"
    } else {
      phrase += ": \(sentence: judgement.why)"
    }
    if let reasons = reasons(test) { phrase += "; \(words: reasons)" }
    if let former = test.formerIDs.last { phrase += "; was \(Clipping.name(former.description))" }
    return phrase
  }

  /// "passing since round 4": what a line has room for.
  private func gist(_ test: TestHistory) -> Phrase {
    let since = since(test.judgement)
    switch test.judgement.state {
    case .recovering: return since.map { "passing since \(sentence: $0)" } ?? ""
    case .fixed, .new, .gone:
      return since.map { "since \(sentence: $0)" } ?? ""
    case .healthy:
      let gaps = series.rounds.indices.filter { index in
        test.strip[index] == .absent && series.rounds[index].isWhole
      }
      guard let gap = gaps.last, test.judgement.failingRounds == 0 else {
        return "\(sentence: test.isUneventful ? "" : test.judgement.why)"
      }
      return "absent in \(sentence: series.rounds[gap].name)"
    case .broken, .flaky, .newFailure, .suspected, .insufficientData:
      return "\(sentence: test.judgement.why)"
    }
  }

  private func since(_ judgement: TestJudgement) -> String? {
    guard let since = judgement.since, series.rounds.indices.contains(since) else { return nil }
    return series.rounds[since].name
  }

  /// "fails 33 % (90 % interval 13 to 60 %)".
  private func rate(_ judgement: TestJudgement) -> String? {
    guard let rate = judgement.rate, let interval = judgement.interval else { return nil }
    let percent = [rate, interval.low, interval.high].map { String(Int(($0 * 100).rounded())) }
    return "fails \(percent[0]) % (90 % interval \(percent[1]) to \(percent[2]) %)"
  }

  /// How many reasons the failures of a test have, where it failed more than once.
  private func reasons(_ test: TestHistory) -> String? {
    let known = test.reasons.indices.filter { test.reasons[$0] >= 0 && test.strip[$0].isBad }
    guard known.count > 1 else { return nil }
    let changes = known.count { test.changesReason(at: $0, series.reasons) }
    return changes == 0 ? "one reason" : "\(changes + 1) reasons"
  }
}

extension TestMark {
  var glyph: Glyph {
    switch self {
    case .passed, .presumed, .unexpectedPass: .passedDot
    case .failed, .error, .timedOut, .crashed, .interrupted, .unexpectedFailure: .failing
    case .flaky: .flaky
    case .skipped: .skipped
    case .notRun: .unknown
    case .absent: .absent
    case .expectedFailure: .expected
    case .unreadable, .unknown: .unreadable
    }
  }

  var tone: Tone {
    switch self {
    case .passed, .presumed, .unexpectedPass, .notRun, .absent, .expectedFailure: .muted
    case .failed, .error, .timedOut, .crashed, .interrupted, .unexpectedFailure: .regression
    case .flaky, .unreadable, .unknown: .unknown
    case .skipped: .warning
    }
  }
}

extension HistoryState {
  var tone: Tone {
    switch self {
    case .broken, .newFailure: .regression
    case .flaky, .suspected: .unknown
    case .fixed: .progress
    case .gone: .warning
    case .recovering, .new, .healthy, .insufficientData: .none
    }
  }
}
