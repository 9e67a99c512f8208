import RoundDiffing
import RoundModel
import RoundParsing

/// Why a policy or a renames file was refused: every fault in it, not only the first.
struct PolicyError: Error, Sendable {
  let diagnostics: [Diagnostic]
}

/// Reads a policy: every key is checked, and a file with a fault counts for nothing.
struct PolicyFile {
  private static let keys = [
    "schema", "profile", "minimum", "priorities", "required", "forbid", "limits", "allowPresumed",
    "allowDiagnostics", "waivers", "quarantine", "renames",
  ]
  /// Excuses last this long at most.
  private static let longestDays: Int64 = 30

  private let now: UTCTime
  private var places: PlaceReader
  private var faults: [Diagnostic] = []
  private var policy = Policy()

  /// Reads a policy from a file.
  ///
  /// - Throws: ``PolicyError`` with the place of every fault and, for a mistyped key, the nearest
  ///   name.
  static func read(_ path: String, now: UTCTime) throws(PolicyError) -> Policy {
    let source: Source
    do throws(ReadError) {
      source = try Source(mapping: path)
    } catch {
      throw PolicyError(diagnostics: [Diagnostic(.policyNotJSON, error.message)])
    }
    let root = try tree(source, code: .policyNotJSON)
    var file = PolicyFile(now: now, places: PlaceReader(source: source))
    file.policy.path = path
    file.policy.sha256 = source.sha256
    file.read(root)
    guard file.faults.isEmpty else { throw PolicyError(diagnostics: file.faults) }
    return file.policy
  }

  /// The JSON of a file that a person writes.
  static func tree(_ source: Source, code: DiagnosticCode) throws(PolicyError) -> JSONNode {
    do throws(ReadError) {
      return try JSONDocument.whole(source).root
    } catch {
      throw PolicyError(diagnostics: [Diagnostic(code, error.message, at: error.place)])
    }
  }

  // MARK: - Keys

  private mutating func read(_ root: JSONNode) {
    guard root.isObject else { return fault(.policyNotJSON, root, "a policy is a JSON object") }
    checkKeys(of: root, Self.keys)
    let schema = root["schema"]
    if schema?.text != "rounddiff/policy/1" {
      fault(
        .policyOutOfRange, schema ?? root,
        "\"schema\" must be \"rounddiff/policy/1\", the version that this program knows")
    }
    if let node = root["profile"] { readProfile(node) }
    if let node = root["minimum"] { readMinimum(node) }
    if let node = root["priorities"] { readPriorities(node) }
    if let node = root["required"] { policy.required = strings(node) }
    if let node = root["forbid"] {
      policy.forbid = strings(node).compactMap { changeClass($0, node) }
    }
    if let node = root["limits"] { readLimits(node) }
    if let node = root["allowPresumed"] {
      if let flag = node.bool {
        policy.allowPresumed = flag
      } else {
        wrongType(node, "true or false")
      }
    }
    if let node = root["allowDiagnostics"] { readAllowed(node) }
    if let node = root["waivers"] { readWaivers(node) }
    if let node = root["quarantine"] { readQuarantine(node) }
    if let node = root["renames"] { readRenames(node) }
  }

  private mutating func checkKeys(of node: JSONNode, _ known: [String]) {
    for member in node.members
    where !known.contains(where: { $0.utf8.elementsEqual(member.key.utf8) }) {
      let hint = NearestName.hint(member.key, among: known)
      faults.append(
        Diagnostic(
          .policyUnknownKey, "no key '\(member.key)'.\(hint)",
          at: places.place(of: member.keyOffset)))
    }
  }

  private mutating func fault(_ code: DiagnosticCode, _ node: JSONNode, _ message: String) {
    faults.append(Diagnostic(code, message, at: places.place(of: node.offset)))
  }

  private mutating func wrongType(_ node: JSONNode, _ expected: String) {
    fault(.policyWrongType, node, "expected \(expected)")
  }

  private mutating func strings(_ node: JSONNode) -> [String] {
    guard let elements = node.elements else {
      wrongType(node, "an array of texts")
      return []
    }
    var result: [String] = []
    for element in elements {
      if let text = element.text, !text.isEmpty {
        result.append(text)
      } else {
        wrongType(element, "a text that is not empty")
      }
    }
    return result
  }

  private mutating func changeClass(_ name: String, _ node: JSONNode) -> ChangeClass? {
    if let found = ChangeClass(rawValue: name) { return found }
    let hint = NearestName.hint(name, among: ChangeClass.allCases.map(\.rawValue))
    fault(.policyOutOfRange, node, "no change class '\(name)'.\(hint)")
    return nil
  }

  private mutating func count(_ node: JSONNode) -> Int? {
    guard let number = node.integer else {
      wrongType(node, "a whole number")
      return nil
    }
    guard number >= 0 else {
      fault(.policyOutOfRange, node, "expected 0 or more, found \(number)")
      return nil
    }
    return number
  }

  // MARK: - Values

  private mutating func readProfile(_ node: JSONNode) {
    guard let name = node.text else { return wrongType(node, "\"release\" or \"no-regressions\"") }
    if let profile = Policy.Profile(rawValue: name) {
      policy.profile = profile
    } else {
      let hint = NearestName.hint(name, among: Policy.Profile.allCases.map(\.rawValue))
      fault(.policyOutOfRange, node, "no profile '\(name)'.\(hint)")
    }
  }

  private mutating func readMinimum(_ node: JSONNode) {
    guard node.isObject else { return wrongType(node, "an object with tests and passRate") }
    checkKeys(of: node, ["tests", "passRate"])
    if let tests = node["tests"] { policy.minimum.tests = count(tests) }
    if let rate = node["passRate"] {
      guard let number = rate.number else { return wrongType(rate, "a number from 0 to 1") }
      guard (0...1).contains(number) else {
        return fault(.policyOutOfRange, rate, "expected a number from 0 to 1, found \(number)")
      }
      policy.minimum.passRate = number
    }
  }

  private mutating func readPriorities(_ node: JSONNode) {
    guard node.isObject else { return wrongType(node, "an object of priorities") }
    for member in node.members {
      guard let priority = Int(member.key), (1...255).contains(priority) else {
        faults.append(
          Diagnostic(
            .policyOutOfRange, "expected a priority from 1, found '\(member.key)'",
            at: places.place(of: member.keyOffset)))
        continue
      }
      guard member.value.isObject else {
        wrongType(member.value, "an object with failures and newlySkipped")
        continue
      }
      checkKeys(of: member.value, ["failures", "newlySkipped"])
      var limit = Policy.PriorityLimit()
      if let failures = member.value["failures"] { limit.failures = count(failures) }
      if let skipped = member.value["newlySkipped"] { limit.newlySkipped = count(skipped) }
      policy.priorities[priority] = limit
    }
  }

  private mutating func readLimits(_ node: JSONNode) {
    guard node.isObject else { return wrongType(node, "an object of change classes") }
    for member in node.members {
      guard let name = changeClass(member.key, member.value), let most = count(member.value) else {
        continue
      }
      policy.limits[name] = most
    }
  }

  private mutating func readAllowed(_ node: JSONNode) {
    for code in strings(node) {
      if DiagnosticCode(rawValue: code) == nil {
        fault(.policyOutOfRange, node, "no diagnostic '\(code)' (rounddiff help diagnostics)")
      }
      policy.allowDiagnostics.insert(code)
    }
  }

  private mutating func readRenames(_ node: JSONNode) {
    guard node.isObject else { return wrongType(node, "an object of old and new ids") }
    for member in node.members {
      if let new = member.value.text {
        policy.renames[member.key] = new
      } else {
        wrongType(member.value, "the new id as text")
      }
    }
  }

  // MARK: - Excuses

  private mutating func readWaivers(_ node: JSONNode) {
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

  private mutating func readQuarantine(_ node: JSONNode) {
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

  private mutating func objects(_ node: JSONNode) -> [JSONNode] {
    guard let elements = node.elements else {
      wrongType(node, "an array of objects")
      return []
    }
    for element in elements where !element.isObject { wrongType(element, "an object") }
    return elements.filter(\.isObject)
  }

  private mutating func text(_ key: String, of node: JSONNode) -> String? {
    guard let value = node[key] else {
      fault(.policyWrongType, node, "the key '\(key)' is missing")
      return nil
    }
    guard let text = value.text, !text.isEmpty else {
      wrongType(value, "a text that is not empty")
      return nil
    }
    return text
  }

  private mutating func optionalText(_ key: String, of node: JSONNode) -> String? {
    node[key] == nil ? nil : text(key, of: node)
  }

  /// A day, at most 30 days ahead.
  private mutating func day(_ key: String, of node: JSONNode) -> String? {
    guard let text = text(key, of: node), let value = node[key] else { return nil }
    guard let end = UTCTime(endOfDay: text) else {
      fault(.policyOutOfRange, value, "expected a day such as 2026-01-31, found '\(text)'")
      return nil
    }
    guard end.days(since: now) <= Self.longestDays else {
      fault(
        .policyOutOfRange, value,
        "\(text) is more than \(Self.longestDays) days ahead, and no excuse lasts longer")
      return nil
    }
    return text
  }
}
