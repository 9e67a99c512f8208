/// Where the results stand in a JSON document of some project's own making.
struct GenericShape: Sendable {
  /// The steps from the root to the array or arrays of results.
  let path: [JSONSample.Step]
  /// Other arrays that look like results as well and are not read.
  let others: [[JSONSample.Step]]
  /// Whether the document is one result: an object with a name and a status, and its steps in it.
  let isOneResult: Bool

  private static let minimumShare = 0.6
  private static let minimumKnown = 0.5

  /// The words for keys that hold results rather than parts of one.
  private static let containers: Set<String> = [
    "tests", "testcases", "testresults", "cases", "results", "specs", "scenarios", "examples",
    "items", "testruns", "checks", "details",
  ]

  /// Finds the results, or `nil` where there are none to be sure of.
  init?(_ sample: JSONSample) {
    let fitting = sample.lists.filter { Self.share(of: $0) >= Self.minimumShare }
    guard let best = Self.best(of: fitting) else {
      guard let empty = Self.emptyList(sample) else { return nil }
      path = empty
      others = []
      isOneResult = false
      return
    }
    isOneResult = Self.isStepped(best.path) && Self.isResult(sample.members[[]] ?? [])
    guard !isOneResult else {
      path = []
      others = []
      return
    }
    path = best.path
    others = fitting.map(\.path).filter { other in
      other != best.path && !other.starts(with: best.path) && !best.path.starts(with: other)
    }
  }

  /// The words for keys whose arrays make an element a container of tests rather than a test.
  private static let parts: Set<String> = [
    "tests", "testcases", "testresults", "cases", "specs", "suites", "scenarios",
  ]

  /// The share of the elements that have a name and a status, if enough of those are known words.
  private static func share(of list: JSONSample.List) -> Double {
    var (rows, known) = (0, 0)
    for members in list.objects {
      let isContainer = members.contains { member in
        member.kind == .array
          && parts.contains(String(decoding: StatusWord.folded(member.key), as: UTF8.self))
      }
      guard isNamed(members), !isContainer, let isKnown = hasKnownStatus(members) else { continue }
      rows += 1
      if isKnown { known += 1 }
    }
    guard rows > 0, Double(known) >= Double(rows) * minimumKnown else { return 0 }
    return Double(rows) / Double(list.count)
  }

  private static func isNamed(_ members: [JSONSample.Member]) -> Bool {
    members.contains { member in
      guard member.kind == .text, let key = GenericKey(member.key) else { return false }
      return key.role == .name || key.role == .fullName || key.role == .nodeID
    }
  }

  /// The words for keys that hold what a test did, and no tests.
  private static let steps: Set<String> = [
    "steps", "teststeps", "stages", "beforestages", "teststage", "afterstages", "hooks", "actions",
    "assertions", "expectations", "befores", "afters", "commands",
  ]

  private static func isStepped(_ path: [JSONSample.Step]) -> Bool {
    path.contains { step in
      guard case .key(let key) = step else { return false }
      return steps.contains(String(decoding: StatusWord.folded(key), as: UTF8.self))
    }
  }

  /// Whether an object is a result itself, of which the steps inside tell no more than a part.
  private static func isResult(_ members: [JSONSample.Member]) -> Bool {
    isNamed(members) && hasKnownStatus(members) == true
  }

  /// Whether the status of an object is a known word; `nil` where it has none.
  private static func hasKnownStatus(_ members: [JSONSample.Member]) -> Bool? {
    var found: Bool?
    for member in members {
      guard let key = GenericKey(member.key) else { continue }
      if key.role == .status, member.kind == .text {
        found = found ?? false || member.text.flatMap { StatusWord($0) } != nil
      } else if key.role == .verdict || key.role == .status, member.kind == .flag {
        found = true
      }
    }
    return found
  }

  /// The list with most elements; one inside another counts before it only where its key says that
  /// it holds results, since a result may have steps with names and statuses of their own.
  private static func best(of lists: [JSONSample.List]) -> JSONSample.List? {
    var best: JSONSample.List?
    for list in lists {
      guard let current = best else {
        best = list
        continue
      }
      if list.path.starts(with: current.path) {
        if isContainer(list.path.last) { best = list }
      } else if list.count > current.count {
        best = list
      }
    }
    return best
  }

  private static func isContainer(_ step: JSONSample.Step?) -> Bool {
    guard case .key(let key) = step else { return false }
    return containers.contains(String(decoding: StatusWord.folded(key), as: UTF8.self))
  }

  /// An array for results without any, in a document that says that it tells of a round.
  private static func emptyList(_ sample: JSONSample) -> [JSONSample.Step]? {
    let head = sample.members[[]] ?? []
    let roles = Set(head.compactMap { HeaderKey($0.key)?.role })
    let isRound = roles.contains(.number) || roles.contains(.planned)
    guard isRound, roles.contains(.suite) || roles.contains(.startedAt) || roles.contains(.title)
    else { return nil }
    return sample.lists.first { $0.count == 0 && $0.path.count == 1 && isContainer($0.path.last) }?
      .path
  }
}
