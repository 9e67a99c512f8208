import RoundModel

/// What `xcrun xcresulttool get test-results tests` prints.
struct XCResultTestsFormat: TreeFormat {
  var name: String { "xcresult-tests" }
  var recognition: String { "\"testNodes\" and \"devices\"" }
  var losses: String { "totals; when the round started" }

  static let keys: [String]? = [
    "testNodes", "nodeType", "name", "result", "duration", "durationInSeconds", "details", "tags",
    "children", "devices", "deviceName",
  ]

  func fits(_ json: JSONSample) -> Bool {
    json.has(.array, "testNodes")
      && (json.has(.array, "devices")
        || (json.fault?.isEnd ?? false)
          && json.firstElement(of: "testNodes", has: "nodeType"))
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Xcode"
    var reader = XCResultReader()
    try reader.read(root["testNodes"]?.elements ?? [], into: &builder)
  }
}
