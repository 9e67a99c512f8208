import RoundModel

/// What Cucumber's `json` formatter writes, in Ruby, Java, JavaScript and elsewhere.
struct CucumberFormat: TreeFormat {
  var name: String { "cucumber-json" }
  var recognition: String { "an array of features with \"uri\", \"keyword\" and \"elements\"" }
  var losses: String {
    "scenarios that did not start; attempts before the last one; the values of an outline's rows, "
      + "which are told by their number"
  }

  static let keys: [String]? = [
    "uri", "id", "keyword", "name", "line", "elements", "children", "type", "tags", "steps",
    "before",
    "after", "result", "status", "duration", "error_message", "start_timestamp",
  ]

  func fits(_ json: JSONSample) -> Bool {
    guard json.root == .array, json.firstElementHas("keyword"),
      json.firstElementHas("elements") || json.firstElementHas("uri", "name")
    else { return false }
    return !BehaveFormat.fitsFeature(json)
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Cucumber"
    let features = (root.elements ?? []).filter(\.isObject)
    var reader = CucumberReader(features)
    for feature in features { try reader.read(feature, into: &builder) }
  }
}
