/// Masks the parts of a name that every run makes anew: those of its parameters, and the number of
/// a test in its suite.
package enum VolatileParts {
  private static let mask = Array("<volatile>".utf8)
  /// An address has at least so many digits; fewer are a number that somebody wrote.
  private static let fewestDigits = 7
  private static let folders = ["/tmp/", "/var/tmp/", "/var/folders/", "/private/var/"].map {
    Array($0.utf8)
  }

  /// A name with such parts masked, or `nil` where it has none.
  package static func masked(_ name: Span<UInt8>) -> [UInt8]? {
    let (first, stem) = (numberEnd(name), parameters(name))
    guard first > 0 || stem != nil else { return nil }
    let start = max(first, stem ?? name.count)
    var result = (first > 0 ? mask : []) + (first..<start).map { name[$0] }
    var (index, isMasked) = (start, first > 0)
    while index < name.count {
      if let end = end(of: index, in: name) {
        result += mask
        (index, isMasked) = (end, true)
      } else {
        result.append(name[index])
        index += 1
      }
    }
    return isMasked ? result : nil
  }

  /// Where the parameters start: at the end of the name, or anywhere before the mark of an object, as
  /// in `m(User)[1] shop.User@4f2a1c`.
  private static func parameters(_ name: Span<UInt8>) -> Int? {
    let stem = NameStem.end(name)
    for index in 0..<name.count where name[index] == UInt8(ascii: "@") {
      for open in 0..<index
      where name[open] == UInt8(ascii: "(") || name[open] == UInt8(ascii: "[") {
        return min(open, stem ?? open)
      }
      return stem
    }
    return stem
  }

  /// Where a name ends to say but the place of a test among those of its suite; 0 where it says more
  /// from the start on.
  ///
  /// Minitest writes `test_0002_adds up`, with four digits, and counts every test before it.
  private static func numberEnd(_ name: Span<UInt8>) -> Int {
    let pattern = Array("test_0000_".utf8)
    guard name.count > pattern.count else { return 0 }
    for (offset, sign) in pattern.enumerated() {
      let isSame = sign == UInt8(ascii: "0") ? isDigit(name[offset]) : name[offset] == sign
      guard isSame else { return 0 }
    }
    return pattern.count
  }

  /// Where the volatile part ends that starts at an index, if one does.
  private static func end(of index: Int, in name: Span<UInt8>) -> Int? {
    switch name[index] {
    case UInt8(ascii: "/"): return path(index, name)
    case UInt8(ascii: "0"): if let end = address(index, name) { return end }
    default: break
    }
    guard isHex(name[index]), index == 0 || !isWord(name[index - 1]) else { return nil }
    return object(index, name) ?? identifier(index, name) ?? moment(index, name)
  }

  /// The hash of an object behind its class, as Java shows what has no text of its own:
  /// `shop.User@4f2a1c`, `[Ljava.lang.String;@4f2a1c`.
  ///
  /// A class starts with a capital, and neither a domain nor the name of a user stands behind it;
  /// without its package only digits and letters together are no number that somebody wrote.
  private static func object(_ start: Int, _ name: Span<UInt8>) -> Int? {
    guard start > 1, name[start - 1] == UInt8(ascii: "@") else { return nil }
    var (end, hasDigit, hasLetter) = (start, false, false)
    while end < name.count, isDigit(name[end]) || name[end] &- 0x61 < 6 {
      hasDigit = hasDigit || isDigit(name[end])
      hasLetter = hasLetter || !isDigit(name[end])
      end += 1
    }
    guard (5...8).contains(end - start), hasDigit, end == name.count || !isDomain(name[end]) else {
      return nil
    }
    var first = start - 1
    while first > 0, isClass(name[first - 1]) { first -= 1 }
    var (segment, isQualified) = (first, false)
    for index in first..<start - 1 where name[index] == UInt8(ascii: ".") {
      (segment, isQualified) = (index + 1, true)
    }
    guard segment < start - 1, name[segment] &- 0x41 < 26 else { return nil }
    return isQualified || hasLetter ? end : nil
  }

  /// Whether a byte may stand in the name of a class with its package.
  private static func isClass(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: ";")
  }

  /// Whether a byte goes on with a domain or a name.
  private static func isDomain(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "@")
  }

  /// `0x7f3a5c01d2e0`.
  private static func address(_ start: Int, _ name: Span<UInt8>) -> Int? {
    guard start + 1 < name.count, name[start + 1] | 0x20 == UInt8(ascii: "x") else { return nil }
    var end = start + 2
    while end < name.count, isHex(name[end]) { end += 1 }
    return end - start - 2 >= fewestDigits && (end == name.count || !isWord(name[end])) ? end : nil
  }

  /// `123e4567-e89b-12d3-a456-426614174000`.
  private static func identifier(_ start: Int, _ name: Span<UInt8>) -> Int? {
    var index = start
    for (part, count) in [8, 4, 4, 4, 12].enumerated() {
      if part > 0 {
        guard index < name.count, name[index] == UInt8(ascii: "-") else { return nil }
        index += 1
      }
      let end = index + count
      guard end <= name.count else { return nil }
      while index < end {
        guard isHex(name[index]) else { return nil }
        index += 1
      }
    }
    return index == name.count || !isWord(name[index]) ? index : nil
  }

  /// `2026-11-29T00:19:26.123Z`, with a blank or a line in the place of the T: a day with a time.
  private static func moment(_ start: Int, _ name: Span<UInt8>) -> Int? {
    let pattern = Array("0000-00-00T00:00:00".utf8)
    guard start + pattern.count <= name.count else { return nil }
    for (offset, sign) in pattern.enumerated() {
      let byte = name[start + offset]
      switch sign {
      case UInt8(ascii: "0"): guard isDigit(byte) else { return nil }
      case UInt8(ascii: "T"):
        guard byte == sign || byte == 0x20 || byte == UInt8(ascii: "_") else { return nil }
      default: guard byte == sign else { return nil }
      }
    }
    var end = start + pattern.count
    if end + 1 < name.count, name[end] == UInt8(ascii: "."), isDigit(name[end + 1]) {
      end += 1
      while end < name.count, isDigit(name[end]) { end += 1 }
    }
    if end < name.count, name[end] == UInt8(ascii: "Z") { return end + 1 }
    guard end + 6 <= name.count, name[end] == UInt8(ascii: "+") || name[end] == UInt8(ascii: "-"),
      isDigit(name[end + 1]), isDigit(name[end + 2]), name[end + 3] == UInt8(ascii: ":")
    else { return end }
    return end + 6
  }

  /// A path below a folder for temporary files.
  ///
  /// In its last part a dash may join the next parameter, so that the path ends there.
  private static func path(_ start: Int, _ name: Span<UInt8>) -> Int? {
    guard start == 0 || !isWord(name[start - 1]) else { return nil }
    for folder in folders where start + folder.count < name.count {
      guard folder.indices.allSatisfy({ name[start + $0] == folder[$0] }) else { continue }
      var end = start + folder.count
      var last = end
      while end < name.count, isPath(name[end]) {
        end += 1
        if name[end - 1] == UInt8(ascii: "/") { last = end }
      }
      while last < end, name[last] != UInt8(ascii: "-") { last += 1 }
      return last > start + folder.count ? last : nil
    }
    return nil
  }

  private static func isPath(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    default: isWord(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
