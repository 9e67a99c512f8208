import RoundModel

extension Span<UInt8> {
  /// Whether two ranges hold the same bytes.
  @inline(__always)
  func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    guard left.lowerBound != right.lowerBound else { return true }
    var (first, second) = (left.lowerBound, right.lowerBound)
    let end = left.upperBound
    while first + 8 <= end {
      if word(at: first) != word(at: second) { return false }
      first += 8
      second += 8
    }
    guard left.count < 8 else {
      // The last eight bytes, some of them again: one step for what is left.
      return first == end || word(at: end - 8) == word(at: right.upperBound - 8)
    }
    while first < end {
      if self[first] != self[second] { return false }
      first += 1
      second += 1
    }
    return true
  }

  /// The first offset between two others from which on the same bytes stand as in a range of at least
  /// eight; all of them may stand behind the second one, but not behind the end.
  func offset(ofEqual range: Range<Int>, from start: Int, before end: Int) -> Int? {
    guard range.count >= 8 else { return nil }
    let first = word(at: range.lowerBound)
    var index = start
    let last = Swift.min(end, count - range.count)
    while index < last {
      if word(at: index) == first, equal(range, index..<index + range.count) { return index }
      index += 1
    }
    return nil
  }
}
