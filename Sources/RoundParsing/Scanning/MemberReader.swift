import RoundModel

/// Reads the members of objects that are written alike, as those of a list of tests are.
///
/// What stands between two values, keys and blanks included, is mostly the same bytes as in the
/// object before: then one comparison finds the value and says what it means. Anything else is read
/// key by key, and remembered for the next object.
struct MemberReader<Field: Sendable>: Sendable {
  /// What leads to a value: where it stood last, and what the key in it means.
  private struct Step {
    let lead: Range<Int>
    let field: Field?
    let seen: UInt64
  }

  private var keys: KeyTable<Field>
  private var steps: [Step] = []
  private var position = 0

  init(_ keys: KeyTable<Field>) { self.keys = keys }

  /// Starts an object, whose brace was read, and returns an empty list of the keys in it.
  @inline(__always)
  mutating func begin(at offset: Int) -> KeyTable<Field>.Seen {
    position = 0
    return KeyTable<Field>.Seen(object: offset)
  }

  /// What the next member's key means, with the cursor before its value; `nil` after the brace.
  ///
  /// - Throws: ``JSONFault`` where the object has the key already.
  @inline(__always)
  mutating func next(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ seen: inout KeyTable<Field>.Seen
  ) throws(JSONFault) -> Field?? {
    if position < steps.count {
      let lead = steps[position].lead
      let end = cursor.index + lead.count
      if end < bytes.count, bytes.equal(lead, cursor.index..<end),
        seen.bits & steps[position].seen == 0
      {
        seen.bits |= steps[position].seen
        cursor.enterMember(at: end)
        position += 1
        return .some(steps[position - 1].field)
      }
    }
    return try read(&cursor, bytes, &seen)
  }

  @inline(never)
  private mutating func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ seen: inout KeyTable<Field>.Seen
  ) throws(JSONFault) -> Field?? {
    let start = cursor.index
    guard let key = try cursor.nextKey(bytes) else { return nil }
    let before = seen.bits
    let field = try keys.field(key, bytes, &seen)
    _ = try cursor.peek(bytes, .value)
    if position < steps.count { steps.removeSubrange(position...) }
    let bit = seen.bits ^ before
    // A key that the table has no room for cannot be told from its repetition by bytes.
    if bit != 0, position == steps.count {
      steps.append(Step(lead: start..<cursor.index, field: field, seen: bit))
      position += 1
    } else {
      position = .max
    }
    return .some(field)
  }
}
