import RoundModel

/// Reads the lines of TAP, one document after the other.
struct TAPReader {
  /// A name that a comment announces: `# Subtest: NAME`.
  private struct Announcement {
    let indent: Int
    let name: [UInt8]
    let offset: Int
    /// Whether results stand inside it.
    var isContainer = false
  }

  let isKernel: Bool
  /// Whether the writer prints assertions below a comment that names the test, as tape does.
  private let headersAreTests: Bool
  /// Whether every result ends with the time that it took, as `bats --timing` has it.
  let isTimed: Bool
  var log = RunLog()
  var tree = TAPTree()
  var last: (node: Int, indent: Int)?
  private var block: (indent: Int, lines: [ArraySlice<UInt8>])?
  private var announced: [Announcement] = []
  private var header: String?
  var prove = ProveFiles()
  /// Why the results further in were left out, until the result that holds them.
  var leftOut: (indent: Int, reason: String)?
  /// Whether the results of a program of the kernel's selftests stand behind "# ".
  var isInSelftest = false
  private var hasBailed = false
  private var lineCount = 0
  private var isFlat = true
  private var planned = 0
  private var hasDocument = false

  static func log(of lines: [TextLine], isKernel: Bool) -> RunLog {
    var reader = TAPReader(
      isKernel: isKernel,
      // tape pads the labels of its totals, and no other writer does.
      headersAreTests: lines.contains { $0.bytes.hasPrefix("# pass  ") }
        && lines.contains { $0.bytes.hasPrefix("# tests ") },
      isTimed: lines.allSatisfy { line in
        // What was left out took none.
        TAPResult(line.bytes.trimmed, isKernel: false)
          .map { $0.outcome == .skipped || TAPName.time(at: $0.name[...]) != nil } ?? true
      })
    for (index, line) in lines.enumerated() { reader.take(line, before: lines[(index + 1)...]) }
    return reader.finished(at: lines.last?.offset ?? 0)
  }

  private init(isKernel: Bool, headersAreTests: Bool, isTimed: Bool) {
    self.isKernel = isKernel
    self.isTimed = isTimed
    self.headersAreTests = headersAreTests
  }

  private mutating func take(_ original: TextLine, before rest: ArraySlice<TextLine>) {
    let line = TextLine(
      offset: original.offset, bytes: TAPLine.withoutClock(original.bytes))
    let text = line.bytes.trimmed
    let indent = line.indent
    if takeBlock(line, text, indent) || text.isEmpty { return }
    if isInSelftest, text.first == UInt8(ascii: "#"), takeInside(text, indent, at: line.offset) {
      return
    }
    if TAPLine.isVersion(text) {
      if indent <= tree.top?.indent ?? 0 { finishDocument(at: line.offset) }
      hasDocument = true
    } else if let reason = text.after("Bail out!") {
      hasBailed = true
      let words = reason.trimmed.string
      log.cut("the run bailed out\(words.isEmpty ? "" : ": " + words)", at: line.offset)
    } else if let plan = TAPPlan(text) {
      take(plan, indent, at: line.offset)
    } else if text.elementsEqual([UInt8(ascii: "}")]), tree.hasOpenBrace {
      tree.closeBrace()
      last = nil
    } else if let result = TAPResult(
      text, isKernel: isKernel,
      mayOpenBlock: text.last == UInt8(ascii: "{") && Self.areInside(rest, deeperThan: indent))
    {
      take(result, indent, at: line.offset)
    } else if let result = TAPResult(wordFirst: text, number: tree.nextNumber(at: indent)) {
      take(result, indent, at: line.offset)
    } else {
      takeOther(text, indent, at: line.offset)
    }
  }

  /// Whether the next line stands in a block in braces, or ends it: a brace may also end a name.
  private static func areInside(_ rest: ArraySlice<TextLine>, deeperThan indent: Int) -> Bool {
    for line in rest {
      let next = TextLine(offset: line.offset, bytes: TAPLine.withoutClock(line.bytes))
      let text = next.bytes.trimmed
      if text.isEmpty { continue }
      if text.elementsEqual([UInt8(ascii: "}")]) { return true }
      return next.indent > indent && !text.elementsEqual("---".utf8)
    }
    return false
  }

  /// Takes a line as part of a YAML block, or as its begin or end.
  private mutating func takeBlock(
    _ line: TextLine, _ text: ArraySlice<UInt8>, _ indent: Int
  ) -> Bool {
    guard let last else { return false }
    if let block {
      let isEnd = text.elementsEqual("...".utf8) && indent <= block.indent
      let isLost = !text.isEmpty && indent < block.indent && !isEnd
      guard isEnd || isLost else {
        self.block?.lines.append(line.bytes)
        return true
      }
      closeBlock()
      return isEnd
    }
    guard text.elementsEqual("---".utf8), indent > last.indent else { return false }
    block = (indent, [])
    return true
  }

  private mutating func closeBlock() {
    guard let last, let block else { return }
    tree.update(last.node) { $0.block = TAPBlock(block.lines, indent: block.indent) }
    self.block = nil
  }

  private mutating func take(_ plan: TAPPlan, _ indent: Int, at offset: Int) {
    // A plan is told once a document, before its results or behind them.
    if let top = tree.top, top.indent == indent, let known = top.planned, top.count >= known {
      finishDocument(at: offset)
    }
    hasDocument = true
    tree.plan(plan.count, indent: indent, at: offset)
    noteLeftOut(plan, indent)
    if plan.count == 0, let reason = plan.reason, indent == 0 {
      log.remark(.nothingRead, "the whole document was left out: \(reason)", at: offset)
    }
    last = nil
  }

  /// Keeps why the results further in were left out.
  mutating func noteLeftOut(_ plan: TAPPlan, _ indent: Int) {
    guard plan.count == 0, indent > 0, let words = plan.reason?.utf8.drop(while: { $0 > 0x20 })
    else { return }
    let reason = Array(words)[...].trimmed
    if !reason.isEmpty { leftOut = (indent, reason.string) }
  }

  mutating func take(_ told: TAPResult, _ indent: Int, at offset: Int) {
    var result = told
    if let top = tree.top, top.indent == indent, let planned = top.planned, top.count >= planned {
      // What a harness says of a whole document has neither a number nor a name.
      if result.number == nil, result.name.isEmpty { return }
      if result.number == 1, planned > 0 { finishDocument(at: offset) }
    }
    hasDocument = true
    isInSelftest = isInSelftest && indent > 0
    if let leftOut, indent < leftOut.indent {
      if result.outcome == .skipped { result.reason = result.reason ?? leftOut.reason }
      self.leftOut = nil
    }
    // An outermost result ends what was announced, whatever name each of them has: pgTAP adds "()"
    // to one only. Further in, Perl's writers announce the results that stand below.
    announced.removeAll { $0.indent > indent || indent == 0 }
    if let index = announced.lastIndex(where: { $0.indent == indent && !$0.isContainer }) {
      if announced[index].name == result.name {
        announced.remove(at: index)
      } else {
        announced[index].isContainer = true
      }
    }
    guard let node = tree.add(result, indent: indent, at: offset) else {
      log.remark(.malformedRow, "a result nested too deep was left out", at: offset)
      return
    }
    tree.update(node) { $0.file = prove.file }
    prove.take(result)
    if headersAreTests, let header { tree.update(node) { $0.suite = [header] } }
    last = (node, indent)
  }

  /// Comments and lines of others.
  private mutating func takeOther(_ text: ArraySlice<UInt8>, _ indent: Int, at offset: Int) {
    if let name = text.after("# Subtest: ") {
      announced.append(
        Announcement(indent: indent, name: TAPLine.unescaped(name.trimmed), offset: offset))
      last = nil
      return
    }
    if prove.take(text, at: offset) { return }
    if indent == 0, text.hasPrefix("# selftests: ") {
      isInSelftest = true
      last = nil
      return
    }
    if headersAreTests, indent == 0, let words = text.after("# "), !words.isEmpty {
      header = words.trimmed.string
    }
    guard let last, tree.nodes[last.node].result.outcome.severity > 1 else { return }
    tree.update(last.node) { $0.remarks.add(text) }
  }

  // A document ends with the text, with another version line, or where its plan is met.

  private mutating func finishDocument(at offset: Int) {
    closeBlock()
    let (top, plan, orphans, indent) = tree.finish()
    defer {
      tree = TAPTree()
      announced = []
      last = nil
      header = nil
      hasDocument = false
    }
    guard hasDocument || !top.isEmpty || !orphans.isEmpty else { return }
    // What is announced further out than the results holds them, and did not come to its end.
    let containers = announced.filter { $0.isContainer || $0.indent < indent ?? 0 }
    let open = announced.filter { !$0.isContainer && $0.indent >= indent ?? 0 }
    addRows(top, suite: orphans.isEmpty && !containers.isEmpty ? containers.map(\.name) : [])
    addRows(orphans, suite: containers.map(\.name))
    // The last one announced was running; those before it hold it.
    for (index, name) in open.enumerated() {
      let outer = containers.map(\.name) + open[..<index].map(\.name)
      guard index == open.count - 1 else { continue }
      var test = RunLog.Test(name: name.name, outcome: .interrupted, offset: name.offset)
      test.suite = outer.map { $0[...].string }
      log.tests.append(test)
    }
    lineCount += top.count
    isFlat = isFlat && tree.nodes.count == top.count
    checkPlans(plan, found: top.count, at: offset)
  }

  private mutating func checkPlans(
    _ plan: (count: Int, offset: Int)?, found: Int, at offset: Int
  ) {
    for (place, planned, found) in tree.unmet { note(planned, found, at: place) }
    guard let plan else {
      log.cut("the plan is missing", at: offset)
      return
    }
    planned += plan.count
    log.statedOffset = plan.offset
    if plan.count > found || !isFlat { note(plan.count, found, at: plan.offset) }
  }

  private mutating func note(_ planned: Int, _ found: Int, at offset: Int) {
    if planned > found {
      log.cut("\(planned) tests were planned here, and \(found) have a result", at: offset)
    } else if planned < found {
      log.remark(
        .rowsDiffer, "\(planned) tests were planned here, and \(found) have a result", at: offset)
    }
  }

  private mutating func finished(at offset: Int) -> RunLog {
    let isInBlock = block != nil
    finishDocument(at: offset)
    if isInBlock { log.cut("the file ends inside a block", at: offset) }
    prove.finish(&log)
    if isFlat, log.truncation == nil {
      log.stated.total = planned
      log.counted = Totals(total: lineCount)
    }
    return log
  }
}
