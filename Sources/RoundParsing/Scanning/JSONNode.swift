/// A value of a JSON document with its place.
package struct JSONNode: Sendable {
  package indirect enum Value: Sendable {
    case null
    case bool(Bool)
    /// A number; not a number where it is too large for any.
    case number(Double)
    /// The bytes that a string stands for, which need not be UTF-8.
    case string([UInt8])
    case array([JSONNode])
    case object([Member])
  }

  package struct Member: Sendable {
    package let key: String
    package let keyOffset: Int
    package let value: JSONNode
  }

  package let value: Value
  /// Where the value starts.
  package let offset: Int
  /// Whether the document ends inside this object or array, so that it may lack what follows.
  package var isCut = false

  package var members: [Member] {
    if case .object(let members) = value { members } else { [] }
  }

  package var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  package var isObject: Bool {
    if case .object = value { true } else { false }
  }

  package var bytes: [UInt8]? {
    if case .string(let bytes) = value { bytes } else { nil }
  }

  package var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  package var number: Double? {
    if case .number(let number) = value, number.isFinite { number } else { nil }
  }

  package var integer: Int? { number.flatMap { Int(exactly: $0) } }

  package var bool: Bool? {
    if case .bool(let bool) = value { bool } else { nil }
  }

  /// The value of a key, if this is an object that has it.
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    for member in members where member.key.utf8.elementsEqual(key.utf8) { return member.value }
    return nil
  }
}
