import RoundModel

/// The parts of a pytest node id: `path/to/test_x.py::Class::test_name[parameters]`.
enum NodeID {
  private static let colon = UInt8(ascii: ":")

  /// Where the name starts; parameters may hold anything, `::` as well.
  @inline(__always)
  static func nameStart(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == colon, index + 1 < range.upperBound, bytes[index + 1] == colon {
        index += 2
        start = index
        continue
      }
      // A folder may have a bracket in its name, what stands after the file has parameters in it.
      if byte == UInt8(ascii: "["), start > range.lowerBound { break }
      index += 1
    }
    return start
  }

  /// The file and the classes that stand before the name.
  static func parts(_ bytes: Span<UInt8>, _ prefix: Range<Int>) -> [String] {
    var parts: [String] = []
    var start = prefix.lowerBound
    var index = start
    while index + 1 < prefix.upperBound {
      if bytes[index] == colon, bytes[index + 1] == colon {
        parts.append(String(decoding: Array(copying: bytes, start..<index), as: UTF8.self))
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    return parts
  }
}
