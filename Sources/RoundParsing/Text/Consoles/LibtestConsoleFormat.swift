import RoundModel

/// What `cargo test` prints for people.
struct LibtestConsoleFormat: TextFormat {
  let name = "libtest-console"
  let recognition =
    "a line \"running 3 tests\", \"test a::b ... ok\" or \"test result: ok. 3 passed; ...\""
  let losses = "why a test was ignored, but where it says so; most durations"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { line in
      LibtestConsoleReader.planned(line.bytes) != nil
        || LibtestConsoleReader.isResult(line.bytes)
        || line.bytes.trimmed.hasPrefix("test result: ")
          && line.bytes.offset(of: " passed; ") != nil
    }
  }

  func log(of lines: [TextLine]) -> RunLog { LibtestConsoleReader.log(of: lines) }
}

/// Reads the runs of the test binaries of a package, one after the other.
struct LibtestConsoleReader: LineReader {
  private var log = RunLog()
  /// The source of the binary that runs.
  private var file: String?
  /// The tests of the binary that runs, by name.
  private var numbers: [[UInt8]: Int] = [:]
  /// A test whose result stands on a later line, behind what it printed.
  private var open: (name: [UInt8], offset: Int)?
  /// The failure that is told of now, with the lines of its message so far.
  private var failure: Int?
  private var message: [ArraySlice<UInt8>] = []
  private var isMessage = false
  private var plans = 0
  private var results = 0

  /// How many tests a line announces: `running 3 tests`.
  static func planned(_ line: ArraySlice<UInt8>) -> Int? {
    guard let rest = line.trimmed.after("running ") else { return nil }
    let words = rest.parts(at: 0x20)
    guard words.count == 2, ["test", "tests"].contains(words[1].string) else { return nil }
    return words[0].integer
  }

  /// Whether a line tells of one test: `test a::b ... ok`.
  static func isResult(_ line: ArraySlice<UInt8>) -> Bool {
    guard let rest = line.trimmed.after("test "), let dots = rest.offset(of: " ... ") else {
      return false
    }
    return !rest[..<dots].contains(0x20) && outcome(rest[(dots + 5)...]) != nil
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if let path = Self.binary(text) {
      file = path
    } else if Self.planned(text) != nil {
      plans += 1
      numbers = [:]
    } else if text.hasPrefix("test result: ") {
      endFailure()
      takeTotals(text, at: line.offset)
    } else if let title = Self.title(text) {
      endFailure()
      failure = numbers[Array(title)]
    } else if failure != nil {
      takeMessage(text)
    } else if let rest = text.after("test "), let dots = rest.lastOffset(of: " ... ") {
      takeResult(rest[..<dots], rest[(dots + 5)...], line.offset)
    } else if let rest = text.after("test "), rest.hasSuffix(" ...") {
      open = (Array(rest.dropLast(4)), line.offset)
    } else if let test = open, Self.outcome(text) != nil {
      takeResult(test.name[...], text, test.offset)
    }
  }

  /// The source of a test binary: `Running tests/cart.rs (target/...)`, `Doc-tests shop`.
  private static func binary(_ text: ArraySlice<UInt8>) -> String? {
    if text.hasPrefix("Doc-tests ") { return text.string }
    guard var rest = text.after("Running "), let end = rest.offset(of: " (") else { return nil }
    rest = rest[..<end]
    return (rest.after("unittests ") ?? rest).string
  }

  /// The test whose output a line heads: `---- cart::removes stdout ----`.
  private static func title(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let rest = text.after("---- "), rest.hasSuffix(" ----"),
      let end = rest.lastOffset(of: " std")
    else { return nil }
    return rest[..<end]
  }

  private static func outcome(_ text: ArraySlice<UInt8>) -> Outcome? {
    let word = text.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ":") }
    return switch word.string {
    case "ok", "bench": .passed
    case "FAILED": .failed
    case "ignored": .skipped
    default: nil
    }
  }

  private mutating func takeResult(
    _ name: ArraySlice<UInt8>, _ result: ArraySlice<UInt8>, _ offset: Int
  ) {
    guard let outcome = Self.outcome(result) else {
      // What the test printed stands between its name and its result.
      open = (Array(name), offset)
      return
    }
    open = nil
    var plain = name
    if let end = name.offset(of: " - should panic") { plain = name[..<end] }
    var row = RunLog.Test(name: Array(plain), outcome: outcome, offset: offset)
    row.file = file
    if let reason = result.after("ignored, ") { row.message = reason.string }
    if let start = result.offset(of: "<"), result.hasSuffix("s>") {
      row.duration = result[(start + 1)...].dropLast(2).decimal
    }
    numbers[Array(plain)] = log.tests.count
    log.tests.append(row)
  }

  /// The lines behind `thread 'x' panicked at src/cart.rs:4:9:` say why.
  private mutating func takeMessage(_ text: ArraySlice<UInt8>) {
    if text.hasPrefix("failures:") {
      endFailure()
    } else if text.hasPrefix("thread '"), let panic = text.offset(of: "' panicked at ") {
      let rest = text[(panic + 14)...]
      isMessage = true
      // Before 1.73 the message stood on the same line, in quotes.
      if rest.first == UInt8(ascii: "'"), let end = rest.lastOffset(of: "', ") {
        message.append(rest[..<end].dropFirst())
        isMessage = false
      }
    } else if text.hasPrefix("note: ") || text.hasPrefix("stack backtrace:") {
      isMessage = false
    } else if isMessage, message.count < 20 {
      message.append(text)
    }
  }

  private mutating func endFailure() {
    if let failure, !message.isEmpty {
      while message.last?.isEmpty ?? false { message.removeLast() }
      log.tests[failure].message = Array(message.joined(separator: [0x0A]))[...].string
    }
    failure = nil
    message = []
    isMessage = false
  }

  /// `test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; ...; finished in 0.12s`.
  private mutating func takeTotals(_ text: ArraySlice<UInt8>, at offset: Int) {
    results += 1
    var totals = log.stated
    for part in text.parts(at: UInt8(ascii: ";")) {
      let words = part.trimmed.parts(at: 0x20).suffix(2)
      guard let count = words.first?.integer, let noun = words.last?.string else { continue }
      switch noun {
      case "passed", "measured": totals.passed = (totals.passed ?? 0) + count
      case "failed": totals.failed = (totals.failed ?? 0) + count
      case "ignored": totals.skipped = (totals.skipped ?? 0) + count
      default: break
      }
    }
    log.stated = totals
    log.statedOffset = offset
    if let time = text.lastOffset(of: "finished in "), text.last == UInt8(ascii: "s"),
      let seconds = text[(time + 12)...].dropLast().decimal
    {
      log.durationSeconds = (log.durationSeconds ?? 0) + seconds
    }
  }

  mutating func finished(at offset: Int) -> RunLog {
    endFailure()
    if let open {
      var row = RunLog.Test(name: open.name, outcome: .interrupted, offset: open.offset)
      row.file = file
      log.tests.append(row)
    }
    if results < max(plans, 1) { log.cut("a run of tests has no result at its end", at: offset) }
    log.tool = "cargo test"
    return log
  }
}
