/// How the reasons of two failures of one test relate.
package enum ReasonRelation: Sendable, Hashable {
  /// The same kind of failure with the same parameters.
  case same
  /// The same kind of failure with other parameters, which `differs` names in words.
  case sameKind(differs: String)
  /// Another kind of failure.
  case changed
  /// A side says nothing of its reason, so that nothing can be said of a change.
  case unknown

  /// The relation of a later failure to an earlier one.
  ///
  /// Only the two messages count, so that the answer does not depend on which other failures the
  /// rounds hold.
  package static func between(
    _ before: Fingerprint?, _ after: Fingerprint?
  ) -> ReasonRelation {
    guard let before, let after else { return .unknown }
    guard Families.areOne(before.family, after.family) else { return .changed }
    let (gone, come) = (
      without(after.salient, before.salient) + without(after.numbered, before.numbered),
      without(before.salient, after.salient) + without(before.numbered, after.numbered)
    )
    if gone.isEmpty, come.isEmpty { return wrappers(before.around, after.around) }
    return .sameKind(differs: words(gone: gone, come: come))
  }

  /// How two failures of one reason relate by what the exceptions around it say.
  private static func wrappers(_ before: String, _ after: String) -> ReasonRelation {
    switch (before.utf8.isEmpty, after.utf8.isEmpty) {
    case (true, false): .sameKind(differs: "also '\(after)'")
    case (false, true): .sameKind(differs: "no longer '\(before)'")
    // Two wrappers may name what differs from run to run.
    case (true, true), (false, false): .same
    }
  }

  /// The parameters of one message that another lacks, each once, in the message's order.
  private static func without(
    _ other: [String], _ parameters: [String]
  ) -> [String] {
    guard !parameters.isEmpty else { return [] }
    var known = Set(other.map { Array($0.utf8) })
    return parameters.filter { known.insert(Array($0.utf8)).inserted }
  }

  private static func words(gone: [String], come: [String]) -> String {
    if gone.isEmpty { return "also " + list(come) }
    if come.isEmpty { return "no longer " + list(gone) }
    return list(come) + " instead of " + list(gone)
  }

  private static let mostNamed = 3

  private static func list(_ parameters: [String]) -> String {
    let named = parameters.prefix(mostNamed).map(word).joined(separator: ", ")
    let more = parameters.count - mostNamed
    return more > 0 ? "\(named) and \(more) more" : named
  }

  /// A parameter as a reader would say it.
  private static func word(_ parameter: String) -> String {
    let text = ScalarText(parameter.unicodeScalars)
    if text.count == 7, text.has("http", at: 0), text.hasDigits(3, at: 4) {
      return "HTTP " + text.string(4..<7)
    }
    if text.count > 4, text.has("port", at: 0), text.digitsEnd(from: 4) == text.count {
      return "port " + text.string(4..<text.count)
    }
    if let name = text.after("host:", at: 0) { return "host " + text.string(name..<text.count) }
    if let name = text.after("tag:", at: 0) { return "<\(text.string(name..<text.count))>" }
    if text.has("()", at: text.count - 2) { return parameter }
    let left = text.digitsEnd(from: 0)
    if left > 0, text.has("==", at: left) {
      return text.string(0..<left) + " == " + text.string(left + 2..<text.count)
    }
    if let blank = parameter.utf8.lastIndex(of: UInt8(ascii: " ")),
      parameter.utf8[blank...].dropFirst().allSatisfy({ $0 &- 0x30 < 10 })
    {
      return parameter
    }
    return "'\(parameter)'"
  }
}
