import RoundModel

/// Rounds put together by hand over a text of their own.
struct SampleRound {
  private(set) var round: Round
  private let text: [UInt8]

  init(path: String, text: String, format: String = "markdown", isProse: Bool = true) {
    self.text = Array(text.utf8)
    round = Round(inputs: [
      Round.Input(
        source: Source(path: path, text: text), format: format, listsEveryTest: !isProse,
        isProse: isProse)
    ])
    round.completeness = .complete
  }

  /// Where some words stand in the text for the first time.
  private func offset(of words: String) -> Int {
    let wanted = Array(words.utf8)
    let last = max(0, text.count - wanted.count)
    return (0...last).first { text[$0...].starts(with: wanted) } ?? 0
  }

  func slice(_ words: String) -> TextSlice {
    let start = offset(of: words)
    return TextSlice(source: start..<start + words.utf8.count)
  }

  func place(_ words: String) -> SourcePlace? {
    var places = PlaceReader(round: round)
    return places.place(of: offset(of: words))
  }

  mutating func store(_ bytes: [UInt8]) -> TextSlice {
    let start = round.store.count
    round.store.append(contentsOf: bytes)
    return TextSlice(store: start..<round.store.count)
  }

  mutating func scope(
    file: String? = nil, suite: [String] = [], variant: String? = nil, prefix: String? = nil
  ) -> UInt32 {
    let parts = (file.map { [$0] } ?? []) + suite
    let prefix = prefix ?? parts.map { $0 + "::" }.joined()
    let suffix = variant.map { " {\($0)}" } ?? ""
    let bytes = (Array(prefix.utf8), Array(suffix.utf8))
    let key = IdentityHash.hash(bytes.1.span, from: IdentityHash.hash(bytes.0.span))
    round.scopes.append(
      RowScope(
        file: file, suite: suite, variant: variant, prefix: bytes.0, suffix: bytes.1, key: key))
    return UInt32(round.scopes.count - 1)
  }

  mutating func add(
    _ name: TextSlice, scope: UInt32, _ outcome: Outcome, detail: RowDetail? = nil,
    change: (inout Row) -> Void = { _ in }
  ) {
    var row = Row(
      key: 0, name: name, scope: scope, offset: name.isInStore ? 0 : name.offset, source: 0,
      outcome: outcome)
    row.key = round.withName(of: row) { name in
      IdentityHash.combine(round.scopes[Int(scope)].key, name)
    }
    if let detail {
      round.details.append(detail)
      row.detail = UInt32(round.details.count)
    }
    change(&row)
    round.rows.append(row)
  }

  mutating func change(_ body: (inout Round) -> Void) { body(&round) }
}

extension SampleRound {
  /// A person's report of a bakery's till, with every kind of fact.
  static var report: Round {
    let text = """
      # Till, round 3
      Date: 2026-02-28 (second try)
      Ran 12 tests: 9 passed, 3 failed (75%).

      ## Priority 1 - Payment: 4/6 passed
      - test_card_declined
        Error: expected 402, got 500
        Root cause: the bank's answer is not read
        Impact: customers pay twice
        Fix: read the answer
        Note: seen on Monday
      - test_refund
        Error: expected 402, got 500
      ## Priority 2-4 - Stock: all passed

      Next: call the bank
      """
    var sample = SampleRound(path: "till/round-3.md", text: text)
    let bare = sample.scope()
    let groups = [
      Group(
        name: "Priority 1 - Payment", priorities: 1...1, stated: Totals(total: 6, passed: 4),
        place: sample.place("4/6 passed")),
      Group(
        name: "Priority 2-4 - Stock", priorities: 2...4, place: sample.place("Priority 2-4"),
        parent: 0, blanketOutcome: .passed),
    ]
    let claims = [
      Claim(
        scope: .round, measure: .total, value: 12, place: sample.place("12 tests"), length: 2,
        excerpt: "Ran 12 tests: 9 passed, 3 failed (75%)."),
      Claim(
        scope: .round, measure: .passed, unit: .percent, value: 75.5, decimals: 1,
        precision: .approximate, place: sample.place("75%"), length: 3,
        excerpt: "Ran 12 tests: 9 passed, 3 failed (75%)."),
      Claim(
        scope: .group(0), measure: .notRun, value: 2, precision: .atLeast,
        place: sample.place("4/6"), length: 3, excerpt: "## Priority 1 - Payment: 4/6 passed"),
    ].compactMap(\.self)
    let header = sample.header
    sample.change { round in
      round.header = header
      round.groups = groups
      round.claims = claims
      round.listIsCut = true
      round.tagLists = [["slow", "P1"]]
    }
    let detail = sample.cardDetail
    sample.add(sample.slice("test_card_declined"), scope: bare, .failed, detail: detail) { row in
      row.group = 1
      row.priority = 1
      row.duration = 0.25
      row.tags = 1
    }
    var refund = RowDetail()
    refund.message = sample.slice("expected 402, got 500")
    refund.otherPlaces = [sample.place("- test_refund")].compactMap(\.self)
    sample.add(sample.slice("test_refund"), scope: bare, .failed, detail: refund) { row in
      row.group = 1
      row.priority = 1
      row.flags = [.duplicate]
    }
    let note = Diagnostic(
      .noTimeZone, "the time has no zone", at: sample.place("Date"), excerpt: "Date: 2026-02-28",
      length: 4, detail: ["It is shown as written."], follows: .timeOrDuration)
    sample.change { $0.diagnostics = [note] }
    return sample.round
  }

  private var header: RoundHeader {
    var header = RoundHeader()
    header.title = "Till, round 3"
    header.number = 3
    header.date = "2026-02-28"
    header.time = "10:15:00"
    header.suite = "Till"
    header.durationSeconds = 83.35
    header.stated = Totals(total: 12, passed: 9, failed: 3)
    header.metadata = [
      .init(key: "Date", value: "2026-02-28", place: place("Date")),
      .init(key: "Date", value: "second try"),
      .init(key: "Date (2)", value: "third \"try\""),
    ]
    header.actions = [ReportedText("call the bank", at: place("call the bank"))]
    header.places = ["title": place("Till"), "stated": place("12 tests")].compactMapValues(\.self)
    return header
  }

  private var cardDetail: RowDetail {
    var detail = RowDetail()
    detail.message = slice("expected 402, got 500")
    detail.messageOffset = detail.message.offset
    detail.originalStatus = "FAIL"
    let said = { (words: String) in ReportedText(words, at: place(words)) }
    detail.rootCause = said("the bank's answer is not read")
    detail.impact = said("customers pay twice")
    detail.fix = said("read the answer")
    detail.notes = [said("seen on Monday")]
    detail.ordinal = 7
    return detail
  }

  /// A machine's results with whole identities, attempts, a variant and a name that is no UTF-8.
  static var results: Round {
    let text = "[\"adds\",\"boots\",\"draws [é]\",\"waits\",\"imports\"]"
    var sample = SampleRound(
      path: "ci/results.json", text: text, format: "jest-json", isProse: false)
    let file = sample.scope(file: "src/a.test.js", suite: ["math", "sums"])
    let variant = sample.scope(file: "src/b.test.js", variant: "firefox")
    let package = sample.scope(file: nil, suite: ["App", "a::b"], prefix: "App.a::b/")
    sample.add(sample.slice("adds"), scope: file, .passed) { $0.duration = 0.002 }
    var flaky = RowDetail()
    flaky.attempts = [
      Attempt(outcome: .timedOut, message: "no answer", durationSeconds: 5),
      Attempt(outcome: .passed, durationSeconds: 0.5),
    ]
    sample.add(sample.slice("boots"), scope: file, .flaky, detail: flaky)
    var drawn = RowDetail()
    drawn.parameters = "é"
    drawn.trace = sample.store(Array("at draw\n\tin b.test.js".utf8))
    drawn.message = sample.store([])
    sample.add(sample.slice("draws [é]"), scope: variant, .unexpectedPass, detail: drawn) { row in
      row.flags = [.countsUnexpectedPass]
    }
    sample.add(sample.slice("waits"), scope: package, .notRun) { $0.flags = [.keptFromRunning] }
    let broken = sample.store([0x78, 0xFF, 0x22, 0x79])
    sample.add(broken, scope: file, .error) { row in
      row.kind = .module
      row.flags = [.synthetic]
      row.evidence = .contested
    }
    sample.change { $0.hasFullRoster = true }
    return sample.round
  }
}

extension Claim {
  fileprivate init?(
    scope: Scope, measure: Measure, unit: Unit = .count, value: Double, decimals: Int = 0,
    precision: Precision = .exact, place: SourcePlace?, length: Int, excerpt: String
  ) {
    guard let place else { return nil }
    self.init(
      scope: scope, measure: measure, unit: unit, value: value, decimals: decimals,
      precision: precision, place: place, length: length, statement: 1, excerpt: excerpt)
  }
}
