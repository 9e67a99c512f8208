import RoundModel

/// Names and splits identities that are written as one text.
enum NodeID {
  /// The parts of `path/to/test_x.py::Class::name[params]`: the file, the suites, and the name with
  /// its parameters. `nil` where the text has no `::`.
  ///
  /// Parameters may hold anything, `::` among it, so that splitting ends at the first bracket.
  static func split(_ id: [UInt8]) -> (file: String, suite: [String], name: [UInt8])? {
    let colon = UInt8(ascii: ":")
    let limit =
      id.last == UInt8(ascii: "]") ? id.firstIndex(of: UInt8(ascii: "[")) ?? id.count : id.count
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < limit {
      if id[index] == colon, index + 1 < limit, id[index + 1] == colon {
        parts.append([])
        index += 2
      } else {
        parts[parts.count - 1].append(id[index])
        index += 1
      }
    }
    guard parts.count > 1 else { return nil }
    let name = parts[parts.count - 1] + id[limit...]
    return (
      String(decoding: parts[0], as: UTF8.self),
      parts[1..<(parts.count - 1)].map { String(decoding: $0, as: UTF8.self) }, name
    )
  }
}
