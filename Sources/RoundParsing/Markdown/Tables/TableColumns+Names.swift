import RoundModel

/// Which column of a table names its rows.
extension TableColumns {
  mutating func findName(
    _ keys: [[UInt8]], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    if let first = name, StatusColumn.isNumbers(table, first) {
      ordinal = ordinal ?? first
      name = nil
    }
    if name == nil, let labels = ordinal, StatusColumn.areWords(table, labels) {
      // "operation-id" over words without a number calls them by their names.
      name = labels
      ordinal = nil
    }
    let levels = keys.indices.filter { StatusColumn.isLevels(table, $0) }
    if let first = name, levels.contains(first) { name = nil }
    if let first = levels.first { priority = priority ?? first }
    guard name == nil else { return }
    let other = taken.union([status, notes, file].compactMap(\.self)).union(asides).union(levels)
    var free = keys.indices.filter { column in
      !other.contains(column) && !StatusColumn.isNumbers(table, column)
    }
    if let first = free.first, StatusColumn.isNumbering(table, first),
      free.count > 1 || notes != nil
    {
      ordinal = ordinal ?? first
      free.removeFirst()
    }
    // What says when a row ran and how grave it is names none.
    let naming = free.filter { $0 != date && !BugTable.isGrade(keys[$0]) }
    if !naming.isEmpty { free = naming }
    if free.isEmpty, status != nil, let notes, table.cells(notes).count < table.rows.count,
      let own = numbering(keys, table)
    {
      // Remarks that some rows lack name none of them.
      free = [own]
      if ordinal == own { ordinal = nil }
    }
    if let words = notes, let status, words < status, words < free.first ?? .max {
      // What stands before the status describes the row, and what stands behind it is a remark.
      notes = free.first { $0 > status }
      free = [words]
    }
    if status != nil, free.allSatisfy({ StatusColumn.isMoments(table, $0) }),
      let id = keys.indices.first(where: { $0 == ordinal || !other.contains($0) }),
      StatusColumn.isNumbers(table, id)
    {
      // Runs are called by their numbers rather than by their days.
      free = [id]
      if ordinal == id { ordinal = nil }
    }
    name = free.first ?? (hasOrdinalNames(table, bytes) ? ordinal : notes)
    if name == ordinal, ordinal != nil { ordinal = nil }
  }

  /// The column of numbers that is next to the tests: the last one that each row has another of.
  private func numbering(_ keys: [[UInt8]], _ table: MarkdownTable) -> Int? {
    keys.indices.last { column in
      guard Vocabulary.columns.best(in: keys[column]) == .ordinal,
        StatusColumn.isNumbers(table, column)
      else { return false }
      let cells = table.cells(column)
      return cells.count == min(table.rows.count, 60)
        && Set(cells.map(\.small)).count == cells.count
    }
  }

  /// Rows of one name are told apart: by a column that names each of them in words of its own, or by
  /// what stands beside the name.
  mutating func separateNames(
    _ keys: [[UInt8]], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    guard let name, hasOutcomes else { return }
    repeated = NameTexts.repeated(table.rows, name, bytes)
    guard !repeated.isEmpty else { return }
    let texts = NameTexts(table.rows, bytes)
    let used = taken.union([status, notes, message, name].compactMap(\.self)).union(asides)
    let free = keys.indices.filter { !used.contains($0) }
    let areFiles = texts.areFiles(name)
    // What stands behind the outcome tells of it, unless its header calls it a name.
    let named = free.filter { column in
      !Self.describes(keys[column])
        && (column < status ?? .max || Vocabulary.columns.best(in: keys[column]) == .name)
    }
    if let own = named.first(where: { texts.areNames($0, besideFiles: areFiles) }) {
      if file == nil, areFiles { file = name }
      self.name = own
      repeated = []
      return
    }
    // Where a row stands in the table is the last that tells it apart: it changes with the next one.
    let isOrder = ordinal.map { StatusColumn.isNumbers(table, $0) } ?? false
    let labels = isOrder ? [] : [ordinal].compactMap(\.self)
    let others = [group, file].compactMap(\.self) + free + asides
    let order = isOrder ? [ordinal].compactMap(\.self) : []
    let candidates = (labels + others + order).filter { $0 != name }
    if let one = candidates.first(where: { texts.differ([$0], where: name, isOneOf: repeated) }) {
      distinguishing = [one]
    } else {
      // "Login | Phone | Chrome" and "Login | Desktop | Chrome" beside "Login | Desktop | Firefox".
      distinguishing = texts.pair(of: candidates.sorted(), where: name, isOneOf: repeated) ?? []
    }
    if distinguishing.isEmpty { repeated = [] }
  }

  /// Whether most rows name a figure in the first column and give it in the second: a status behind
  /// it is that of the figure.
  static func listsMeasures(
    _ keys: [[UInt8]], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) -> Bool {
    guard namesFigures(keys[0]) else { return false }
    var measures: Set<Claim.Measure> = []
    var figures = 0
    for row in table.rows.prefix(60) where row.count > 1 {
      let key = KeyValue.folded(InlineText(row[0], bytes).plain)
      guard InlineText(row[1], bytes).plain.contains(where: \.isASCIIDigit) else { continue }
      let measure = MeasureVocabulary.measure(ofKey: key)
      if let measure { measures.insert(measure) }
      if measure != nil || MeasureVocabulary.isRate(key) || MarkdownField(head: key) != nil {
        figures += 1
      }
    }
    return measures.count > 1 && figures * 2 > table.rows.count
  }

  /// Whether the column of numbers holds labels that name something, such as `TC-01`.
  private func hasOrdinalNames(_ table: MarkdownTable, _ bytes: Span<UInt8>) -> Bool {
    ordinal.map { !StatusColumn.isNumbers(table, $0) } ?? false
  }

  /// Takes a first column that is filled in rows alone, and empty in those with an outcome, for what
  /// heads these: the next column with words names them.
  mutating func takeHeads(_ table: MarkdownTable) {
    guard let first = name, let status, status > first, isOfOneStatus, counts.isEmpty else {
      return
    }
    var (alone, headed, named) = (0, 0, 0)
    for row in table.rows where row.count > max(first, status) {
      let isOver = row.indices.allSatisfy { $0 == first || row[$0].isEmpty }
      if row[first].isEmpty {
        headed += row[status].isEmpty ? 0 : 1
      } else if isOver {
        alone += 1
      } else {
        named += 1
      }
    }
    let used = taken.union([status, notes, message].compactMap(\.self)).union(asides)
    let next = (first + 1..<max(first + 1, status)).first { column in
      !used.contains(column) && !StatusColumn.isNumbers(table, column)
        && !table.cells(column).isEmpty
    }
    guard alone > 0, headed > named, let next else { return }
    (heads, name) = (first, next)
  }

  /// Takes the column that says what a bug is for its name, where the file that it is in was taken:
  /// `# | Bug | File | Status`.
  mutating func takeProblemNames(_ keys: [[UInt8]], _ table: MarkdownTable) {
    guard let place = name, isOfOneStatus,
      Vocabulary.columns.best(in: keys[place]) == .file
        || table.cells(place).allSatisfy({ TestName.isFile($0.small) }),
      let title = keys.indices.first(where: { column in
        column < place && column != status && Vocabulary.kinds.exactly(keys[column]) == .issue
      }), table.cells(title).count == min(table.rows.count, 60),
      !StatusColumn.isNumbers(table, title), !StatusColumn.isNumbering(table, title)
    else { return }
    (name, file) = (title, place)
    if notes == title { notes = nil }
    if message == title { message = nil }
  }
}
