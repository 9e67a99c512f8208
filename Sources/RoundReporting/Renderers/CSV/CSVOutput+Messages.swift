package import RoundDiffing
package import RoundModel

extension CSVOutput {
  /// What reports contradict, a row a message.
  package static func check(_ reports: [(round: Round, report: ConsistencyReport)]) -> [UInt8] {
    var writer = CSVWriter()
    writer.header(["round", "code", "severity", "message", "path", "line", "column"])
    for (round, report) in reports {
      for diagnostic in JSONWriter.distinct(round.diagnostics + report.diagnostics) {
        writer.text(round.name)
        writer.text(diagnostic.code.rawValue)
        writer.text(diagnostic.severity.term)
        writer.text(diagnostic.message)
        writer.place(diagnostic.place)
        writer.endRow()
      }
    }
    return writer.take()
  }

  /// One test over rounds, a row a round.
  package static func explain(_ explanation: Explanation) -> [UInt8] {
    var writer = CSVWriter()
    writer.header([
      "round", "id", "outcome", "evidence", "class", "effect", "message", "cause", "rootCause",
      "impact", "fix", "durationSeconds", "path", "line", "column", "why",
    ])
    for (round, appearance) in zip(explanation.rounds, explanation.appearances) {
      let result = appearance.result
      writer.text(round.name)
      writer.text(bytes: (result?.id ?? explanation.id)?.bytes ?? [])
      writer.text((result?.outcome ?? appearance.silence?.outcome)?.term)
      writer.text((result?.evidence ?? appearance.silence?.evidence)?.term)
      writer.text(appearance.change?.changeClass.rawValue)
      writer.text(appearance.change?.effect.rawValue)
      writer.text(appearance.message)
      writer.text(appearance.causeID)
      writer.text(result?.rootCause?.text)
      writer.text(result?.impact?.text)
      writer.text(result?.fix?.text)
      writer.number(result?.durationSeconds)
      writer.place(result?.place)
      writer.text(appearance.change?.why ?? appearance.silence?.reason)
      writer.endRow()
    }
    return writer.take()
  }
}
