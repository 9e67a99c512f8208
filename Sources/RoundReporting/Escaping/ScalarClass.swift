/// How a Unicode scalar behaves in a line of text.
enum ScalarClass: Sendable {
  /// One cell.
  case narrow
  /// Two cells.
  case wide
  /// A mark on the scalar before it.
  case combining
  /// Acts on text without being seen, and is therefore shown as an escape.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value >= 0x20, value < 0x7F {
      self = .narrow
    } else if Self.contains(ScalarTables.hidden, value) {
      self = .hidden
    } else if Self.contains(ScalarTables.combining, value) {
      self = .combining
    } else if Self.contains(ScalarTables.wide, value) {
      self = .wide
    } else {
      self = .narrow
    }
  }

  /// The number of cells of a terminal that the scalar takes.
  var cells: Int {
    switch self {
    case .narrow: 1
    case .wide: 2
    case .combining, .hidden: 0
    }
  }

  /// Whether a value lies in one of the ranges, by halving.
  private static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count / 2 && value >= ranges[2 * low]
  }
}

/// Measures text in cells of a terminal rather than in characters.
package enum CellWidth {
  /// The number of cells that a text takes.
  package static func of(_ text: String) -> Int {
    var cells = 0
    for scalar in text.unicodeScalars { cells += ScalarClass(scalar).cells }
    return cells
  }
}
