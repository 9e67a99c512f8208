/// One run of a test case: on one device, in one configuration, with one set of arguments.
struct XCResultRun {
  let node: JSONNode
  let variants: [String]
  let arguments: String?

  /// The runs of a test case, which are nested by what they differ in.
  static func runs(of testCase: JSONNode) -> [XCResultRun] {
    var runs: [XCResultRun] = []
    var pending = [XCResultRun(node: testCase, variants: [], arguments: nil)]
    while let run = pending.popLast() {
      let inner = run.children.filter { child in
        ["Device", "Test Plan Configuration", "Arguments"].contains {
          child["nodeType"]?.equals($0) ?? false
        }
      }
      if inner.isEmpty { runs.append(run) }
      pending += inner.reversed().map { child in
        let name = child["name"]?.text ?? ""
        let isArguments = child["nodeType"]?.equals("Arguments") ?? false
        return XCResultRun(
          node: child, variants: isArguments ? run.variants : run.variants + [name],
          arguments: isArguments ? name : run.arguments)
      }
    }
    return runs
  }

  private var children: [JSONNode] { (node["children"]?.elements ?? []).filter(\.isObject) }

  /// The attempts, if the run was repeated.
  var repetitions: [JSONNode] {
    children.filter { child in
      ["Repetition", "Test Case Run"].contains { child["nodeType"]?.equals($0) ?? false }
    }
  }

  /// The first message of a run or a repetition.
  func message(_ node: JSONNode) -> [UInt8]? {
    let messages = ["Failure Message", "Skip Message", "Expected Failure"]
    let told = (node["children"]?.elements ?? []).first { child in
      messages.contains { child["nodeType"]?.equals($0) ?? false }
    }
    return told?["name"]?.words
  }
}
