import RoundModel

/// Groups failures by cause: what their own words say, joined with what reports say of them.
struct CauseGrouping {
  /// The failures of one cause, by round and row.
  struct Group {
    var failures: [Int]
    var links: Cause.Links
  }

  private let timeline: Timeline
  private let scan: FailureScan
  private var families: Families
  private var sets: DisjointSets
  /// For each distinct text, the part of the cause that it decides.
  private var textKeys: [[UInt8]?]
  /// The first failure of each cause key.
  private var firstWithKey: [[UInt8]: Int] = [:]
  private var computed: [Int] = []
  private var stated: [Int] = []

  private(set) var groups: [Group] = []

  init(_ timeline: Timeline, _ scan: FailureScan) {
    self.timeline = timeline
    self.scan = scan
    families = Families(scan.messages.prints.map(\.family))
    sets = DisjointSets(count: scan.failures.count)
    textKeys = Array(repeating: nil, count: scan.messages.texts.count)
    for index in scan.failures.indices { join(index) }
    collect()
  }

  /// Whether something is known of a failure's reason.
  private func hasReason(_ failure: Failure) -> Bool {
    failure.ownText != nil || failure.message != nil || !failure.sameAs.isEmpty
  }

  private mutating func join(_ index: Int) {
    let failure = scan.failures[index]
    var isTied = false
    for row in failure.sameAs {
      guard let other = scan.failure(round: failure.round, row: row),
        hasReason(scan.failures[other])
      else { continue }
      sets.join(index, other)
      stated.append(index)
      isTied = true
    }
    // What a reference stands for decides where it leads to no failure.
    guard let text = failure.ownText ?? (isTied ? nil : failure.message) else { return }
    let key = key(of: text, failure)
    if let first = firstWithKey[key] {
      sets.join(index, first)
      computed.append(index)
    } else {
      firstWithKey[key] = index
    }
  }

  private mutating func key(of text: Int, _ failure: Failure) -> [UInt8] {
    if let key = textKeys[text] { return key }
    let print = scan.messages.prints[text]
    var key = Array(families.representative(of: print.family).utf8)
    key.append(contentsOf: "||".utf8)
    key.append(contentsOf: Fingerprint.ordered(print.salient).joined(separator: "|").utf8)
    if print.isGeneric { return genericKey(key, print, failure) }
    textKeys[text] = key
    return key
  }

  /// A message that says next to nothing ties failures only where they arise in one place.
  private func genericKey(_ key: [UInt8], _ print: Fingerprint, _ failure: Failure) -> [UInt8] {
    let round = timeline.rounds[failure.round]
    let row = round.rows[failure.row]
    let scope = round.scopes[Int(row.scope)]
    let separator: [UInt8] = [0, UInt8(ascii: "@"), 0]
    if let trace = round.trace(of: row),
      let frame = ProductFrame.top(
        of: trace, testFile: scope.file, testClass: scope.suite.last)
    {
      let type = print.exception.isEmpty ? key : Array(print.exception.utf8)
      return type + separator + Array(frame.utf8)
    }
    // A bare name tells no container, so that its test is one of its own.
    guard !scope.isBare else {
      return key + separator + [1] + timeline.id(of: failure.track).bytes
    }
    let container = container(of: failure.track) ?? scope
    return key + separator + [2] + container.prefix + container.suffix
  }

  /// Where a test stands in the last round that has it: a test that moved takes its failures along.
  private func container(of track: Int) -> RowScope? {
    for index in timeline.rounds.indices.reversed() {
      guard let row = timeline.row(track, in: index) else { continue }
      let round = timeline.rounds[index]
      let scope = round.scopes[Int(round.rows[row].scope)]
      return scope.isBare ? nil : scope
    }
    return nil
  }

  private mutating func collect() {
    var numbers: [Int: Int] = [:]
    for index in scan.failures.indices where hasReason(scan.failures[index]) {
      let root = sets.root(of: index)
      if let number = numbers[root] {
        groups[number].failures.append(index)
      } else {
        numbers[root] = groups.count
        groups.append(Group(failures: [index], links: .computed))
      }
    }
    let statedRoots = Set(stated.map { sets.root(of: $0) })
    let computedRoots = Set(computed.map { sets.root(of: $0) })
    for (root, number) in numbers where statedRoots.contains(root) {
      groups[number].links = computedRoots.contains(root) ? .both : .stated
    }
  }
}

extension FailureScan {
  /// The failure of a row, if the row is one.
  func failure(round: Int, row: Int) -> Int? {
    guard starts.indices.contains(round), round + 1 < starts.count else { return nil }
    var (low, high) = (starts[round], starts[round + 1])
    while low < high {
      let middle = (low + high) / 2
      if failures[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low < starts[round + 1] && failures[low].row == row ? low : nil
  }

  /// The message of a row's failure with its volatile parts masked, if it has one.
  func fingerprint(round: Int, row: Int) -> Fingerprint? {
    failure(round: round, row: row).flatMap { failures[$0].message }.map { messages.prints[$0] }
  }

  /// Notes the tests of the failures.
  mutating func setTracks(of timeline: Timeline) {
    for round in timeline.rounds.indices where starts[round] < starts[round + 1] {
      for track in 0..<timeline.count {
        guard let row = timeline.row(track, in: round),
          FailureScan.isFailure(timeline.rounds[round].rows[row]),
          let index = failure(round: round, row: row)
        else { continue }
        setTrack(track, of: index)
      }
    }
  }
}

extension Round {
  /// The bytes of a row's trace.
  fileprivate func trace(of row: Row) -> [UInt8]? {
    guard row.detail > 0 else { return nil }
    let slice = details[Int(row.detail) - 1].trace
    guard !slice.isNone else { return nil }
    let copy = { (bytes: Span<UInt8>) in (0..<bytes.count).map { bytes[$0] } }
    return slice.isInStore
      ? copy(store.span.extracting(slice.range))
      : inputs[Int(row.source)].source.withBytes { copy($0.extracting(slice.range)) }
  }
}
