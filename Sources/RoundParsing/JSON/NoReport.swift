/// JSON that holds things with a name and a status and tells of no round all the same.
enum NoReport {
  /// What a document is, if it is such a thing.
  static func look(of json: JSONSample) -> String? {
    if json.text("schema")?.utf8.starts(with: "rounddiff/".utf8) ?? false {
      return "it looks like what 'rounddiff' itself wrote, and not a recorded round"
    }
    if json.hasKeys("uuid", "children") {
      return "it looks like an Allure container, which tells of no test"
    }
    return nil
  }
}
