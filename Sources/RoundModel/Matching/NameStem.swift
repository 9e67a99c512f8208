/// A name without the parameters that stand in brackets or parentheses at its end.
package enum NameStem {
  /// Where the parameters start, or `nil` where the name has none.
  ///
  /// `m(String)[1]` has both, and `m()` has none.
  package static func end(_ name: Span<UInt8>) -> Int? {
    let brackets = opening(name, name.count, UInt8(ascii: "["), UInt8(ascii: "]"))
    return opening(name, brackets ?? name.count, UInt8(ascii: "("), UInt8(ascii: ")")) ?? brackets
  }

  /// Where a pair of marks opens whose end is the end of the name.
  private static func opening(
    _ name: Span<UInt8>, _ count: Int, _ open: UInt8, _ close: UInt8
  ) -> Int? {
    guard count > 2, name[count - 1] == close else { return nil }
    for index in 1..<count - 1 where name[index] == open {
      return index == count - 2 && open == UInt8(ascii: "(") ? nil : index
    }
    return nil
  }
}
