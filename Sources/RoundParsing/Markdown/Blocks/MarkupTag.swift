/// A tag of HTML, as far as blocks depend on it.
struct MarkupTag: Sendable {
  enum Name: Equatable, Sendable {
    case table
    case list
    case orderedList
    case item
    case details
    case summary
    case heading(Int)
    /// What sets apart what it holds, and says nothing of it.
    case division
    case other
  }

  let name: Name
  let isEnd: Bool
  /// From the first bracket to the one behind the last.
  let range: Range<Int>

  /// So long is a tag at most; what is longer is text.
  static let lengthLimit = 4096

  /// Reads the tag that starts with the bracket at an offset; `nil` where that opens none.
  init?(at start: Int, before end: Int, _ bytes: Span<UInt8>) {
    guard let close = Self.end(of: start, before: end, bytes) else { return nil }
    isEnd = bytes[start + 1] == UInt8(ascii: "/")
    var index = start + (isEnd ? 2 : 1)
    var word: [UInt8] = []
    while index < close, word.count < 12, bytes[index].isASCIIWord {
      word.append(bytes[index].asciiLowercased)
      index += 1
    }
    name = Self.name(word)
    range = start..<close
  }

  /// The offset behind a tag that starts at one.
  ///
  /// A sign that closes tags may stand in a value in quotes, and one that opens them in no tag: so far
  /// is looked, and no further.
  static func end(of start: Int, before end: Int, _ bytes: Span<UInt8>) -> Int? {
    guard start + 2 < end, bytes[start] == UInt8(ascii: "<") else { return nil }
    let first = bytes[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    guard bytes[first].isASCIILetter else { return nil }
    let limit = min(end, start + lengthLimit)
    var index = first
    var sole: Int?
    var quote: UInt8?
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: ">") {
        if quote == nil { return index + 1 }
        sole = sole ?? index + 1
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    // A quote that nothing closes is none.
    return sole
  }

  private static func name(_ word: [UInt8]) -> Name {
    if word.count == 2, word[0] == UInt8(ascii: "h"), 0x31...0x36 ~= word[1] {
      return .heading(Int(word[1] - 0x30))
    }
    return names.first { $0.0.utf8.elementsEqual(word) }?.1 ?? .other
  }

  private static let names: [(String, Name)] = [
    ("table", .table), ("ul", .list), ("ol", .orderedList), ("li", .item), ("details", .details),
    ("summary", .summary), ("div", .division), ("p", .division), ("center", .division),
    ("section", .division), ("article", .division), ("main", .division),
    ("blockquote", .division), ("body", .division),
  ]

  /// Whether the tag opens or closes a list, an item, or what an item does not go on behind.
  var setsListsApart: Bool {
    switch name {
    case .list, .orderedList, .item, .table: true
    case .details, .summary, .heading, .division, .other: false
    }
  }

  /// Whether the tag opens or closes a row or a cell of a table.
  func isOfRow(_ bytes: Span<UInt8>) -> Bool {
    ["tr", "td", "th"].contains { isNamed($0, bytes) }
  }

  /// Whether the tag has a name, given in small letters.
  func isNamed(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let start = range.lowerBound + (isEnd ? 2 : 1)
    let end = start + word.utf8CodeUnitCount
    return end < range.upperBound && bytes.hasFolded(word, at: start, before: end)
      && !bytes[end].isASCIIWord
  }

  /// The number that an attribute gives: `colspan="2"`.
  func number(_ attribute: StaticString, _ bytes: Span<UInt8>) -> Int? {
    let length = attribute.utf8CodeUnitCount
    for index in range where bytes.hasFolded(attribute, at: index, before: range.upperBound) {
      guard !bytes[index - 1].isASCIIWord else { continue }
      var offset = index + length
      while offset < range.upperBound, !bytes[offset].isASCIIDigit {
        let byte = bytes[offset]
        guard
          bytes.isBlank(at: offset) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: "'")
        else { return nil }
        offset += 1
      }
      var value: Int?
      while offset < range.upperBound, bytes[offset].isASCIIDigit {
        value = min(9999, (value ?? 0) * 10 + Int(bytes[offset] - 0x30))
        offset += 1
      }
      return value
    }
    return nil
  }
}

/// The lists in tags that are open, from the outside in.
struct MarkupLists: Sendable {
  private static let depthLimit = 16

  /// The number of the last item of each, where the list numbers its items.
  private var numbers: [Int?] = []
  /// Whether an item is open that holds nothing as yet.
  private(set) var awaitsText = false

  /// The indent of items in columns.
  var indent: Int { max(0, numbers.count - 1) * 2 }
  /// The number of the item that is open.
  var number: Int? { numbers.last ?? nil }

  mutating func read(_ tag: MarkupTag) {
    awaitsText = false
    guard tag.name != .item else { return }
    if tag.isEnd {
      _ = numbers.popLast()
    } else if numbers.count < Self.depthLimit {
      numbers.append(tag.name == .orderedList ? 0 : nil)
    }
  }

  mutating func openItem() {
    awaitsText = true
    if let last = numbers.last, let number = last { numbers[numbers.count - 1] = number + 1 }
  }

  /// The open item has its text.
  mutating func takeText() { awaitsText = false }

  /// What was left open ends with the part that it stands in.
  mutating func close() { self = MarkupLists() }
}
