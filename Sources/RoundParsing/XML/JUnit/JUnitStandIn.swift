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
    let isPackage = dialect == .go && ASCIIText.isOne(name, of: Self.brokenPackages)
    if name.isEmpty || isPackage, !className.isEmpty {
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
    if ASCIIText.isOne(name, of: Self.classErrors), !className.isEmpty {
      suite = [String(decoding: className, as: UTF8.self)]
      isBare = false
      return
    }
    guard let unittest = Self.unittest(name, className) else { return nil }
    self.name = unittest.name
    suite = [String(decoding: unittest.owner, as: UTF8.self)]
  }

  /// What JUnit's runners call the failure of a class.
  private static let classErrors = ["initializationError", "classMethod", "executionError"]

  /// What go-junit-report calls a package that has no tests to run.
  private static let brokenPackages = ["[build failed]", "[setup failed]"]

  private static func path(ofModule name: [UInt8]) -> [UInt8] {
    if name.suffix(3).elementsEqual(".py".utf8) { return name }
    return name.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 } + Array(".py".utf8)
  }

  private static func isPath(_ name: [UInt8]) -> Bool {
    name.contains(UInt8(ascii: "/")) && !name.contains(0x20)
  }

  /// The text by which Python's unittest tells of a set-up, a tear-down or a module that failed, and
  /// the class or module that it tells of.
  private static func unittest(
    _ name: [UInt8], _ className: [UInt8]
  ) -> (name: [UInt8], owner: [UInt8])? {
    if className.elementsEqual("unittest.loader._FailedTest".utf8) { return (name, name) }
    let isWhole = className.elementsEqual("unittest.suite._ErrorHolder".utf8)
    // nose2 cuts the text at its last dot.
    let text = isWhole ? name : className + [UInt8(ascii: ".")] + name
    for hook in ["setUpClass (", "tearDownClass (", "setUpModule (", "tearDownModule ("] {
      guard let rest = ASCIIText.after(hook.utf8, in: text) else { continue }
      return (text, Array(rest.prefix { $0 != UInt8(ascii: ")") }))
    }
    return nil
  }
}
