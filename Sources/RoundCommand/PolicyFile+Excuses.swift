import RoundDiffing
import RoundModel
import RoundParsing

extension PolicyFile {
  /// Excuses last this long at most.
  private static let longestDays: Int64 = 30

  mutating func readWaivers(_ node: JSONNode) {
    for element in objects(node) {
      checkKeys(of: element, ["test", "cause", "reason", "owner", "issue", "expires"])
      guard let test = text("test", of: element), let reason = text("reason", of: element),
        let owner = text("owner", of: element), let expires = day("expires", of: element)
      else { continue }
      policy.waivers.append(
        Policy.Waiver(
          test: test, cause: optionalText("cause", of: element), reason: reason, owner: owner,
          issue: optionalText("issue", of: element), expires: expires,
          place: places.place(of: element.offset)))
    }
  }

  mutating func readQuarantine(_ node: JSONNode) {
    for element in objects(node) {
      checkKeys(of: element, ["test", "reason", "owner", "until"])
      guard let test = text("test", of: element), let reason = text("reason", of: element),
        let owner = text("owner", of: element), let until = day("until", of: element)
      else { continue }
      policy.quarantine.append(
        Policy.Quarantine(
          test: test, reason: reason, owner: owner, until: until,
          place: places.place(of: element.offset)))
    }
  }

  mutating func objects(_ node: JSONNode) -> [JSONNode] {
    guard let elements = node.elements else {
      wrongType(node, "an array of objects")
      return []
    }
    for element in elements where !element.isObject { wrongType(element, "an object") }
    return elements.filter(\.isObject)
  }

  mutating func text(_ key: String, of node: JSONNode) -> String? {
    guard let value = node[key] else {
      fault(.policyWrongType, node, "the key '\(key)' is missing")
      return nil
    }
    guard let text = value.text, !text.utf8.isEmpty else {
      wrongType(value, "a text that is not empty")
      return nil
    }
    return text
  }

  mutating func optionalText(_ key: String, of node: JSONNode) -> String? {
    node[key] == nil ? nil : text(key, of: node)
  }

  /// A day, at most 30 days ahead.
  mutating func day(_ key: String, of node: JSONNode) -> String? {
    guard let text = text(key, of: node), let value = node[key] else { return nil }
    guard let end = UTCTime(endOfDay: text) else {
      fault(.policyOutOfRange, value, "expected a day such as 2026-01-31, found '\(text)'")
      return nil
    }
    guard end.days(since: now) <= PolicyFile.longestDays else {
      fault(
        .policyOutOfRange, value,
        "\(text) is more than \(PolicyFile.longestDays) days ahead, and no excuse lasts longer")
      return nil
    }
    return text
  }
}
