package import RoundDiffing
import RoundModel

extension JSONOutput {
  /// Each test over many rounds, what needs action first.
  package static func history(_ history: History, _ terms: HistoryTerms) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/history/1")
    writer.lines("rounds", history.rounds) { writer, round in writer.element(round) }
    let isSplit = history.series.count > 1
    writer.beginLines("tests")
    for series in history.series {
      for test in series.tests where terms.includesAll || !test.isUneventful {
        writer.startLine()
        writer.beginObject()
        writer.members(
          of: test.id, test.strip, test.judgement,
          since: test.judgement.since.map { series.rounds[$0].name })
        if isSplit { writer.member("series", series.name) }
        writer.endObject()
      }
    }
    writer.endLines()
    writer.lines("incidents", history.series.flatMap(\.toldIncidents)) { writer, told in
      writer.element(told.incident, in: told.round)
    }
    writer.lines("trend", history.series.flatMap(\.toldSteps)) { writer, told in
      writer.element(told.step, from: told.before, to: told.round)
    }
    writer.lines("newFailures", history.series.flatMap(\.newFailures)) { writer, failure in
      writer.element(failure)
    }
    writer.lines("series", history.series) { writer, series in writer.element(series) }
    writer.diagnosticLines(history.diagnostics)
    writer.endDocument()
    return writer.take()
  }
}

extension JSONWriter {
  /// Writes what is said of one test, without the braces.
  ///
  /// Everything here follows from the strip and the rounds, so that the same test judged from lines
  /// of another engine is the same text.
  mutating func members(
    of id: TestID, _ strip: [TestMark], _ judgement: TestJudgement, since: String?
  ) {
    key("id")
    text(id)
    member("strip", String(strip.map(\.letter)))
    member("state", judgement.state.rawValue)
    member("since", since)
    member("failureRate", judgement.rate)
    member("low", judgement.interval?.low)
    member("high", judgement.interval?.high)
    member("episodes", judgement.episodes)
    member("why", judgement.why)
    member("failed", judgement.failed)
    member("attempts", judgement.attempts)
    object("belief", judgement) { writer, judgement in
      writer.member("healthy", judgement.healthy)
      writer.member("flaky", judgement.flaky)
      writer.member("broken", judgement.broken)
      writer.member("peakFlaky", judgement.peakFlaky)
    }
  }

  fileprivate mutating func element(_ round: HistoryRound) {
    beginObject()
    members(of: round.brief)
    member("name", round.name)
    members(of: round.totals)
    endObject()
  }

  fileprivate mutating func element(_ incident: Incident, in round: HistoryRound) {
    beginObject()
    member("round", round.name)
    member("failed", incident.failed)
    member("of", incident.of)
    member("label", incident.label.rawValue)
    member("why", incident.why)
    endObject()
  }

  fileprivate mutating func element(
    _ step: TrendStep, from before: HistoryRound, to round: HistoryRound
  ) {
    beginObject()
    member("from", before.name)
    member("round", round.name)
    let areTold = before.totals.isTold && round.totals.isTold
    member("passed", areTold ? round.totals.passed - before.totals.passed : nil)
    decomposition(step.decomposition)
    endObject()
  }

  fileprivate mutating func element(_ failure: NewFailure) {
    beginObject()
    key("id")
    text(failure.id)
    member("probability", failure.broken)
    member("alone", failure.alone)
    member("band", failure.band.rawValue)
    member("sharing", failure.sharing)
    member("confirmed", failure.isConfirmed)
    member("rerunsFor95", failure.rerunsFor95)
    member("rerunsFor99", failure.rerunsFor99)
    endObject()
  }

  fileprivate mutating func element(_ series: HistorySeries) {
    beginObject()
    member("name", series.name)
    list("rounds", series.rounds) { writer, round in writer.text(round.name) }
    object("counts", series.counts) { writer, counts in
      for state in HistoryState.allCases {
        if let count = counts[state], count > 0 { writer.member(state.rawValue, count) }
      }
    }
    object("durations", series.durations) { writer, found in
      writer.member("roundsASide", found.side)
      writer.member("enough", found.isEnough)
      writer.member("roundFactor", found.roundFactor)
      writer.list("changes", found.changes) { writer, change in
        writer.beginObject()
        writer.key("id")
        writer.text(change.id)
        writer.member("before", change.before)
        writer.member("after", change.after)
        writer.member("factor", change.factor)
        writer.member("low", change.low)
        writer.member("high", change.high)
        writer.member("probability", change.probability)
        writer.endObject()
      }
    }
    endObject()
  }
}

extension HistorySeries {
  fileprivate var toldIncidents: [(incident: Incident, round: HistoryRound)] {
    incidents.map { ($0, rounds[$0.round]) }
  }

  fileprivate var toldSteps: [(step: TrendStep, before: HistoryRound, round: HistoryRound)] {
    trend.map { ($0, rounds[$0.round - 1], rounds[$0.round]) }
  }
}
