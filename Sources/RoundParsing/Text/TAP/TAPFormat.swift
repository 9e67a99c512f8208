import RoundModel

/// The Test Anything Protocol, versions 12 to 14, and what its writers make of it.
///
/// See https://testanything.org for the specification.
struct TAPFormat: TextFormat {
  let name = "tap"
  let recognition =
    "lines that start with \"ok\" or \"not ok\", with a version or a plan \"1..N\", or numbered from "
    + "1 on"
  let losses =
    "durations and messages but for those in YAML blocks; tests that share a name, which are "
    + "only numbered"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    guard !lines.contains(where: { TAPLine.isKernelVersion(TAPLine.withoutClock($0.bytes)) })
    else { return false }
    return Self.hasEvidence(lines)
  }

  func log(of lines: [TextLine]) -> RunLog { TAPReader.log(of: lines, isKernel: false) }

  /// A result together with a version or a plan; a version alone where nothing has been run yet.
  static func hasEvidence(_ lines: [TextLine]) -> Bool {
    var hasResult = false
    var hasFrame = false
    var isFirst = true
    var hasOnlyComments = true
    for line in lines {
      let text = TAPLine.withoutClock(line.bytes).trimmed
      guard !text.isEmpty else { continue }
      if TAPLine.isVersion(text) {
        if isFirst { return true }
        hasFrame = true
      } else if let plan = TAPPlan(text) {
        // A file that was left out as a whole prints nothing else.
        if hasOnlyComments, plan.count == 0, plan.reason != nil { return true }
        hasFrame = true
      } else if TAPResult(text, isKernel: false) != nil {
        hasResult = true
      }
      isFirst = false
      hasOnlyComments = hasOnlyComments && text.first == UInt8(ascii: "#")
      if hasResult, hasFrame { return true }
    }
    return hasResult && areNumbered(lines)
  }

  /// Whether results are numbered one after the other, with nothing but comments before them: what
  /// is left of a run that was cut before the plan at its end.
  private static func areNumbered(_ lines: [TextLine]) -> Bool {
    var numbers: [Int: Int] = [:]
    var hasSecond = false
    for line in lines {
      let text = line.bytes.trimmed
      guard !text.isEmpty else { continue }
      let indent = line.indent
      let next = (numbers[indent] ?? 0) + 1
      if let result = TAPResult(text, isKernel: false) ?? TAPResult(wordFirst: text, number: next) {
        guard let number = result.number else { return false }
        // What stands further in starts anew behind a result that held the last ones.
        for inner in numbers.keys where inner > indent { numbers[inner] = nil }
        guard number == next else { return false }
        numbers[indent] = number
        hasSecond = hasSecond || number == 2
      } else if numbers.isEmpty ? text.first != UInt8(ascii: "#") : isProse(line.bytes) {
        return false
      }
    }
    return hasSecond
  }

  /// Whether a line is an entry of a list, or quotes someone.
  private static func isProse(_ line: ArraySlice<UInt8>) -> Bool {
    ["- ", "* ", "> ", "+ "].contains { line.hasPrefix($0) }
  }
}

/// TAP as the Linux kernel writes it, also with the clock of its log before each line.
struct KTAPFormat: TextFormat {
  let name = "ktap"
  let recognition = "a line \"KTAP version N\", also behind the clock of a kernel log"
  let losses = "durations; messages, which stand between the lines of others"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { TAPLine.isKernelVersion(TAPLine.withoutClock($0.bytes)) }
  }

  func log(of lines: [TextLine]) -> RunLog { TAPReader.log(of: lines, isKernel: true) }
}
