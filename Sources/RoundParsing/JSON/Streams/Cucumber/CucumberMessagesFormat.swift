import RoundModel

/// The messages of Cucumber: one envelope a line.
///
/// See https://github.com/cucumber/messages for the schema.
struct CucumberMessagesFormat: RoundFormat {
  let name = "cucumber-messages"
  let recognition = "lines of JSON with one key each, such as \"meta\", \"pickle\" or \"testCase\""
  let losses = "scenarios that a filter left out"
  let listsEveryTest = true
  let isProse = false

  private static let envelopes: Set<String> = [
    "meta", "source", "gherkinDocument", "pickle", "testCase", "testRunStarted",
    "testCaseStarted", "testStepStarted", "testStepFinished", "testCaseFinished",
    "testRunFinished", "stepDefinition", "hook", "parseError", "testRunHookStarted",
    "testRunHookFinished",
  ]

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    let known = sample.stream.filter { value in
      value.members.count == 1 && Self.envelopes.contains(value.members[0].key)
        && value.members[0].value.isObject
    }
    return known.contains { $0.members[0].value.members.count > 0 }
      && known.count * 2 > sample.stream.count
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(CucumberMessagesReader(), sample, bytes)
  }
}
