import RoundModel

/// A line of gotestsum that tells how a test or a package ended.
struct GotestsumLine: Sendable {
  let package: ArraySlice<UInt8>
  /// Empty where the line is about the whole package.
  let test: ArraySlice<UInt8>
  /// `re-run 2`, or empty for the first run.
  let run: ArraySlice<UInt8>
  let outcome: Outcome
  let duration: Double?

  /// Reads `PASS sea/tug.TestTow (0.00s)`, as `--format testname` has it.
  init?(test line: ArraySlice<UInt8>) {
    guard let (outcome, rest) = Self.word(line, "PASS ", "FAIL ", "SKIP "),
      let (text, run, time) = Self.withoutEnd(rest), !text.contains(0x20)
    else { return nil }
    let slash = text.prefix { $0 != UInt8(ascii: "(") }
    let starts = [".Test", ".Example", ".Fuzz", ".Benchmark"].compactMap { slash.offset(of: $0) }
    guard let dot = starts.min(), dot > text.startIndex else { return nil }
    package = text[..<dot]
    test = text[(dot + 1)...]
    self.run = run
    self.outcome = outcome
    duration = time
  }

  /// Reads `=== FAIL: sea/tug TestTow (0.00s)`, which stands above the output of a test.
  init?(heading line: ArraySlice<UInt8>) {
    guard let text = line.after("=== "),
      let (outcome, rest) = Self.word(text, "PASS: ", "FAIL: ", "SKIP: "),
      let (names, run, time) = Self.withoutEnd(rest)
    else { return nil }
    package = names.prefix { $0 > 0x20 }
    test = names[package.endIndex...].trimmed
    guard !package.isEmpty, !test.contains(0x20) else { return nil }
    self.run = run
    self.outcome = outcome
    duration = time
  }

  private static func word(
    _ line: ArraySlice<UInt8>, _ words: String...
  ) -> (outcome: Outcome, rest: ArraySlice<UInt8>)? {
    for (word, outcome) in zip(words, [Outcome.passed, .failed, .skipped]) {
      if let rest = line.after(word) { return (outcome, rest) }
    }
    return nil
  }

  /// A line without the time and the number of the run at its end: ` (re-run 1) (0.02s)`.
  private static func withoutEnd(
    _ line: ArraySlice<UInt8>
  ) -> (text: ArraySlice<UInt8>, run: ArraySlice<UInt8>, seconds: Double?)? {
    guard line.hasSuffix(")"), let open = line.lastOffset(of: " (") else { return nil }
    let value = line[(open + 2)...].dropLast()
    let seconds = value.last == UInt8(ascii: "s") ? value.dropLast().decimal : nil
    guard seconds != nil || value.elementsEqual("unknown".utf8) else { return nil }
    var text = line[..<open]
    var run: ArraySlice<UInt8> = []
    if text.hasSuffix(")"), let start = text.lastOffset(of: " (re-run ") {
      run = text[(start + 2)...].dropLast()
      text = text[..<start]
    }
    return (text.trimmedEnd, run, seconds)
  }

  /// The package that a line says failed: `FAIL sea/reef`, or a cross before it.
  static func failedPackage(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let rest = line.after("FAIL ") ?? line.after("✖ ") else { return nil }
    let path = rest.trimmed.prefix { $0 > 0x20 }
    let tail = rest.trimmed.dropFirst(path.count).trimmed
    return path.isEmpty || !tail.isEmpty && tail.first != UInt8(ascii: "(") ? nil : path
  }

  /// The totals of `DONE 2 runs, 59 tests, 4 skipped, 13 failures in 0.3s`.
  ///
  /// How many tests there are is not told where some ran again, and are counted again.
  static func totals(_ line: ArraySlice<UInt8>) -> (totals: Totals, seconds: Double?)? {
    guard let rest = line.after("DONE "), let end = rest.lastOffset(of: " in ") else { return nil }
    var totals = Totals()
    var runs = 1
    for part in rest[..<end].parts(at: UInt8(ascii: ",")) {
      let words = part.parts(at: 0x20)
      guard words.count == 2, let count = words[0].integer else { return nil }
      switch words[1].string {
      case "runs": runs = count
      case "test", "tests": totals.total = count
      case "skipped": totals.skipped = count
      case "failure", "failures": totals.failed = count
      case "error", "errors": totals.errors = count
      default: return nil
      }
    }
    let time = rest[(end + 4)...].trimmed
    let seconds = time.last == UInt8(ascii: "s") ? time.dropLast().decimal : nil
    guard totals.total != nil, seconds != nil || time.elementsEqual("unknown".utf8) else {
      return nil
    }
    // What is not counted is none.
    totals.failed = totals.failed ?? 0
    totals.skipped = totals.skipped ?? 0
    if runs > 1 { totals.total = nil }
    return (totals, seconds)
  }
}
