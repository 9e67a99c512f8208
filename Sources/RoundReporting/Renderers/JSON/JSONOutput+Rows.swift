package import RoundDiffing
package import RoundModel

extension JSONOutput {
  /// What is said of one test, as a line.
  package static func verdict(
    _ id: TestID, _ strip: [TestMark], _ judgement: TestJudgement, since: String?
  ) -> [UInt8] {
    line { writer in
      writer.members(of: id, strip, judgement, since: since)
    }
  }

  /// One result, as a line: what a judge reads, and the columns of a table of results.
  package static func row(
    _ id: TestID, in entry: RoundsTable.Entry, _ sighting: Sighting, _ result: RowResult
  ) -> [UInt8] {
    line { writer in
      writer.key("test")
      writer.text(id)
      writer.member("at", entry.at)
      writer.member("o", String(decoding: sighting.mark.code.map { [$0] } ?? [], as: UTF8.self))
      writer.member("failed", sighting.failed)
      writer.member("attempts", sighting.attempts)
      writer.member("round", entry.round)
      writer.member("part", entry.part)
      writer.member("pos", entry.position)
      writer.member("suite", entry.suite)
      writer.member("branch", entry.branch)
      writer.member("outcome", result.outcome?.term)
      writer.member("evidence", result.evidence.term)
      writer.member("fingerprint", result.fingerprint)
      writer.key("seconds")
      writer.number(result.seconds)
    }
  }

  /// The results of one test over the rounds of a part, as a line.
  ///
  /// Beside the outcomes it says what a table of segments is searched by: when the first and the
  /// last of them were, in how many rounds the test was observed, and in how many it failed.
  package static func segment(
    _ id: TestID, part: String, _ table: [RoundsTable.Entry], _ sightings: [Sighting]
  ) -> [UInt8] {
    let present = sightings.indices.filter { sightings[$0].mark != .absent }
    return line { writer in
      writer.key("test")
      writer.text(id)
      writer.member("part", part)
      writer.member("runs", RunCoding.encoded(sightings))
      writer.member("first_at", present.map { table[$0].at }.min())
      writer.member("last_at", present.map { table[$0].at }.max())
      writer.member("observed", present.count { !sightings[$0].observation.isMissing })
      writer.member("failed", present.count { sightings[$0].observation.hasFailure })
      writer.member("schema", 1)
    }
  }

  /// A round of the table of rounds, as a line, with the sums over its tests where there are any.
  package static func roundRow(_ entry: RoundsTable.Entry, sums: IncidentSums?) -> [UInt8] {
    line { writer in
      writer.member("part", entry.part)
      writer.member("pos", entry.position)
      writer.member("at", entry.at)
      writer.member("round", entry.round)
      writer.member("label", entry.label)
      writer.member("suite", entry.suite)
      writer.member("branch", entry.branch)
      writer.member("completeness", entry.completeness)
      writer.member("whole", entry.isWhole)
      writer.member("total", entry.total)
      writer.member("passed", entry.passed)
      writer.member("failed", entry.failed)
      writer.key("incident")
      if let isEvent = entry.isEvent { writer.flag(isEvent) } else { writer.null() }
      writer.member("sealed", entry.isSealed)
      guard let sums else { return }
      writer.member("observed", Int(clamping: sums.observed))
      writer.member("failing", Int(clamping: sums.failed))
      writer.member("expected", Int(clamping: sums.expected))
    }
  }

  private static func line(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    write(&writer)
    writer.endObject()
    return writer.take() + [0x0A]
  }
}
