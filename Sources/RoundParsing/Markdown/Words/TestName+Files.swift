/// Names of what holds tests: files, classes and modules.
extension TestName {
  /// Whether a name is that of a file of tests.
  static func isFile(_ small: [UInt8]) -> Bool { fileEndings.isAtEnd(of: small) }

  private static let fileEndings = EndingTable([
    ".py", ".js", ".ts", ".tsx", ".jsx", ".java", ".swift", ".go", ".rb", ".rs", ".cs", ".erl",
    ".php", ".kt", ".sh", ".scala", ".dart", ".ex", ".exs", ".lua", ".c", ".cc", ".cpp",
    ".feature", ".robot", ".mjs", ".cjs", ".vue", ".clj", ".hs",
  ])

  /// Whether a name is that of a file, a class or a module of tests.
  static func isModule(_ name: [UInt8]) -> Bool {
    guard !name.contains(0x20) else { return false }
    let small = name.map(\.asciiLowercased)
    if isFile(small) { return true }
    if moduleEndings.isAtEnd(of: small) || pluralEnding.isAtEnd(of: name) { return true }
    // `LoginServiceTest` is a class of tests, and "Test" is a word.
    return classEndings.isAtEnd(of: name) && name.allSatisfy(\.isASCIIWord)
      && name.count { 0x41...0x5A ~= $0 } >= 2
  }

  private static let moduleEndings = EndingTable(["_tests", "_suite"])
  private static let pluralEnding = EndingTable(["Tests"])
  private static let classEndings = EndingTable(["Test", "Spec", "Suite", "IT", "ITCase"])
}
