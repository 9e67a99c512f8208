import RoundModel

/// Which tests of a report share their names, so that their groups tell them apart.
///
/// A test is called by its name alone where no other one has it, by its group where that is enough,
/// and else by all groups around it.
struct NameSharing: Sendable {
  /// A name as bytes, with the kind of thing it names.
  private struct Key: Hashable {
    let name: [UInt8]
    let file: [UInt8]
    let variant: String?
    let kind: Kind

    init(_ test: ToldTest) {
      name = test.name
      file = Array((test.file ?? "").utf8)
      variant = test.variant
      kind = test.kind
    }
  }

  /// The groups whose tests share a name.
  private var groups: [Key: [Int?]] = [:]

  init(_ tests: [ToldTest], _ builder: RoundBuilder) {
    // Most names stand for one test.
    var names: [[UInt8]: Int] = [:]
    for test in tests { names[test.name, default: 0] += 1 }
    guard names.count < tests.count else { return }
    for test in tests where names[test.name] != 1 {
      groups[Key(test), default: []].append(test.group)
    }
  }

  /// The groups that tell a test apart from others of its name, outermost first; none where it needs
  /// none.
  func suite(of test: ToldTest, _ builder: RoundBuilder) -> [String] {
    guard !groups.isEmpty, let group = test.group, let sharing = groups[Key(test)],
      sharing.count > 1
    else { return [] }
    let name = builder.groupName(group)
    let isClear = sharing.allSatisfy { other in
      other == group || other.map { builder.groupName($0) != name } ?? true
    }
    return isClear ? [name] : builder.groupPath(group)
  }
}
