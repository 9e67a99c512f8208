/// The shapes of outcomes: as many shapes as outcomes, so that grey tells them apart as well.
enum HTMLSymbols {
  /// Definitions that the pictures of a page refer to.
  static let definitions = """
    <svg width="0" height="0" aria-hidden="true" focusable="false" class="defs"><defs>
    <symbol id="m-p" viewBox="0 0 12 12"><circle class="fp" fill="#0072b2" cx="6" cy="6" r="2.1"/></symbol>
    <symbol id="m-f" viewBox="0 0 12 12"><rect class="ff" fill="#d55e00" width="12" height="12" rx="2"/></symbol>
    <symbol id="m-c" viewBox="0 0 12 12"><rect class="ff" fill="#d55e00" width="12" height="12" rx="2"/><path class="cut" stroke="#fff" stroke-width="1.6" d="M3 4.4h6M3 7.6h6M7.8 2.4 4.2 9.6"/></symbol>
    <symbol id="m-k" viewBox="0 0 12 12"><path class="fk" fill="#cc79a7" d="M0 2a2 2 0 0 1 2-2h10L0 12z"/><path class="fo" fill="none" stroke="#6b747d" d="M12 1v9.5a1 1 0 0 1-1 1H1z"/></symbol>
    <symbol id="m-s" viewBox="0 0 12 12"><rect class="fo" fill="none" stroke="#6b747d" x=".6" y=".6" width="10.8" height="10.8" rx="2"/><path class="fo" stroke="#6b747d" stroke-width="1.6" d="M3 6h6"/></symbol>
    <symbol id="m-e" viewBox="0 0 12 12"><path class="fo" fill="none" stroke="#6b747d" d="M6 .8 11.2 6 6 11.2.8 6z"/><path class="fw" fill="#b97a00" d="M5.2 3h1.6v3.6H5.2zM5.2 7.6h1.6v1.6H5.2z"/></symbol>
    <symbol id="m-a" viewBox="0 0 12 12"><circle class="fo" fill="none" stroke="#6b747d" cx="6" cy="6" r="2"/></symbol>
    <symbol id="m-n" viewBox="0 0 12 12"><path class="fo" stroke="#6b747d" stroke-width="1.2" stroke-dasharray="1.6 1.8" d="M1 6h10"/></symbol>
    <symbol id="m-q" viewBox="0 0 12 12"><path class="fo" fill="none" stroke="#6b747d" stroke-width="1.3" d="M3.4 4.2a2.6 2.6 0 1 1 3.6 2.4c-.7.3-1 .7-1 1.4"/><circle class="nd" fill="#57606a" cx="6" cy="10.2" r=".9"/></symbol>
    </defs></svg>

    """

  /// The letter of the shape that stands for a sign.
  static func letter(_ glyph: Glyph) -> String {
    switch glyph {
    case .passedDot, .passing, .added: "p"
    case .failing, .stillFailing: "f"
    case .otherReason: "c"
    case .flaky: "k"
    case .skipped: "s"
    case .expected: "e"
    case .absent, .gone: "a"
    case .unknown: "n"
    case .unreadable, .renamed, .to: "q"
    }
  }

  /// What a shape says to readers that hear it.
  static func words(_ glyph: Glyph) -> String {
    switch letter(glyph) {
    case "p": "passed"
    case "f": "failed"
    case "c": "failed, other reason"
    case "k": "flaky"
    case "s": "skipped"
    case "e": "failed as expected"
    case "a": "absent"
    case "n": "not run"
    default: "unreadable"
    }
  }

  /// A picture of one outcome; the label is escaped already.
  static func picture(_ glyph: Glyph, label: String) -> String {
    "<svg class=\"i\" role=\"img\" aria-label=\"\(label)\" width=\"12\" height=\"12\">"
      + "<use href=\"#m-\(letter(glyph))\"/></svg>"
  }
}
