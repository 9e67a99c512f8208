/// Makes texts that try to act wherever they are shown, the same for the same seed.
struct HostileText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(below limit: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(limit))
  }

  private static let fragments: [String] = [
    "::error::x", "::set-output name=a::b", "##[group]", "##[", "#", "`", "``", "```", "|", "\\|",
    "\\", "| a | b |", "\n", "\r", "\r\n", "\n\n# heading\n", "\n- item", "\u{1B}[31m",
    "\u{1B}]8;;",
    "\u{9B}31m", "\u{7}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2028}",
    "\u{85}", "\u{E0041}", "\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{FE0F}",
    "</details>",
    "<script>", "--> ", "<!--", "[a](http://x)", "![i](http://x)", "@all", "#1",
    "http://example.com",
    "www.example.com", "a@example.com", "$x$", "~~", "**", "__", "&amp;", ":tada:", " ", "  ",
    "\u{3000}", "\u{A0}", "試験", "é", "naïve", "\u{1F600}", "test_001", "\t", "\u{0}", "1.",
    "deadbeef",
    "GH-12", "(", ")", "\"", "'", "…", "→",
  ]

  /// A text of some fragments and some scalars from anywhere.
  mutating func text() -> String {
    var result = String.UnicodeScalarView()
    for _ in 0..<(1 + next(below: 8)) {
      if next(below: 4) == 0 {
        let value = UInt32(next(below: 0x11_0000))
        if let scalar = Unicode.Scalar(value) { result.append(scalar) }
      } else {
        let fragment = Self.fragments[next(below: Self.fragments.count)]
        result.append(contentsOf: fragment.unicodeScalars)
      }
    }
    return String(result)
  }
}
