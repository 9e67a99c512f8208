import RoundModel

/// The projects or browsers that the suites of a document stand for.
///
/// One of them is no part of a test's identity: only where there are several do tests of the same
/// name differ by it.
enum JUnitVariants {
  /// What stands for each project or browser, by how it is written; empty where there is but one.
  static func all(
    _ bytes: Span<UInt8>, at start: Int, by dialect: JUnitDialect, _ known: JUnitNames
  ) -> [[UInt8]: String] {
    let names = names(bytes, at: start, by: dialect == .karma ? known.name : known.hostname, known)
    guard names.count > 1 else { return [:] }
    // A browser is another one after every update, unless two versions of it are meant.
    let steady = Set(names.map(withoutVersion))
    let isSteady = dialect == .karma && steady.count == names.count
    var variants: [[UInt8]: String] = [:]
    for name in names where !name.isEmpty {
      variants[name] = String(decoding: isSteady ? withoutVersion(name) : name, as: UTF8.self)
    }
    return variants
  }

  private static func names(
    _ bytes: Span<UInt8>, at start: Int, by name: XMLName, _ known: JUnitNames
  ) -> Set<[UInt8]> {
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
        case .finish: return found
        }
      }
    } catch {
      // The reader meets the same fault and says so.
      return found
    }
  }

  /// The name of a browser without its version: `Firefox 115.0 (Linux)` is `Firefox (Linux)`.
  static func withoutVersion(_ name: [UInt8]) -> [UInt8] {
    let words = name.split(separator: 0x20)
    guard
      let version = words.firstIndex(where: { word in
        word.contains(UInt8(ascii: "."))
          && word.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
      }), version > 0
    else { return name }
    return Array((words[..<version] + words[(version + 1)...]).joined(separator: [0x20]))
  }
}
