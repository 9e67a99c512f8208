import RoundModel

/// What is said of a round as a whole.
extension JSONWriter {
  /// Writes a round's own facts, without its tests and without the braces.
  mutating func members(of round: Round) {
    let header = round.header
    member("title", header.title)
    member("number", header.number)
    member("date", header.date)
    member("time", header.time)
    member("environment", header.environment)
    member("durationSeconds", header.durationSeconds)
    member("completeness", round.completeness.term)
    member("tool", header.tool)
    list("sources", round.origins) { writer, origin in
      writer.beginObject()
      writer.member("path", origin.path)
      writer.member("format", origin.format)
      writer.member("sha256", origin.sha256)
      writer.endObject()
    }
    metadata(header.metadata)
  }

  /// Writes the named values of a report's head as an object.
  ///
  /// A report may name a value twice, a JSON object must not: the later ones get a number.
  mutating func metadata(_ entries: [RoundHeader.Entry]) {
    key("metadata")
    beginObject()
    var used = Set(entries.map { Array($0.key.utf8) })
    var counts: [[UInt8]: Int] = [:]
    for entry in entries {
      let bytes = Array(entry.key.utf8)
      var name = entry.key
      var number = counts[bytes, default: 0] + 1
      if number > 1 {
        name = "\(entry.key) (\(number))"
        while !used.insert(Array(name.utf8)).inserted {
          number += 1
          name = "\(entry.key) (\(number))"
        }
      }
      counts[bytes] = number
      key(untrusted: name)
      text(entry.value)
    }
    endObject()
  }

  /// Writes the totals that a round states.
  mutating func stated(_ totals: Totals) {
    beginObject()
    member("total", totals.total)
    member("passed", totals.passed)
    member("failed", totals.failed)
    member("skipped", totals.skipped)
    member("errors", totals.errors)
    member("approximate", totals.isApproximate)
    endObject()
  }

  /// Writes how many tests have a row, and how many of them which outcome.
  ///
  /// Outcomes that no row has are left out, so that the figures after the total add up to it.
  mutating func counted(_ rows: [Row]) {
    var counts = Array(repeating: 0, count: Outcome.allCases.count)
    for row in rows where row.kind == .test { counts[Int(row.outcome.rawValue)] += 1 }
    beginObject()
    member("total", counts.reduce(0, +))
    for outcome in Outcome.allCases where counts[Int(outcome.rawValue)] > 0 {
      member(outcome.term, counts[Int(outcome.rawValue)])
    }
    endObject()
  }
}
