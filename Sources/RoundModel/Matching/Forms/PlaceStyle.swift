/// How two rounds of one format may divide up a place, so that it is one place all the same.
enum PlaceStyle {
  /// Whether a path starts at the root of a machine, which another run may have elsewhere.
  static func isRooted(_ path: String?) -> Bool {
    guard let path else { return false }
    let head = Array(path.utf8.prefix(3))
    if let first = head.first, isSlash(first) { return true }
    return head.count == 3 && head[1] == UInt8(ascii: ":") && isSlash(head[2])
  }

  /// Whether two files of one format may be one: both written with the same steps, or one left out.
  ///
  /// Another ending is another file: a suite that goes from `.js` to `.ts` was moved.
  static func mayBeOneFile(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return true }
    return steps(of: one) == steps(of: other)
  }

  private static func steps(of path: String) -> [[UInt8]] {
    path.utf8.split(whereSeparator: isSlash).map(Array.init)
      .filter { !$0.elementsEqual([UInt8(ascii: ".")]) }
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}
