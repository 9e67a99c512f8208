import RoundModel

/// Counts the projects or browsers that the suites of a document stand for.
///
/// One of them is no part of a test's identity: only where there are several do tests of the same
/// name differ by it.
enum JUnitVariants {
  static func count(
    _ bytes: Span<UInt8>, at start: Int, by dialect: JUnitDialect, _ known: JUnitNames
  ) -> Int {
    let name = dialect == .karma ? known.name : known.hostname
    var cursor = XMLCursor(at: start)
    var found: Set<[UInt8]> = []
    do throws(XMLError) {
      while true {
        switch try cursor.next(in: bytes) {
        case .start(let element):
          let word = XMLName(element, in: bytes)
          if word == known.testcase {
            try cursor.skipElement(in: bytes)
          } else if word == known.testsuite,
            let attribute = cursor.attributes.first(where: { $0.name == name })
          {
            found.insert(attribute.text(bytes))
          }
        case .end, .text, .literal: continue
        case .finish: return found.count
        }
      }
    } catch {
      // The reader meets the same fault and says so.
      return found.count
    }
  }
}
