import RoundModel

/// Lists held against the figures that stand over them, and changes against what they compare.
extension MarkdownReader {
  /// Reports lists that are longer than the number over them, and lists of failures that are not as
  /// long as the figures of their group leave room for.
  mutating func checkLists(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var toldBySection: [Int: [Int]] = [:]
    for (index, test) in told.enumerated() where test.carrier == .item || test.carrier == .section {
      toldBySection[test.section, default: []].append(index)
    }
    let claimsBySection = Dictionary(grouping: claims, by: \.section)
    for (section, list) in toldBySection.sorted(by: { $0.key < $1.key }) {
      checkLength(section, list, bytes, &builder)
      guard let parent = sections[section].parent, let own = claimsBySection[parent] else {
        continue
      }
      checkFailures(section, list, own, &builder)
    }
  }

  /// A list longer than the number in its heading, with what it says to leave out.
  private func checkLength(
    _ section: Int, _ list: [Int], _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let title = sections[section].title
    guard let stated = Self.listCount(title.plain), stated > 0 else { return }
    let left = leftOut(section, bytes)
    // What stands under an item is no item of the list itself.
    let count = min(list.count { !told[$0].isFigures }, countItems(sections[section]))
    guard count + left > stated, count > 0 else { return }
    let more = left > 0 ? " and \(left) more" : ""
    builder.report(
      .rowsDiffer, "\(stated) stated, but \(count) listed\(more)", at: sections[section].offset)
  }

  /// The number of a heading that says how many things are listed under it: `(36 files)`, `(1/1)`.
  private static func listCount(_ title: [UInt8]) -> Int? {
    guard let open = title.lastIndex(of: UInt8(ascii: "(")),
      let number = WrittenNumber(title, at: open + 1), number.precision == .exact,
      !number.isPercent, let value = Int(exactly: number.value)
    else { return nil }
    if number.end < title.count, title[number.end] == UInt8(ascii: "/") {
      guard let whole = WrittenNumber(title, at: number.end + 1), whole.end < title.count,
        title[whole.end] == UInt8(ascii: ")")
      else { return nil }
      return Int(exactly: whole.value)
    }
    let rest = FoldedText.small(Array(title[number.end...]))
    if rest.first == UInt8(ascii: ")") { return value }
    let word = Array(rest.drop { $0 == 0x20 }.prefix { $0 != UInt8(ascii: ")") })
    let isCounted = Vocabulary.tests.exactly(word) != nil || Vocabulary.others.exactly(word) != nil
    return isCounted ? value : nil
  }

  /// How many things a list says that it leaves out: "(26 more)".
  private func leftOut(_ section: Int, _ bytes: Span<UInt8>) -> Int {
    for block in blocks[sections[section].body].reversed()
    where block.kind == .item || block.kind == .line {
      let small = FoldedText.small(InlineText(block.text, bytes).plain)
      guard let more = Vocabulary.more.first(in: small) else { return 0 }
      var end = more.range.lowerBound
      while end > 0, small[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start > 0, small[start - 1].isASCIIDigit, end - start < 6 { start -= 1 }
      return Int(String(decoding: small[start..<end], as: UTF8.self)) ?? 0
    }
    return 0
  }

  /// A list that is headed as that of the failures of a group with figures.
  private func checkFailures(
    _ section: Int, _ list: [Int], _ stated: [ToldClaim], _ builder: inout RoundBuilder
  ) {
    guard sections[section].zone == .failures, sections[section].isZone,
      let parent = sections[section].parent, sections[parent].zone != .failures,
      list.allSatisfy({ told[$0].kind == .check && told[$0].outcome.severity > 0 })
    else { return }
    let own = stated.filter { $0.figure.unit == .count && $0.figure.precision == .exact }
    guard let passed = own.first(where: { $0.figure.measure == .passed }),
      let total = own.first(where: {
        $0.figure.measure == .total && $0.statement == passed.statement
      }), let all = Int(exactly: total.figure.value),
      let good = Int(exactly: passed.figure.value), all - good != list.count
    else { return }
    builder.report(
      .groupListDiffers, "\(good) of \(all) passed, but \(list.count) failed listed",
      at: sections[section].offset)
  }

  /// Holds "+40% (4/10 → 10/10)" against both readings of it: points, and shares of the first.
  func readChange(_ line: InlineText, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    let text = line.plain
    guard let percent = text.firstIndex(of: UInt8(ascii: "%")), text.count < 300 else { return }
    var start = percent
    while start > 0, text[start - 1].isASCIIDigit || text[start - 1] == UInt8(ascii: ".") {
      start -= 1
    }
    guard start > 0, start < percent, text[start - 1] == UInt8(ascii: "+"),
      let stated = Double(String(decoding: text[start..<percent], as: UTF8.self)),
      let (before, end) = Self.share(text, from: percent),
      let (after, _) = Self.share(text, from: end), before.whole == after.whole, before.part > 0
    else { return }
    let points = (after.part - before.part) / after.whole * 100
    let growth = (after.part - before.part) / before.part * 100
    guard abs(points - stated) > 0.6, abs(growth - stated) > 0.6 else { return }
    let number = { (value: Double) in String(Int(value.rounded())) }
    builder.report(
      .rateDiffers,
      "a change of +\(number(stated)) % is stated from \(number(before.part))/\(number(before.whole)) "
        + "to \(number(after.part))/\(number(after.whole)), which is +\(number(points)) points or "
        + "+\(number(growth)) %", at: line.offset(start - 1))
  }

  /// The next `a/b` of a text.
  private static func share(
    _ text: [UInt8], from start: Int
  ) -> (share: (part: Double, whole: Double), end: Int)? {
    var index = start
    while index < text.count {
      if text[index].isASCIIDigit, index == 0 || !text[index - 1].isASCIIWord,
        let part = WrittenNumber(text, at: index), part.end < text.count
      {
        if text[part.end] == UInt8(ascii: "/"), let whole = WrittenNumber(text, at: part.end + 1),
          whole.value > 0
        {
          return ((part.value, whole.value), whole.end)
        }
        index = part.end
      }
      index += 1
    }
    return nil
  }
}
