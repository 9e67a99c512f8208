import RoundModel

/// What rounds are called in the outputs.
struct RoundNames: Sendable {
  private let round: Round
  /// Whether the other round would be called the same.
  private let isAmbiguous: Bool

  init(_ round: Round, beside other: Round? = nil) {
    self.round = round
    isAmbiguous = other.map { $0.name.utf8.elementsEqual(round.name.utf8) } ?? false
  }

  /// The round in the middle of a sentence: "round 2".
  var name: Phrase {
    guard isAmbiguous, let path = round.inputs.first?.source.path else { return plain }
    return "\(plain) (\(input: path))"
  }

  /// The round at the start of a sentence: "Round 2".
  var capitalized: Phrase {
    guard let number = round.header.number else { return name }
    guard isAmbiguous, let path = round.inputs.first?.source.path else {
      return "Round \(words: String(number))"
    }
    return "Round \(words: String(number)) (\(input: path))"
  }

  private var plain: Phrase {
    if let number = round.header.number { return "round \(words: String(number))" }
    return "\(sentence: round.name)"
  }

  /// What the rounds of the suite are called together, if the round says.
  var suite: String? {
    if let suite = round.header.suite, !suite.utf8.isEmpty { return suite }
    guard let title = round.header.title else { return nil }
    let rest = Self.withoutRound(title)
    return rest.utf8.isEmpty ? nil : rest
  }

  /// The suite and the round: "staging, round 1".
  var full: Phrase {
    guard let suite, !isSaid(in: suite) else { return name }
    return "\(sentence: suite), \(name)"
  }

  /// Whether a title names the round by itself already.
  private func isSaid(in suite: String) -> Bool {
    suite.utf8.elementsEqual(round.name.utf8)
  }

  /// Two rounds: "staging, round 1 → round 2".
  static func pair(_ baseline: Round, _ candidate: Round) -> Phrase {
    let before = RoundNames(baseline, beside: candidate)
    let after = RoundNames(candidate, beside: baseline)
    if let suite = before.suite, suite.utf8.elementsEqual((after.suite ?? suite).utf8) {
      return "\(sentence: suite), \(before.name) \(Glyph.to) \(after.name)"
    }
    return "\(before.full) \(Glyph.to) \(after.full)"
  }

  /// The dates of two rounds, where both state one.
  static func dates(_ baseline: Round, _ candidate: Round) -> Phrase? {
    guard let before = baseline.header.date, let after = candidate.header.date else { return nil }
    if before.utf8.elementsEqual(after.utf8), let early = baseline.header.time,
      let late = candidate.header.time
    {
      return "\(sentence: before) \(sentence: early) → \(sentence: late)"
    }
    return "\(sentence: before) → \(sentence: after)"
  }

  /// When the round was, and in which zone.
  var moment: Phrase? {
    guard let date = round.header.date else { return nil }
    guard let time = round.header.time else { return "\(sentence: date)" }
    if let started = round.header.startedAt, let zone = Self.zone(of: started) {
      return "\(sentence: date) \(sentence: time) \(sentence: zone)"
    }
    return "\(sentence: date) \(sentence: time), no time zone"
  }

  private static func zone(of time: String) -> String? {
    let bytes = Array(time.utf8)
    if let last = bytes.last, last | 0x20 == UInt8(ascii: "z") { return "UTC" }
    guard bytes.count > 6 else { return nil }
    let sign = bytes[bytes.count - 6]
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    return String(decoding: bytes[(bytes.count - 6)...], as: UTF8.self)
  }

  /// A title without "Round 2" and what parts it from the rest.
  private static func withoutRound(_ title: String) -> String {
    let bytes = Array(title.utf8)
    let word = Array("round".utf8)
    var start = 0
    while start + word.count < bytes.count {
      let isWord = (0..<word.count).allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
      var end = start + word.count
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == UInt8(ascii: "#") { end += 1 }
      let digits = end
      while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
      if isWord, end > digits {
        return trimmed(bytes[..<start]) + joint(bytes, start, end) + trimmed(bytes[end...])
      }
      start += 1
    }
    return title
  }

  private static func joint(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    trimmed(bytes[..<start]).utf8.isEmpty || trimmed(bytes[end...]).utf8.isEmpty ? "" : " "
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let edges = Array(" -:,;|/#([)]\u{2013}\u{2014}".utf8)
    var rest = bytes
    while let first = rest.first, edges.contains(first) { rest.removeFirst() }
    while let last = rest.last, edges.contains(last) { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
