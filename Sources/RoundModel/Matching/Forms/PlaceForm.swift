/// Where a test stands, as parts that every way of writing it shares.
///
/// `tests/e2e/test_x.py` with the class `TestA`, the class name `tests.e2e.test_x.TestA`, and the
/// suite `tests/e2e/test_x.py › TestA` are one place: `tests`, `e2e`, `test_x`, `TestA`.
struct PlaceForm {
  /// The parts, outermost first; empty for a bare name.
  let parts: [[UInt8]]
  /// What an id ends with for its variant.
  let suffix: [UInt8]
  /// A hash of parts and suffix, seeded for the process.
  let key: UInt64

  init(_ scope: RowScope) {
    let file = scope.file.map { PlaceWriting.fileParts(Array($0.utf8)) } ?? []
    var suite: [[UInt8]] = []
    for name in scope.suite { suite += PlaceWriting.suiteParts(Array(name.utf8)) }
    if file.isEmpty, suite.isEmpty { suite = PlaceWriting.suiteParts(scope.prefix) }
    self.init(parts: Self.joined(file, suite), suffix: scope.suffix)
  }

  private init(parts: [[UInt8]], suffix: [UInt8]) {
    self.parts = parts
    self.suffix = suffix
    var key = IdentityHash.hash(suffix.span)
    for part in parts { key = IdentityHash.hash(part.span, from: key) }
    self.key = key
  }

  /// The place with further parts, which a name starts with.
  func adding(_ more: [[UInt8]]) -> PlaceForm {
    more.isEmpty ? self : PlaceForm(parts: Self.joined(parts, more), suffix: suffix)
  }

  /// What both tell is told once: `CartTests.swift` with the class `CartTests`, or a file that is
  /// named again as the outermost suite.
  private static func joined(_ outer: [[UInt8]], _ inner: [[UInt8]]) -> [[UInt8]] {
    var shared = min(outer.count, inner.count)
    while shared > 0, !outer.suffix(shared).elementsEqual(inner.prefix(shared)) { shared -= 1 }
    return outer + inner.dropFirst(shared)
  }

  /// Whether both are written alike.
  func equals(_ other: PlaceForm) -> Bool {
    key == other.key && suffix == other.suffix && parts == other.parts
  }

  /// Whether the shorter one of two places leaves out the outermost parts of the longer one, its
  /// innermost ones or both, so that both may be one place: the folder that a run was rooted in, a
  /// module, or the suites inside a file.
  ///
  /// Parts that are missing in the middle make another place.
  func fits(_ other: PlaceForm) -> Bool {
    guard suffix == other.suffix || suffix.isEmpty || other.suffix.isEmpty else { return false }
    let (long, short) =
      parts.count < other.parts.count ? (other.parts, parts) : (parts, other.parts)
    return (0...long.count - short.count).contains { start in
      long[start..<start + short.count].elementsEqual(short)
    }
  }
}

/// Takes apart what producers write for places and names.
enum PlaceWriting {
  private static let slash = UInt8(ascii: "/")
  private static let backslash = UInt8(ascii: "\\")
  private static let dot = UInt8(ascii: ".")
  private static let colon = UInt8(ascii: ":")
  private static let hash = UInt8(ascii: "#")

  /// Endings of files that hold tests, which module names leave out.
  private static let extensions: Set<[UInt8]> = Set(
    [
      "py", "pyi", "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "vue", "svelte", "java",
      "kt", "kts", "scala", "groovy", "go", "rs", "c", "cc", "cpp", "cxx", "h", "hpp", "m", "mm",
      "swift", "rb", "php", "phpt", "cs", "fs", "vb", "ex", "exs", "erl", "clj", "lua", "sh",
      "bats", "dart", "feature", "robot", "pl", "t", "hs", "ml", "r",
    ].map { Array($0.utf8) })

  /// The folders of a path and the module that its file is.
  static func fileParts(_ path: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    for part in path.split(whereSeparator: { $0 == slash || $0 == backslash })
    where !part.elementsEqual([dot]) {
      parts.append(Array(part))
    }
    guard let name = parts.popLast() else { return [] }
    return parts.flatMap { dotted($0[...]) } + dotted(withoutExtension(name[...]))
  }

  /// The parts of a suite's name: titles, a module's path, or a file's.
  static func suiteParts(_ name: [UInt8]) -> [[UInt8]] {
    titles(name[...]).flatMap { title in
      title.contains(where: isBlank) ? [Array(title)] : pathParts(withoutExtension(title))
    }
  }

  /// Where the name inside its suite starts; what stands before it is a place.
  ///
  /// A blank shows that the name is a sentence, whose dots and slashes mean nothing.
  static func leafStart(_ name: Span<UInt8>) -> Int {
    var (start, index) = (0, 0)
    var (title, isSentence) = (0, false)
    while index < name.count {
      let byte = name[index]
      if byte == UInt8(ascii: "["), index > 0, !isSentence { break }
      if byte == UInt8(ascii: "("), index > 0, !isSentence { break }
      if isBlank(byte) {
        isSentence = true
        let width = separatorWidth(name, index)
        if width > 0, index + width < name.count {
          title = index + width
          index = title
          continue
        }
      } else if !isSentence, let next = breakEnd(name, index) {
        start = next
        index = next
        continue
      }
      index += 1
    }
    return isSentence ? title : start
  }

  /// The parts of what stands before a leaf.
  static func placeParts(_ bytes: [UInt8]) -> [[UInt8]] { suiteParts(bytes) }

  /// Where the part after a separator at an index starts, if one stands there inside a name.
  private static func breakEnd(_ name: Span<UInt8>, _ index: Int) -> Int? {
    guard index > 0, index + 1 < name.count else { return nil }
    switch name[index] {
    case colon:
      return name[index + 1] == colon && index + 2 < name.count ? index + 2 : nil
    case hash, slash: return isWord(name[index + 1]) ? index + 1 : nil
    // `v1.2` is one word.
    case dot: return isWord(name[index + 1]) && !isDigit(name[index + 1]) ? index + 1 : nil
    default: return nil
    }
  }

  /// The width of ` > ` or ` › ` at an index; 0 where neither stands there.
  private static func separatorWidth(_ name: Span<UInt8>, _ index: Int) -> Int {
    guard index + 2 < name.count else { return 0 }
    if name[index + 1] == UInt8(ascii: ">") { return isBlank(name[index + 2]) ? 3 : 0 }
    guard index + 4 < name.count, name[index + 1] == 0xE2, name[index + 2] == 0x80,
      name[index + 3] == 0xBA
    else { return 0 }
    return isBlank(name[index + 4]) ? 5 : 0
  }

  private static func titles(_ name: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var titles: [ArraySlice<UInt8>] = []
    let bytes = Array(name)
    var (start, index) = (0, 0)
    while index < bytes.count {
      let width = isBlank(bytes[index]) ? separatorWidth(bytes.span, index) : 0
      if width > 0 {
        titles.append(bytes[start..<index])
        start = index + width
      }
      index += max(1, width)
    }
    return titles + [bytes[start...]]
  }

  /// The parts of a path or a dotted name without blanks.
  private static func pathParts(_ name: ArraySlice<UInt8>) -> [[UInt8]] {
    name.split { $0 == slash || $0 == backslash || $0 == colon || $0 == hash }
      .filter { !$0.elementsEqual([dot]) }
      .flatMap(dotted)
  }

  private static func dotted(_ name: ArraySlice<UInt8>) -> [[UInt8]] {
    name.split(separator: dot).map(Array.init)
  }

  private static func withoutExtension(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = name.lastIndex(of: dot), last > name.startIndex,
      extensions.contains(name[(last + 1)...].map { $0.asciiSmall })
    else { return name }
    return name[..<last]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension UInt8 {
  /// The small letter of a capital one of ASCII; other bytes as they are.
  var asciiSmall: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
