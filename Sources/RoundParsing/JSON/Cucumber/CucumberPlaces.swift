/// What tells scenarios of one name in one feature apart: the row of an outline, and the rule.
struct CucumberPlaces {
  /// The number of an outline's row, for each element of the feature.
  private(set) var rows: [String?] = []
  /// The rule of each element, where scenarios of one name stand in several.
  private(set) var rules: [String?] = []

  init(_ feature: JSONNode, _ elements: [JSONNode]) {
    let named = elements.map { $0["name"]?.bytes ?? [] }
    let ids = elements.map { $0["id"]?.bytes ?? [] }
    let owner = feature["id"]?.bytes ?? []
    let found = ids.map { Self.rule(of: $0, owner) }
    let keys = elements.indices.map { index in
      // Rows with a number of their own are told apart by it, but for those of another table.
      named[index] + [0] + (ids[index].holds(";;") ? ids[index] : found[index])
    }
    let lines = Self.lines(elements, keys)
    var counts: [[UInt8]: Int] = [:]
    for (index, element) in elements.enumerated() {
      counts[named[index], default: 0] += element.isBackground ? 0 : 1
      let row = Self.row(element, ids[index], repetition: counts[named[index]] ?? 1)
      rows.append(Self.row(row, element, among: lines[keys[index]] ?? [:]))
    }
    let ends = elements.indices.map { named[$0] + [0] + Array((rows[$0] ?? "").utf8) }
    var known: [[UInt8]: Set<[UInt8]>] = [:]
    for index in elements.indices where !elements[index].isBackground {
      known[ends[index], default: []].insert(found[index])
    }
    rules = elements.indices.map { index in
      guard known[ends[index]].map({ $0.count > 1 }) ?? false, !found[index].isEmpty else {
        return nil
      }
      return String(decoding: found[index], as: UTF8.self)
    }
  }

  /// The lines that scenarios of one key stand at, in their order; a retry has the line of the first
  /// run.
  private static func lines(
    _ elements: [JSONNode], _ keys: [[UInt8]]
  ) -> [[UInt8]: [Int: Int]] {
    var lines: [[UInt8]: [Int: Int]] = [:]
    for (index, element) in elements.enumerated() where !element.isBackground {
      guard let line = element["line"]?.integer, lines[keys[index]]?[line] == nil else { continue }
      lines[keys[index], default: [:]][line] = lines[keys[index]]?.count ?? 0
    }
    return lines
  }

  /// The number of an outline's row: its id ends with it, `shop;pays-with;;2`.
  private static func row(_ element: JSONNode, _ id: [UInt8], repetition: Int) -> String? {
    if id.holds(";;"), let semicolon = id.lastIndex(of: UInt8(ascii: ";")) {
      return String(decoding: id[(semicolon + 1)...], as: UTF8.self)
    }
    guard element["keyword"]?.equals("Scenario Outline") ?? false else { return nil }
    return String(repetition + 1)
  }

  /// The number where several scenarios have one name and one id: some writers give the rows of an
  /// outline no number, and most number the rows of each table of examples anew.
  private static func row(
    _ row: String?, _ element: JSONNode, among lines: [Int: Int]
  ) -> String? {
    guard lines.count > 1, let line = element["line"]?.integer, let place = lines[line] else {
      return row
    }
    guard let row else { return String(place + 2) }
    let isNumbered = element["id"]?.bytes?.holds(";;") ?? false
    return place == 0 || !isNumbered ? row : "\(place + 1).\(row)"
  }

  /// The rule in an id, between the feature and the scenario; empty for none.
  ///
  /// An outline's id has the name of its table and the number of the row behind that of the scenario.
  private static func rule(of id: [UInt8], _ feature: [UInt8]) -> [UInt8] {
    guard !feature.isEmpty, id.starts(with: feature), id.count > feature.count + 1,
      id[feature.count] == UInt8(ascii: ";")
    else { return [] }
    let parts = id[(feature.count + 1)...].split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let isRow = parts.count > 2 && (parts.last?.allSatisfy { $0 &- 0x30 < 10 } ?? false)
    return parts.count == (isRow ? 4 : 2) ? Array(parts[0]) : []
  }
}

extension JSONNode {
  /// Whether an element of a feature is a background, whose steps belong to the scenario behind it.
  var isBackground: Bool { self["type"]?.equals("background") ?? false }
}
