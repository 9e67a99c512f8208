import RoundModel

/// Passes that the words behind them take back: "PASS?", "passed, then it crashed".
extension StatusPhrase {
  private static let tailLimit = 120

  /// What a line that was taken for a pass says instead; `nil` where it tells of one.
  func insteadOfPass() -> Outcome? {
    guard let status, status.upperBound <= small.count else { return nil }
    guard status.lowerBound >= name.upperBound else {
      return holdsFailure(name) ? .unreadable : nil
    }
    let end = min(small.count, status.lowerBound + Self.tailLimit)
    let tail = small[status.lowerBound..<end]
    if tail.count == status.count { return nil }
    if let other = StatusVocabulary.insteadOfPass(Array(tail)) { return other }
    return offersOther(behind: status.upperBound) || aside(behind: status.upperBound)
      || goesOn(behind: status.upperBound) ? .unreadable : nil
  }

  /// Whether a slash stands behind a pass and a failure behind that: "PASS / FAIL" was never filled in.
  private func offersOther(behind end: Int) -> Bool {
    let slash = small.skippingBlanks(from: end)
    guard slash < small.count, small[slash] == UInt8(ascii: "/") else { return false }
    let start = small.skippingBlanks(from: slash + 1)
    return start < small.count
      && StatusVocabulary.word(small, at: start).map { $0.outcome.severity > 1 } ?? false
  }

  /// Whether brackets behind a pass tell of a failure, or that it was not seen: "passed (with 2
  /// failures)", "passed (not verified)".
  private func aside(behind end: Int) -> Bool {
    let open = small.skippingBlanks(from: end)
    guard open < small.count, small[open] == UInt8(ascii: "("),
      let close = small[open...].prefix(Self.tailLimit).firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    let remark = Array(small[(open + 1)..<close])
    if StatusVocabulary.opensWithFailure(remark) { return true }
    let first = StatusVocabulary.word(remark, at: 0)
    if first?.outcome == .notRun || first?.outcome == .unreadable { return true }
    return FigureFinder(remark, key: nil, isSummary: true).figures.contains {
      ($0.measure == .failed || $0.measure == .errors) && $0.unit == .count && $0.value > 0
    }
  }

  /// Whether a comma goes on with a failure: "passed, then the app crashed"; what was refused, and an
  /// error that is shown, may be what a test is about.
  private func goesOn(behind end: Int) -> Bool {
    let comma = small.skippingBlanks(from: end)
    guard comma < small.count,
      small[comma] == UInt8(ascii: ",") || small[comma] == UInt8(ascii: ";")
    else { return false }
    let clause = Array(
      small[(comma + 1)...].prefix(Self.tailLimit).prefix { $0 != UInt8(ascii: ".") }.drop {
        $0 == 0x20
      })
    if StatusVocabulary.opensWithFailure(clause) { return true }
    guard Self.turns.longest(clause, at: 0) != nil else { return false }
    return clause.indices.contains { index in
      index > 0 && !clause[index - 1].isASCIIWord
        && StatusVocabulary.opensWithFailure(Array(clause[index...]))
    }
  }

  private static let turns = WordTable(
    words: Lexicon.words(.concessions) + Lexicon.words(.thenWords))

  /// Whether a name with a mark before it ends in brackets with a failure in capitals: "✅ Sign-in (FAILED
  /// on phones)".
  private func holdsFailure(_ name: Range<Int>) -> Bool {
    guard name.count > 4, text[name.upperBound - 1] == UInt8(ascii: ")"),
      let open = text[name].lastIndex(of: UInt8(ascii: "("))
    else { return false }
    let remark = Array(small[(open + 1)..<(name.upperBound - 1)])
    guard let word = StatusVocabulary.word(remark, at: 0), word.count > 2,
      text[(open + 1)..<(open + 1 + word.count)].allSatisfy({ 0x41...0x5A ~= $0 || $0 == 0x20 })
    else { return false }
    return StatusVocabulary.opensWithFailure(remark)
  }
}
