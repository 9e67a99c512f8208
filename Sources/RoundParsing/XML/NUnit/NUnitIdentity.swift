import RoundModel

/// What ids of NUnit tests start with, and the name behind it.
///
/// A full name is written whole: `Shop.Tests.CartTests.Add(1,2)`, or, by pytest's plug-in,
/// `tests/test_cart.py::TestCart::test_add[1]`. A case with a name that a person gave it leaves the
/// method out, `Shop.Tests.CartTests.two of one`, which another method may share: it is put in.
struct NUnitIdentity: Sendable {
  private(set) var file: String?
  private(set) var suite: [String] = []
  private(set) var prefix: String?
  private(set) var name: [UInt8]

  init(fullName: [UInt8], className: [UInt8], method: [UInt8] = []) {
    name = fullName
    let colons = NodeID.nameStart(fullName.span, 0..<fullName.count)
    if colons > 0 {
      let parts = NodeID.parts(fullName.span, 0..<colons)
      file = parts.first
      suite = Array(parts.dropFirst())
      name = Array(fullName[colons...])
      return
    }
    let owner = className.isEmpty ? Self.owner(of: fullName) : className
    guard let rest = ASCIIText.after(owner + [UInt8(ascii: ".")], in: fullName), !owner.isEmpty
    else { return }
    let type = String(decoding: owner, as: UTF8.self)
    suite = [type]
    prefix = type + "."
    name = method.isEmpty || rest.starts(with: method) ? rest : method + [UInt8(ascii: ".")] + rest
  }

  /// The type before the last dot that stands in front of type arguments and parameters.
  private static func owner(of fullName: [UInt8]) -> [UInt8] {
    let end = fullName.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "<") }
    let head = fullName[..<(end ?? fullName.count)]
    guard let dot = head.lastIndex(of: UInt8(ascii: ".")) else { return [] }
    return Array(head[..<dot])
  }
}

extension RunLog.Test {
  /// A test by NUnit's names for it.
  init(_ identity: NUnitIdentity, outcome: RoundModel.Outcome, offset: Int) {
    self.init(name: identity.name, outcome: outcome, offset: offset)
    file = identity.file
    suite = identity.suite
    prefix = identity.prefix
  }
}
