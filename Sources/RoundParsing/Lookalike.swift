import RoundModel

/// Says what a file that is no test report looks like, so that a person sees the mix-up.
enum Lookalike {
  static func name(_ sample: FormatSample, _ bytes: Span<UInt8>) -> String {
    let head = (sample.start..<min(bytes.count, sample.start + 4096)).map { bytes[$0] }
    let small = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    func starts(_ text: String) -> Bool { small.starts(with: text.utf8) }
    if starts("<!doctype html") || starts("<html") {
      return "an HTML page" + (title(head, small).map { ", titled \"\($0)\"" } ?? "")
    }
    if starts("version https://git-lfs") {
      return "a pointer to a file that Git LFS keeps elsewhere"
    }
    if starts("<<<<<<<") { return "a file with conflict markers of a merge" }
    if starts("<!doctype") { return "XML with a document type declaration, which is refused" }
    switch sample.syntax {
    case .json(let document):
      if document.root["message"] != nil, document.root["documentation_url"] != nil {
        return "the answer of a web service"
      }
      let keys = document.root.members.prefix(4).map { "\"\($0.key)\"" }
      return keys.isEmpty ? "JSON without tests" : "JSON with \(keys.joined(separator: ", "))"
    case .xml(let root): return "XML with the root element <\(root)>"
    case .text: return "text that tells of no tests"
    }
  }

  private static func title(_ head: [UInt8], _ small: [UInt8]) -> String? {
    let open = Array("<title>".utf8)
    guard let start = small.indices.first(where: { small[$0...].starts(with: open) }) else {
      return nil
    }
    let text = head[(start + open.count)...].prefix { $0 != UInt8(ascii: "<") }.prefix(80)
    return String(decoding: JUnitCase.trimmed(Array(text)), as: UTF8.self)
  }
}
