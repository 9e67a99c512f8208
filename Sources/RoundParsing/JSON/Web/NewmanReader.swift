import RoundModel

/// Reads the requests of a newman run with their assertions.
struct NewmanReader {
  private var folders: [[UInt8]: [String]] = [:]
  private(set) var counts = Totals(total: 0, failed: 0)

  /// Finds the folders that the requests of a collection stand in.
  init(_ collection: JSONNode?) {
    var pending: [(node: JSONNode, path: [String])] =
      (collection?["item"]?.elements ?? []).map { ($0, []) }
    while let (node, path) = pending.popLast() {
      if let id = node["id"]?.bytes { folders[id] = path }
      let inner = path + (node["name"]?.strings ?? [])
      pending += (node["item"]?.elements ?? []).map { ($0, inner) }
    }
  }

  mutating func read(
    _ execution: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let item = execution["item"]
    let suite = suite(of: item)
    // The first of several runs through the collection is called like the only one.
    let iteration = execution["cursor"]?["iteration"]?.integer ?? 0
    let variant = iteration > 0 ? "iteration \(iteration + 1)" : nil
    for assertion in execution["assertions"]?.objects ?? [] {
      var found = FoundTest(
        assertion["assertion"]?.bytes ?? [], at: assertion.offset, outcome: .passed)
      found.suite = suite
      found.variant = variant
      counts.count(.total)
      let error = assertion["error"]
      if let error, error.isObject || error.words != nil {
        counts.count(.failed)
        found.outcome = .failed
        found.message = error["message"]?.words ?? error.words
        found.trace = error["stack"]?.words
      } else if assertion["skipped"]?.bool ?? false {
        found.outcome = .skipped
      }
      try builder.add(found)
    }
    guard let error = execution["requestError"], error.isObject || error.words != nil else {
      return
    }
    var found = FoundTest(suite.last ?? "<request>", at: error.offset, outcome: .error)
    found.suite = suite
    found.variant = variant
    found.prefix = suite.dropLast().map { "\($0)::" }.joined()
    found.flags = .synthetic
    found.originalStatus = "request error"
    found.message = error["message"]?.words ?? error.words
    try builder.add(found)
  }

  /// Adds a failure that is neither an assertion's nor a request's: a script that threw.
  mutating func read(
    failure: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let place = failure["at"]?.bytes ?? []
    guard !place.isEmpty, !place.begins(with: "assertion"), !place.begins(with: "request") else {
      return
    }
    let suite = suite(of: failure["source"])
    var found = FoundTest(suite.last ?? "<script>", at: failure.offset, outcome: .error)
    found.suite = suite
    found.prefix = suite.dropLast().map { "\($0)::" }.joined()
    found.flags = .synthetic
    found.originalStatus = String(decoding: place, as: UTF8.self)
    found.message = failure["error"]?["message"]?.words
    found.trace = failure["error"]?["stack"]?.words
    try builder.add(found)
  }

  /// The folders of a request and its own name.
  private func suite(of item: JSONNode?) -> [String] {
    let path = item?["id"]?.bytes.flatMap { folders[$0] } ?? []
    return path + (item?["name"]?.strings ?? [])
  }
}
