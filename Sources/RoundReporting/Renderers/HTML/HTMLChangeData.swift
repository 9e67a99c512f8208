import RoundModel

/// The changes that a page draws when they are looked at, as JSON with every text said once.
///
/// Names stand in the markup. Messages are taken in as far as they fit: a page of megabytes helps
/// nobody, and what was left out is said.
struct HTMLChangeData: Sendable {
  /// What a page may take, and what a row takes beside its places and its messages.
  private static let pageBudget = 2_850_000
  private static let rowEstimate = 24
  private static let messageLimit = 160

  /// Texts by the order of their first use.
  private struct Texts {
    private(set) var all: [String] = []
    private var numbers: [[UInt8]: Int] = [:]

    mutating func number(_ text: String) -> Int {
      let key = Array(text.utf8)
      if let known = numbers[key] { return known }
      numbers[key] = all.count
      all.append(text)
      return all.count - 1
    }

    func isKnown(_ text: String) -> Bool { numbers[Array(text.utf8)] != nil }
  }

  let bytes: [UInt8]

  /// Gathers the facts of changes.
  ///
  /// - Parameters:
  ///   - list: The changes.
  ///   - taken: The bytes that the page takes without them.
  init(_ list: ChangeList, taken: Int) {
    let groups = list.groups.filter { !$0.rest.isEmpty }
    var kinds = Texts()
    var messages = Texts()
    // What cannot be left out is counted first, and messages get the rest.
    var needed = taken
    for change in groups.lazy.flatMap(\.rest) {
      let kind = Self.kind(of: change)
      if !kinds.isKnown(kind) { needed += kind.utf8.count + 48 }
      _ = kinds.number(kind)
      needed += Self.rowEstimate + Self.figures(of: change.before) + Self.figures(of: change.after)
    }
    var left = max(0, Self.pageBudget - needed)
    func number(of message: String?) -> Int {
      guard let message else { return -1 }
      let short = Self.clipped(message)
      if !messages.isKnown(short) {
        guard short.utf8.count + 3 <= left else { return -2 }
        left -= short.utf8.count + 3
      }
      return messages.number(short)
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.list("rows", groups) { writer, group in
      writer.beginList()
      for change in group.rest {
        writer.beginList()
        writer.number(kinds.number(Self.kind(of: change)))
        writer.number(Self.number(ofCause: change.cause))
        for side in [change.before, change.after] {
          writer.number(number(of: side?.message))
          writer.number(side?.place?.line ?? 0)
          writer.number(side?.place?.column ?? 0)
        }
        writer.endList()
      }
      writer.endList()
    }
    writer.member("groups", groups.map(\.anchor))
    writer.member("tones", groups.map { HTMLText.className($0.tone) ?? "k" })
    writer.member("sides", list.sides)
    writer.member("messages", messages.all)
    writer.list("kinds", kinds.all) { writer, kind in
      writer.beginList()
      for part in kind.utf8.split(separator: 0, omittingEmptySubsequences: false) {
        writer.text(String(decoding: part, as: UTF8.self))
      }
      writer.endList()
    }
    writer.endObject()
    bytes = Self.inert(writer.take())
  }

  /// What the figures of a place take, with the commas behind them.
  private static func figures(of side: CompactChange.Side?) -> Int {
    guard let place = side?.place else { return 4 }
    return String(place.line).utf8.count + String(place.column).utf8.count + 2
  }

  /// The 12 of `C12`; 0 for none.
  private static func number(ofCause id: String?) -> Int {
    id.flatMap { Int(String(decoding: $0.utf8.dropFirst(), as: UTF8.self)) } ?? 0
  }

  /// What many changes have in common: sign, label, priority and reason, and of each side its shape,
  /// outcome, evidence and file, parted by a byte that no escaped text holds.
  private static func kind(of change: CompactChange) -> String {
    var parts = [
      change.glyph.sign, change.label, change.priority.map(String.init) ?? "",
      Self.template(change),
    ]
    for side in [change.before, change.after] {
      guard let side else {
        parts += ["a", "not in this round", "", ""]
        continue
      }
      parts += [
        HTMLSymbols.letter(side.mark), side.outcome, side.evidence,
        side.place.map { TextEscaping.escaped($0.path) } ?? "",
      ]
    }
    return parts.joined(separator: "\0")
  }

  /// The reason of a class with its places as marks, so that many tests share one.
  private static func template(_ change: CompactChange) -> String {
    var why = Array(change.why.utf8)
    for (side, mark) in [(change.before, 1), (change.after, 2)] as [(CompactChange.Side?, UInt8)] {
      guard let place = side?.place else { continue }
      let text = Array(place.description.utf8)
      guard let start = why.indices.first(where: { why[$0...].starts(with: text) }) else {
        continue
      }
      why.replaceSubrange(
        start..<start + text.count, with: [UInt8(ascii: "{"), 0x30 + mark, UInt8(ascii: "}")])
    }
    return TextEscaping.escaped(String(decoding: why, as: UTF8.self))
  }

  private static func clipped(_ text: String) -> String {
    let (line, isLong) = (
      text.unicodeScalars.prefix(messageLimit), text.unicodeScalars.count > messageLimit
    )
    return TextEscaping.escaped(String(String.UnicodeScalarView(line))) + (isLong ? "…" : "")
  }

  /// JSON that no parser of markup finds anything in.
  private static func inert(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): result.append(contentsOf: "\\u003c".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "\\u003e".utf8)
      case UInt8(ascii: "&"): result.append(contentsOf: "\\u0026".utf8)
      default: result.append(byte)
      }
    }
    return result
  }
}
