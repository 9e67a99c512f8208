import RoundDiffing
import RoundModel
import RoundParsing

extension PolicyFile {
  mutating func readProfile(_ node: JSONNode) {
    guard let name = node.text else { return wrongType(node, "\"release\" or \"no-regressions\"") }
    if let profile = Policy.Profile(rawValue: name) {
      policy.profile = profile
    } else {
      let hint = NearestName.hint(name, among: Policy.Profile.allCases.map(\.rawValue))
      fault(.policyOutOfRange, node, "no profile '\(name)'.\(hint)")
    }
  }

  mutating func readMinimum(_ node: JSONNode) {
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

  mutating func readPriorities(_ node: JSONNode) {
    guard node.isObject else { return wrongType(node, "an object of priorities") }
    for member in node.members {
      // "01" and "+1" would be second names of one priority.
      guard let priority = Int(member.key), (1...255).contains(priority),
        String(priority).utf8.elementsEqual(member.key.utf8)
      else {
        faults.append(
          Diagnostic(
            .policyOutOfRange, "expected a priority from 1 to 255, found '\(member.key)'",
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

  mutating func readLimits(_ node: JSONNode) {
    guard node.isObject else { return wrongType(node, "an object of change classes") }
    for member in node.members {
      guard let name = changeClass(member.key, member.value), let most = count(member.value) else {
        continue
      }
      policy.limits[name] = most
    }
  }

  mutating func readAllowed(_ node: JSONNode) {
    for (code, place) in strings(node) {
      if DiagnosticCode(rawValue: code) == nil {
        let hint = NearestName.hint(code, among: DiagnosticCode.allCases.map(\.rawValue))
        fault(
          .policyOutOfRange, place, "no diagnostic '\(code)' (rounddiff help diagnostics).\(hint)")
      }
      policy.allowDiagnostics.insert(code)
    }
  }

  mutating func readRenames(_ node: JSONNode) {
    do throws(PolicyError) {
      policy.renames = try RenamesFile.read(node, &places, code: .policyOutOfRange)
    } catch {
      faults += error.diagnostics
    }
  }
}
