/// What the mochawesome reporter writes for Mocha and Cypress.
struct MochawesomeFormat: TreeFormat {
  var name: String { "mochawesome" }
  var recognition: String { "\"stats\" with \"passPercent\", and \"results\"" }
  var losses: String { "attempts before the last one" }

  static let keys: [String]? = MochawesomeReader.keys

  func fits(_ json: JSONSample) -> Bool {
    json.has(.number, "stats", "passPercent") && json.has(.array, "results")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    var reader = MochawesomeReader(root)
    try reader.read(root, into: &builder)
  }
}
