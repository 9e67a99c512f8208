/// What Jest writes with `--json`, and reporters of its results after it.
struct JestFormat: TreeFormat {
  var name: String { "jest-json" }
  var recognition: String {
    "\"numTotalTests\", \"testResults\" and \"numRuntimeErrorTestSuites\""
  }
  var losses: String {
    "that a test was expected to fail; why earlier attempts failed; which tests stand in a file "
      + "that could not be run"
  }

  static let keys: [String]? = JestReader.keys

  func fits(_ json: JSONSample) -> Bool {
    json.hasKeys("numRuntimeErrorTestSuites") && json.has(.number, "numTotalTests")
      && json.has(.array, "testResults")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    var reader = JestReader(.jest, root)
    try reader.read(root, into: &builder)
  }
}
