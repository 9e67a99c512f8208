package import RoundDiffing
import RoundModel

extension CSVOutput {
  /// Each test over many rounds, what needs action first.
  package static func history(_ history: History, _ terms: HistoryTerms) -> [UInt8] {
    var writer = CSVWriter()
    writer.header([
      "id", "series", "priority", "strip", "state", "since", "failed", "attempts", "failureRate",
      "low", "high", "episodes", "why",
    ])
    for series in history.series {
      for test in series.tests where terms.includesAll || !test.isUneventful {
        let judgement = test.judgement
        writer.text(bytes: test.id.bytes)
        writer.text(series.name)
        writer.number(test.priority)
        writer.text(test.letters)
        writer.text(judgement.state.rawValue)
        writer.text(judgement.since.map { series.rounds[$0].name })
        writer.number(judgement.failed)
        writer.number(judgement.attempts)
        writer.number(judgement.rate)
        writer.number(judgement.interval?.low)
        writer.number(judgement.interval?.high)
        writer.number(judgement.episodes)
        writer.text(judgement.why)
        writer.endRow()
      }
    }
    return writer.take()
  }
}
