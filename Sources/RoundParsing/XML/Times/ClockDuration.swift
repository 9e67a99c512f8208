/// Reads durations that are written like the time on a clock, such as `00:01:02.5`.
enum ClockDuration {
  /// Seconds, or `nil` for anything else.
  ///
  /// A count of days may stand before the hours, as in `1.02:03:04`.
  static func read(_ text: [UInt8]) -> Double? {
    let parts = ASCIIText.trimmed(text).split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, let minutes = WholeNumber.read(Array(parts[1])),
      let seconds = WrittenSeconds.read(Array(parts[2]))
    else { return nil }
    let hours = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { WholeNumber.read(Array($0)) }
    switch (hours.count, hours.first.flatMap(\.self), hours.last.flatMap(\.self)) {
    case (1, let hours?, _): return Double(hours) * 3600 + Double(minutes) * 60 + seconds
    case (2, let days?, let hours?):
      return Double(days) * 86_400 + Double(hours) * 3600 + Double(minutes) * 60 + seconds
    default: return nil
    }
  }
}
