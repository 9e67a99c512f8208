/// What Vitest writes with `--reporter=json`, after Jest's example.
struct VitestFormat: TreeFormat {
  var name: String { "vitest-json" }
  var recognition: String {
    "\"numTotalTests\" and \"testResults\", without \"numRuntimeErrorTestSuites\""
  }
  var losses: String {
    "that a test was expected to fail; how many attempts there were; which tests stand in a file "
      + "that could not be run"
  }

  static let keys: [String]? = JestReader.keys

  func fits(_ json: JSONSample) -> Bool {
    !json.hasKeys("numRuntimeErrorTestSuites") && json.has(.number, "numTotalTests")
      && json.has(.array, "testResults")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    var reader = JestReader(.vitest, root)
    try reader.read(root, into: &builder)
  }
}
