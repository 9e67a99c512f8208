/// Says in words what a judgement rests on, without the names of rounds.
enum JudgementWording {
  static func why(_ judgement: TestJudgement) -> String {
    if judgement.isUndetermined {
      return "failed in a round-wide event that no later round has settled"
    }
    switch judgement.state {
    case .broken: return broken(judgement)
    case .flaky: return flaky(judgement)
    case .newFailure: return newFailure(judgement)
    case .suspected: return suspected(judgement)
    case .recovering: return recovering(judgement)
    case .fixed:
      return "passed in \(last(judgement.run)) after being broken beyond doubt"
    case .new: return "passed in \(all(judgement.observed)) since it came"
    case .gone: return "no longer in the rounds"
    case .healthy: return healthy(judgement)
    case .insufficientData:
      return judgement.observed == 0
        ? "no round ran it" : "only \(rounds(judgement.observed)) ran it"
    }
  }

  private static func broken(_ judgement: TestJudgement) -> String {
    judgement.run == 1
      ? "every attempt of the last round failed"
      : "failed in \(all(judgement.run)) that ran it since"
  }

  private static func flaky(_ judgement: TestJudgement) -> String {
    if judgement.flakes > 0 {
      let times = judgement.flakes == 1 ? "once" : "\(judgement.flakes) times"
      return "passed and failed within one round \(times) in \(rounds(judgement.observed))"
    }
    return "\(episodes(judgement)) in \(rounds(judgement.observed)), with passes between"
  }

  private static func newFailure(_ judgement: TestJudgement) -> String {
    let before = judgement.observed - judgement.run
    let passes = before > 0 ? " after \(before == 1 ? "1 other" : "\(before) others")" : ""
    return "failed in \(last(judgement.run))\(passes): \(judgement.band.rawValue) broken"
  }

  private static func suspected(_ judgement: TestJudgement) -> String {
    let seen = "\(episodes(judgement)) in \(rounds(judgement.observed))"
    return judgement.flakes > 0
      ? "passed and failed within one round, and \(seen) say too little"
      : "\(seen): may be flaky, may be fixed"
  }

  private static func recovering(_ judgement: TestJudgement) -> String {
    judgement.run == 0 || judgement.failsNow
      ? "failed in the last round: too little to say"
      : "passed in \(last(judgement.run)) after a failure: may be fixed, may be flaky"
  }

  private static func healthy(_ judgement: TestJudgement) -> String {
    judgement.failingRounds == 0
      ? "passed in \(all(judgement.observed)) that ran it"
      : "passed in \(last(judgement.run)), failed in "
        + "\(rounds(judgement.failingRounds)) before"
  }

  private static func episodes(_ judgement: TestJudgement) -> String {
    judgement.episodes == 1 ? "1 failing episode" : "\(judgement.episodes) failing episodes"
  }

  private static func rounds(_ count: Int) -> String { count == 1 ? "1 round" : "\(count) rounds" }

  private static func last(_ count: Int) -> String {
    count == 1 ? "the last round" : "the last \(count) rounds"
  }

  private static func all(_ count: Int) -> String {
    count == 1 ? "the 1 round" : count == 2 ? "both rounds" : "all \(count) rounds"
  }
}
