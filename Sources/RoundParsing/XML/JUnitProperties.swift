/// What properties of a JUnit test case say.
enum JUnitProperties {
  /// The priority, from a property of that name or from a tag such as `P1` or `priority-1`.
  static func priority(_ properties: [(name: String, value: String)]) -> Int? {
    for (name, value) in properties {
      let name = String(decoding: name.utf8.map { $0 | 0x20 }, as: UTF8.self)
      if name == "priority" || name == "tag" || name == "tags",
        let number = number(value, needsMark: name != "priority")
      {
        return number
      }
    }
    return nil
  }

  private static func number(_ value: String, needsMark: Bool) -> Int? {
    let letters = value.utf8.map { $0 | 0x20 }
    for mark in ["priority-", "p"] where letters.starts(with: mark.utf8.map { $0 | 0x20 }) {
      return Int(String(decoding: value.utf8.dropFirst(mark.utf8.count), as: UTF8.self))
    }
    return needsMark ? nil : Int(value)
  }
}
