import RoundModel

/// The lines behind a failed result that are in no block: what bats, `Test::More` and pgTAP say of
/// a failure, and whatever a test printed.
struct TAPRemarks: Sendable {
  private static let lineLimit = 200

  private var lines: [ArraySlice<UInt8>] = []

  /// Adds a line, without the blanks around it.
  mutating func add(_ line: ArraySlice<UInt8>) {
    if lines.count < Self.lineLimit { lines.append(line) }
  }

  /// The reason in the writer's words: the first comment behind those that tell the name and the
  /// place of the failure, with the comment that says what was expected where two tell it.
  ///
  /// Comments that do not start with the place may be about the next test, or about all of them.
  /// What follows the reason may be anything that the test itself printed, and stays in the trace.
  var message: String? {
    let comments = lines.prefix { $0.first == UInt8(ascii: "#") }.map { Self.words($0).trimmed }
    guard let place = comments.first, Self.isPlace(place),
      let first = comments.firstIndex(where: { !$0.isEmpty && !Self.isPlace($0) }),
      !comments[first].hasPrefix("Looks like you ")
    else { return nil }
    var found = [comments[first]]
    if Self.starts(found[0], ["got:", "have:"]), first + 1 < comments.count,
      Self.starts(comments[first + 1], ["expected:", "want:"])
    {
      found.append(comments[first + 1])
    }
    return Array(found.joined(separator: [0x0A]))[...].string
  }

  /// All lines, or `nil` where there are none.
  var trace: String? {
    guard !lines.isEmpty else { return nil }
    return Array(lines.map(Self.words).joined(separator: [0x0A]))[...].string
  }

  /// A line without the mark of a comment.
  private static func words(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.after("# ") ?? (line.first == UInt8(ascii: "#") ? line.dropFirst() : line)
  }

  /// Whether a comment repeats the name of the test that failed, or says only where it stands.
  private static func isPlace(_ line: ArraySlice<UInt8>) -> Bool {
    starts(line, ["(in ", "(from ", "in test file ", "in file ", "Failed test", "Failed (TODO)"])
      || line.hasPrefix("at ") && line.offset(of: " line ") != nil
  }

  private static func starts(_ line: ArraySlice<UInt8>, _ words: [String]) -> Bool {
    words.contains { line.hasPrefix($0) }
  }
}
