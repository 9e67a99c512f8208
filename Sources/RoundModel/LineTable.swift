/// Finds the line and column of a byte offset.
///
/// Built in one pass that counts the newlines of each block, and asked in time proportional to a
/// block, so that a million-row file pays once for the few rows that are reported.
package struct LineTable: Sendable {
  private static let blockSize = 4096
  /// The newlines before each block.
  private var newlinesBefore: [UInt32] = []
  /// The offset after the last newline before each block.
  private var lineStartBefore: [UInt32] = []
  /// The scalars before each block, so that a file without a newline costs no more than another.
  private var scalarsBefore: [UInt32] = []

  package init(_ bytes: Span<UInt8>) {
    var newlines: UInt32 = 0
    var lineStart: UInt32 = 0
    var scalars: UInt32 = 0
    var index = 0
    while index < bytes.count {
      newlinesBefore.append(newlines)
      lineStartBefore.append(lineStart)
      scalarsBefore.append(scalars)
      let end = min(index + Self.blockSize, bytes.count)
      let block = bytes.extracting(index..<end)
      scalars += UInt32(truncatingIfNeeded: Self.scalars(block))
      let found = Self.newlines(block)
      if found > 0 {
        newlines += UInt32(truncatingIfNeeded: found)
        lineStart = UInt32(truncatingIfNeeded: index + Self.afterLastNewline(block))
      }
      index = end
    }
  }

  /// The line and the column, both from 1, of an offset into the bytes the table was built from.
  ///
  /// Columns count Unicode scalars; a byte-order mark at the start of the file has no column.
  package func position(of offset: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
    guard !newlinesBefore.isEmpty else { return (1, 1) }
    let offset = min(max(0, offset), bytes.count)
    let block = min(offset / Self.blockSize, newlinesBefore.count - 1)
    var line = Int(newlinesBefore[block]) + 1
    var start = Int(lineStartBefore[block])
    for index in block * Self.blockSize..<offset where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    if start == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      start = min(3, offset)
    }
    return (line, scalars(before: offset, in: bytes) - scalars(before: start, in: bytes) + 1)
  }

  private func scalars(before offset: Int, in bytes: Span<UInt8>) -> Int {
    let block = min(offset / Self.blockSize, scalarsBefore.count - 1)
    let rest = bytes.extracting(block * Self.blockSize..<offset)
    return Int(scalarsBefore[block]) + Self.scalars(rest)
  }

  /// A scalar has one byte that is no continuation byte.
  private static func scalars(_ bytes: Span<UInt8>) -> Int {
    var continuations = 0
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index)
      // The highest bit of a byte set and the next one not.
      continuations += (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
      index += 8
    }
    while index < bytes.count {
      if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
    return bytes.count - continuations
  }

  private static func newlines(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index + 8 <= bytes.count {
      // A byte that is a newline is zero here, and only such a byte leaves its highest bit clear.
      let word = bytes.word(at: index) ^ 0x0A0A_0A0A_0A0A_0A0A
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      count += (~(((word & low) &+ low) | word | low)).nonzeroBitCount
      index += 8
    }
    while index < bytes.count {
      if bytes[index] == 0x0A { count += 1 }
      index += 1
    }
    return count
  }

  private static func afterLastNewline(_ bytes: Span<UInt8>) -> Int {
    var index = bytes.count
    while index > 0, bytes[index - 1] != 0x0A { index -= 1 }
    return index
  }
}
