/// What the messages of an event's failures have in common.
struct IncidentEvidence {
  let isEnvironment: Bool
  /// The evidence as a sentence fragment.
  let words: String

  /// Looks for at least six in ten failures of one family that tells of failed surroundings.
  ///
  /// - Parameters:
  ///   - reasons: The numbers of the reasons of those failures that say why.
  ///   - prints: The reasons by number.
  ///   - failed: All failures of the event.
  init(_ reasons: [Int32], _ prints: [Fingerprint], failed: Int) {
    let named = reasons.map { prints[Int($0)] }
    var families = Families(Set(reasons).map { prints[Int($0)].family })
    var counts: [[UInt8]: (count: Int, print: Fingerprint)] = [:]
    for print in named {
      let family = Array(families.representative(of: print.family).utf8)
      counts[family, default: (0, print)].count += 1
    }
    let top = counts.sorted { left, right in
      left.value.count == right.value.count
        ? left.key.lexicographicallyPrecedes(right.key) : left.value.count > right.value.count
    }.first
    guard let top, top.value.count >= 2 else {
      isEnvironment = false
      words = named.isEmpty ? "no failure says why" : "no reason is shared"
      return
    }
    isEnvironment =
      top.value.count * 10 >= failed * 6 && InfrastructureFamily.holds(top.value.print)
    let share = "\(top.value.count) of \(failed) have one kind of message"
    words =
      isEnvironment
      ? "\(share), which tells of failed surroundings"
      : "\(share), which shows no failed surroundings"
  }
}
