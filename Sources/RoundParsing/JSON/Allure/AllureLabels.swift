/// The labels of an Allure result.
struct AllureLabels {
  private let labels: [(name: String, value: String)]

  init(_ node: JSONNode?) {
    labels = (node?.elements ?? []).compactMap { label in
      guard let name = label["name"]?.text, let value = label["value"]?.text else { return nil }
      return (name, value)
    }
  }

  /// The values of all labels with a name, in order.
  func all(_ name: String) -> [String] {
    labels.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
  }

  /// The value of the first label with a name.
  func first(_ name: String) -> String? {
    labels.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The priority: a label of that name, or the severity, of which Allure has five.
  var priority: Int? {
    if let number = first("priority").flatMap({ Priority.number($0.utf8) }) { return number }
    let severities = ["blocker", "critical", "normal", "minor", "trivial"]
    guard let severity = first("severity") else { return nil }
    return severities.firstIndex { $0.utf8.elementsEqual(severity.utf8) }.map { $0 + 1 }
  }
}
