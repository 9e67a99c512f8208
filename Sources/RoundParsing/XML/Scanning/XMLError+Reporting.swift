import RoundModel

/// What is said of a fault.
extension XMLError {
  /// The refusal of the file for this fault.
  func readError(_ source: Source) -> ReadError {
    let code: DiagnosticCode =
      switch problem {
      case .notWellFormed, .documentType: .notWellFormed
      case .cutShort: .cutShort
      case .tooDeep: .tooDeep
      }
    var places = PlaceReader(source: source)
    return ReadError(code, path: source.path, message, place: places.place(of: offset))
  }

  /// The diagnostic for a document that was cut short, after so many whole results.
  func cutDiagnostic(_ source: Source, _ bytes: Span<UInt8>, results: Int) -> Diagnostic {
    var places = PlaceReader(source: source)
    var diagnostic = Diagnostic(
      .cutShort, message, at: places.place(of: offset), excerpt: SourceLine.text(bytes, at: offset))
    let noun = results == 1 ? "1 complete result was" : "\(results) complete results were"
    diagnostic.detail = ["\(noun) read before it; nothing is presumed about the rest."]
    return diagnostic
  }
}

extension RoundBuilder {
  /// Keeps what was whole of a document that is merely cut short; anything else refuses the file.
  mutating func settle(_ fault: XMLError, _ bytes: Span<UInt8>) throws(ReadError) {
    guard fault.problem == .cutShort else { throw fault.readError(source) }
    isTruncated = true
    report(fault.cutDiagnostic(source, bytes, results: count))
  }

  /// Reports what a cursor met that XML does not allow, and that was read all the same.
  mutating func reportOddities(_ cursor: XMLCursor) {
    if let first = cursor.controls.first {
      let count = cursor.controls.count
      let what = count == 1 ? "1 control character" : "\(count) control characters"
      report(.controlCharacters, "\(what), which XML does not allow, kept as read", at: first)
    }
    if let first = cursor.invalid.first {
      let count = cursor.invalid.count
      let what = count == 1 ? "1 byte is" : "\(count) bytes are"
      report(.invalidUTF8, "\(what) not UTF-8; they show with U+FFFD", at: first)
    }
  }

  /// Refuses more rows than are read.
  @inline(__always)
  func checkXMLRoom(at offset: Int) throws(ReadError) {
    guard count < ReadLimits.rows else { throw tooMany(at: offset) }
  }

  @inline(never)
  private func tooMany(at offset: Int) -> ReadError {
    var places = PlaceReader(source: source)
    return ReadError(
      .limitExceeded, path: source.path, "more than \(ReadLimits.rows) results are in the file",
      place: places.place(of: offset))
  }

  /// Refuses a name that is longer than any that is read.
  @inline(__always)
  func checkName(_ count: Int, at offset: Int) throws(ReadError) {
    guard count <= ReadLimits.nameBytes else { throw tooLong(count, at: offset) }
  }

  @inline(never)
  private func tooLong(_ count: Int, at offset: Int) -> ReadError {
    var places = PlaceReader(source: source)
    return ReadError(
      .limitExceeded, path: source.path,
      "a name of \(count) bytes, at most \(ReadLimits.nameBytes) are read",
      place: places.place(of: offset))
  }
}
