import RoundModel

/// Walks a JUnit document for nothing but its suites, once rows turn out to share an identity.
enum JUnitSuiteMarks {
  /// Where suites begin and end; what stands behind a fault is left out, as it has no rows.
  static func all(in bytes: Span<UInt8>) -> [SuiteMark] {
    guard let start = start(of: bytes) else { return [] }
    let known = JUnitNames()
    var cursor = XMLCursor(at: start)
    var names: [String] = []
    var marks: [SuiteMark] = []
    do throws(XMLError) {
      while true {
        switch try cursor.next(in: bytes) {
        case .finish: return marks
        case .start(let element):
          let word = XMLName(element, in: bytes)
          if word == known.testsuite || word == known.testsuites {
            names.append(word == known.testsuite ? name(cursor, known, bytes) : "")
            marks.append(mark(element.lowerBound, names))
          } else {
            try cursor.skipElement(in: bytes)
          }
        case .end:
          names = names.dropLast()
          marks.append(mark(cursor.index, names))
        case .text, .literal: continue
        }
        if cursor.isAfterRoot, let next = XMLDocuments.next(after: cursor.index, bytes) {
          cursor = XMLCursor(at: next, after: cursor)
        }
      }
    } catch {
      return marks
    }
  }

  private static func mark(_ offset: Int, _ names: [String]) -> SuiteMark {
    SuiteMark(offset: offset, names: names.filter { !$0.isEmpty })
  }

  private static func name(
    _ cursor: XMLCursor, _ known: JUnitNames, _ bytes: Span<UInt8>
  ) -> String {
    let text = cursor.attributes.first { $0.name == known.name }?.text(bytes) ?? []
    return String(decoding: JUnitTimestampedName(text)?.base ?? text, as: UTF8.self)
  }

  /// Where the root element starts, behind whatever stands before the document.
  private static func start(of bytes: Span<UInt8>) -> Int? {
    var index = 0
    while let found = bytes.offset(of: UInt8(ascii: "<"), from: index) {
      if bytes.hasText("<testsuite", at: found) { return found }
      index = found + 1
    }
    return nil
  }
}
