import RoundDiffing
import RoundModel

/// Tells each parametrised test that has other parameters than before in one row.
///
/// The tests keep their effects and are counted by them; what fails has a row of its own.
struct ShiftEntries: Sendable {
  private static let mostShown = 5

  private struct Story {
    let shift: ParameterShift
    var gone: [Change] = []
    var come: [Change] = []

    /// The effect under which the row stands: the worst of its tests.
    var effect: Effect { gone.first { $0.effect == .regression }?.effect ?? .information }
  }

  private let before: Phrase
  private let after: Phrase
  private let stories: [Story]
  private let numbers: [TestID: Int]

  init(_ comparison: Comparison) {
    before = RoundNames(comparison.baseline, beside: comparison.candidate).name
    after = RoundNames(comparison.candidate, beside: comparison.baseline).name
    var stories = comparison.parameterShifts.map { Story(shift: $0) }
    var numbers: [TestID: Int] = [:]
    for (number, story) in stories.enumerated() {
      for id in story.shift.gone + story.shift.come { numbers[id] = number }
    }
    for change in numbers.isEmpty ? [] : comparison.changes where Self.isFolded(change) {
      guard let number = numbers[change.id] else { continue }
      if change.after == nil {
        stories[number].gone.append(change)
      } else {
        stories[number].come.append(change)
      }
    }
    self.stories = stories
    self.numbers = numbers
  }

  private static func isFolded(_ change: Change) -> Bool {
    switch change.changeClass {
    case .lostPass, .removedSkipped, .addedPassing, .addedSkipped:
      change.kind == .test && change.flags.isEmpty
    default: false
    }
  }

  /// The changes of one effect as entries, with a row for each family in the place of its first
  /// test, and how many of the tests are told under another effect.
  func entries(
    _ changes: [Change], _ effect: Effect, entry: @Sendable (Change) -> Entry
  ) -> (entries: [Entry], elsewhere: Int) {
    guard !numbers.isEmpty else { return (SharedWork.map(changes, entry), 0) }
    var told: Set<Int> = []
    var elsewhere = 0
    let entries = changes.compactMap { change -> Entry? in
      guard let number = numbers[change.id], Self.isFolded(change) else { return entry(change) }
      guard stories[number].effect == effect else {
        elsewhere += 1
        return nil
      }
      return told.insert(number).inserted ? row(stories[number]) : nil
    }
    return (entries, elsewhere)
  }

  private func row(_ story: Story) -> Entry {
    let priorities = Set((story.gone + story.come).map(\.priority))
    var lines: [Entry.Line] = [
      .remark("\(tests(story.gone, story.shift, "went", before, \.before))"),
      .remark("\(tests(story.come, story.shift, "came", after, \.after))"),
    ]
    let others = 2 * story.shift.count - story.gone.count - story.come.count
    if others > 0 {
      let row = Figures.agreeing(others, "has a row of its own", "have rows of their own")
      lines.append(.remark("\(others) more that went or came \(words: row)"))
    }
    return Entry(
      (story.gone.first ?? story.come.first)?.changeClass.glyph, "parameters changed",
      tone: story.effect.tone, priority: priorities.count == 1 ? priorities.first ?? nil : nil,
      name: Clipping.name(story.shift.stem.description), lines: lines)
  }

  /// "2 went, passed in round 1: [a], [b]".
  private func tests(
    _ changes: [Change], _ shift: ParameterShift, _ verb: String, _ round: Phrase,
    _ side: (Change) -> Change.Side?
  ) -> Phrase {
    var counts: [(words: String, count: Int)] = []
    for outcome in changes.compactMap({ side($0)?.outcome }) {
      let words = outcome.words
      if let index = counts.firstIndex(where: { $0.words.utf8.elementsEqual(words.utf8) }) {
        counts[index].count += 1
      } else {
        counts.append((words, 1))
      }
    }
    let said =
      counts.count == 1
      ? counts[0].words
      : Figures.list(counts.map { "\(Figures.grouped($0.count)) \($0.words)" })
    var phrase: Phrase =
      "\(words: Figures.grouped(changes.count) + " " + verb), \(words: said) in \(round): "
    phrase += changes.prefix(Self.mostShown).map { change in
      Clipping.name(String(decoding: change.id.bytes.dropFirst(shift.start), as: UTF8.self))
    }.joined(", ")
    let more = changes.count - Self.mostShown
    if more > 0 { phrase += " and \(words: Figures.grouped(more)) more" }
    return phrase
  }
}
