/// What stands around the name of a test and is no part of it.
extension TestName {
  /// The name without a label that has no number, "Test case: cancel an order", and without the
  /// parameters of a method, `test_cancels(self):`.
  ///
  /// A label with a number stays, since people look for it.
  static func withoutWrapping(_ name: [UInt8]) -> Range<Int> {
    let end = endBeforeParameters(name)
    guard end == name.count, name.count < 400, name.contains(UInt8(ascii: ":")) else {
      return 0..<end
    }
    let small = FoldedText.small(Array(name.prefix(32)))
    guard let label = Vocabulary.labels.longest(small, at: 0), label.count > 3,
      label.count + 2 < name.count, name[label.count] == UInt8(ascii: ":"),
      name[label.count + 1] == 0x20
    else { return 0..<end }
    var start = label.count + 1
    while start < name.count, name[start] == 0x20 { start += 1 }
    return start < name.count ? start..<end : 0..<end
  }

  /// Where the parameters of a method in Python start behind its name, whose first is the object.
  private static func endBeforeParameters(_ name: [UInt8]) -> Int {
    guard let open = name.firstIndex(of: UInt8(ascii: "(")), open > 4 else { return name.count }
    let inner = name[(open + 1)...]
    guard inner.starts(with: "self".utf8) || inner.starts(with: "cls".utf8),
      let close = inner.firstIndex(of: UInt8(ascii: ")")),
      name[(close + 1)...].allSatisfy({ $0 == UInt8(ascii: ":") || $0 == 0x20 }),
      isIdentifier(Array(name[..<open]))
    else { return name.count }
    return open
  }
}
