import RoundModel

/// What newman's `json` reporter writes of a Postman collection.
struct NewmanFormat: TreeFormat {
  var name: String { "newman-json" }
  var recognition: String { "\"collection\", and \"run\" with \"executions\"" }
  var losses: String { "requests without assertions" }

  static let keys: [String]? = [
    "collection", "info", "name", "item", "id", "environment", "run", "stats", "assertions",
    "total", "failed", "timings", "started", "completed", "executions", "cursor", "iteration",
    "requestError", "assertion", "skipped", "error", "message", "stack", "failures", "at", "source",
    "test",
  ]

  func fits(_ json: JSONSample) -> Bool {
    json.has(.object, "collection") && json.has(.object, "run")
      && (json.has(.array, "run", "executions") || json.has(.object, "run", "stats"))
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    let run = root["run"]
    builder.header.tool = "newman"
    builder.header.suite = root["collection"]?["info"]?["name"]?.text
    builder.header.environment = root["environment"]?["name"]?.text
    let timings = run?["timings"]
    builder.setStart(timings?["started"])
    if let start = timings?["started"]?.number, let node = timings?["completed"],
      let end = node.number, end >= start
    {
      builder.header.durationSeconds = (end - start) / 1000
      builder.header.places["durationSeconds"] = builder.place(node.offset)
    }
    let assertions = run?["stats"]?["assertions"]
    let stated = Totals(
      total: builder.count(assertions?["total"]), failed: builder.count(assertions?["failed"]))
    builder.setStated(stated, at: assertions)
    var reader = NewmanReader(root["collection"])
    for execution in run?["executions"]?.objects ?? [] {
      try reader.read(execution, into: &builder)
    }
    for failure in run?["failures"]?.objects ?? [] {
      try reader.read(failure: failure, into: &builder)
    }
    builder.producerCounts = reader.counts
    guard let error = run?["error"], error.isObject || error.words != nil else { return }
    var found = FoundTest.error(ofRun: "<run>", at: error.offset)
    found.originalStatus = "run error"
    found.message = error["message"]?.words ?? error.words
    try builder.add(found)
    builder.setCutShort("the run ended with an error", at: error.offset)
  }
}
