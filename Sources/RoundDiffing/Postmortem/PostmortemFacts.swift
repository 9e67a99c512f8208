import RoundModel

/// What a postmortem rests on, worked out once for all its sections.
struct PostmortemFacts: Sendable {
  typealias Sentence = Postmortem.Sentence
  typealias Block = Postmortem.Block

  /// One test that did other than pass in some round.
  struct Story: Sendable {
    let track: Int
    let id: TestID
    /// What each round says; `nil` where it does not name the test.
    let results: [TestResult?]
    /// The cause of the failure in each round.
    let causes: [String?]
  }

  let rounds: [Round]
  let timeline: Timeline
  let analysis: CauseAnalysis
  /// What changed from each round to the next.
  let comparisons: [Comparison]
  let stories: [Story]
  let sources: [Postmortem.CitedSource]
  let totals: [Comparison.RoundTotals]

  init(_ rounds: [Round], renames: [TestID: TestID] = [:]) {
    self.rounds = rounds
    timeline = Timeline(rounds, renames: renames)
    analysis = CauseAnalysis(timeline)
    comparisons = rounds.indices.dropFirst().map {
      Comparison(of: rounds[$0], against: rounds[$0 - 1], renames: renames)
    }
    let first = comparisons.first?.baselineTotals ?? Comparison.RoundTotals()
    totals = [first] + comparisons.map(\.candidateTotals)
    stories = Self.stories(timeline, analysis)
    sources = Self.sources(rounds)
  }

  private static func stories(_ timeline: Timeline, _ analysis: CauseAnalysis) -> [Story] {
    var stories: [Story] = []
    var places = timeline.rounds.map { PlaceReader(round: $0) }
    for track in 0..<timeline.count {
      let cells = timeline.rounds.indices.map { timeline.row(track, in: $0) }
      let rows = cells.enumerated().map { round, cell in
        cell.map { timeline.rounds[round].rows[$0] }
      }
      guard rows.contains(where: { $0?.kind == .test }) else { continue }
      let isPlain = rows.allSatisfy { $0 == nil || $0?.outcome == .passed }
      let wasLost =
        rows.first.map { $0 != nil } == true && rows.contains { $0 == nil }
        && timeline.rounds.allSatisfy(\.hasFullRoster)
      guard !isPlain || wasLost else { continue }
      let results = cells.enumerated().map { round, cell in
        cell.map { timeline.rounds[round].result(at: $0, places: &places[round]) }
      }
      let causes = cells.enumerated().map { round, cell in
        cell.flatMap { analysis.finding(round: round, row: $0)?.causeID }
      }
      stories.append(
        Story(track: track, id: timeline.id(of: track), results: results, causes: causes))
    }
    return stories.sorted { $0.id < $1.id }
  }

  /// Short names for the files: `md1` for what a person wrote of round 1, `r1` for a machine.
  private static func sources(_ rounds: [Round]) -> [Postmortem.CitedSource] {
    var used: Set<String> = []
    var seen: Set<[UInt8]> = []
    var sources: [Postmortem.CitedSource] = []
    for (index, round) in rounds.enumerated() {
      for input in round.inputs where seen.insert(Array(input.source.path.utf8)).inserted {
        let stem = (input.isProse ? "md" : "r") + String(round.header.number ?? index + 1)
        var name = stem
        var letter: UInt8 = UInt8(ascii: "b")
        while !used.insert(name).inserted {
          name = stem + String(Unicode.Scalar(letter))
          letter += 1
        }
        sources.append(.init(name: name, path: input.source.path, sha256: input.source.sha256))
      }
    }
    return sources
  }

  // MARK: - Names

  var title: String {
    let suite = rounds.compactMap { $0.header.suite }.first
    let names = rounds.map(\.name)
    let span =
      names.count > 1 ? "\(names.first ?? "") to \(names.last ?? "")" : names.first ?? ""
    return "Postmortem draft: " + (suite.map { "\($0), " } ?? "") + span
  }

  /// A round's name at the start of a sentence.
  func capitalised(_ round: Int) -> String {
    let name = rounds[round].name
    // What a round is called by its file is no word of a sentence.
    guard rounds[round].header.number != nil, let first = name.utf8.first,
      (0x61...0x7A).contains(first)
    else { return name }
    return String(decoding: [first - 0x20] + name.utf8.dropFirst(), as: UTF8.self)
  }

  func paths(_ round: Int) -> [String] { rounds[round].inputs.map(\.source.path) }

  func derived(_ rounds: [Int]) -> Postmortem.Fragment { .derived(rounds.flatMap(paths)) }

  var everyRound: [Int] { Array(rounds.indices) }

  /// Where a figure of a round was read, if what is stated there is the figure.
  func place(_ key: String, _ round: Int, is figure: Int) -> SourcePlace? {
    let header = rounds[round].header
    let stated: Int? =
      switch key {
      case "total": header.stated.total
      case "passed": header.stated.passed
      case "failed": header.stated.failed
      case "skipped": header.stated.skipped
      case "planned": header.planned
      default: nil
      }
    return stated == figure ? header.places[key] : nil
  }

  /// Places, and the rounds that a figure was counted from where no place states it.
  func sources(_ places: [Int: [SourcePlace]]) -> [Postmortem.Fragment] {
    let told = everyRound.flatMap { places[$0] ?? [] }
    let untold = everyRound.filter { places[$0]?.isEmpty ?? true }
    var fragments: [Postmortem.Fragment] = []
    if !told.isEmpty { fragments.append(.citations(told)) }
    if !untold.isEmpty { fragments.append(derived(untold)) }
    return fragments
  }

  /// Some tests by name, and how many more there are.
  func names(_ ids: [TestID], limit: Int = 5) -> [Postmortem.Fragment] {
    var fragments: [Postmortem.Fragment] = []
    for (index, id) in ids.prefix(limit).enumerated() {
      if index > 0 { fragments.append(.words(", ")) }
      fragments.append(.quote(id.description))
    }
    if ids.count > limit { fragments.append(.words(" and \(ids.count - limit) more")) }
    return fragments
  }

  /// The places of a test's row and of its message in a round.
  func places(_ story: Story, _ round: Int) -> [SourcePlace] {
    [story.results[round]?.place].compactMap(\.self)
  }

  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  func cause(_ id: String) -> Cause? { analysis.causes.first { $0.id == id } }

  /// The tests that fail in a round.
  func failing(in round: Int) -> [Story] {
    stories.filter { $0.results[round]?.isBad == true }
  }

  /// The rounds in which a cause was seen.
  func roundsSeen(_ cause: Cause) -> [Int] { Array(Set(cause.members.map(\.round))).sorted() }

  func blocks(_ topic: Postmortem.Topic) -> [Block] {
    switch topic {
    case .summary: summary
    case .impact: impact
    case .timeline: chronology
    case .factors: factors
    case .known: known
    case .detection: detection
    case .resolution: resolution
    case .claims: claims
    case .actions: actions
    case .questions: questions
    case .evidence: evidence
    }
  }
}
