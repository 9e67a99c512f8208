/// Lines that stand together: a block, or a head with rows of which some may be left out.
struct MarkdownPiece: Sendable {
  enum Kind: Sendable {
    case block, rows
    /// The line that starts what is folded, and the one that ends it.
    case opening, closing
  }

  var kind: Kind
  var head: [String]
  var rows: [String]

  init(_ kind: Kind, head: [String], rows: [String] = []) {
    self.kind = kind
    self.head = head
    self.rows = rows
  }
}

/// Chooses what is kept where not everything finds room.
///
/// Some services drop a page that is too long without a word, so that less is more. Headings, counts
/// and short tables are kept first, wherever they stand; then the long tables get what is left, in
/// order, so that what got worse has the most room. Once a row found none, no later one is kept.
struct MarkdownCut: Sendable {
  /// How many rows of each piece are kept; `nil` where the piece is left out.
  private(set) var kept: [Int?]
  /// The piece behind which it is said what was left out.
  private(set) var noticeIndex: Int?
  private(set) var notice: String?
  private let pieces: [MarkdownPiece]

  /// What the notice may take.
  private static let reserve = SizeLimit(bytes: 300, utf16: 300)
  /// A table of so many rows is kept as a whole if that is possible.
  private static let shortRows = 24

  init(_ pieces: [MarkdownPiece], within limit: SizeLimit?) {
    self.pieces = pieces
    kept = pieces.map(\.rows.count)
    guard let limit else { return }
    let all = pieces.reduce(SizeLimit.zero) { $0 + Self.size(of: $1) }
    guard !all.fits(limit) else { return }
    kept = Array(repeating: nil, count: pieces.count)
    var room = limit - Self.reserve
    keepFrame(&room)
    keepRows(&room)
    dropEmptyFolds()
    describe()
  }

  private static func size(of lines: some Sequence<String>, blank: Int) -> SizeLimit {
    lines.reduce(SizeLimit(bytes: blank, utf16: blank)) {
      $0 + SizeLimit(bytes: $1.utf8.count + 1, utf16: $1.utf16.count + 1)
    }
  }

  private static func size(of piece: MarkdownPiece) -> SizeLimit {
    size(of: piece.head, blank: 1) + size(of: piece.rows, blank: 0)
  }

  /// Keeps what is short, up to half of the room; folds as a whole or not at all.
  private mutating func keepFrame(_ room: inout SizeLimit) {
    var frame = SizeLimit(bytes: room.bytes / 2, utf16: room.utf16 / 2)
    let folds = pieces.reduce(SizeLimit.zero) {
      $1.kind == .opening || $1.kind == .closing ? $0 + Self.size(of: $1) : $0
    }
    let keepsFolds = folds.fits(frame)
    if keepsFolds {
      frame = frame - folds
      room = room - folds
    }
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .opening, .closing: if keepsFolds { kept[index] = 0 }
      case .block, .rows:
        let size = Self.size(of: piece)
        guard piece.rows.count <= Self.shortRows, size.fits(frame) else { continue }
        kept[index] = piece.rows.count
        frame = frame - size
        room = room - size
      }
    }
  }

  private mutating func keepRows(_ room: inout SizeLimit) {
    for (index, piece) in pieces.enumerated() where kept[index] == nil {
      guard piece.kind == .block || piece.kind == .rows else { continue }
      let head = Self.size(of: piece.head, blank: 1)
      guard head.fits(room) else { return }
      var left = room - head
      var count = 0
      for row in piece.rows {
        let size = Self.size(of: [row], blank: 0)
        guard size.fits(left) else { break }
        left = left - size
        count += 1
      }
      if count > 0 || piece.rows.isEmpty {
        kept[index] = count
        room = left
      }
      if count < piece.rows.count { return }
    }
  }

  /// What is folded and empty says nothing.
  private mutating func dropEmptyFolds() {
    var opening: Int?
    var isEmpty = true
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .opening: (opening, isEmpty) = (index, true)
      case .closing:
        if let opening, isEmpty {
          kept[opening] = nil
          kept[index] = nil
        }
        opening = nil
      case .block, .rows: if kept[index] != nil { isEmpty = false }
      }
    }
  }

  /// Says how many rows are missing, behind the first table that misses one and never in a fold.
  private mutating func describe() {
    var (missing, all, blocks) = (0, 0, 0)
    var first: Int?
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .opening, .closing: continue
      case .block: if kept[index] == nil { blocks += 1 }
      case .rows:
        all += piece.rows.count
        missing += piece.rows.count - (kept[index] ?? 0)
      }
      let isWhole = kept[index] == piece.rows.count
      if !isWhole, first == nil { first = index }
    }
    guard let first else { return }
    noticeIndex =
      pieces[first...].firstIndex { $0.kind == .closing || $0.kind == .opening }
      .flatMap { pieces[$0].kind == .closing ? $0 : nil } ?? first
    let rows = missing > 0 ? "\(Figures.grouped(missing)) of \(Figures.count(all, "row"))" : nil
    let others = blocks > 0 ? Figures.count(blocks, "paragraph") : nil
    let what = [rows, others].compactMap(\.self).joined(separator: " and ")
    notice = "**Cut to fit: \(what) left out.** `--format json` has all."
  }
}

extension SizeLimit {
  fileprivate static let zero = SizeLimit(bytes: 0, utf16: 0)

  fileprivate static func + (left: SizeLimit, right: SizeLimit) -> SizeLimit {
    SizeLimit(bytes: left.bytes + right.bytes, utf16: left.utf16 + right.utf16)
  }

  fileprivate static func - (left: SizeLimit, right: SizeLimit) -> SizeLimit {
    SizeLimit(
      bytes: max(0, left.bytes - right.bytes), utf16: max(0, left.utf16 - right.utf16))
  }

  fileprivate func fits(_ other: SizeLimit) -> Bool {
    bytes <= other.bytes && utf16 <= other.utf16
  }
}
