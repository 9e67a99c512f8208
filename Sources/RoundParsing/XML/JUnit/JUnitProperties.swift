/// What properties of a JUnit test case say.
struct JUnitProperties: Sendable {
  private(set) var priority: Int?
  private(set) var tags: [String] = []

  private static let tagNames = ["tag", "tags", "category", "categories", "label", "labels"]

  init(_ properties: [(name: [UInt8], value: [UInt8])]) {
    for property in properties {
      let name = ASCIIText.lowercased(property.name)
      if name.elementsEqual("priority".utf8) {
        priority = priority ?? Priority.number(property.value)
      } else if ASCIIText.isOne(name, of: Self.tagNames) {
        for tag in property.value.split(separator: UInt8(ascii: ",")) {
          let tag = ASCIIText.trimmed(Array(tag))
          if !tag.isEmpty { tags.append(String(decoding: tag, as: UTF8.self)) }
        }
      }
    }
    priority = priority ?? tags.lazy.compactMap { Priority.tag($0.utf8) }.first
  }
}
