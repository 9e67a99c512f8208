/// What the mochawesome reporter writes for Mocha and Cypress.
struct MochawesomeFormat: TreeFormat {
  var name: String { "mochawesome" }
  var recognition: String { "\"stats\" with \"passPercent\", and \"results\" or, once, \"suites\"" }
  var losses: String { "attempts before the last one" }

  static let keys: [String]? = MochawesomeReader.keys

  func fits(_ json: JSONSample) -> Bool {
    json.member("stats", "passPercent") != nil
      && (json.has(.array, "results") || json.has(.object, "suites"))
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    var reader = MochawesomeReader(root)
    try reader.read(root, into: &builder)
  }
}
