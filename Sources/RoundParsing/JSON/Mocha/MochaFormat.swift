/// What Mocha's `json` reporter writes.
struct MochaFormat: TreeFormat {
  var name: String { "mocha-json" }
  var recognition: String { "\"stats\" with \"passes\", \"tests\" and \"failures\"" }
  var losses: String {
    "the blocks that a test stands in, which are one text; tests that a failed hook kept from "
      + "running; why earlier attempts failed"
  }

  static let keys: [String]? = MochaReader.keys

  func fits(_ json: JSONSample) -> Bool {
    guard json.has(.number, "stats", "passes"), json.has(.array, "tests"),
      !json.hasKeys("results")
    else { return false }
    return json.has(.array, "failures") || (json.fault?.isEnd ?? false)
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    var reader = MochaReader(root)
    try reader.read(root, into: &builder)
  }
}
