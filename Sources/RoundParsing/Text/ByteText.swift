/// Questions about lines of bytes that may be anything.
extension ArraySlice<UInt8> {
  /// Without the blanks at its ends.
  var trimmed: ArraySlice<UInt8> {
    var part = self
    while let first = part.first, first <= 0x20 { part.removeFirst() }
    while let last = part.last, last <= 0x20 { part.removeLast() }
    return part
  }

  /// Without the blanks at its end.
  var trimmedEnd: ArraySlice<UInt8> {
    var part = self
    while let last = part.last, last <= 0x20 { part.removeLast() }
    return part
  }

  func hasPrefix(_ text: String) -> Bool { starts(with: text.utf8) }

  func hasSuffix(_ text: String) -> Bool {
    let utf8 = text.utf8
    return count >= utf8.count && suffix(utf8.count).elementsEqual(utf8)
  }

  /// Whether an ASCII text stands at the start, whatever its case; the text is lowercase.
  func hasFoldedPrefix(_ text: String) -> Bool {
    guard count >= text.utf8.count else { return false }
    return zip(self, text.utf8).allSatisfy { byte, wanted in
      (0x41...0x5A ~= byte ? byte | 0x20 : byte) == wanted
    }
  }

  /// What follows an ASCII text at the start.
  func after(_ text: String) -> ArraySlice<UInt8>? {
    hasPrefix(text) ? dropFirst(text.utf8.count) : nil
  }

  /// The index where a text first stands.
  func offset(of text: String, from start: Int? = nil) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= count else { return nil }
    var index = Swift.max(start ?? startIndex, startIndex)
    let last = endIndex - wanted.count
    while index <= last {
      if self[index] == first, self[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The index where a text last stands.
  func lastOffset(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= count else { return nil }
    var index = endIndex - wanted.count
    while index >= startIndex {
      if self[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index -= 1
    }
    return nil
  }

  /// The text; bytes that are not UTF-8 show as U+FFFD.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Without the double quotes around it.
  var withoutQuotes: ArraySlice<UInt8> {
    guard count >= 2, first == UInt8(ascii: "\""), last == UInt8(ascii: "\"") else { return self }
    return dropFirst().dropLast()
  }

  /// The whole number that the bytes spell in ASCII digits.
  var integer: Int? {
    guard !isEmpty, count <= 15, allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The number that the bytes spell: digits, and a fraction after a point.
  var decimal: Double? {
    guard !isEmpty, count <= 24, allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }),
      count(where: { $0 == UInt8(ascii: ".") }) <= 1, contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    return Double(string)
  }

  /// The parts between a byte; empty ones are left out.
  func parts(at byte: UInt8) -> [ArraySlice<UInt8>] { split(separator: byte) }
}

extension [UInt8] {
  /// The lines, without their ends.
  var lines: [ArraySlice<UInt8>] {
    var lines = self[...].split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in lines.indices where lines[index].last == 0x0D { lines[index].removeLast() }
    return lines
  }
}
