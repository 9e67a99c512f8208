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
  let now: UTCTime
  var places: PlaceReader
  var faults: [Diagnostic] = []
  var policy = Policy()

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
    return try read(source, now: now)
  }

  /// Reads a policy from its bytes.
  static func read(_ source: Source, now: UTCTime) throws(PolicyError) -> Policy {
    let root = try tree(source, code: .policyNotJSON)
    var file = PolicyFile(now: now, places: PlaceReader(source: source))
    file.policy.path = source.path
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

  mutating func read(_ root: JSONNode) {
    guard root.isObject else { return fault(.policyNotJSON, root, "a policy is a JSON object") }
    checkKeys(of: root, Self.keys)
    let schema = root["schema"]
    if schema?.text != "rounddiff/policy/1" {
      let found = schema?.text.map { ", found \"\($0)\"" } ?? ""
      fault(
        .policyOutOfRange, schema ?? root,
        "\"schema\" must be \"rounddiff/policy/1\", the version that this program knows\(found)")
    }
    for member in root.members {
      policy.origins[member.key] = places.place(of: member.keyOffset)
    }
    if let node = root["profile"] { readProfile(node) }
    if let node = root["minimum"] { readMinimum(node) }
    if let node = root["priorities"] { readPriorities(node) }
    if let node = root["required"] { policy.required = strings(node).map(\.text) }
    if let node = root["forbid"] {
      policy.forbid = strings(node).compactMap { changeClass($0.text, $0.node) }
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

  mutating func checkKeys(of node: JSONNode, _ known: [String]) {
    for member in node.members
    where !known.contains(where: { $0.utf8.elementsEqual(member.key.utf8) }) {
      let hint = NearestName.hint(member.key, among: known)
      faults.append(
        Diagnostic(
          .policyUnknownKey, "no key '\(member.key)'.\(hint)",
          at: places.place(of: member.keyOffset)))
    }
  }

  mutating func fault(_ code: DiagnosticCode, _ node: JSONNode, _ message: String) {
    faults.append(Diagnostic(code, message, at: places.place(of: node.offset)))
  }

  mutating func wrongType(_ node: JSONNode, _ expected: String) {
    fault(.policyWrongType, node, "expected \(expected)")
  }

  /// Texts with the places that they stand at.
  mutating func strings(_ node: JSONNode) -> [(text: String, node: JSONNode)] {
    guard let elements = node.elements else {
      wrongType(node, "an array of texts")
      return []
    }
    var result: [(text: String, node: JSONNode)] = []
    for element in elements {
      if let text = element.text, !text.utf8.isEmpty {
        result.append((text, element))
      } else {
        wrongType(element, "a text that is not empty")
      }
    }
    return result
  }

  mutating func changeClass(_ name: String, _ node: JSONNode) -> ChangeClass? {
    if let found = ChangeClass(rawValue: name) { return found }
    let hint = NearestName.hint(name, among: ChangeClass.allCases.map(\.rawValue))
    fault(.policyOutOfRange, node, "no change class '\(name)'.\(hint)")
    return nil
  }

  mutating func count(_ node: JSONNode) -> Int? {
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
}
