/// The file, suites and name that a JUnit test case goes by.
struct JUnitIdentity: Sendable {
  private(set) var file: String?
  private(set) var suite: [String] = []
  private(set) var name: [UInt8] = []
  /// Whether the case stands for a file that could not be loaded rather than for a test.
  private(set) var isSynthetic = false

  init(
    name: [UInt8], className: [UInt8], file: [UInt8], dialect: JUnitDialect, suites: [[UInt8]]
  ) {
    self.name = name
    switch dialect {
    case .pytest: usePytest(className: className, file: file)
    case .node: suite = suites.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    case .plain:
      if className.isEmpty {
        suite = suites.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
      } else {
        suite = [String(decoding: className, as: UTF8.self)]
      }
    }
    if self.name.hasCallMark { self.name.removeLast(2) }
  }

  /// pytest writes `tests.e2e.test_x.TestA`: parts that start with a capital at the end are
  /// classes, and what stands before them is the file.
  private mutating func usePytest(className: [UInt8], file path: [UInt8]) {
    let parts = className.split(separator: UInt8(ascii: "."))
    guard !parts.isEmpty else {
      // A file that could not be collected has its module as name and no class.
      isSynthetic = true
      name =
        path.isEmpty
        ? name.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 } + Array(".py".utf8) : path
      return
    }
    let classes = parts.reversed().prefix { part in
      part.first.map { (0x41...0x5A).contains($0) } ?? false
    }
    suite = classes.reversed().map { String(decoding: $0, as: UTF8.self) }
    let modules = parts.dropLast(suite.count)
    if !path.isEmpty {
      file = String(decoding: path, as: UTF8.self)
    } else if !modules.isEmpty {
      file = modules.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/") + ".py"
    }
  }
}

extension [UInt8] {
  /// Whether the name ends with `()`, which some writers append and others do not.
  fileprivate var hasCallMark: Bool {
    count > 2 && self[count - 1] == UInt8(ascii: ")") && self[count - 2] == UInt8(ascii: "(")
  }
}
