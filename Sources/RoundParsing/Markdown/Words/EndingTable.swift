/// Texts that a name may end in, looked up by the last byte of the name.
///
/// Every cell, item and heading is asked for several lists of endings, and hardly any has one.
struct EndingTable: Sendable {
  private let endings: [[[UInt8]]]

  init(_ endings: [String]) {
    var slots = [[[UInt8]]](repeating: [], count: 256)
    for ending in endings {
      let bytes = Array(ending.utf8)
      if let last = bytes.last { slots[Int(last)].append(bytes) }
    }
    self.endings = slots
  }

  /// Whether a name ends in one of the texts.
  func isAtEnd(of name: [UInt8]) -> Bool {
    guard let last = name.last else { return false }
    return endings[Int(last)].contains { ending in
      ending.count <= name.count && name.holds(ending, at: name.count - ending.count)
    }
  }
}
