/// The time at which a run started, as reports write it.
enum WrittenStart {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The time as RFC 3339 has it, without a zone where none was given; `nil` for what is no time.
  ///
  /// Reads `2026-03-01T08:00:00Z` with a blank for the `T` or `UTC` for the `Z`, `20260301 08:00:00.5`
  /// and `Sun, 01 Mar 2026 08:00:00 GMT`. The start of 1970 is what some runners write for no time.
  static func read(_ text: [UInt8]) -> String? {
    let text = ASCIIText.trimmed(text)
    guard let time = plain(text) ?? compact(text) ?? mail(text), !time.starts(with: "1970-".utf8)
    else { return nil }
    return String(decoding: time, as: UTF8.self)
  }

  static func read(_ text: String?) -> String? { text.flatMap { read(Array($0.utf8)) } }

  /// The time of a date and a time of day that stand apart.
  static func read(date: String?, time: String?) -> String? {
    guard let date else { return nil }
    return read(time.map { date + "T" + $0 } ?? date) ?? read(date)
  }

  private static func isDigits(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func plain(_ text: [UInt8]) -> [UInt8]? {
    guard text.count >= 10, isDigits(text[..<4]), text[4] == UInt8(ascii: "-"),
      isDigits(text[5..<7]), text[7] == UInt8(ascii: "-"), isDigits(text[8..<10])
    else { return nil }
    if text.count == 10 { return text }
    guard text.count >= 16, text[10] == UInt8(ascii: "T") || text[10] == 0x20 else { return nil }
    return withZone(Array(text[..<10]) + [UInt8(ascii: "T")] + text[11...])
  }

  private static func compact(_ text: [UInt8]) -> [UInt8]? {
    guard text.count >= 17, isDigits(text[..<8]), text[8] == 0x20 else { return nil }
    return dated(text[..<4], text[4..<6], text[6..<8], text[9...])
  }

  /// The way of writing that mail has: RFC 1123.
  private static func mail(_ text: [UInt8]) -> [UInt8]? {
    let words = text.split(separator: 0x20)
    guard words.count >= 5, words[0].last == UInt8(ascii: ","), words[1].count == 2,
      isDigits(words[1]), words[3].count == 4, isDigits(words[3]), words[4].count == 8,
      let month = months.firstIndex(where: {
        ASCIIText.lowercased(words[2]).elementsEqual($0.utf8)
      })
    else { return nil }
    let number = Array("\(month + 101)".utf8)
    let zone = words.dropFirst(5).first.map { Array($0) } ?? []
    let time = Array(words[4]) + (zone.isEmpty ? [] : [0x20] + zone)
    return dated(words[3], number[1...], words[1], time[...])
  }

  private static func dated(
    _ year: ArraySlice<UInt8>, _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>,
    _ time: ArraySlice<UInt8>
  ) -> [UInt8] {
    let dash = UInt8(ascii: "-")
    return withZone(
      Array(year) + [dash] + month + [dash] + day + [UInt8(ascii: "T")] + time)
  }

  /// The time with a zone in words as one in signs.
  private static func withZone(_ text: [UInt8]) -> [UInt8] {
    guard let blank = text.lastIndex(of: 0x20) else { return text }
    let zone = Array(text[(blank + 1)...])
    let isUTC = ASCIIText.isOne(zone, of: ["UTC", "GMT", "Z"])
    return Array(text[..<blank]) + (isUTC ? [UInt8(ascii: "Z")] : [])
  }
}
