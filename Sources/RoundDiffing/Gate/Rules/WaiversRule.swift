/// What became of waivers and quarantine; one that ended excuses nothing any more.
enum WaiversRule: GateRuling {
  /// More than this many notices are told by `--explain-waivers` alone.
  private static let noticeLimit = 6

  static func judge(_ bench: GateBench) -> RuleResult {
    let excuses = bench.excuses
    var parts = ["\(excuses.used) used, \(excuses.expired.count) expired"]
    if !excuses.quarantined.isEmpty { parts.append("\(excuses.quarantined.count) quarantined") }
    parts += excuses.notices.prefix(noticeLimit)
    let more = excuses.notices.count - noticeLimit
    if more > 0 { parts.append("and \(more) more (--explain-waivers)") }
    guard excuses.overCap.isEmpty else {
      parts.append(
        "\(excuses.overCap.count) quarantined tests fail, at most \(bench.flakyLimit) are excused")
      return RuleResult(
        .waivers, .fail, parts.joined(separator: "; "), tests: excuses.overCap)
    }
    return RuleResult(.waivers, .pass, parts.joined(separator: "; "))
  }
}
