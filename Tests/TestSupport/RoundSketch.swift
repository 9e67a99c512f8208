package import RoundModel

/// A round made for a test, without a format and a file: what it names, counts and states.
package struct RoundSketch {
  /// One thing that the round names.
  package struct Entry {
    package var name: [UInt8]
    package var outcome: Outcome
    package var file: String?
    package var suite: [String]
    package var priority: Int?
    package var message: String?
    package var attempts: [Attempt] = []
    package var group: Int?
    package var kind = Kind.test
    package var evidence = Evidence.stated
    package var flags: Row.Flags = []
    package var notes: [String] = []

    package init(
      _ name: String, _ outcome: Outcome = .passed, file: String? = nil, suite: [String] = [],
      priority: Int? = nil, message: String? = nil, group: Int? = nil
    ) {
      self.init(
        bytes: Array(name.utf8), outcome, file: file, suite: suite, priority: priority,
        message: message, group: group)
    }

    package init(
      bytes name: [UInt8], _ outcome: Outcome = .passed, file: String? = nil, suite: [String] = [],
      priority: Int? = nil, message: String? = nil, group: Int? = nil
    ) {
      self.name = name
      self.outcome = outcome
      self.file = file
      self.suite = suite
      self.priority = priority
      self.message = message
      self.group = group
    }
  }

  package var number: Int?
  package var path: String
  package var format: String
  package var isProse: Bool
  package var completeness = Completeness.complete
  /// Whether the round names every test; by default a machine's does, and a report does where it
  /// names as many as it states.
  package var hasFullRoster: Bool?
  package var listIsCut = false
  package var stated = Totals()
  package var groups: [Group] = []
  package var claims: [Claim] = []
  package var entries: [Entry]
  /// What stands behind the entries in the file, so that rounds that tell the same are two files.
  package var trailer = ""

  /// A round told by a machine, which names every test.
  package static func machine(
    _ number: Int, format: String = "generic-json", _ entries: [Entry]
  ) -> RoundSketch {
    RoundSketch(
      number: number, path: "round-\(number).json", format: format, isProse: false,
      entries: entries)
  }

  /// A round told by a person, who names some tests and states totals.
  package static func report(
    _ number: Int, stated: Totals = Totals(), groups: [Group] = [], _ entries: [Entry]
  ) -> RoundSketch {
    var sketch = RoundSketch(
      number: number, path: "round-\(number).md", format: "markdown", isProse: true,
      entries: entries)
    sketch.stated = stated
    sketch.groups = groups
    return sketch
  }

  private init(number: Int, path: String, format: String, isProse: Bool, entries: [Entry]) {
    self.number = number
    self.path = path
    self.format = format
    self.isProse = isProse
    self.entries = entries
  }

  /// The round, one line of its source an entry: the name, a tab, the message.
  package func round() -> Round {
    var text: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      offsets.append(text.count)
      text += entry.name + [0x09] + Array((entry.message ?? "").utf8) + [0x0A]
    }
    text += Array(trailer.utf8)
    var round = Round(inputs: [
      Round.Input(
        source: Source(path: path, bytes: OwnedBytes(text)), format: format,
        listsEveryTest: !isProse, isProse: isProse)
    ])
    round.header.number = number
    round.header.stated = stated
    round.groups = groups
    round.claims = claims
    round.completeness = completeness
    round.listIsCut = listIsCut
    for (entry, offset) in zip(entries, offsets) { append(entry, at: offset, to: &round) }
    let tests = entries.count { $0.kind == .test }
    round.hasFullRoster =
      hasFullRoster ?? (completeness == .complete && (!isProse || stated.total == tests))
    return round
  }

  private func append(_ entry: Entry, at offset: Int, to round: inout Round) {
    let scope = scope(of: entry, in: &round)
    let range = offset..<offset + entry.name.count
    let key = IdentityHash.combine(round.scopes[Int(scope)].key, entry.name.span)
    var row = Row(
      key: key, name: TextSlice(source: range), scope: scope,
      offset: UInt32(truncatingIfNeeded: offset), source: 0, outcome: entry.outcome)
    row.priority = UInt8(clamping: entry.priority ?? 0)
    row.kind = entry.kind
    row.evidence = entry.evidence
    row.flags = entry.flags
    row.group = UInt16(truncatingIfNeeded: (entry.group ?? -1) + 1)
    if entry.message != nil || !entry.attempts.isEmpty || !entry.notes.isEmpty {
      var detail = RowDetail()
      if let message = entry.message {
        let start = offset + entry.name.count + 1
        detail.message = TextSlice(source: start..<start + message.utf8.count)
        detail.messageOffset = UInt32(truncatingIfNeeded: start)
      }
      detail.attempts = entry.attempts
      detail.notes = entry.notes.map { ReportedText($0) }
      round.details.append(detail)
      row.detail = UInt32(truncatingIfNeeded: round.details.count)
    }
    round.rows.append(row)
  }

  private func scope(of entry: Entry, in round: inout Round) -> UInt32 {
    var prefix: [UInt8] = []
    for part in (entry.file.map { [$0] } ?? []) + entry.suite {
      prefix += Array(part.utf8) + Array("::".utf8)
    }
    let known = round.scopes.lastIndex { $0.prefix == prefix && $0.file == entry.file }
    if let known { return UInt32(truncatingIfNeeded: known) }
    let suffix: [UInt8] = []
    let key = IdentityHash.hash(suffix.span, from: IdentityHash.hash(prefix.span))
    round.scopes.append(
      RowScope(
        file: entry.file, suite: entry.suite, variant: nil, prefix: prefix, suffix: [], key: key))
    return UInt32(truncatingIfNeeded: round.scopes.count - 1)
  }
}
