import RoundModel

/// Parts of a long document that were read before their turn, at the same time.
///
/// A reader guesses where elements start further down and has each part read as if all before it had
/// been read. It takes a part over only when it comes to stand where the part starts, in the state
/// that the part was read in; otherwise it reads on by itself. A wrong guess costs time, and nothing
/// else.
struct ReadAhead<Part: Sendable>: Sendable {
  private var starts: [Int] = []
  private var parts: [Part?] = []
  private var position = 0
  /// Where the next part starts; behind every file where none is left.
  private(set) var next = Int.max

  /// Nothing was read ahead.
  init() {}

  /// Reads parts.
  ///
  /// - Parameters:
  ///   - starts: Where each part starts, in rising order.
  ///   - end: Where the last one has to end.
  ///   - read: Reads what stands from an offset up to another one, or up to the first place behind
  ///     that where a reader can go on; `nil` where nothing is to be taken over.
  ///   - join: Adds what stands behind a part to it, if that was read as what goes on there; returns
  ///     whether it was.
  init(
    from starts: [Int], to end: Int, _ read: @Sendable (Int, Int) -> Part?,
    join: @Sendable (inout Part, Part) -> Bool
  ) {
    let runs = JoinedWork.runs(of: starts.count) { number in
      read(starts[number], number + 1 < starts.count ? starts[number + 1] : end)
    } join: {
      join(&$0, $1)
    }
    self.starts = runs.map { starts[$0.first] }
    parts = runs.map(\.piece)
    next = self.starts.first ?? .max
  }

  /// The part that starts at an offset.
  ///
  /// Parts that start before it are forgotten.
  mutating func take(at offset: Int) -> Part? {
    var part: Part?
    while position < starts.count, starts[position] <= offset {
      if starts[position] == offset { part = parts[position] }
      parts[position] = nil
      position += 1
    }
    next = position < starts.count ? starts[position] : .max
    return part
  }
}

extension ReadOptions {
  /// Many more parts than most machines have cores: none of these waits long for the last one, and
  /// little is read twice as large as it will be, which a part is until it is joined.
  private static let mostParts = 64

  /// Where the parts of a long stretch start: at its start, and at what is found behind offsets that are
  /// spread evenly over it.
  ///
  /// As many as the bytes are enough for, whatever the machine is, so that a file is read alike
  /// everywhere. What finds a start between two offsets looks through no more than an eighth of a part,
  /// since nobody else works meanwhile.
  ///
  /// - Returns: Offsets, rising; nothing where fewer than two are found.
  func partStarts(from start: Int, to end: Int, _ find: (Int, Int) -> Int?) -> [Int] {
    let count = min(Self.mostParts, (end - start) / max(1, partBytes))
    guard count > 1 else { return [] }
    let length = (end - start) / count
    var starts = [start]
    for number in 1..<count {
      let target = start + number * length
      guard let found = find(target, target + length / 8), found > starts[starts.count - 1] else {
        continue
      }
      starts.append(found)
    }
    return starts.count > 1 ? starts : []
  }
}
