import RoundModel

/// Reads the events of `go test -json` in one pass.
///
/// A test that passed leaves a row and nothing else; the places of its output are forgotten with it.
struct GoTestReader {
  var stream: JSONStream
  var keys = GoTestKey.table()
  var line = GoTestLine()
  var actions = WordMemo<GoTestAction?> { GoTestAction($0) }
  var tests = GoOpenTests()
  var packages = GoPackages()
  /// The output of builds, by the import path that they write.
  var builds: [[UInt8]: [UInt32]] = [:]
  var failedBuilds: [(path: [UInt8], offset: Int)] = []
  var unknownActions: Set<[UInt8]> = []

  /// Whether a part is read before its turn, and the event that it has to end before.
  var isPart = false
  var stop: Int?

  init(start: Int) { stream = JSONStream(at: start) }

  mutating func read(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var ahead = readAhead(bytes, builder)
    let first = stream.cursor.index
    while let start = stream.advance(bytes) {
      if start >= ahead.next, let part = ahead.take(at: start), take(part, &builder) {
        continue
      }
      try readValue(at: start, bytes, &builder)
      builder.makeRoom(from: first, at: stream.cursor.index, to: bytes.count)
    }
  }

  @inline(__always)
  mutating func readValue(
    at start: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    do throws(JSONFault) {
      guard bytes[start] == UInt8(ascii: "{") else {
        try stream.cursor.skip(bytes)
        return
      }
      let event = try readEvent(bytes)
      try take(event, bytes, &builder)
    } catch {
      try stream.recover(from: error, at: start, bytes)
    }
  }

  @inline(__always)
  mutating func readEvent(_ bytes: Span<UInt8>) throws(JSONFault) -> GoTestEvent {
    if let event = try line.read(&stream.cursor, bytes) { return event }
    let offset = try stream.cursor.beginObject(bytes)
    var event = GoTestEvent(offset: offset)
    var seen = KeyTable<GoTestKey>.Seen(object: offset)
    while let key = try stream.cursor.nextKey(bytes) {
      switch try keys.field(key, bytes, &seen) {
      case .time: event.time = try stream.cursor.text(bytes)
      case .action: event.action = try stream.cursor.text(bytes)
      case .package: event.package = try stream.cursor.text(bytes)
      case .test: event.test = try stream.cursor.text(bytes)
      case .output: event.output = try stream.cursor.text(bytes)
      case .elapsed: event.elapsed = try stream.cursor.number(bytes) ?? .nan
      case .failedBuild: event.failedBuild = try stream.cursor.text(bytes)
      case .importPath: event.importPath = try stream.cursor.text(bytes)
      case nil: try stream.cursor.skip(bytes)
      }
    }
    return event
  }

  @inline(__always)
  private mutating func take(
    _ event: GoTestEvent, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let word = event.action else { return }
    guard let action = actions.meaning(word, bytes) else {
      noteUnknown(word, bytes, &builder)
      return
    }
    if let time = event.time, builder.header.startedAt == nil {
      builder.setStart(time.string(bytes), at: time.quote)
    }
    if action == .buildOutput || action == .buildFail {
      noteBuild(action, event, bytes)
      return
    }
    let package = packages.number(event, bytes, &builder)
    guard let test = event.test, test.count > 0 else {
      takePackage(action, event, package, bytes, &builder)
      return
    }
    switch action {
    case .run:
      packages.markOpen(package)
      markContainers(of: test.range, package, bytes)
      if tests.find(package, test.range, bytes) == nil {
        tests.open(package, test, at: event.offset, bytes)
      }
    case .output:
      guard let output = event.output else { break }
      if let index = tests.find(package, test.range, bytes) {
        tests.addOutput(output.quote, to: index)
      } else {
        packages.addOutput(output.quote, to: package)
      }
    case .pass, .fail, .skip, .bench: try end(action, event, test, package, bytes, &builder)
    case .start, .pause, .cont, .attr, .artifacts, .buildOutput, .buildFail: break
    }
  }

  @inline(never)
  private mutating func noteUnknown(
    _ word: JSONText, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard unknownActions.count < 20, unknownActions.insert(word.decoded(bytes)).inserted else {
      return
    }
    builder.report(
      .unknownStatus,
      "the action '\(Quoted.text(word, bytes))' is not known; a test without another end is "
        + "interrupted",
      at: word.quote)
  }

  private mutating func noteBuild(
    _ action: GoTestAction, _ event: GoTestEvent, _ bytes: Span<UInt8>
  ) {
    let path = event.importPath?.decoded(bytes) ?? []
    if action == .buildFail { failedBuilds.append((path, event.offset)) }
    guard let output = event.output else { return }
    builds[path, default: []].append(UInt32(truncatingIfNeeded: output.quote))
  }

  /// Every test whose name, up to a slash, is the name of an open one stands inside it.
  @inline(__always)
  mutating func markContainers(
    of name: Range<Int>, _ package: Int, _ bytes: Span<UInt8>, failed: Bool = false
  ) {
    guard !tests.isEmpty else { return }
    var index = name.lowerBound
    while index < name.upperBound {
      if bytes[index] == UInt8(ascii: "/"),
        let outer = tests.find(package, name.lowerBound..<index, bytes)
      {
        tests.markContainer(outer)
        if failed { tests.markFailedInside(outer) }
      }
      index += 1
    }
  }

  @inline(__always)
  private mutating func end(
    _ action: GoTestAction, _ event: GoTestEvent, _ test: JSONText, _ package: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    try builder.checkRoom(at: event.offset)
    let index = tests.find(package, test.range, bytes)
    let name = try builder.name(test, bytes)
    let duration =
      event.elapsed.isNaN ? .nan : builder.seconds(event.elapsed, per: 1, at: event.offset)
    let isPlain = index.map { !tests.entries[$0].isContainer } ?? true
    if action == .pass || action == .bench, isPlain {
      builder.addPlain(
        name: name, scope: packages.scope(of: package), offset: event.offset, outcome: .passed,
        duration: duration, priority: 0, tags: 0, bytes: bytes)
    } else {
      var entry = RoundBuilder.Entry(
        name: name, scope: packages.scope(of: package), offset: event.offset,
        outcome: action == .fail ? .failed : action == .skip ? .skipped : .passed)
      entry.duration = duration
      addUnusual(&entry, index, test, package, bytes, &builder)
    }
    if let index { tests.close(index) }
  }

  @inline(never)
  private mutating func addUnusual(
    _ entry: inout RoundBuilder.Entry, _ index: Int?, _ test: JSONText, _ package: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let open = index.map { tests.entries[$0] }
    let isContainer = open?.isContainer ?? false
    if isContainer, entry.outcome != .failed || open?.hasFailedInside ?? false {
      entry.kind = .module
    }
    if entry.outcome == .failed {
      packages.markFailure(package)
      markContainers(of: test.range, package, bytes, failed: true)
    }
    if let open, entry.outcome != .passed {
      let output = GoOutput(open.outputs, bytes)
      if entry.outcome == .failed, output.isTimeout || output.isCrash {
        entry.outcome = output.isTimeout ? .timedOut : .crashed
        entry.flags.insert(.stopsScope)
      }
      entry.detail = Self.detail(output, &builder)
    }
    builder.add(entry, bytes: bytes)
  }

  static func detail(_ output: GoOutput, _ builder: inout RoundBuilder) -> RowDetail? {
    guard let message = output.message else { return nil }
    var detail = RowDetail()
    detail.message = builder.store(message)
    if let trace = output.trace { detail.trace = builder.store(trace) }
    return detail
  }

  /// What is left to tell when the stream is read.
  mutating func finish(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    builder.settle(stream, bytes)
    finishBuilds(bytes, &builder)
    for number in packages.list.indices where packages.list[number].isOpen {
      endOpenTests(of: number, nil, bytes, &builder)
      let name = packages.list[number].name
      builder.isTruncated = true
      builder.report(
        .cutShort, name.isEmpty ? "the run has no end" : "the package \(name) has no end",
        at: packages.list[number].offset)
    }
  }
}
