import RoundModel

/// The parts of a recorded test's identity: its id is a prefix, the name and the variant.
struct RecordIdentity {
  let name: [UInt8]
  /// Whether the id does not end with the name and the variant, so that it was taken as it is.
  let isOdd: Bool
  private let prefix: [UInt8]
  private let file: String?
  private let suite: [String]
  private let variant: String?

  init(_ id: [UInt8], _ node: JSONNode) {
    let variant = node["variant"]?.text
    let suffix = variant.map { Array(" {\($0)}".utf8) } ?? []
    let own = node["name"]?.bytes ?? id
    let end = id.count - suffix.count
    let start = end - own.count
    let fits =
      start >= 0 && id[end...].elementsEqual(suffix) && id[start..<end].elementsEqual(own)
    self.variant = fits ? variant : nil
    name = fits ? own : id
    prefix = fits ? Array(id[..<start]) : []
    isOdd = !fits
    file = node["file"]?.text
    if let path = node["suitePath"]?.elements {
      suite = path.compactMap(\.text)
    } else {
      suite = node["suite"]?.bytes.map(Self.parts) ?? []
    }
  }

  private static func parts(_ text: [UInt8]) -> [String] {
    let colon = UInt8(ascii: ":")
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + 1 < text.count {
      guard text[index] == colon, text[index + 1] == colon else {
        index += 1
        continue
      }
      parts.append(String(decoding: text[start..<index], as: UTF8.self))
      index += 2
      start = index
    }
    parts.append(String(decoding: text[start...], as: UTF8.self))
    return parts
  }

  func scope(_ builder: inout RoundBuilder) -> UInt32 {
    builder.scope(
      file: file, suite: suite, variant: variant,
      prefix: String(decoding: prefix, as: UTF8.self))
  }
}
