import RoundModel

/// A scenario, or one row of an outline.
struct CucumberPickle: Sendable {
  let name: [UInt8]
  let uri: String?
  /// The scenario and, of an outline, the row of its examples.
  let nodes: [[UInt8]]
  let tags: [String]
  let offset: Int
}

/// One execution of a scenario: the worst of its steps counts.
struct CucumberAttempt: Sendable {
  let testCase: [UInt8]
  let number: Int
  let offset: Int
  var hasEnd = false
  private(set) var duration = 0.0
  private(set) var message: String?
  private(set) var trace: String?
  private(set) var unknown: String?
  private var rank = 0

  /// From the best to the worst, as the messages library orders them.
  private static let order = [
    "PASSED", "SKIPPED", "PENDING", "UNDEFINED", "AMBIGUOUS", "FAILED",
  ]

  init(testCase: [UInt8], number: Int, offset: Int) {
    self.testCase = testCase
    self.number = number
    self.offset = offset
  }

  mutating func takeStep(_ result: JSONNode?) {
    guard let result else { return }
    duration += Self.seconds(result["duration"]) ?? 0
    let word = result["status"]?.text ?? ""
    guard let index = Self.order.firstIndex(where: { $0.utf8.elementsEqual(word.utf8) }) else {
      unknown = word
      return
    }
    rank = max(rank, index)
    if message == nil, let text = Self.message(result) {
      message = text
      trace = result["exception"]?["stackTrace"]?.text
    }
  }

  /// Whether a step is pending and none did worse: a run may fail for that, or not, as it is told.
  var isPending: Bool { rank == 2 && unknown == nil }

  /// What the attempt came to, in a run that failed or in one that did not.
  func outcome(inFailedRun isFailed: Bool) -> Outcome {
    isPending && hasEnd && isFailed ? .failed : outcome
  }

  var outcome: Outcome {
    if rank == Self.order.count - 1 { return .failed }
    guard hasEnd else { return rank >= 3 ? .error : .interrupted }
    switch rank {
    case 3, 4: return .error
    case 1, 2: return .skipped
    default: return unknown == nil ? .passed : .unreadable
    }
  }

  static func message(_ result: JSONNode?) -> String? {
    result?["exception"]?["message"]?.text ?? result?["message"]?.text
  }

  /// The seconds of a pair of seconds and nanoseconds.
  static func seconds(_ pair: JSONNode?) -> Double? {
    guard let seconds = pair?["seconds"]?.number ?? pair?["seconds"]?.looseInteger.map(Double.init)
    else { return nil }
    return seconds + (pair?["nanos"]?.number ?? 0) / 1e9
  }
}

/// The values of the example rows of outlines, which tell rows of one name apart.
struct CucumberExamples: Sendable {
  private var rows: [[UInt8]: String] = [:]
  private var rules: [[UInt8]: String] = [:]

  /// Reads the rows of a document; its rules hold scenarios one level deeper.
  mutating func read(_ document: JSONNode) {
    for child in document["feature"]?["children"]?.elements ?? [] {
      readScenario(child["scenario"])
      let rule = child["rule"]
      for inner in rule?["children"]?.elements ?? [] {
        readScenario(inner["scenario"])
        guard let id = inner["scenario"]?["id"]?.idKey, let name = rule?["name"]?.text else {
          continue
        }
        rules[id] = name
      }
    }
  }

  private mutating func readScenario(_ scenario: JSONNode?) {
    for table in scenario?["examples"]?.elements ?? [] {
      for row in table["tableBody"]?.elements ?? [] {
        guard let id = row["id"]?.idKey else { continue }
        let values = (row["cells"]?.elements ?? []).compactMap { $0["value"]?.text }
        rows[id] = values.joined(separator: ", ")
      }
    }
  }

  /// The name of the rule that a scenario stands in, if it has one.
  func rule(of pickle: CucumberPickle) -> String? {
    pickle.nodes.first.flatMap { rules[$0] }.flatMap { $0.utf8.isEmpty ? nil : $0 }
  }

  /// The values of the row that a scenario was made of; its number where they are not told.
  func values(of pickle: CucumberPickle) -> String? {
    guard pickle.nodes.count > 1 else { return nil }
    return rows[pickle.nodes[1]] ?? pickle.nodes[1][...].string
  }
}
