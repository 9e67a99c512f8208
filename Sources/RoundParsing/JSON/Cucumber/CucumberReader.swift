import RoundModel

/// Reads Cucumber's features, where a scenario has no status but those of its steps and hooks.
struct CucumberReader {
  private let paths: ReportedPaths
  private var hasStart = false

  init(_ features: [JSONNode]) {
    paths = ReportedPaths(features.compactMap { $0["uri"]?.text })
  }

  mutating func read(
    _ feature: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    // The steps of a background stand before each scenario, as an element of their own.
    var background: [JSONNode] = []
    let elements = Self.scenarios(feature["elements"]?.objects ?? [])
    let places = CucumberPlaces(feature, elements)
    for (index, element) in elements.enumerated() {
      if element.isBackground {
        background = element["steps"]?.elements ?? []
        continue
      }
      if !hasStart, let start = element["start_timestamp"] {
        hasStart = true
        builder.setStart(start)
      }
      let name = element["name"]?.bytes ?? []
      var found = FoundTest(name, at: element.offset, outcome: .unreadable)
      found.file = feature["uri"]?.text.map(file)
      found.suite = (feature["name"]?.strings ?? []) + [places.rules[index]].compactMap { $0 }
      found.tags = CucumberTags.names(element["tags"])
      if let row = places.rows[index] {
        found.name += Array("[\(row)]".utf8)
        found.parameters = row
      }
      read(element, after: background, into: &found, &builder)
      try builder.add(found)
      background = []
    }
  }

  /// The scenarios and backgrounds among some elements; some writers put those of a rule into it.
  private static func scenarios(_ elements: [JSONNode]) -> [JSONNode] {
    elements.flatMap { element in
      let inner = element["children"]?.objects ?? []
      return inner.isEmpty || element["steps"] != nil ? [element] : inner
    }
  }

  private func file(_ uri: String) -> String {
    let bytes = Array(uri.utf8)
    let path = bytes.begins(with: "file:") ? Array(bytes.dropFirst(5)) : bytes
    return paths.relative(String(decoding: path, as: UTF8.self))
  }

  private func read(
    _ element: JSONNode, after background: [JSONNode], into found: inout FoundTest,
    _ builder: inout RoundBuilder
  ) {
    let steps = background + (element["steps"]?.elements ?? [])
    var results: [JSONNode?] = (element["before"]?.elements ?? []).map { $0["result"] }
    for step in steps {
      results += (step["before"]?.elements ?? []).map { $0["result"] }
      results.append(step["result"])
      results += (step["after"]?.elements ?? []).map { $0["result"] }
    }
    results += (element["after"]?.elements ?? []).map { $0["result"] }
    for result in results {
      let seconds = builder.seconds(result?["duration"], per: 1e9)
      if seconds.isFinite {
        found.duration = found.duration.isFinite ? found.duration + seconds : seconds
      }
      if found.message == nil { found.setMessage(withStack: result?["error_message"]?.words) }
    }
    let words = results.compactMap { $0?["status"] }
    (found.outcome, found.originalStatus) =
      Self.outcome(of: words) ?? unreadable(words, element, &builder)
  }

  /// What the statuses of a scenario's steps and hooks come to; the worst of them counts.
  ///
  /// .NET's writers start them with a capital.
  private static func outcome(of words: [JSONNode]) -> (Outcome, String?)? {
    let known = ["passed", "failed", "skipped", "pending", "undefined", "ambiguous", "unknown"]
    let texts = words.map { word in
      String(decoding: ASCIIText.lowercased((word.text ?? "").utf8), as: UTF8.self)
    }
    if texts.contains("failed") { return (.failed, nil) }
    guard texts.allSatisfy(known.contains) else { return nil }
    if texts.contains("undefined") { return (.error, "undefined") }
    if texts.contains("ambiguous") { return (.error, "ambiguous") }
    if texts.contains("unknown") { return (.error, "unknown") }
    if texts.contains("pending") { return (.skipped, "pending") }
    if texts.contains("skipped") { return (.skipped, nil) }
    return texts.isEmpty ? (.notRun, nil) : (.passed, nil)
  }

  private func unreadable(
    _ words: [JSONNode], _ element: JSONNode, _ builder: inout RoundBuilder
  ) -> (Outcome, String?) {
    let odd = words.first { Self.outcome(of: [$0]) == nil }
    return builder.unreadable(odd, at: element.offset)
  }
}

/// The tags of features and scenarios.
enum CucumberTags {
  /// Their names without the sign, written as strings or as objects with a name.
  static func names(_ node: JSONNode?) -> [String] {
    (node?.elements ?? []).compactMap { tag in
      guard let name = tag.text ?? tag["name"]?.text, !name.isEmpty else { return nil }
      return name.utf8.first == UInt8(ascii: "@")
        ? String(decoding: name.utf8.dropFirst(), as: UTF8.self) : name
    }
  }
}
