package import RoundModel

/// The rules that a decision was taken by, each with its value and where it comes from.
package struct EffectiveRule: Sendable, Hashable {
  package enum Origin: Sendable, Hashable {
    case builtIn
    case file(SourcePlace)
    case commandLine

    /// Where the rule comes from, in words.
    package var words: String {
      switch self {
      case .builtIn: "built in"
      case .file(let place): place.description
      case .commandLine: "command line"
      }
    }
  }

  package let key: String
  package let value: String
  package let origin: Origin
}

extension Policy {
  /// Every rule in effect, in the order of the manual.
  package var effectiveRules: [EffectiveRule] {
    var rules = [("profile", profile.rawValue)]
    rules.append(("minimum", minimumWords))
    rules.append(
      (
        "priorities",
        Self.list(
          priorities.sorted { $0.key < $1.key }.map { priority, limit in
            let parts = [
              limit.failures.map { "at most \(GateBench.count($0, "failure"))" },
              limit.newlySkipped.map { "at most \($0) newly skipped" },
            ]
            return "P\(priority) " + parts.compactMap(\.self).joined(separator: " and ")
          })
      ))
    rules.append(("required", Self.list(required)))
    rules.append(("forbid", Self.list(forbid.map(\.rawValue))))
    rules.append(("limits", limitWords))
    rules.append(("allowPresumed", allowPresumed ? "true" : "false"))
    rules.append(("allowDiagnostics", Self.list(allowDiagnostics.sorted())))
    rules.append(("waivers", String(waivers.count)))
    rules.append(("quarantine", String(quarantine.count)))
    rules.append(("renames", String(renames.count)))
    return rules.map { key, value in
      let isAsked = profileIsAsked && key.utf8.elementsEqual("profile".utf8)
      let origin: EffectiveRule.Origin =
        isAsked ? .commandLine : origins[key].map { .file($0) } ?? .builtIn
      return EffectiveRule(key: key, value: value, origin: origin)
    }
  }

  private var minimumWords: String {
    let parts = [
      minimum.tests.map { GateBench.count($0, "test") }, minimum.passRate.map { "pass rate \($0)" },
    ]
    return Self.list(["95 % of the baseline's tests"] + parts.compactMap(\.self))
  }

  private var limitWords: String {
    var parts = limits.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      "\($0.key.rawValue) \($0.value)"
    }
    if limits[.newlyFlaky] == nil, limits[.stillFlaky] == nil {
      parts.insert("flaky 2 or 2 % of the tests run, whichever is more", at: 0)
    }
    return Self.list(parts)
  }

  private static func list(_ parts: [String]) -> String {
    parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }
}
