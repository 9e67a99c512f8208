import RoundModel

/// Values under a heading that say once why all the tests of its list failed: "**Root cause**: the
/// driver is missing" over "**Failing tests**:".
extension MarkdownReader {
  /// Gives each failure of such a list the error, the cause and the rest that stand beside the list.
  ///
  /// Where a section has two lists, or tells two causes, nothing says which belongs to which.
  mutating func settleSharedReasons(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var lists: [Int: [Int]] = [:]
    for (index, test) in told.enumerated()
    where test.outcome.severity > 1 && test.kind == .test
      && (test.carrier == .item || test.carrier == .section)
    {
      guard let scope = scope(of: test.section) else { continue }
      lists[scope, default: []].append(index)
    }
    for (scope, tests) in lists.sorted(by: { $0.key < $1.key }) {
      guard Set(tests.map { told[$0].section }).count == 1,
        let shared = sharedFields(scope, bytes, &builder)
      else { continue }
      for index in tests {
        var other = told[index]
        // What stands in brackets behind its name is its own reason.
        other.message = other.remark == nil ? shared.message : nil
        other.messageOffset = shared.messageOffset
        other.trace = shared.trace
        (other.rootCause, other.impact, other.fix) = (shared.rootCause, shared.impact, shared.fix)
        told[index].complete(with: other)
      }
    }
  }

  /// The section with a heading of its own around a list of what failed.
  private func scope(of section: Int) -> Int? {
    guard sections[section].zone == .failures || sections[section].level >= 7 else { return nil }
    var index = section
    while sections[index].level >= 7, let parent = sections[index].parent { index = parent }
    let found = sections[index]
    guard 2...6 ~= found.level, !found.isTitle, !entries.contains(index),
      !roundSections.contains(index)
    else { return nil }
    return index
  }

  /// What the named values of a section say that stand in no item.
  private func sharedFields(
    _ scope: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> EntryFields? {
    let end = bodyEnd(scope)
    var own: [MarkdownBlock] = []
    var seen: Set<MarkdownField> = []
    var position = sections[scope].body.lowerBound
    while position < end {
      let block = blocks[position]
      position += 1
      // Output above the lists shows the error that all of them share.
      if block.kind == .fence, block.level == 0, sections[scope].body.contains(position - 1),
        !own.isEmpty, !own.contains(where: { $0.kind == .fence }), !seen.contains(.error),
        FenceInfo(block, bytes).isOutput
      {
        own.append(block)
        continue
      }
      guard block.kind == .line, block.level == 0, let pair = KeyValue(block.text, bytes),
        pair.isMarked, let field = Vocabulary.fields.exactly(pair.key)
      else { continue }
      switch field {
      case .rootCause, .error, .errorMessage, .impact, .fix: break
      default: continue
      }
      guard seen.insert(field).inserted else { return nil }
      own.append(block)
      if pair.value.isEmpty, position < end {
        own.append(blocks[position])
        position += 1
      }
    }
    return own.isEmpty ? nil : EntryFields(own[...], bytes, &builder)
  }
}
