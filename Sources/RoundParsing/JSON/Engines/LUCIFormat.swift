import RoundModel

/// Results as `rdb query -json` prints them from LUCI's ResultDB: one object a line.
struct LUCIFormat: RoundFormat {
  var name: String { "luci-resultdb" }
  var recognition: String { "\"testResult\" with \"testId\"" }
  var losses: String { "totals; whether all results were printed" }
  var listsEveryTest: Bool { true }
  var isProse: Bool { false }

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.json?.has(.text, "testResult", "testId") ?? false
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    builder.header.tool = "LUCI"
    // Variants have keys of their own, so that nothing is passed over.
    var reader = JSONTreeReader(cursor: JSONCursor(at: sample.start))
    var number = 0.0
    do throws(JSONFault) {
      while true {
        let (node, fault) = try reader.readWhatIsThere(bytes)
        if let fault { throw fault }
        number += 1
        if let result = node["testResult"] {
          try read(result, number: number, into: &builder)
        }
        guard reader.cursor.hasMore(bytes) else { break }
      }
    } catch {
      try builder.settle(error, bytes)
    }
    builder.reportNotNumbers(reader.cursor)
    builder.reportLoneSurrogates(reader)
  }

  private func read(
    _ result: JSONNode, number: Double, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let id = result["testId"]?.words else {
      builder.report(.malformedRow, "a result without a test id was left out", at: result.offset)
      return
    }
    var found = FoundTest(id, at: result.offset, outcome: .unreadable)
    found.prefix = ""
    let variant = (result["variant"]?["def"] ?? result["variant"])?.members ?? []
    let parts = variant.compactMap { member in
      member.value.text.map { "\(member.key)=\($0)" }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    found.variant = parts.isEmpty ? nil : parts.joined(separator: ", ")
    found.duration = result["duration"]?.bytes.flatMap(XCDuration.seconds) ?? .nan
    found.message =
      (result["failureReason"]?["primaryErrorMessage"] ?? result["skipReason"])?.words
    let status = result["statusV2"] ?? result["status"]
    (found.outcome, found.originalStatus) =
      Self.outcome(status, isExpected: result["expected"]?.bool)
      ?? builder.unreadable(status, at: result.offset)
    // Results stand in the order they were made.
    found.mark = AttemptMark(
      test: id + [0] + Array(parts.joined(separator: "\u{0}").utf8), start: number)
    try builder.add(found)
  }

  private static func outcome(
    _ status: JSONNode?, isExpected: Bool?
  ) -> (Outcome, String?)? {
    let plain: Outcome? =
      switch status?.text {
      case "PASS", "PASSED": .passed
      case "FAIL", "FAILED": .failed
      case "CRASH": .crashed
      case "ABORT": .interrupted
      case "EXECUTION_ERRORED": .error
      case "SKIP", "SKIPPED": .skipped
      case "PRECLUDED": .notRun
      default: nil
      }
    guard let plain else { return nil }
    if plain.severity > 0, isExpected == true { return (.expectedFailure, status?.text) }
    if plain == .passed, isExpected == false { return (.unexpectedPass, status?.text) }
    return (plain, plain == .notRun ? status?.text : nil)
  }
}
