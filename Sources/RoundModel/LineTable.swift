/// Finds the line and column of a byte offset.
///
/// Built in one pass that counts the newlines of each block, and asked in time proportional to a
/// block, so that a million-row file pays once for the few rows that are reported.
package struct LineTable: Sendable {
  /// The bytes of each block; whoever counts a file in parts lets these end where a block does.
  package static let blockSize = 1024

  /// The newlines before each block.
  private var newlinesBefore: [UInt32] = []
  /// The scalars before each block, so that a file without a newline costs no more than another.
  private var scalarsBefore: [UInt32] = []
  /// The newlines and scalars of all blocks.
  private var newlines: UInt32 = 0
  private var scalars: UInt32 = 0

  package init(_ bytes: Span<UInt8>) {
    let blocks = bytes.count / Self.blockSize + 1
    newlinesBefore.reserveCapacity(blocks)
    scalarsBefore.reserveCapacity(blocks)
    var index = 0
    while index < bytes.count {
      newlinesBefore.append(newlines)
      scalarsBefore.append(scalars)
      let end = min(index + Self.blockSize, bytes.count)
      let counts = Self.counts(bytes.extracting(index..<end))
      newlines += UInt32(truncatingIfNeeded: counts.newlines)
      scalars += UInt32(truncatingIfNeeded: counts.scalars)
      index = end
    }
  }

  /// Adds the blocks that follow those of the table, counted for themselves.
  package mutating func append(_ next: LineTable) {
    for count in next.newlinesBefore { newlinesBefore.append(newlines + count) }
    for count in next.scalarsBefore { scalarsBefore.append(scalars + count) }
    newlines += next.newlines
    scalars += next.scalars
  }

  /// The line and the column, both from 1, of an offset into the bytes the table was built from.
  ///
  /// Columns count Unicode scalars; a byte-order mark at the start of the file has no column.
  package func position(of offset: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
    guard !newlinesBefore.isEmpty else { return (1, 1) }
    let offset = min(max(0, offset), bytes.count)
    let block = min(offset / Self.blockSize, newlinesBefore.count - 1)
    let before = bytes.extracting(block * Self.blockSize..<offset)
    let counts = Self.counts(before)
    var start =
      counts.newlines > 0
      ? block * Self.blockSize + Self.afterLastNewline(before) : lineStart(before: block, bytes)
    if start == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      start = min(3, offset)
    }
    let line = Int(newlinesBefore[block]) + counts.newlines + 1
    let scalars = Int(scalarsBefore[block]) + counts.scalars
    return (line, scalars - self.scalars(before: start, in: bytes) + 1)
  }

  /// The offset behind the last newline before a block.
  ///
  /// The block that it stands in is the last one with fewer newlines before it.
  private func lineStart(before block: Int, _ bytes: Span<UInt8>) -> Int {
    let newlines = newlinesBefore[block]
    guard newlines > 0 else { return 0 }
    var (low, high) = (0, block)
    while high - low > 1 {
      let middle = (low + high) / 2
      if newlinesBefore[middle] < newlines { low = middle } else { high = middle }
    }
    let start = low * Self.blockSize
    return start + Self.afterLastNewline(bytes.extracting(start..<start + Self.blockSize))
  }

  private func scalars(before offset: Int, in bytes: Span<UInt8>) -> Int {
    let block = min(offset / Self.blockSize, scalarsBefore.count - 1)
    let rest = bytes.extracting(block * Self.blockSize..<offset)
    return Int(scalarsBefore[block]) + Self.counts(rest).scalars
  }

  /// How many newlines and scalars stand in some bytes; a scalar has one byte that continues none.
  private static func counts(_ bytes: Span<UInt8>) -> (newlines: Int, scalars: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var (newlines, highBits) = (0, UInt64(0))
    var index = 0
    let words = bytes.count & ~7
    while index < words {
      // Each byte of it counts its own column, up to 255.
      var others: UInt64 = 0
      let start = index
      let end = min(words, index + 255 * 8)
      while index < end {
        let word = bytes.word(at: index)
        highBits |= word
        // A newline is zero here, and only such a byte leaves its highest bit clear.
        let matched = word ^ 0x0A0A_0A0A_0A0A_0A0A
        others &+= (((matched & low) &+ low) | matched) >> 7 & ones
        index += 8
      }
      newlines += index - start - Self.sum(others)
    }
    while index < bytes.count {
      if bytes[index] == 0x0A { newlines += 1 }
      highBits |= UInt64(bytes[index])
      index += 1
    }
    let isASCII = highBits & 0x8080_8080_8080_8080 == 0
    return (newlines, isASCII ? bytes.count : bytes.count - continuations(bytes))
  }

  /// How many bytes continue a scalar.
  private static func continuations(_ bytes: Span<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var continuations = 0
    var index = 0
    let words = bytes.count & ~7
    while index < words {
      var tails: UInt64 = 0
      let end = min(words, index + 255 * 8)
      while index < end {
        let word = bytes.word(at: index)
        // The highest bit of a byte set and the next one not.
        tails &+= (word & ~(word << 1)) >> 7 & ones
        index += 8
      }
      continuations += Self.sum(tails)
    }
    while index < bytes.count {
      if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
      index += 1
    }
    return continuations
  }

  /// The sum of the eight bytes of a word.
  @inline(__always)
  private static func sum(_ word: UInt64) -> Int {
    let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ (word >> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
  }

  private static func afterLastNewline(_ bytes: Span<UInt8>) -> Int {
    var index = bytes.count
    while index > 0, bytes[index - 1] != 0x0A { index -= 1 }
    return index
  }
}
