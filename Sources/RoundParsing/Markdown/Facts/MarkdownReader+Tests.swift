import RoundModel

/// Joins what several parts of a report tell of one test, and hands the tests over.
extension MarkdownReader {
  /// Notes one telling of a test; a node id is taken apart into its file and its name.
  mutating func tell(_ test: ToldTest) {
    var test = test
    if let inner = TestName.insideBox(test.name) {
      test.name = inner
      test.nameRange = nil
    }
    if let range = TestName.insideQuotes(test.name) {
      test.name = Array(test.name[range])
      test.nameRange = nil
    }
    let bare = TestName.withoutWrapping(test.name)
    if test.kind == .test, bare.count < test.name.count {
      test.nameRange = test.nameRange.map {
        $0.lowerBound + bare.lowerBound..<$0.lowerBound + bare.upperBound
      }
      test.name = Array(test.name[bare])
    }
    if test.kind == .issue {
      let name = Self.withoutGrade(test.name)
      if name.count < test.name.count { (test.name, test.nameRange) = (name, nil) }
    }
    if test.name.count > 4, let bracket = WrittenTime.inBrackets(test.name), bracket.start > 1,
      test.carrier == .console || !Self.mayBeLength(test.name[bracket.start...])
    {
      test.duration = test.duration ?? bracket.seconds
      var end = bracket.start
      while end > 0, test.name[end - 1] == 0x20 { end -= 1 }
      test.name.removeLast(test.name.count - end)
      test.nameRange = nil
    }
    if let end = TestName.endBeforeCount(test.name) ?? TestName.endBeforeMoment(test.name) {
      test.name.removeLast(test.name.count - end)
      test.nameRange = nil
    }
    if test.carrier == .console || test.carrier == .item,
      let end = TestName.endBeforeAnswer(test.name)
    {
      if test.outcome.severity > 1 { test.remark = test.remark ?? Array(test.name[(end + 2)...]) }
      test.name.removeLast(test.name.count - end)
      test.nameRange = nil
    }
    test.file = test.file.map { file in
      let bytes = Array(file.utf8)
      return TestName.endBeforeCount(bytes).map { String(decoding: bytes[..<$0], as: UTF8.self) }
        ?? file
    }
    let start = NodeID.nameStart(test.name.span, 0..<test.name.count)
    if start > 0, start < test.name.count, !test.name[..<start].contains(0x20),
      !TestName.isAddress(test.name.map(\.asciiLowercased))
    {
      let parts = NodeID.parts(test.name.span, 0..<start)
      let isFile = parts.first.map { $0.utf8.contains(UInt8(ascii: ".")) } ?? false
      test.file = isFile ? parts.first : test.file
      test.suite = isFile ? Array(parts.dropFirst()) : parts
      test.name.removeFirst(start)
      test.nameRange = test.nameRange.map { $0.lowerBound + start..<$0.upperBound }
    }
    told.append(test)
    fruitful.insert(test.section)
  }

  /// Whether brackets hold a number and the letter `m` alone, which stands for metres as well as for
  /// minutes outside the output of runners.
  private static func mayBeLength(_ brackets: ArraySlice<UInt8>) -> Bool {
    let letters = brackets.filter { $0.isASCIILetter || $0 >= 0x80 }
    return letters == [UInt8(ascii: "m")] || letters == [UInt8(ascii: "M")]
  }

  mutating func addTests(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    tellSharedInFull(bytes)
    let joined = joinTellings(&builder)
    let sharing = NameSharing(joined, plain, builder)
    nameParents(of: sharing.groupsToName(joined, plain), bytes, &builder)
    var plainRows = PlainAdding(self, sharing.plain, &builder)
    var suites: [PrintedSuite: Int] = [:]
    for (test, level) in zip(joined, sharing.told) {
      plainRows.add(before: test.offset, bytes, &builder)
      if test.isUnclear {
        let word = test.status.map { " '\($0)'" } ?? ""
        builder.report(
          .unknownStatus, "the status\(word) says neither pass nor fail", at: test.offset)
      }
      let path = NameSharing.suite(of: test, level, builder)
      add(inSuite(test, &suites, &builder), under: path, bytes, &builder)
    }
    plainRows.add(before: .max, bytes, &builder)
  }

  /// Makes groups of the headings around some groups, so that those tell them apart.
  private mutating func nameParents(
    of needed: Set<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard !needed.isEmpty else { return }
    for (section, own) in groups.sorted(by: { $0.value < $1.value }) where needed.contains(own) {
      guard let outer = sections[section].parent, let parent = group(outer, bytes, &builder),
        parent != own
      else { continue }
      builder.updateGroup(own) { $0.parent = $0.parent ?? parent }
    }
  }

  /// One test told in a table and again in a section of its own is one test.
  ///
  /// Two tellings of one sort are one only in one section: lists under several headings may name
  /// their tests alike.
  private static let tellingLimit = 32

  private func joinTellings(_ builder: inout RoundBuilder) -> [ToldTest] {
    var joined: [ToldTest] = []
    joined.reserveCapacity(told.count)
    var known = ToldNames()
    let keys = told.map { Self.folded($0.name) }
    let codes = soleCodes
    var coded: [[UInt8]: Int] = [:]
    let restated = restatedRows(keys)
    let hasExamples = keys.contains { Self.endsInExample($0) }
    for (number, (test, key)) in zip(told, keys).enumerated() {
      var match = known[key].suffix(Self.tellingLimit).first { isSame(joined[$0], test) }
      if match == nil, hasExamples {
        match = Self.sameNames(key).lazy.flatMap { known[$0].suffix(4) }.first {
          (joined[$0].section != test.section || joined[$0].carrier != test.carrier)
            && isSame(joined[$0], test)
        }
      }
      if match == nil, test.carrier == .heading || test.carrier == .field {
        match = Self.innerNames(key).lazy.compactMap { known[$0].first }.first
      }
      if match == nil, let row = restated[number] { match = known[row].first }
      var isCoded = false
      if let code = test.code, codes.contains(code) {
        if match == nil, let other = coded[code], Self.haveOneTitle(joined[other], test) {
          (match, isCoded) = (other, true)
          joined[other].takeName(of: test)
          known.add(other, under: key)
        }
        coded[code] = coded[code] ?? match ?? joined.count
      }
      guard let match else {
        known.add(joined.count, under: key)
        joined.append(test)
        continue
      }
      let group = joined[match].group
      join(test, into: &joined[match], &builder)
      if isCoded { joined[match].group = group }
    }
    return joined
  }

  /// The tests by their names, mostly one of each.
  private struct ToldNames {
    private var first: [[UInt8]: Int] = [:]
    private var others: [[UInt8]: [Int]] = [:]

    subscript(name: [UInt8]) -> [Int] {
      guard let first = first[name] else { return [] }
      return others.isEmpty ? [first] : [first] + (others[name] ?? [])
    }

    mutating func add(_ test: Int, under name: [UInt8]) {
      if first[name] == nil {
        first[name] = test
      } else {
        others[name, default: []].append(test)
      }
    }
  }

  private static func endsInExample(_ key: [UInt8]) -> Bool {
    examples.contains {
      key.count > $0.utf8.count && key.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// The names that say the same with or without a word for an example: `Login example` is Login.
  static func sameNames(_ key: [UInt8]) -> [[UInt8]] {
    for word in examples where key.count > word.utf8.count + 1 {
      guard key.suffix(word.utf8.count).elementsEqual(word.utf8) else { continue }
      return [Array(key.dropLast(word.utf8.count))]
    }
    return key.count > 100 ? [] : examples.map { key + Array($0.utf8) }
  }

  private static let examples = exampleWords.map { " " + $0 }

  /// What a composite name may tell of again: `Suite: "name"` is name, and so is `Suite: name`.
  static func innerNames(_ name: [UInt8]) -> [[UInt8]] {
    var names: [[UInt8]] = []
    let quote = UInt8(ascii: "\"")
    if let open = name.firstIndex(of: quote), let close = name.lastIndex(of: quote), open < close {
      names.append(Array(name[(open + 1)..<close]))
    }
    if let colon = name.lastIndex(of: UInt8(ascii: ":")) {
      names.append(Array(name[(colon + 1)...].drop { $0 == 0x20 }))
    }
    if name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")) {
      let inner = Array(name[(open + 1)..<(name.count - 1)])
      if !inner.contains(0x20), inner.contains(where: { $0 == 0x5F || $0 == UInt8(ascii: ".") }) {
        names.append(inner)
      }
    }
    return names.filter { $0.count > 2 }
  }

  private func isSame(_ left: ToldTest, _ right: ToldTest) -> Bool {
    if let a = left.variant, let b = right.variant, a != b { return false }
    if let a = left.file, let b = right.file, !Self.isSameFile(a, b) { return false }
    if left.kind == .issue, right.kind == .issue { return true }
    if left.section == right.section, left.carrier == right.carrier {
      // Under two items, or two titles in the output of a runner, stand two tests of one name.
      if left.outline != right.outline { return false }
      if let a = left.group, let b = right.group, a != b { return false }
    }
    if left.section == right.section { return left.suite == right.suite || left.suite.isEmpty }
    if left.carrier != right.carrier { return !areOfMarkedParts(left, right) }
    if isListedAgain(left, right) { return true }
    // Two lists of one sort tell of one test again only where one of them is a choice of tests.
    guard isChoice(left) != isChoice(right) else { return false }
    // So does a row without a status of its own, where the name is a sentence.
    return TestName.isIdentifier(left.name)
      || left.isImplied != right.isImplied && left.name.split(separator: 0x20).count > 2
  }

  /// Whether a telling stands in a section that names failures, passes or skips only.
  private func isChoice(_ test: ToldTest) -> Bool {
    switch sections[test.section].zone {
    case .failures, .passes, .skips, .flakes: true
    case .results, .summary, .coverage, .actions, .ignored: false
    }
  }

  /// Whether two paths may be one file: the shorter one may leave folders out.
  private static func isSameFile(_ left: String, _ right: String) -> Bool {
    let split = { (path: String) in
      path.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { Array($0) }
    }
    let (a, b) = (split(left), split(right))
    let count = min(a.count, b.count)
    return count > 0 && a.suffix(count) == b.suffix(count)
  }

  private func join(_ test: ToldTest, into first: inout ToldTest, _ builder: inout RoundBuilder) {
    var test = test
    Self.settleQuoted(&test, &first)
    if isRepeated(test, of: first) {
      first.otherPlaces.append(builder.place(first.offset))
      replace(&first, by: test)
      return
    }
    if test.outcome != first.outcome, !settlesExpected(test, &first) {
      builder.report(
        .duplicateTest,
        "'\(String(decoding: test.name, as: UTF8.self))' is told again as \(test.outcome.term), "
          + "and was \(first.outcome.term) at \(builder.place(first.offset).inFile); "
          + "the worst outcome counts", at: test.offset)
      if test.outcome.weight > first.outcome.weight { first.outcome = test.outcome }
    }
    if first.kind != .test, test.kind == .test { first.kind = .test }
    if first.file == nil, test.file != nil {
      first.file = test.file
      first.suite = test.suite
    }
    first.otherPlaces.append(builder.place(test.offset))
    // A section of its own says better what went wrong than a line of a list or a row.
    if first.carrier == .item || first.carrier == .table,
      test.carrier == .heading || test.carrier == .field,
      sections[test.section].offset == test.offset,
      let message = test.message
    {
      first.message = message
      first.messageOffset = test.messageOffset
    }
    first.complete(with: test)
  }

  /// A list of failures tells again of one that was expected, and does not make it unexpected; a
  /// section alone does not say more than the test's own line.
  private func settlesExpected(_ test: ToldTest, _ first: inout ToldTest) -> Bool {
    let pair = [test, first]
    guard let expected = pair.first(where: { $0.outcome == .expectedFailure }),
      pair.contains(where: { $0.outcome == .failed && $0.carrier != expected.carrier })
    else { return false }
    first.outcome = .expectedFailure
    return true
  }

  /// A name without marks, numbers before it, and case.
  static func folded(_ name: [UInt8]) -> [UInt8] {
    name.map(\.asciiLowercased).filter { $0 != UInt8(ascii: "`") }
  }

  private func add(
    _ test: ToldTest, under suite: [String], _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let (scope, name) = identity(test, suite, bytes, &builder)
    var entry = RoundBuilder.Entry(
      name: name, scope: scope, offset: test.offset, outcome: test.outcome)
    entry.kind = test.kind
    entry.group = test.group
    entry.priority = test.priority ?? test.group.flatMap { builder.groupPriority($0) }
    entry.duration = test.duration ?? .nan
    entry.detail = detail(test, bytes, &builder)
    if test.message == nil, let remark = test.remark {
      entry.detail = entry.detail ?? RowDetail()
      entry.detail?.message = builder.store(remark)
    }
    builder.add(entry, bytes: bytes)
  }

  private func identity(
    _ test: ToldTest, _ suite: [String], _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> (scope: UInt32, name: TextSlice) {
    let scope = builder.scope(
      file: test.file, suite: test.suite.isEmpty ? suite : test.suite, variant: test.variant)
    if let range = test.nameRange, !range.isEmpty { return (scope, TextSlice(source: range)) }
    return (scope, builder.store(test.name))
  }
}
