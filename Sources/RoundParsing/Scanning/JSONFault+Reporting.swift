import RoundModel

/// What is said of a fault.
extension JSONFault {
  /// The refusal of the file for this fault.
  func readError(_ source: Source, _ bytes: Span<UInt8>) -> ReadError {
    var places = PlaceReader(source: source)
    let place = places.place(of: offset)
    let advice = isEnd ? "The file ends before its document does." : nil
    return ReadError(
      code, path: source.path, message(bytes, &places), advice: advice, place: place)
  }

  /// The diagnostic for a document that was cut short, after so many whole results.
  func cutShort(_ source: Source, _ bytes: Span<UInt8>, results: Int) -> Diagnostic {
    var places = PlaceReader(source: source)
    var diagnostic = Diagnostic(
      .cutShort, message(bytes, &places), at: places.place(of: offset),
      excerpt: SourceLine.text(bytes, at: offset))
    let noun = results == 1 ? "1 complete result was" : "\(results) complete results were"
    diagnostic.detail = ["\(noun) read before it; nothing is presumed about the rest."]
    diagnostic.beginning = began.flatMap { places.place(of: $0) }
    return diagnostic
  }

  private var began: Int? {
    switch reason {
    case .endsInString(let began), .endsInWord(let began): began
    default: nil
    }
  }

  private var code: DiagnosticCode {
    switch reason {
    case .endsInString, .endsInWord, .ends: .cutShort
    case .unexpected, .controlCharacter, .leadingZero, .secondDocument: .notWellFormed
    case .tooDeep: .tooDeep
    case .repeatedKey: .repeatedKey
    case .nameTooLong, .tooManyRows: .limitExceeded
    }
  }

  private func message(_ bytes: Span<UInt8>, _ places: inout PlaceReader) -> String {
    switch reason {
    case .endsInString: return "the file ends inside a string"
    case .endsInWord: return "the file ends inside a value"
    case .ends(let expected): return "the file ends, expected \(expected.phrase)"
    case .unexpected(.end):
      return "found \(found(bytes)) after the document, expected the end of the file"
    case .unexpected(let expected): return "found \(found(bytes)), expected \(expected.phrase)"
    case .controlCharacter:
      return "found the control character \(found(bytes)) inside a string, expected an escape"
    case .leadingZero: return "found a number that starts with 0, expected no leading zero"
    case .secondDocument: return "found a second document, expected the end of the file"
    case .tooDeep: return "more than \(ReadLimits.depth) brackets are open"
    case .repeatedKey(let key, let object):
      let first = firstPlace(of: key, in: object, bytes).flatMap { places.place(of: $0) }
      let before = first.map { ", and first at \($0.inFile)" } ?? ""
      return "the key \"\(Quoted.text(key, bytes))\" stands here again\(before)"
    case .nameTooLong(let count):
      return "a name of \(count) bytes, at most \(ReadLimits.nameBytes) are read"
    case .tooManyRows: return "more than \(ReadLimits.rows) results, at most so many are read"
    }
  }

  private func found(_ bytes: Span<UInt8>) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    let byte = bytes[offset]
    if 0x21...0x7E ~= byte { return "'\(String(decoding: [byte], as: UTF8.self))'" }
    let head = String(
      decoding: Array(copying: bytes, offset..<min(bytes.count, offset + 4)), as: UTF8.self)
    let scalar = head.unicodeScalars.first ?? "\u{FFFD}"
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Where a key stands first in an object.
  private func firstPlace(of key: JSONText, in object: Int, _ bytes: Span<UInt8>) -> Int? {
    var cursor = JSONCursor(at: object)
    let wanted = key.decoded(bytes)
    guard (try? cursor.beginObject(bytes)) != nil else { return nil }
    while let other = try? cursor.nextKey(bytes) {
      if other.decoded(bytes) == wanted { return other.quote }
      guard (try? cursor.skip(bytes)) != nil else { return nil }
    }
    return nil
  }
}

/// Words of the input in messages: short, since they can be of any length.
enum Quoted {
  private static let limit = 60

  static func text(_ text: JSONText, _ bytes: Span<UInt8>) -> String {
    guard text.count > limit * 4 else { return shortened(text.string(bytes)) }
    let head = JSONText(
      start: text.start, end: text.start + limit * 4, hasEscape: false, hasHighByte: true)
    return shortened(head.string(bytes))
  }

  static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(limit))) + "..."
  }
}

/// Lines of a source as excerpts.
enum SourceLine {
  private static let limit = 400

  /// The line that holds an offset, unless it is too long to show.
  static func text(_ bytes: Span<UInt8>, at offset: Int) -> String? {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A {
      start -= 1
      if offset - start > limit { return nil }
    }
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      end += 1
      if end - start > limit { return nil }
    }
    return String(decoding: Array(copying: bytes, start..<end), as: UTF8.self)
  }
}
