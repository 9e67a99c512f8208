/// Durations as Xcode shows them to people: `0.0011s`, `0,0011s`, `1m 3s`.
enum XCDuration {
  private static let units: [(name: [UInt8], seconds: Double)] = [
    ("d", 86_400), ("h", 3600), ("ms", 0.001), ("min", 60), ("m", 60), ("s", 1),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The seconds that a node took; not a number where nothing says so.
  static func seconds(of node: JSONNode) -> Double {
    if let seconds = node["durationInSeconds"]?.number, seconds >= 0 { return seconds }
    return node["duration"]?.bytes.flatMap(seconds) ?? .nan
  }

  /// The seconds that a text shows; a comma stands for a point in many countries.
  static func seconds(_ text: [UInt8]) -> Double? {
    var total: Double?
    for word in text.split(whereSeparator: { $0 <= 0x20 || $0 > 0x7E }) {
      let digits = word.prefix { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
      let unit = word.dropFirst(digits.count)
      guard let found = units.first(where: { $0.name.elementsEqual(unit) }),
        let value = Double(String(decoding: digits.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self))
      else { return nil }
      total = (total ?? 0) + value * found.seconds
    }
    return total
  }
}
