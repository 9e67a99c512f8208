import RoundModel

/// Refuses what is no test report, saying what it looks like, so that a person sees the mix-up.
enum Refusal {
  /// The refusal of a file for what it is instead.
  static func notAReport(_ source: Source, _ look: String) -> ReadError {
    ReadError(
      .notRecognised, path: source.path, "\(source.path) is not a test report: \(look)",
      advice: "Formats read: rounddiff formats")
  }

  /// The refusal of a file that no format recognises.
  static func ofUnknown(
    _ source: Source, _ bytes: Span<UInt8>, _ sample: FormatSample
  ) -> ReadError {
    switch sample.syntax {
    case .json:
      let whole = FormatSample(bytes, from: sample.start, isWhole: true)
      return whole.json.map { ofJSON(source, bytes, $0) } ?? notAReport(source, "it is no JSON")
    case .xml(let root): return notAReport(source, "it looks like XML with the root <\(root)>")
    case .text: return ofText(source, bytes, sample.start)
    }
  }

  private static func ofJSON(
    _ source: Source, _ bytes: Span<UInt8>, _ json: JSONSample
  ) -> ReadError {
    if let fault = json.fault {
      if case .secondDocument = fault.reason, json.root == .object {
        return notAReport(source, "it looks like JSON lines of no format that is read")
      }
      return fault.readError(source, bytes)
    }
    if let look = NoReport.look(of: json) { return notAReport(source, look) }
    if json.hasKeys("message", "documentation_url") {
      return notAReport(source, "it looks like the answer of a web service")
    }
    let keys = (json.members[[]] ?? []).prefix(4).map { member in
      "\"\(Quoted.shortened(String(decoding: member.key, as: UTF8.self)))\""
    }
    return notAReport(
      source,
      keys.isEmpty
        ? "it looks like JSON without results"
        : "it looks like JSON with \(keys.joined(separator: ", ")), and without results")
  }

  private static func ofText(_ source: Source, _ bytes: Span<UInt8>, _ start: Int) -> ReadError {
    var cursor = JSONCursor(at: start)
    do throws(JSONFault) {
      let kind = try cursor.kind(bytes)
      try cursor.skip(bytes)
      try cursor.finish(bytes)
      return notAReport(source, "it holds \(kind.noun) and nothing else")
    } catch {
      return notAReport(source, "it looks like text that tells of no tests")
    }
  }
}
