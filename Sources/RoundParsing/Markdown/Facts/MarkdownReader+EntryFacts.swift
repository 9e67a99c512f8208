import RoundModel

/// What is told of a test under its name.
extension MarkdownReader {
  /// Gives a test what its fields tell: why it failed, what was done about it, how long it took.
  func fill(_ test: inout ToldTest, _ fields: EntryFields, _ bytes: Span<UInt8>) {
    test.message = fields.message
    test.messageOffset = fields.messageOffset
    test.trace = fields.trace
    test.rootCause = fields.rootCause
    test.impact = fields.impact
    test.fix = fields.fix
    test.notes += fields.notes
    test.duration = fields.duration
    test.priority = fields.priority
    test.file = test.file ?? fields.file
    let isBad = test.outcome.severity > 0
    if isBad, test.message == nil, let line = fields.firstLine, !Self.isPointer(line, bytes) {
      test.message = line
      test.messageOffset = line.lowerBound
    }
    // What was noted of a failure is all that says why, where nothing else does.
    if isBad, test.message == nil, !fields.tellsWhy, let note = fields.loneNote {
      test.message = EntryFields.withoutTicks(note, bytes)
      test.messageOffset = note.lowerBound
      test.notes.removeLast()
    }
  }
}
