/// The outcomes of one test over the rounds of a part, run-length coded by position.
///
/// A token is `POS CODE [:failed/attempts] [*LENGTH]`, tokens are parted by blanks, and a position
/// without a token is an absence: `0P*57 57F 58K:1/2 59P*341`.
package enum RunCoding {
  /// The most positions that a token may cover, so that no short line makes a long strip.
  private static let mostPositions = 1 << 20

  /// Writes the sightings of a test.
  package static func encoded(_ sightings: [Sighting]) -> String {
    var words: [String] = []
    var index = 0
    while index < sightings.count {
      let sighting = sightings[index]
      var end = index + 1
      while end < sightings.count, sightings[end] == sighting { end += 1 }
      if let code = sighting.mark.code {
        let letter = String(decoding: [code], as: UTF8.self)
        let plain = Sighting(sighting.mark)
        let attempts = sighting == plain ? "" : ":\(sighting.failed)/\(sighting.attempts)"
        let length = end - index > 1 ? "*\(end - index)" : ""
        // A flake always says of how many attempts.
        let flake = sighting.mark == .flaky ? ":\(sighting.failed)/\(sighting.attempts)" : attempts
        words.append("\(index)\(letter)\(flake)\(length)")
      }
      index = end
    }
    return words.joined(separator: " ")
  }

  /// Reads tokens; `nil` where one is malformed.
  package static func decoded(_ text: [UInt8]) -> [(position: Int, sighting: Sighting)]? {
    var result: [(position: Int, sighting: Sighting)] = []
    var index = 0
    while index < text.count {
      if text[index] == 0x20 {
        index += 1
        continue
      }
      guard let position = number(text, &index), index < text.count,
        let mark = TestMark(code: text[index])
      else { return nil }
      index += 1
      var sighting = Sighting(mark)
      if index < text.count, text[index] == UInt8(ascii: ":") {
        index += 1
        guard let failed = number(text, &index), index < text.count,
          text[index] == UInt8(ascii: "/")
        else { return nil }
        index += 1
        guard let attempts = number(text, &index), failed <= attempts else { return nil }
        sighting = Sighting(mark, failed: failed, attempts: attempts)
      }
      var length = 1
      if index < text.count, text[index] == UInt8(ascii: "*") {
        index += 1
        guard let count = number(text, &index), count > 0 else { return nil }
        length = count
      }
      guard position + length <= mostPositions, index == text.count || text[index] == 0x20 else {
        return nil
      }
      for offset in 0..<length { result.append((position + offset, sighting)) }
      guard result.count <= mostPositions else { return nil }
    }
    return result
  }

  private static func number(_ text: [UInt8], _ index: inout Int) -> Int? {
    var value = 0
    let start = index
    while index < text.count, (0x30...0x39).contains(text[index]), index - start < 9 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return index > start ? value : nil
  }
}
