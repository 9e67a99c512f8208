import RoundModel

/// The documents of a file that holds several, one after the other, or lines of something else
/// behind the last one.
struct JSONDocuments: Sendable {
  /// Where each document stands.
  private(set) var ranges: [Range<Int>] = []
  /// Plain lines between or behind the documents.
  private(set) var noise: [Range<Int>] = []

  /// The documents from an offset on; `nil` where what stands behind one is neither a document nor
  /// plain lines.
  ///
  /// A line that starts a comment, that is a conflict marker, or that holds a bracket or NUL may be
  /// a part of something that was meant to be read, and is no noise.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var index = start
    var isNewLine = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        isNewLine = isNewLine || byte == 0x0A
        index += 1
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard let end = Self.end(bytes, of: index) else { return nil }
        ranges.append(index..<end)
        index = end
        isNewLine = false
      } else {
        guard isNewLine, !ranges.isEmpty, let end = Self.plainLine(bytes, from: index) else {
          return nil
        }
        noise.append(index..<end)
        index = end
      }
    }
  }

  /// Where the document at an offset ends; one that is cut short ends with the file.
  private static func end(_ bytes: Span<UInt8>, of start: Int) -> Int? {
    var cursor = JSONCursor(at: start)
    do throws(JSONFault) {
      try cursor.skip(bytes)
      return cursor.index
    } catch {
      return error.isEnd ? bytes.count : nil
    }
  }

  private static func plainLine(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard !bytes.hasText("//", at: start), !bytes.hasText("/*", at: start),
      !bytes.hasText("<<<<<<<", at: start), !bytes.hasText("=======", at: start),
      !bytes.hasText(">>>>>>>", at: start)
    else { return nil }
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      switch bytes[index] {
      case 0, UInt8(ascii: "{"), UInt8(ascii: "["): return nil
      default: index += 1
      }
    }
    return index
  }
}
