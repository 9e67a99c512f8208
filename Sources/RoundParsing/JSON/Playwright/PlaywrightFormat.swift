/// What Playwright's `json` reporter writes, with totals of its own since 1.38.
struct PlaywrightFormat: TreeFormat {
  var name: String { "playwright-json" }
  var recognition: String {
    "\"config\" with \"projects\", or \"stats\" with \"unexpected\", beside \"suites\" and \"errors\""
  }
  var losses: String { "which tests stand in a file that could not be loaded" }

  static let keys: [String]? = PlaywrightReader.keys

  func fits(_ json: JSONSample) -> Bool {
    // Tools that thin a report out leave the projects away.
    let isConfigured =
      json.has(.array, "config", "projects")
      || json.has(.object, "config") && json.has(.number, "stats", "unexpected")
    guard isConfigured, json.has(.array, "suites") else { return false }
    // What a file that is cut may have lost stands behind its tests.
    return json.has(.array, "errors") || (json.fault?.isEnd ?? false)
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    var reader = PlaywrightReader(root)
    try reader.read(root, into: &builder)
  }
}
