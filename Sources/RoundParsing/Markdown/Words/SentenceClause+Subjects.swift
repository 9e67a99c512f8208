import RoundModel

/// What a sentence opens with: a name in code, or words that end in a noun for one test.
extension SentenceClause {
  /// A name in code or as a program writes it, with a noun for a test before it perhaps.
  func code(at start: Int) -> (form: SentenceVerdict.Form, name: Range<Int>, end: Int)? {
    var index = start
    if let article = Self.articles.longest(small, at: index) {
      index = small.skippingBlanks(from: index + article.count)
    }
    if let noun = Self.closing.longest(small, at: index) ?? Self.leading.longest(small, at: index) {
      index = small.skippingBlanks(from: index + noun.count)
    }
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "`") {
      guard let close = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "`")),
        2...160 ~= close - index - 1
      else { return nil }
      let name = index + 1..<close
      let text = Array(bytes[name])
      guard !text.contains(0x20) || TestName.isIdentifier(text) else { return nil }
      return (TestName.isIdentifier(text) ? .code : .key, name, close + 1)
    }
    var end = index
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x80,
      !Self.ends.contains(bytes[end])
    {
      end += 1
    }
    let word = Array(bytes[index..<end])
    guard TestName.isIdentifier(word) || Self.isKey(word) else { return nil }
    return (TestName.isIdentifier(word) ? .code : .key, index..<end, end)
  }

  private static let ends = Array(",:;()!?".utf8)

  /// Whether a word is letters in capitals and numbers joined to them: "JU-3-2", "A1".
  private static func isKey(_ word: [UInt8]) -> Bool {
    let letters = word.prefix { 0x41...0x5A ~= $0 }
    return 1...10 ~= letters.count && letters.count < word.count && word.count <= 24
      && word[letters.count...].contains(where: \.isASCIIDigit)
      && word[letters.count...].allSatisfy {
        $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || 0x41...0x5A ~= $0
      }
  }

  // MARK: Words

  private static let longest = 120

  /// Words for one test with the verdict behind them.
  func phrase(at start: Int) -> (name: Range<Int>, verdict: Verdict)? {
    var index = start
    if let article = Self.articles.longest(small, at: index) {
      index = small.skippingBlanks(from: index + article.count)
    } else if let noun = nounBehindLetter(at: index) {
      index = noun
    } else if small[index] < 0xD0 {
      // In languages that have articles, a name without one may be any.
      return nil
    }
    let begin = index
    var isCode = false
    while index < min(small.count, begin + Self.longest) {
      if small[index] == UInt8(ascii: "`") { isCode.toggle() }
      let mayEnd = index > begin + 2 && !isCode && !small.joinsLetters(before: index)
      // Few words are a verdict, so that the name before them is looked at last.
      if mayEnd, small[index - 1] == 0x20 || small[index] >= 0xE3,
        let verdict = verdict(at: index)
          ?? (small[index] >= 0xE3 ? verdict(behindParticle: index) : nil),
        let end = nameEnd(begin..<index)
      {
        return (begin..<end, verdict)
      }
      if !isCode, ",;:.!?()\"".utf8.contains(small[index]) { return nil }
      index += 1
      while index < small.count, small[index] & 0xC0 == 0x80 { index += 1 }
    }
    return nil
  }

  /// Where a noun for a test stands behind an article of one letter: "O teste".
  private func nounBehindLetter(at index: Int) -> Int? {
    guard let letter = letter(at: index) else { return nil }
    let next = small.skippingBlanks(from: index + letter.count)
    guard Self.leading.longest(small, at: next) != nil,
      Self.closing.longest(small, at: next) == nil
    else { return nil }
    return next
  }

  private func verdict(behindParticle index: Int) -> Verdict? {
    guard let particle = Self.particles.longest(small, at: index) else { return nil }
    return verdict(at: index + particle.count)
  }

  /// Where a subject ends that names one test and nothing that may be any of several.
  private func nameEnd(_ subject: Range<Int>) -> Int? {
    var end = subject.upperBound
    while end > subject.lowerBound, small[end - 1] == 0x20 { end -= 1 }
    // "La vérification des doublons a échoué": a verb of one letter is no part of the name.
    if end - 2 > subject.lowerBound, small[end - 2] == 0x20, small[end - 1].isASCIILetter {
      end -= 2
    }
    let words = Array(small[subject.lowerBound..<end])
    guard words.count > 5, !Self.vague.isIn(words), !Vocabulary.negations.isIn(words),
      !Vocabulary.hedges.isIn(words), !Self.conditions.isIn(words), !Self.relatives.isIn(words)
    else { return nil }
    return endsInNoun(subject.lowerBound..<end) || opensWithNoun(words) || holdsTail(words)
      ? end : nil
  }

  /// "Duplicate key check", "Dublettenprüfung", "重复键检查".
  private func endsInNoun(_ subject: Range<Int>) -> Bool {
    let words = small[subject]
    return Self.closingNouns.contains { noun in
      guard words.count > noun.count + 2, words.suffix(noun.count).elementsEqual(noun) else {
        return false
      }
      let start = words.endIndex - noun.count
      if noun[0] >= 0xE3 || ",- ".utf8.contains(words[start - 1]) { return true }
      // In German a noun ends a longer word with a capital; "contest" is none.
      let last = words[..<start].lastIndex(of: 0x20).map { $0 + 1 } ?? words.startIndex
      return Self.compounds.exactly(noun) != nil && !(0x61...0x7A ~= bytes[last])
    }
  }

  /// "Vérification des doublons", "Проверка дубликатов".
  private func opensWithNoun(_ words: [UInt8]) -> Bool {
    guard let noun = Self.leading.longest(words, at: 0) else { return false }
    let tail = words.skippingBlanks(from: noun.count)
    guard tail > noun.count, tail < words.count else { return false }
    return words[0] >= 0xD0 || Self.prepositions.longest(words, at: tail) != nil
  }

  /// "Null check on `orders`", "check against the old mart".
  private func holdsTail(_ words: [UInt8]) -> Bool {
    var index = 0
    while index < words.count {
      if index == 0 || words[index - 1] == 0x20 || words[index - 1] == UInt8(ascii: "-"),
        let noun = Self.closing.longest(words, at: index)
      {
        let tail = words.skippingBlanks(from: index + noun.count)
        if tail > index + noun.count, tail < words.count,
          Self.prepositions.longest(words, at: tail) != nil
        {
          return true
        }
      }
      index += 1
    }
    return false
  }

  // MARK: Objects

  /// The test that a sentence names behind words for what was left undone, or for what failed: "I did not
  /// get to the null check", "The third failure is the null check".
  func object(at start: Int) -> (form: SentenceVerdict.Form, name: Range<Int>, verdict: Verdict)? {
    guard let (outcome, index) = lead(at: start) else { return nil }
    if let code = code(at: index) {
      guard closesObject(code.end) else { return nil }
      return (code.form, code.name, Verdict(outcome: outcome, end: code.end))
    }
    guard let article = Self.articles.longest(small, at: index) else { return nil }
    let begin = small.skippingBlanks(from: index + article.count)
    let end = small[begin...].firstIndex { ",;:.(!".utf8.contains($0) } ?? small.count
    guard end - begin < Self.longest, let close = nameEnd(begin..<end) else { return nil }
    return (.words, begin..<close, Verdict(outcome: outcome, end: end))
  }

  /// Where such words end near the start of a sentence, and how what they lead in went.
  private func lead(at start: Int) -> (Outcome, end: Int)? {
    var index = start
    if let speaker = Self.speakers.longest(small, at: index) ?? letter(at: index) {
      index = small.skippingBlanks(from: index + speaker.count)
    }
    if let undone = Self.leftUndone.longest(small, at: index) {
      return (.notRun, small.skippingBlanks(from: index + undone.count))
    }
    // "The third failure is": an article, and a word or two before the noun.
    guard let article = Self.articles.longest(small, at: start) else { return nil }
    index = small.skippingBlanks(from: start + article.count)
    for _ in 0..<3 where index < small.count {
      if let lead = Self.failureLeads.longest(small, at: index) {
        return (.failed, small.skippingBlanks(from: index + lead.count))
      }
      guard Vocabulary.negations.longest(small, at: index) == nil,
        let blank = small[index...].firstIndex(of: 0x20)
      else { return nil }
      index = small.skippingBlanks(from: blank)
    }
    return nil
  }

  /// A letter that stands alone, as "I" does.
  private func letter(at index: Int) -> (value: Bool, count: Int)? {
    index + 1 < small.count && small[index].isASCIILetter && small[index + 1] == 0x20
      ? (true, 1) : nil
  }

  private func closesObject(_ end: Int) -> Bool {
    let next = small.skippingBlanks(from: end)
    return next == small.count || ",;:.(!".utf8.contains(small[next])
  }

  /// The bytes of a name without the signs for code in it.
  func plain(_ name: Range<Int>) -> [UInt8] {
    bytes[name].filter { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "*") }
  }

  private static let speakers = WordTable(.speakers)
  private static let leftUndone = WordTable(.leftUndone)
  private static let failureLeads = WordTable(.failureLeads)
  private static let articles = WordTable(.definiteArticles)
  private static let closing = WordTable(.closingTestNouns)
  private static let closingNouns = Lexicon.words(.closingTestNouns).map { Array($0.utf8) }
  private static let compounds = WordTable(.compoundTestNouns)
  private static let leading = WordTable(.leadingTestNouns)
  private static let prepositions = WordTable(.nounTails)
  private static let vague = WordTable(.vagueSubjects)
  private static let relatives = WordTable(.relatives)
  private static let conditions = WordTable(.conditions)
}
