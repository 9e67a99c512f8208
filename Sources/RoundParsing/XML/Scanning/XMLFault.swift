import RoundModel

/// Why a file that is XML by its first characters has no root element to be known by.
struct XMLFault {
  let error: XMLError

  /// Looks at a file whose root element was not found; `nil` where it does not start like XML.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var first = start
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    guard bytes.hasText("<?xml", at: first) || bytes.hasText("<!doctype", at: first) else {
      return nil
    }
    var cursor = XMLCursor(at: first)
    do throws(XMLError) {
      _ = try cursor.next(in: bytes)
      return nil
    } catch {
      self.error = error
    }
  }
}
