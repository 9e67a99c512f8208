import RoundModel

/// One result of some project's own making as it was read.
struct GenericRow: Sendable {
  let offset: Int
  /// The best key so far for each role, and where its value stands.
  private var best: [GenericKey.Role: (rank: Int, value: Range<Int>)] = [:]
  private(set) var kinds: [GenericKey.Role: JSONKind] = [:]
  private(set) var verdict: (rank: Int, passed: Bool)?
  private(set) var isSkipped = false
  private(set) var isFlaky: Bool?
  private(set) var unit = GenericKey.Unit.open

  init(offset: Int) { self.offset = offset }

  /// Takes in the value of a key, which was passed over and stands in a range.
  mutating func take(_ key: GenericKey, _ kind: JSONKind, _ value: Range<Int>, _ isTrue: Bool) {
    switch key.role {
    case .verdict:
      guard kind == .flag, key.rank < verdict?.rank ?? .max else { return }
      verdict = (key.rank, isTrue != key.isNegated)
    case .status where kind == .flag:
      if verdict == nil { verdict = (100, isTrue) }
    case .skippedFlag: if kind == .flag, isTrue { isSkipped = true }
    case .flakyFlag: if kind == .flag { isFlaky = isTrue }
    default:
      guard kind != .null, Self.fits(key.role, kind), key.rank < best[key.role]?.rank ?? .max
      else { return }
      best[key.role] = (key.rank, value)
      kinds[key.role] = kind
      if key.role == .duration { unit = key.unit }
    }
  }

  /// Whether a role may have a value of some sort.
  private static func fits(_ role: GenericKey.Role, _ kind: JSONKind) -> Bool {
    switch role {
    case .name: kind == .text || kind == .number
    case .fullName, .nodeID, .status, .trace, .variant: kind == .text
    case .message: kind == .text || kind == .object || kind == .array
    case .suite, .tags: kind == .text || kind == .array
    case .file: kind == .text
    case .priority: kind == .text || kind == .number
    case .nested: kind == .object
    case .attempts: kind == .array || kind == .number
    case .retryCount: kind == .number
    case .duration: kind == .number || kind == .text
    case .verdict, .skippedFlag, .flakyFlag: kind == .flag
    }
  }

  /// Where the value of a role stands.
  func value(_ role: GenericKey.Role) -> Range<Int>? { best[role]?.value }

  /// The string that a role has.
  func text(_ role: GenericKey.Role, _ bytes: Span<UInt8>) -> JSONText? {
    guard let value = value(role), kinds[role] == .text else { return nil }
    var cursor = JSONCursor(at: value.lowerBound)
    // The value was checked when it was passed over.
    return (try? cursor.text(bytes)) ?? nil
  }

  /// The number that a role has.
  func number(_ role: GenericKey.Role, _ bytes: Span<UInt8>) -> Double? {
    guard let value = value(role), kinds[role] == .number else { return nil }
    var cursor = JSONCursor(at: value.lowerBound)
    return (try? cursor.number(bytes)) ?? nil
  }
}
