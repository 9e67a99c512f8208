import RoundModel

/// Finds lines of inputs, so that a page can show what was read.
struct SourceLines: Sendable {
  /// Longer lines show nothing that a place does not say better.
  private static let lineLimit = 1500
  private static let byteLimit = 64 << 20

  private struct Key: Hashable {
    let path: [UInt8]
    let line: Int
  }

  private var lines: [Key: String] = [:]

  /// Reads the lines of some places, in one pass over each input.
  init(_ places: [SourcePlace], in rounds: [Round]) {
    var wanted: [[UInt8]: Set<Int>] = [:]
    for place in places { wanted[Array(place.path.utf8), default: []].insert(place.line) }
    for source in rounds.flatMap(\.inputs).map(\.source) where source.count <= Self.byteLimit {
      let path = Array(source.path.utf8)
      guard let numbers = wanted.removeValue(forKey: path) else { continue }
      source.withBytes { bytes in read(bytes, numbers, path) }
    }
  }

  private mutating func read(_ bytes: Span<UInt8>, _ numbers: Set<Int>, _ path: [UInt8]) {
    var (line, start, left) = (1, 0, numbers.count)
    var index = 0
    while index <= bytes.count, left > 0 {
      if index == bytes.count || bytes[index] == 0x0A {
        if numbers.contains(line) {
          left -= 1
          if index - start <= Self.lineLimit {
            let text = (start..<index).map { bytes[$0] }
            lines[Key(path: path, line: line)] = String(decoding: text, as: UTF8.self)
          }
        }
        line += 1
        start = index + 1
      }
      index += 1
    }
  }

  /// The line at a place, without the blanks around it, if it is one that can be shown.
  func line(at place: SourcePlace?) -> Fact.Line? {
    guard let place, let text = lines[Key(path: Array(place.path.utf8), line: place.line)] else {
      return nil
    }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, TextEscaping.isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, TextEscaping.isBlank(last) { scalars.removeLast() }
    return scalars.isEmpty ? nil : Fact.Line(place, String(String.UnicodeScalarView(scalars)))
  }
}
