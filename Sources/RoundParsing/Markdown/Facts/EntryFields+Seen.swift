import RoundModel

/// What was seen of a test, listed with a mark before each of it: "Actual result:" over "✅ the list is
/// empty".
struct SeenItems: Sendable {
  /// Whether it was said what should be seen, without which the marks may be those of several tests.
  var hasExpected = false
  /// How many items have a mark, on whatever level.
  private(set) var count = 0
  private var isOpen = false
  private var level: UInt16 = 0
  private var outcomes: [Outcome?] = []
  /// The first item that tells of no pass, behind its mark.
  private(set) var reason: Range<Int>?

  /// Takes note of a named value: what stands under it is what was seen, or it is not.
  mutating func note(_ field: MarkdownField, _ pair: KeyValue) {
    if field == .expected { hasExpected = true }
    isOpen = field == .error && pair.value.isEmpty && EntryFields.actual.isIn(pair.key)
  }

  /// Takes note of what stands under a named value; returns whether it ends what was seen.
  mutating func read(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard isOpen else { return false }
    guard block.kind == .item else {
      isOpen = block.level > level && !outcomes.isEmpty
      return !isOpen && count > 0
    }
    if outcomes.isEmpty { level = block.level }
    let line = InlineText(block.text, bytes)
    let mark = StatusVocabulary.mark(line.plain, at: 0)
    if mark != nil { count += 1 }
    guard block.level <= level else { return false }
    outcomes.append(mark?.outcome)
    if let mark, mark.outcome != .passed, reason == nil, mark.count < line.plain.count {
      reason = bytes.trimmed(line.offset(mark.count)..<block.text.upperBound)
    }
    return false
  }

  /// How the test went, where each thing that was seen has a mark: one that should not be so is enough
  /// for a failure.
  var outcome: Outcome? {
    let told = outcomes.compactMap(\.self)
    guard hasExpected, !told.isEmpty, told.count == outcomes.count else { return nil }
    if told.contains(where: { $0.severity > 1 }) { return .failed }
    return told.allSatisfy { $0 == .passed } ? .passed : .unreadable
  }
}

extension EntryFields {
  /// What the only named value says that has a mark and a name of unknown words.
  var loneMark: Outcome? { marks.count == 1 ? marks[0] : nil }

  /// Whether a named value among several says by its mark that it failed.
  var hasFailedPart: Bool { marks.contains { $0.severity > 1 } }

  /// Whether anything says why a test failed, or what was done about it.
  var tellsWhy: Bool { message != nil || rootCause != nil || fix != nil || impact != nil }

  /// Whether anything tells of a failure.
  var tellsFailure: Bool {
    tellsWhy || !notes.isEmpty
  }

  /// Takes what was seen for the outcome, where nothing else tells of it.
  mutating func takeSeen() {
    guard outcome == nil, let told = seen.outcome else { return }
    (outcome, tellsActual) = (told, true)
    guard let reason = seen.reason else { return }
    (message, messageOffset) = (reason, reason.lowerBound)
  }
}
