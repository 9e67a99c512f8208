/// A sign whose bytes in UTF-8 were read as those of an old code page, and written in UTF-8 again: `Γ£ô` or
/// `âœ“` for a tick.
///
/// Consoles do so when the output of a runner is sent to a file, and the marks are all that tells a pass
/// from a failure there.
struct MisreadSign: Sendable {
  /// The sign itself.
  let sign: [UInt8]
  /// Where what it became ends.
  let end: Int

  /// The sign that stands misread at an index.
  init?(at start: Int, before limit: Int, _ bytes: Span<UInt8>) {
    // Nearly every byte that is asked for is ASCII, and opens none.
    guard start + 3 < limit, bytes[start] >= 0xC3 else { return nil }
    let lead = UInt16(bytes[start]) << 8 | UInt16(bytes[start + 1])
    guard let group = Self.groups.first(where: { $0.lead == lead }) else { return nil }
    let found = group.candidates.first { candidate in
      guard start + candidate.text.count <= limit else { return false }
      return candidate.text.indices.allSatisfy { bytes[start + $0] == candidate.text[$0] }
    }
    guard let found else { return nil }
    sign = found.sign
    end = start + found.text.count
  }

  private struct Candidate: Sendable {
    let sign: [UInt8]
    let text: [UInt8]
  }

  /// The signs by the two bytes that they open with when they are misread: a handful, since most of them
  /// share their own first byte.
  private static let groups: [(lead: UInt16, candidates: [Candidate])] = {
    var found: [UInt16: [Candidate]] = [:]
    for sign in signs {
      let bytes = Array(sign.utf8)
      for page in [console, windows] {
        let text = bytes.flatMap { Array(String(page[Int($0) - 0x80]).utf8) }
        let lead = UInt16(text[0]) << 8 | UInt16(text[1])
        found[lead, default: []].append(Candidate(sign: bytes, text: text))
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }()

  /// The signs by which runners and people tell how something went, and those that stand beside them.
  private static let signs = [
    "\u{2713}", "\u{2714}", "\u{2717}", "\u{2718}", "\u{2715}", "\u{2716}", "\u{2705}", "\u{274C}",
    "\u{26A0}", "\u{23ED}", "\u{D7}", "\u{221A}", "\u{25CB}", "\u{25CF}", "\u{2193}", "\u{2192}",
    "\u{276F}", "\u{2B1C}", "\u{1F7E2}", "\u{1F534}", "\u{1F7E1}", "\u{2014}", "\u{2013}",
  ]

  /// The upper half of code page 437, that of consoles.
  private static let console =
    Array(
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
        .unicodeScalars)
    + Array("αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}".unicodeScalars)

  /// That of code page 1252, where what it leaves free is kept as it is.
  private static let windows =
    Array(
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }
}
