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

  /// One result, as a line.
  package static func row(_ id: TestID, at: Int, round: String, _ sighting: Sighting) -> [UInt8] {
    line { writer in
      writer.key("test")
      writer.text(id)
      writer.member("at", at)
      writer.member("o", String(decoding: sighting.mark.code.map { [$0] } ?? [], as: UTF8.self))
      writer.member("failed", sighting.failed)
      writer.member("attempts", sighting.attempts)
      writer.member("round", round)
    }
  }

  /// The results of one test over the rounds of a part, as a line.
  package static func segment(_ id: TestID, part: String, runs: String) -> [UInt8] {
    line { writer in
      writer.key("test")
      writer.text(id)
      writer.member("part", part)
      writer.member("runs", runs)
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
