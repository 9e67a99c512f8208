extension TextWriter {
  /// Writes the rules of a gate, each with the tests that it stopped at.
  mutating func write(_ rules: [RuleEntry], _ shape: EntryShape) {
    let column = 2 + (rules.map { composer.line($0.name).cells }.max() ?? 0) + 2
    for rule in rules {
      var line = TextLine()
      let style = rule.tone == .none ? Style.plain : Style.strong(rule.tone)
      let name = composer.line(rule.name).pieces.map(\.text).joined()
      line.append(TextPiece(composer.sign(rule.glyph) + " " + name, style))
      let details = composer.wrapped(rule.detail, first: width - column, rest: width - column)
      for detail in details {
        line.pad(to: column)
        line.append(detail)
        write(line)
        line = TextLine()
      }
      for entry in rule.entries { writeCompact(entry, shape, indent: 4) }
    }
  }
}
