import RoundModel

/// The results of a TAP document and the results inside them.
///
/// A result may stand behind those inside it, as TAP 14 has it, or before them with a brace. How
/// far lines are indented tells which belong together, whatever the step is.
struct TAPTree: Sendable {
  struct Node: Sendable {
    var result: TAPResult
    let offset: Int
    var block: TAPBlock?
    var remarks = TAPRemarks()
    var children: [Int] = []
    var suite: [String] = []
    var file: String?
  }

  /// Results at one indentation that no result behind them has taken in yet.
  private struct Level: Sendable {
    let indent: Int
    var nodes: [Int] = []
    var plan: (count: Int, offset: Int)?
  }

  /// A result whose block in braces is open.
  private struct Brace: Sendable {
    let indent: Int
    let node: Int
    let outer: [Level]
  }

  private static let depthLimit = 60

  private(set) var nodes: [Node] = []
  private var levels: [Level] = []
  private var braces: [Brace] = []
  /// Plans that were not met: the place, how many were planned and how many stand there.
  private(set) var unmet: [(offset: Int, planned: Int, found: Int)] = []

  /// Adds a result at an indentation and returns its number; `nil` where it is nested too deep.
  mutating func add(_ result: TAPResult, indent: Int, at offset: Int) -> Int? {
    let children = takeIn(deeperThan: indent)
    guard braces.count < Self.depthLimit, levels.count < Self.depthLimit else { return nil }
    let number = nodes.count
    nodes.append(Node(result: result, offset: offset))
    nodes[number].children = children
    if result.opensBlock {
      braces.append(Brace(indent: indent, node: number, outer: levels))
      levels = []
    } else {
      append(number, indent: indent)
    }
    return number
  }

  private mutating func append(_ number: Int, indent: Int) {
    if levels.last?.indent != indent { levels.append(Level(indent: indent)) }
    levels[levels.count - 1].nodes.append(number)
  }

  /// Closes the innermost block in braces.
  mutating func closeBrace() {
    guard let brace = braces.popLast() else { return }
    nodes[brace.node].children = takeIn(deeperThan: -1)
    levels = brace.outer
    append(brace.node, indent: brace.indent)
  }

  var hasOpenBrace: Bool { !braces.isEmpty }

  /// Notes the plan of the results at an indentation, which stands before or behind them.
  mutating func plan(_ count: Int, indent: Int, at offset: Int) {
    if let index = levels.lastIndex(where: { $0.indent == indent }) {
      levels[index].plan = (count, offset)
    } else {
      let place = levels.firstIndex { $0.indent > indent } ?? levels.count
      levels.insert(Level(indent: indent, plan: (count, offset)), at: place)
    }
  }

  /// The outermost results so far, and their plan.
  var top: (indent: Int, count: Int, planned: Int?)? {
    guard braces.isEmpty, let first = levels.first else { return nil }
    return (first.indent, first.nodes.count, first.plan?.count)
  }

  /// The number of the next result at an indentation, where results are numbered from 1 on.
  func nextNumber(at indent: Int) -> Int {
    guard let level = levels.last(where: { $0.indent <= indent }), level.indent == indent else {
      return 1
    }
    return level.nodes.count + 1
  }

  /// The results further in than an indentation, which belong to what stands behind them.
  private mutating func takeIn(deeperThan indent: Int) -> [Int] {
    var children: [Int] = []
    while let last = levels.last, last.indent > indent {
      if let plan = last.plan, plan.count != last.nodes.count {
        unmet.append((plan.offset, plan.count, last.nodes.count))
      }
      children = last.nodes + children
      levels.removeLast()
    }
    return children
  }

  /// The outermost results with their plan, and what is further in without a result behind it.
  mutating func finish() -> (
    top: [Int], plan: (count: Int, offset: Int)?, orphans: [Int], indent: Int?
  ) {
    while hasOpenBrace { closeBrace() }
    let innermost = levels.first { $0.indent > levels[0].indent } ?? levels.first
    let orphans = takeIn(deeperThan: levels.first?.indent ?? -1)
    let first = levels.first
    return (first?.nodes ?? [], first?.plan, orphans, innermost?.indent)
  }

  mutating func update(_ number: Int, _ change: (inout Node) -> Void) { change(&nodes[number]) }
}
