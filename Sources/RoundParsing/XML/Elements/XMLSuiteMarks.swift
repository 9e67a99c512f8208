import RoundModel

/// Walks an XML document for nothing but its suites, once rows turn out to share an identity.
struct XMLSuiteMarks: Sendable {
  /// How the root element of a document may start.
  let roots: [StaticString]
  /// The elements that are suites, and those that hold suites and have no name.
  let suites: [XMLName]
  let holders: [XMLName]
  /// The attribute that names a suite.
  let title: XMLName
  /// What a suite is called by its title.
  let name: @Sendable ([UInt8]) -> [UInt8]

  /// Where suites begin and end; what stands behind a fault is left out, as it has no rows.
  func all(in bytes: Span<UInt8>) -> [SuiteMark] {
    guard let start = start(of: bytes) else { return [] }
    var cursor = XMLCursor(at: start)
    var names: [String] = []
    var marks: [SuiteMark] = []
    do throws(XMLError) {
      while true {
        switch try cursor.next(in: bytes) {
        case .finish: return marks
        case .start(let element):
          let word = XMLName(element, in: bytes)
          if suites.contains(word) || holders.contains(word) {
            let text = cursor.attributes.first { $0.name == title }?.text(bytes) ?? []
            names.append(suites.contains(word) ? String(decoding: name(text), as: UTF8.self) : "")
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

  private func mark(_ offset: Int, _ names: [String]) -> SuiteMark {
    SuiteMark(offset: offset, names: names.filter { !$0.isEmpty })
  }

  /// Where the root element starts, behind whatever stands before the document.
  private func start(of bytes: Span<UInt8>) -> Int? {
    var index = 0
    while let found = bytes.offset(of: UInt8(ascii: "<"), from: index) {
      if roots.contains(where: { bytes.hasText($0, at: found) }) { return found }
      index = found + 1
    }
    return nil
  }
}
