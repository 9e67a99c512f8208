import RoundModel

/// Brings the bytes of a file into the form that formats read: UTF-8 from a known start.
struct Ingestion: Sendable {
  struct Result: Sendable {
    /// The file, or its text in UTF-8.
    let source: Source
    /// Where the content starts.
    let start: Int
    /// What was done about it, to be reported on the round.
    let notes: [(code: DiagnosticCode, message: String, offset: Int)]
  }

  private let source: Source

  init(_ source: Source) { self.source = source }

  func result() throws(ReadError) -> Result {
    guard source.count <= ReadLimits.fileBytes else {
      throw refuse(.limitExceeded, "\(source.path) is larger than 2 GiB, which is not read")
    }
    if let text = try transcoded() {
      return try content(
        Source(path: source.path, bytes: OwnedBytes(text)),
        notes: [(.byteOrderMark, "UTF-16 was read as text", 0)])
    }
    return try content(source, notes: [])
  }

  private func refuse(_ code: DiagnosticCode, _ message: String, advice: String? = nil) -> ReadError
  {
    ReadError(code, path: source.path, message, advice: advice)
  }

  // MARK: - Encodings

  /// The text of a UTF-16 file, or `nil` for a file that is not.
  private func transcoded() throws(ReadError) -> [UInt8]? {
    try source.withBytes { (bytes: Span<UInt8>) throws(ReadError) -> [UInt8]? in
      guard bytes.count >= 2 else { return nil }
      switch (bytes[0], bytes[1]) {
      case (0x1F, 0x8B):
        throw refuse(
          .notRecognised, "\(source.path) is compressed with gzip, which is not read",
          advice: "Unpack it first.")
      case (0x50, 0x4B):
        throw refuse(
          .notRecognised, "\(source.path) is a zip archive, which is not read",
          advice: "Unpack it first.")
      case (0xFF, 0xFE): return try utf16(bytes, lowFirst: true)
      case (0xFE, 0xFF): return try utf16(bytes, lowFirst: false)
      case (0, _), (_, 0):
        throw refuse(
          .notRecognised,
          "\(source.path) holds zero bytes: it looks like UTF-16 without a mark, or no text at all",
          advice: "Save it as UTF-8.")
      default: return nil
      }
    }
  }

  private func utf16(_ bytes: Span<UInt8>, lowFirst: Bool) throws(ReadError) -> [UInt8] {
    guard bytes.count % 2 == 0 else {
      throw refuse(.notWellFormed, "\(source.path) is UTF-16 and ends inside a character")
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      lowFirst
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  // MARK: - Start

  /// Skips a byte-order mark, blanks, and lines that package managers print before a document.
  private func content(
    _ text: Source, notes: [(code: DiagnosticCode, message: String, offset: Int)]
  ) throws(ReadError) -> Result {
    try text.withBytes { (bytes: Span<UInt8>) throws(ReadError) -> Result in
      var notes = notes
      var start = 0
      if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
        start = 3
        notes.append((.byteOrderMark, "a byte-order mark was skipped", 0))
      }
      var first = start
      while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
      guard first < bytes.count else {
        throw refuse(
          .emptyInput,
          bytes.count == 0
            ? "\(source.path) is empty: it tells of no round"
            : "\(source.path) holds only blanks: it tells of no round")
      }
      let isDocument = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")]
        .contains(bytes[first])
      if isDocument { return Result(source: text, start: first, notes: notes) }
      if let (document, lines) = Self.documentAfterNoise(bytes, from: start) {
        notes.append(
          (.noiseSkipped, "\(lines) lines before the document were skipped", start))
        return Result(source: text, start: document, notes: notes)
      }
      return Result(source: text, start: start, notes: notes)
    }
  }

  /// A JSON document that starts a line after a few lines of plain text, and takes the rest.
  ///
  /// Markdown may hold lines that start with a bracket, so that a heading, a list or a table before
  /// them says that this is a report and no noise.
  private static func documentAfterNoise(
    _ bytes: Span<UInt8>, from start: Int
  ) -> (offset: Int, lines: Int)? {
    var index = start
    var lines = 0
    while index < bytes.count, lines <= 20 {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        return lastByte(bytes).map { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } == true
          ? (index, lines) : nil
      case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "*"),
        UInt8(ascii: "/"):
        return nil
      default: break
      }
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      index += 1
      lines += 1
    }
    return nil
  }

  private static func lastByte(_ bytes: Span<UInt8>) -> UInt8? {
    var index = bytes.count - 1
    while index >= 0, bytes[index] <= 0x20 { index -= 1 }
    return index >= 0 ? bytes[index] : nil
  }
}
