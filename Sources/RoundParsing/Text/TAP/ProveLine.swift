/// A line of prove such as `t/sum.t .. ok`, which names a file and tells how it ended.
struct ProveLine: Sendable {
  let file: ArraySlice<UInt8>
  /// What stands behind the dots; empty where the file's own output follows.
  let words: ArraySlice<UInt8>

  init?(_ line: ArraySlice<UInt8>) {
    var text = line
    // With `--timer`, the time of day stands before the file.
    if text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")) {
      text = text[(close + 1)...].trimmed
    }
    let name = text.prefix { $0 > 0x20 }
    guard !name.isEmpty, let dots = text[name.endIndex...].after(" ..") else { return nil }
    let rest = dots.drop { $0 == UInt8(ascii: ".") }
    guard rest.isEmpty || rest.first == 0x20 else { return nil }
    file = name
    words = rest.trimmed
  }

  /// Whether the line is one of prove's, and no sentence with dots in it.
  var isSure: Bool {
    file.hasSuffix(".t")
      && (words.isEmpty || words.elementsEqual("ok".utf8) || words.hasPrefix("ok ")
        || ProveState(words) != nil)
  }
}

/// What prove says of a file that is not all well.
enum ProveState: Sendable {
  case skipped(reason: ArraySlice<UInt8>)
  /// The program of the file ended with an error, or ran no test.
  case dubious
  /// Some results failed, or are missing.
  case failed

  init?(_ words: ArraySlice<UInt8>) {
    if let reason = words.after("skipped:") {
      self = .skipped(reason: reason.trimmed)
    } else if words.hasPrefix("Dubious, test returned ") || words.hasPrefix("No subtests run") {
      self = .dubious
    } else if let rest = words.after("Failed "), let slash = rest.firstIndex(of: 0x2F),
      rest[..<slash].integer != nil, rest.offset(of: " subtests") != nil
    {
      self = .failed
    } else {
      return nil
    }
  }
}
