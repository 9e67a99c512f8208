import RoundModel

/// Walks a document of NUnit 2 for nothing but its suites, once tests turn out to share a name.
enum NUnitSuiteMarks {
  /// Where suites begin and end; what stands behind a fault is left out, as it has no rows.
  static func all(in bytes: Span<UInt8>) -> [SuiteMark] {
    guard let start = start(of: bytes) else { return [] }
    let suite = XMLName("test-suite")
    let test = XMLName("test-case")
    let title = XMLName("name")
    var cursor = XMLCursor(at: start)
    // Other elements stand between suites; they have no name here.
    var names: [String] = []
    var marks: [SuiteMark] = []
    do throws(XMLError) {
      while true {
        switch try cursor.next(in: bytes) {
        case .finish: return marks
        case .start(let element):
          let word = XMLName(element, in: bytes)
          if word == test {
            try cursor.skipElement(in: bytes)
            continue
          }
          let name = cursor.attributes.first { $0.name == title }?.text(bytes) ?? []
          names.append(word == suite ? String(decoding: name, as: UTF8.self) : "")
          if word == suite { marks.append(mark(element.lowerBound, names)) }
        case .end(let element):
          names = names.dropLast()
          if XMLName(element, in: bytes) == suite { marks.append(mark(cursor.index, names)) }
        case .text, .literal: continue
        }
      }
    } catch {
      return marks
    }
  }

  private static func mark(_ offset: Int, _ names: [String]) -> SuiteMark {
    SuiteMark(offset: offset, names: names.filter { !$0.isEmpty })
  }

  /// Where the root element starts, behind whatever stands before the document.
  private static func start(of bytes: Span<UInt8>) -> Int? {
    var index = 0
    while let found = bytes.offset(of: UInt8(ascii: "<"), from: index) {
      if bytes.hasText("<test-results", at: found) || bytes.hasText("<test-suite", at: found) {
        return found
      }
      index = found + 1
    }
    return nil
  }
}
