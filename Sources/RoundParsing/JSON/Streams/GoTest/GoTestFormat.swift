import RoundModel

/// The events of `go test -json`, one a line.
///
/// See `go doc test2json` for what the events mean.
struct GoTestFormat: RoundFormat {
  let name = "go-test-json"
  let recognition = "lines of JSON with an \"Action\" such as \"run\", \"pass\" or \"output\""
  let losses =
    "tests that a panic or a broken build kept from running; what a test printed is told only "
    + "where it failed or was skipped"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { value in
      guard let action = value["Action"]?.bytes, GoTestAction(action) != nil else { return false }
      return value["Package"] != nil || value["Test"] != nil || value["ImportPath"] != nil
        || value["Time"] != nil
    }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    var reader = GoTestReader(start: sample.start)
    builder.repeatsAreAttempts = true
    do throws(JSONFault) {
      try reader.read(bytes, &builder)
    } catch {
      throw error.readError(builder.source, bytes)
    }
    reader.finish(bytes, &builder)
  }
}

/// What an event says that happened.
enum GoTestAction: String, Sendable {
  case start, run, pause, cont, pass, bench, fail, output, skip, attr, artifacts
  case buildOutput = "build-output"
  case buildFail = "build-fail"

  init?(_ word: [UInt8]) {
    guard word.count <= 16, let known = Self(rawValue: String(decoding: word, as: UTF8.self)) else {
      return nil
    }
    self = known
  }
}

/// The keys of an event that are read.
enum GoTestKey: String, Sendable {
  case time = "Time"
  case action = "Action"
  case package = "Package"
  case test = "Test"
  case elapsed = "Elapsed"
  case output = "Output"
  case failedBuild = "FailedBuild"
  case importPath = "ImportPath"

  /// A table of these keys, which learns in what order a file has them.
  static func table() -> KeyTable<GoTestKey> {
    KeyTable { GoTestKey(rawValue: String(decoding: $0, as: UTF8.self)) }
  }
}

/// One event as it was read: places in the source.
struct GoTestEvent: Sendable {
  let offset: Int
  var time: JSONText?
  var action: JSONText?
  var package: JSONText?
  var test: JSONText?
  var output: JSONText?
  var failedBuild: JSONText?
  var importPath: JSONText?
  var elapsed = Double.nan

  init(offset: Int) { self.offset = offset }
}
