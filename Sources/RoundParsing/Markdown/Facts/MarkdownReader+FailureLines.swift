import RoundModel

/// Lines of a fence by which runners name a test that failed, without the sign of a failure that is
/// read everywhere.
extension MarkdownReader {
  /// A failing test as such a line names it.
  struct FailureLine: Sendable {
    /// What the line must stand beside to be believed.
    enum Ground: Sendable {
      /// Nothing: no other text is written like it.
      case none
      /// Totals in the same output, or a heading on failures.
      case totals
      /// A heading on failures.
      case heading
    }

    var name: [UInt8]
    var file: String?
    var suite: [String] = []
    var reason: [UInt8]?
    var ground = Ground.none
    var kind = Kind.test

    init?(_ text: [UInt8]) {
      if let rest = Self.rest(of: text, behind: "FAIL ") {
        self.init(file: rest)
      } else if let rest = Self.rest(of: text, behind: "\u{25CF} ") {
        self.init(titled: rest)
      } else if let rest = Self.rest(of: text, behind: "[ERROR] ") {
        self.init(method: rest)
      } else if let rest = Self.rest(of: text, behind: "\u{D7} ") {
        self.init(crossed: rest)
      } else {
        return nil
      }
      guard name.count > 1, name.count < 240 else { return nil }
    }

    /// `adds 5ms`, `src/cart.test.ts > Cart > adds 5ms`.
    private init?(crossed rest: [UInt8]) {
      // "× 3" multiplies.
      guard rest.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return nil }
      let parts = Self.parts(rest)
      name = parts.last ?? rest
      take(Array(parts.dropLast()))
      ground = MarkdownReader.timeBehind(rest) != nil ? .none : .heading
    }

    /// `src/cart.test.ts > Cart > adds`, and the file alone.
    private init?(file rest: [UInt8]) {
      var parts = Self.parts(rest)
      // Vitest repeats the file in brackets where it could not be run, and others say how long it took.
      if parts.count == 1 { parts[0] = Array(rest.prefix { $0 != 0x20 }) }
      guard let first = parts.first, !first.contains(0x20),
        TestName.isFile(first.map(\.asciiLowercased)), let last = parts.last
      else { return nil }
      name = last
      if parts.count == 1 {
        (kind, ground) = (.module, .heading)
      } else {
        take(Array(parts.dropLast()))
      }
    }

    /// `Cart › adds`, the title of a failure as Jest prints it.
    private init?(titled rest: [UInt8]) {
      let parts = Self.parts(rest)
      guard let last = parts.last, !Self.notes.contains(where: { rest.elementsEqual($0.utf8) })
      else { return nil }
      name = last
      take(Array(parts.dropLast()))
      // "● Home › Settings" may be a way through menus.
      ground = Self.isTitle(rest) ? .totals : .heading
    }

    /// `CartTest.adds:12 expected: <1> but was: <2>`, a line of the summary of Maven.
    private init?(method rest: [UInt8]) {
      let word = Array(rest.prefix { $0 != 0x20 })
      guard let colon = word.firstIndex(of: UInt8(ascii: ":")), colon + 1 < word.count,
        word[colon + 1].isASCIIDigit
      else { return nil }
      let method = Array(word[..<colon])
      guard let dot = method.firstIndex(of: UInt8(ascii: ".")), dot > 0,
        0x41...0x5A ~= method[0] || TestName.isPath(method), dot + 1 < method.count,
        method[dot + 1].isASCIILetter, !TestName.isFile(method.map(\.asciiLowercased))
      else { return nil }
      name = method
      ground = TestName.isIdentifier(method) ? .none : .heading
      let why = rest[word.count...].drop { $0 == 0x20 }
      if !why.isEmpty { reason = Array(why) }
    }

    /// Takes the file and the groups before a name.
    private mutating func take(_ parts: [[UInt8]]) {
      var parts = parts
      if let first = parts.first, TestName.isFile(first.map(\.asciiLowercased)) {
        file = String(decoding: first, as: UTF8.self)
        parts.removeFirst()
      }
      suite = parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// What Jest prints behind the same sign and is no test.
    private static let notes = [
      "Console", "Cannot log after tests are done.", "Test suite failed to run",
    ]

    private static func isTitle(_ text: [UInt8]) -> Bool {
      text.firstIndex(ofPart: Array(" \u{203A} ".utf8)) != nil
    }

    private static func rest(of text: [UInt8], behind sign: String) -> [UInt8]? {
      guard text.starts(with: sign.utf8) else { return nil }
      let rest = text[sign.utf8.count...].drop { $0 == 0x20 }
      return rest.isEmpty ? nil : Array(rest)
    }

    /// The parts between the signs for a step down, `>` or U+203A with blanks around.
    static func parts(_ text: [UInt8]) -> [[UInt8]] {
      String(decoding: text, as: UTF8.self).split(separator: " > ")
        .flatMap { $0.split(separator: " \u{203A} ") }
        .map { Array($0.utf8) }
    }
  }

  /// Whether a section stands under a heading on failures, none of which says that they were mended or
  /// belong to another time.
  func listsFailures(_ index: Int) -> Bool {
    guard sections[index].zone == .failures else { return false }
    var next: Int? = index
    while let section = next, !sections[section].isTitle {
      let words = KeyValue.folded(sections[section].title.plain)
      if Self.mended.isIn(words) || Self.otherTimes.isIn(words), !Self.remaining.isIn(words) {
        return false
      }
      next = sections[section].parent
    }
    return true
  }

  private static let mended = WordTable(.mendedLines)

  private static let remaining = WordTable(.remainingLines)

  /// Reads a line that names a failing test in a form of a runner; returns whether it is one.
  ///
  /// A failure that the same fence names twice, by a sign and by its path, is one.
  mutating func readFailureLine(
    _ line: InlineText, _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    guard let found = FailureLine(line.plain),
      output.listsFailures || found.ground == .none || found.ground == .totals && output.hasTotals
    else { return false }
    // Where marks tell of each test, these lines tell of some of them once more.
    if output.hasMarks, !output.listsFailures { return false }
    var test = ToldTest(
      name: found.name, outcome: .failed, carrier: .console, offset: range.lowerBound,
      section: index)
    Self.splitTime(&test)
    if let bracket = WrittenTime.inBrackets(test.name), bracket.start > 1 {
      test.duration = bracket.seconds
      test.name = Array(test.name[..<bracket.start].reversed().drop { $0 == 0x20 }.reversed())
    }
    (test.file, test.suite, test.kind) = (found.file, found.suite, found.kind)
    test.remark = found.reason
    // What a sign names stands for itself; a path tells of what a sign named before it.
    let isSigned = line.plain.starts(with: "\u{D7}".utf8)
    let known = (isSigned ? nil : output.named[test.name])?.first { known in
      guard told.indices.contains(known) else { return false }
      return told[known].suite.isEmpty && told[known].file == nil
        || test.suite.isEmpty && test.file == nil
        || told[known].suite == test.suite && told[known].file == test.file
    }
    if let known {
      told[known].file = told[known].file ?? test.file
      if told[known].suite.isEmpty { told[known].suite = test.suite }
      told[known].duration = told[known].duration ?? test.duration
      return true
    }
    test.group = group(index, bytes, &builder)
    tell(test)
    return true
  }
}
