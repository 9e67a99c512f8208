import RoundModel

/// Reads small values that were passed over before and turned out to be wanted.
enum JSONStrings {
  /// The strings of a value that is a string or an array of strings; empty ones are left out.
  static func list(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [String] {
    guard !range.isEmpty else { return [] }
    var cursor = JSONCursor(at: range.lowerBound)
    var result: [String] = []
    do throws(JSONFault) {
      if try cursor.kind(bytes) == .array {
        _ = try cursor.beginArray(bytes)
        while try cursor.nextElement(bytes) {
          if let text = try cursor.text(bytes), text.count > 0 { result.append(text.string(bytes)) }
        }
      } else if let text = try cursor.text(bytes), text.count > 0 {
        result.append(text.string(bytes))
      }
    } catch {
      // The value was checked when it was passed over, so that there is nothing left to find.
    }
    return result
  }

  /// The values of an object or array as short texts, in the order they stand in.
  static func values(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [String] {
    var cursor = JSONCursor(at: range.lowerBound)
    var result: [String] = []
    do throws(JSONFault) {
      switch try cursor.kind(bytes) {
      case .object:
        _ = try cursor.beginObject(bytes)
        while try cursor.nextKey(bytes) != nil { result.append(try value(&cursor, bytes)) }
      case .array:
        _ = try cursor.beginArray(bytes)
        while try cursor.nextElement(bytes) { result.append(try value(&cursor, bytes)) }
      default: break
      }
    } catch {
      // As above.
    }
    return result
  }

  private static func value(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> String {
    if try cursor.kind(bytes) == .text, let text = try cursor.text(bytes) {
      return text.string(bytes)
    }
    let range = try cursor.skipped(bytes)
    return String(decoding: Array(copying: bytes, range), as: UTF8.self)
  }
}
