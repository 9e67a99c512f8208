import RoundModel

/// Reads results of a project's own making along the path that leads to them.
struct GenericReader {
  private var cursor: JSONCursor
  private let shape: GenericShape
  private var header = GenericHeader()
  private var rows = GenericRows()
  /// The names of the objects that the results stand in, outermost first.
  private var enclosing: [String] = []

  init(_ shape: GenericShape, start: Int) {
    self.shape = shape
    cursor = JSONCursor(at: start)
  }

  mutating func readDocument(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    if shape.isOneResult {
      try rows.read(&cursor, in: [], bytes, &builder)
    } else {
      try descend(shape.path[...], walked: [], bytes, &builder)
    }
    try cursor.finish(bytes)
  }

  /// Reads the value at the end of some steps; the path is short whatever the input.
  private mutating func descend(
    _ steps: ArraySlice<JSONSample.Step>, walked: [JSONSample.Step], _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    let kind = try cursor.kind(bytes)
    switch (steps.first, kind) {
    case (nil, .array): try readRows(bytes, &builder)
    case (.key(let wanted), .object):
      try readObject(wanted, steps.dropFirst(), walked, bytes, &builder)
    case (.each, .array): try readEach(steps.dropFirst(), walked, bytes, &builder)
    default: try cursor.skip(bytes)
    }
  }

  private mutating func readObject(
    _ wanted: [UInt8], _ rest: ArraySlice<JSONSample.Step>, _ walked: [JSONSample.Step],
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    let isHead = !walked.contains(.each)
    var seen: [[UInt8]: Int] = [:]
    var verdict = GenericVerdict()
    let badBefore = rows.bad
    let object = try cursor.beginObject(bytes)
    while let key = try cursor.nextKey(bytes) {
      let text = key.decoded(bytes)
      guard seen.updateValue(key.quote, forKey: text) == nil else {
        throw JSONFault(.repeatedKey(key, object: object), at: key.quote)
      }
      let path = walked + [.key(text)]
      if text == wanted {
        try descend(rest, walked: path, bytes, &builder)
        continue
      }
      try verdict.look(at: text, cursor, bytes)
      if shape.others.contains(path) {
        builder.report(
          .nothingRead, "\"\(Quoted.text(key, bytes))\" looks like results too and was not read",
          at: key.quote)
      }
      if isHead, let role = HeaderKey(text) {
        try header.read(role, key, &cursor, bytes, &builder)
      } else {
        try cursor.skip(bytes)
      }
    }
    hold(verdict, against: badBefore, &builder)
  }

  /// Holds what an object says of the results in it against them: one of them has to say so too.
  private mutating func hold(
    _ verdict: GenericVerdict, against badBefore: Int, _ builder: inout RoundBuilder
  ) {
    guard let words = verdict.words, rows.bad == badBefore, !builder.isTruncated else { return }
    builder.report(
      .rowsDiffer, "\(words), and no result in it tells of a failure", at: verdict.offset)
    // What stands around it has been told enough.
    rows.bad += 1
  }

  private mutating func readEach(
    _ rest: ArraySlice<JSONSample.Step>, _ walked: [JSONSample.Step], _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    _ = try cursor.beginArray(bytes)
    while try cursor.nextElement(bytes) {
      let name = try nameAhead(bytes)
      if let name { enclosing.append(name) }
      try descend(rest, walked: walked + [.each], bytes, &builder)
      if name != nil { enclosing.removeLast() }
    }
  }

  /// The name of the object that comes next, wherever in it the name stands.
  private func nameAhead(_ bytes: Span<UInt8>) throws(JSONFault) -> String? {
    var ahead = cursor
    guard try ahead.kind(bytes) == .object else { return nil }
    var best: (rank: Int, text: JSONText)?
    do throws(JSONFault) {
      _ = try ahead.beginObject(bytes)
      while let key = try ahead.nextKey(bytes) {
        let role = GenericKey(key.decoded(bytes))
        let isName = role?.role == .name || role?.role == .suite || role?.role == .file
        guard isName, let rank = role?.rank, let text = try ahead.text(bytes) else {
          if !isName { try ahead.skip(bytes) }
          continue
        }
        if best.map({ rank < $0.rank }) ?? true { best = (rank, text) }
      }
    } catch {
      // What is wrong further on shows when it is read; the name may stand before it.
    }
    return best.flatMap { $0.text.count > 0 ? $0.text.string(bytes) : nil }
  }

  private mutating func readRows(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    _ = try cursor.beginArray(bytes)
    while try cursor.nextElement(bytes) {
      guard try cursor.kind(bytes) == .object else {
        let element = try cursor.skipped(bytes)
        builder.report(
          .malformedRow, "a result that is no object was left out", at: element.lowerBound)
        continue
      }
      try rows.read(&cursor, in: enclosing, bytes, &builder)
    }
  }

  mutating func finish(_ builder: inout RoundBuilder) {
    builder.reportNotNumbers(cursor)
    rows.finish(&builder)
    header.finish(&builder)
  }
}
