import RoundModel

/// A row that stands for a file, a class or a suite that could not run, and for no test.
struct JUnitStandIn: Sendable {
  private(set) var file: String?
  private(set) var suite: [String]
  private(set) var name: [UInt8]
  /// Whether the producer's id is the name alone.
  private(set) var isBare = true

  /// What a test case that did not pass stands for; `nil` where it is a test.
  init?(name: [UInt8], className: [UInt8], file: [UInt8], dialect: JUnitDialect) {
    self.name = name
    suite = []
    if dialect == .pytest {
      guard className.isEmpty else { return nil }
      // A file that could not be collected has its module as name and no class.
      let path = file.isEmpty ? Self.path(ofModule: name) : file
      self.name = path
      self.file = String(decoding: path, as: UTF8.self)
      return
    }
    if name.isEmpty, !className.isEmpty {
      self.name = className
      suite = [String(decoding: className, as: UTF8.self)]
      return
    }
    if className.elementsEqual("Test suite failed to run".utf8)
      || !name.isEmpty && name.elementsEqual(className) && Self.isPath(name)
    {
      suite = [String(decoding: name, as: UTF8.self)]
      return
    }
    guard let owner = Self.owner(name, className) else { return nil }
    suite = [String(decoding: owner, as: UTF8.self)]
    isBare = false
  }

  private static func path(ofModule name: [UInt8]) -> [UInt8] {
    if name.suffix(3).elementsEqual(".py".utf8) { return name }
    return name.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 } + Array(".py".utf8)
  }

  private static func isPath(_ name: [UInt8]) -> Bool {
    name.contains(UInt8(ascii: "/")) && !name.contains(0x20)
  }

  /// The class whose set-up or tear-down a row tells of.
  private static func owner(_ name: [UInt8], _ className: [UInt8]) -> [UInt8]? {
    if ASCIIText.isOne(name, of: ["initializationError", "classMethod", "executionError"]) {
      return className
    }
    for hook in ["setUpClass (", "tearDownClass (", "setUpModule (", "tearDownModule ("] {
      if className.elementsEqual("unittest.suite._ErrorHolder".utf8),
        let rest = ASCIIText.after(hook.utf8, in: name)
      {
        return Array(rest.prefix { $0 != UInt8(ascii: ")") })
      }
      // nose2 cuts the same text at its last dot.
      if let module = ASCIIText.after(hook.utf8, in: className) {
        return module + [UInt8(ascii: ".")] + name.prefix { $0 != UInt8(ascii: ")") }
      }
    }
    return className.elementsEqual("unittest.loader._FailedTest".utf8) ? name : nil
  }
}
