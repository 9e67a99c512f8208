/// A pattern for test ids and file names: `*` and `?` stay inside a part, `**` crosses parts.
///
/// Parts are divided by `/`, and by `::` in ids. A pattern without a separator also matches a leaf:
/// `test_002_*` matches `tests/test_x.py::test_002_login`.
package struct TestPattern: Sendable, Hashable {
  private enum Step: Sendable, Hashable {
    case byte(UInt8)
    case any
    case star
    case doubleStar
  }

  package let text: String
  private let steps: [Step]
  private let isLeafOnly: Bool

  package init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    var steps: [Step] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "*"):
        let isDouble = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "*")
        // Stars after stars add nothing but time.
        if isDouble {
          if steps.last == .star { steps.removeLast() }
          if steps.last != .doubleStar { steps.append(.doubleStar) }
          index += 1
        } else if steps.last != .star, steps.last != .doubleStar {
          steps.append(.star)
        }
      case UInt8(ascii: "?"): steps.append(.any)
      default: steps.append(.byte(bytes[index]))
      }
      index += 1
    }
    self.steps = steps
    isLeafOnly = !steps.contains {
      $0 == .byte(UInt8(ascii: "/")) || $0 == .byte(UInt8(ascii: ":"))
    }
  }

  /// Whether an id, or its leaf where the pattern speaks of a leaf, matches whole.
  package func matches(_ id: [UInt8]) -> Bool {
    if match(id[...]) { return true }
    guard isLeafOnly else { return false }
    let limit =
      id.last == UInt8(ascii: "]") ? id.firstIndex(of: UInt8(ascii: "[")) ?? id.count : id.count
    var start: Int?
    var index = 0
    while index + 1 < limit {
      if id[index] == UInt8(ascii: ":"), id[index + 1] == UInt8(ascii: ":") { start = index + 2 }
      index += 1
    }
    return start.map { match(id[$0...]) } ?? false
  }

  /// Matches in time proportional to the product of both lengths at worst, without recursion.
  ///
  /// Where a step fails, only the last star of each kind is tried again: an earlier one could take
  /// no text that the last one cannot.
  private func match(_ text: ArraySlice<UInt8>) -> Bool {
    var step = 0
    var index = text.startIndex
    var star: (step: Int, index: Int)?
    var doubleStar: (step: Int, index: Int)?
    while true {
      if step < steps.count, advance(&step, &index, text, &star, &doubleStar) { continue }
      if step == steps.count, index == text.endIndex { return true }
      if let last = star, last.index < text.endIndex, !isSeparator(text[last.index]) {
        star = (last.step, last.index + 1)
        step = last.step
        index = last.index + 1
      } else if let last = doubleStar, last.index < text.endIndex {
        star = nil
        doubleStar = (last.step, last.index + 1)
        step = last.step
        index = last.index + 1
      } else {
        return false
      }
    }
  }

  private func advance(
    _ step: inout Int, _ index: inout Int, _ text: ArraySlice<UInt8>,
    _ star: inout (step: Int, index: Int)?, _ doubleStar: inout (step: Int, index: Int)?
  ) -> Bool {
    switch steps[step] {
    case .star:
      step += 1
      star = (step, index)
      return true
    case .doubleStar:
      step += 1
      star = nil
      doubleStar = (step, index)
      return true
    case .any:
      guard index < text.endIndex, !isSeparator(text[index]) else { return false }
    case .byte(let byte):
      guard index < text.endIndex, text[index] == byte else { return false }
    }
    step += 1
    index += 1
    return true
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
  }
}
