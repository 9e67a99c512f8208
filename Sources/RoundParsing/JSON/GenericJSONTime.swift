/// Reads durations whose unit is in their key.
enum GenericJSONTime {
  private static let seconds = [
    "durationSeconds", "duration_s", "durationSec", "seconds", "timeSeconds", "elapsedSeconds",
    "duration", "time", "elapsed", "runtime",
  ]
  private static let milliseconds = [
    "durationMs", "duration_millis", "durationMilliseconds", "milliseconds", "ms", "timeMs",
    "elapsedMs",
  ]

  /// Seconds; not a number where none are given.
  ///
  /// A key without a unit is taken as seconds, as most runners write them.
  static func seconds(of node: JSONNode) -> Double {
    if let value = JSONFields.first(node, milliseconds)?.number, value >= 0 { return value / 1000 }
    if let value = JSONFields.first(node, seconds)?.number, value >= 0 { return value }
    return .nan
  }
}
