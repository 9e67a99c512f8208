/// Priorities as machines write them.
enum Priority {
  /// The priority that a text names: `1`, `P1`, `p-1`, `Priority 1`, `priority::P1`, `prio_2`.
  static func number(_ text: some Collection<UInt8>) -> Int? {
    number(text, mayBeBare: true)
  }

  /// The priority that a tag names; a bare number is no priority there.
  static func tag(_ text: some Collection<UInt8>) -> Int? {
    number(text, mayBeBare: false)
  }

  private static func number(_ text: some Collection<UInt8>, mayBeBare: Bool) -> Int? {
    guard text.count <= 24 else { return nil }
    let bytes = text.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "@") || rest.first == UInt8(ascii: "#") { rest.removeFirst() }
    var isNamed = false
    for word in ["priority", "prio"] where rest.starts(with: word.utf8) {
      rest.removeFirst(word.utf8.count)
      isNamed = true
      break
    }
    let separators = Array(" _-:=".utf8)
    while let first = rest.first, isNamed, separators.contains(first) { rest.removeFirst() }
    if rest.first == UInt8(ascii: "p") {
      rest.removeFirst()
      isNamed = true
      if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    }
    guard isNamed || mayBeBare, 1...3 ~= rest.count, rest.allSatisfy({ $0 &- 0x30 < 10 }),
      let number = Int(String(decoding: rest, as: UTF8.self)), 1...255 ~= number
    else { return nil }
    return number
  }
}
