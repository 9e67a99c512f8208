import RoundModel

/// Which tests of a report share their names, so that what stands around them tells them apart.
///
/// A test is called by its name alone where no other one has it, by its group where that is enough,
/// and else by all groups around it.
struct NameSharing: Sendable {
  /// What tells a test apart from others of its name.
  enum Level: UInt8, Sendable {
    /// Its name: there is no other.
    case name
    /// The name of its group.
    case group
    /// The names of all groups around it.
    case path
    /// What heads it in the output of a runner.
    case outline
  }

  /// For each test that is told in full, what tells it apart.
  let told: [Level]
  /// The same for each plain test.
  let plain: [Level]

  init(_ tests: [ToldTest], _ plain: [PlainTest], _ builder: RoundBuilder) {
    let keys = tests.map(Self.key) + plain.map(\.key)
    let groups =
      tests.map { UInt32(truncatingIfNeeded: ($0.group ?? -1) + 1) } + plain.map(\.group)
    var levels = Self.sharing(keys)
    Self.settle(groups, keys, &levels, builder)
    Self.settle(tests, keys, &levels)
    told = Array(levels[..<tests.count])
    self.plain = Array(levels[tests.count...])
  }

  /// A hash of a name, with the kind of thing it names and where it is said to be.
  private static func key(_ test: ToldTest) -> UInt64 {
    var key = IdentityHash.hash(test.name.span)
    guard test.kind != .test || test.file != nil || test.variant != nil else { return key }
    for part in [test.kind.term, test.file ?? "", test.variant ?? ""] {
      key = IdentityHash.hash(Array(part.utf8).span, from: key)
    }
    return key
  }

  /// Tests whose key another one has are called by more than their names.
  private static func sharing(_ keys: [UInt64]) -> [Level] {
    var levels = Array(repeating: Level.name, count: keys.count)
    var index = RowIndex(capacity: keys.count)
    for (row, key) in keys.enumerated() {
      if let first = index.findOrInsert(row, key: key, matches: { keys[$0] == key }) {
        levels[first] = .group
        levels[row] = .group
      }
    }
    return levels
  }

  /// Groups of one name tell no tests apart, unless what stands around them does.
  private static func settle(
    _ groups: [UInt32], _ keys: [UInt64], _ levels: inout [Level], _ builder: RoundBuilder
  ) {
    guard levels.contains(.group) else { return }
    var names: [UInt32: UInt64] = [:]
    var keys = keys
    for row in keys.indices where levels[row] == .group && groups[row] > 0 {
      let name =
        names[groups[row]]
        ?? IdentityHash.hash(Array(builder.groupName(Int(groups[row]) - 1).utf8).span)
      names[groups[row]] = name
      keys[row] ^= name
    }
    var index = RowIndex(capacity: keys.count)
    for row in keys.indices where levels[row] != .name && groups[row] > 0 {
      let first = index.findOrInsert(row, key: keys[row]) { keys[$0] == keys[row] }
      if let first, groups[first] != groups[row] {
        levels[first] = .path
        levels[row] = .path
      }
    }
  }

  /// Tests in the output of a runner are told apart by what heads them there.
  private static func settle(_ tests: [ToldTest], _ keys: [UInt64], _ levels: inout [Level]) {
    var first: [UInt64: Int] = [:]
    for (row, test) in tests.enumerated() where levels[row] != .name && !test.outline.isEmpty {
      guard let other = first[keys[row]] else {
        first[keys[row]] = row
        continue
      }
      guard tests[other].outline != test.outline else { continue }
      levels[other] = .outline
      levels[row] = .outline
    }
  }

  /// The groups that are told apart by what stands around them.
  func groupsToName(_ tests: [ToldTest], _ plain: [PlainTest]) -> Set<Int> {
    var found: Set<Int> = []
    for (test, level) in zip(tests, told) where level == .path {
      if let group = test.group { found.insert(group) }
    }
    for (test, level) in zip(plain, self.plain) where level == .path && test.group > 0 {
      found.insert(Int(test.group) - 1)
    }
    return found
  }

  /// What stands before the name of a test to tell it apart, outermost first.
  static func suite(of test: ToldTest, _ level: Level, _ builder: RoundBuilder) -> [String] {
    if level == .outline { return test.outline }
    guard level != .name, let group = test.group else { return [] }
    return level == .path ? builder.groupPath(group) : [builder.groupName(group)]
  }
}
