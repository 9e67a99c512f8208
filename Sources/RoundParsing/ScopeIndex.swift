import RoundModel

/// Finds the numbers of scopes by their parts, byte for byte: strings compare by canonical equivalence,
/// and what is written apart is kept apart.
///
/// The parts themselves stand in the scopes of the round, and are not kept a second time.
struct ScopeIndex: Sendable {
  private var numbers: [UInt64: UInt32] = [:]

  /// The number of the scope with some parts; `nil` after noting the next scope of the round as the one
  /// with these.
  mutating func findOrAdd(_ parts: ScopeParts, among scopes: [RowScope]) -> UInt32? {
    var hash = parts.hash
    while let number = numbers[hash] {
      if parts.areThose(of: scopes[Int(number)]) { return number }
      hash &+= 1
    }
    numbers[hash] = UInt32(truncatingIfNeeded: scopes.count)
    return nil
  }
}

/// What a scope consists of.
struct ScopeParts {
  let file: String?
  let suite: [String]
  let variant: String?
  /// What ids start with, where that is the producer's own; `nil` where it is made of file and suite.
  private let prefix: [UInt8]?

  init(file: String?, suite: [String], variant: String?, prefix: [UInt8]? = nil) {
    self.file = file
    self.suite = suite
    self.variant = variant
    let isMade = prefix.map { Self.isMade($0, of: Self.names(file, suite)) } ?? true
    self.prefix = isMade ? nil : prefix
  }

  init(of scope: RowScope) {
    self.init(file: scope.file, suite: scope.suite, variant: scope.variant, prefix: scope.prefix)
  }

  private static func names(_ file: String?, _ suite: [String]) -> [String] {
    (file.map { [$0] } ?? []) + suite
  }

  /// What ids in the scope start with: the parts, each with `::` behind it, or the producer's own.
  var idPrefix: [UInt8] {
    if let prefix { return prefix }
    let names = Self.names(file, suite)
    var prefix: [UInt8] = []
    prefix.reserveCapacity(names.reduce(0) { $0 + $1.utf8.count + 2 })
    for name in names {
      prefix.append(contentsOf: name.utf8)
      prefix.append(contentsOf: "::".utf8)
    }
    return prefix
  }

  private static func isMade(_ prefix: [UInt8], of names: [String]) -> Bool {
    var index = 0
    for name in names {
      let end = index + name.utf8.count
      guard end + 2 <= prefix.count, prefix[index..<end].elementsEqual(name.utf8),
        prefix[end] == UInt8(ascii: ":"), prefix[end + 1] == UInt8(ascii: ":")
      else { return false }
      index = end + 2
    }
    return index == prefix.count
  }

  /// A hash of all parts; each follows its length, so that no part can pose as two.
  var hash: UInt64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(suite.reduce(8 + (file?.utf8.count ?? 0)) { $0 + 2 + $1.utf8.count })
    Self.append(file?.utf8, to: &bytes)
    Self.append(variant?.utf8, to: &bytes)
    for part in suite { Self.append(part.utf8, to: &bytes) }
    let hash = IdentityHash.hash(bytes.span)
    return prefix.map { IdentityHash.hash($0.span, from: hash) } ?? hash
  }

  private static func append(_ part: String.UTF8View?, to bytes: inout [UInt8]) {
    guard let part else { return bytes.append(0) }
    var length = UInt64(part.count + 1)
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: length & 0x7F) | (length > 0x7F ? 0x80 : 0))
      length >>= 7
    } while length > 0
    bytes.append(contentsOf: part)
  }

  /// Whether a scope of the round consists of these parts.
  func areThose(of scope: RowScope) -> Bool {
    guard Self.same(file, scope.file), Self.same(variant, scope.variant),
      suite.count == scope.suite.count,
      zip(suite, scope.suite).allSatisfy({ Self.same($0, $1) })
    else { return false }
    return prefix.map { $0 == scope.prefix }
      ?? Self.isMade(scope.prefix, of: Self.names(file, suite))
  }

  private static func same(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.utf8.elementsEqual(right.utf8)
  }
}
