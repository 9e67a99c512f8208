import RoundModel

/// A JSON format whose documents are read into a tree first, since what a test is called, how it
/// ended and what it stands in are told in places far apart.
protocol TreeFormat: RoundFormat {
  /// The keys that are read, so that the tree holds nothing else; `nil` where keys are names.
  static var keys: [String]? { get }

  /// Whether a document looks like this format.
  func fits(_ json: JSONSample) -> Bool

  /// Reads the tree of a document.
  ///
  /// What a node of it holds may be cut where the file is; a test that is not whole is no row.
  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault)
}

extension TreeFormat {
  var listsEveryTest: Bool { true }
  var isProse: Bool { false }

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.json.map(fits) ?? false
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    let keys = Self.keys.map { Set($0.map { Array($0.utf8) }) }
    var reader = JSONTreeReader(cursor: JSONCursor(at: sample.start), keeping: keys)
    do throws(JSONFault) {
      let (root, fault) = try reader.readWhatIsThere(bytes)
      try read(root, into: &builder)
      if let fault { throw fault }
      try reader.cursor.finish(bytes)
    } catch {
      try builder.settle(error, bytes)
    }
    builder.reportNotNumbers(reader.cursor)
    builder.reportLoneSurrogates(reader)
  }
}

extension RoundBuilder {
  /// Reports strings that hold half of a surrogate pair.
  mutating func reportLoneSurrogates(_ reader: JSONTreeReader) {
    let (count, first) = reader.loneSurrogates
    guard count > 0 else { return }
    let times = count == 1 ? "" : ", here and in \(count - 1) more"
    report(
      .invalidUTF8, "half of a surrogate pair in a string was read as U+FFFD\(times)", at: first)
  }
}
