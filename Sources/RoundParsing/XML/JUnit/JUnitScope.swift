import RoundModel

/// The scope that a JUnit test case belongs to: its file, its suites, and how its id starts.
struct JUnitScope: Sendable {
  private(set) var file: String?
  private(set) var suite: [String] = []
  private(set) var prefix: String?
  private(set) var variant: String?

  /// Works out the scope of a test case.
  ///
  /// - Parameters:
  ///   - className: The class name, perhaps empty.
  ///   - file: The file, perhaps empty.
  ///   - suites: The names of the suites around it, outermost first.
  ///   - dialect: The dialect of the document.
  ///   - variant: The project or browser that the suites stand for, if any.
  init(
    className: [UInt8], file: [UInt8], suites: [[UInt8]], dialect: JUnitDialect, variant: String?
  ) {
    self.variant = variant
    switch dialect {
    case .pytest: usePytest(className, file)
    case .node: useSuites(suites)
    case .swift:
      useClass(className, suites)
      if !className.isEmpty { prefix = String(decoding: className, as: UTF8.self) + "/" }
    case .catch2: useClass(Self.withoutExecutable(className, suites.last ?? []), [])
    case .karma: useClass(Self.withoutBrowser(className, suites.last ?? []), suites)
    case .go: useClass(Self.package(className, suites.last ?? []), suites)
    case .googleTest: useClass(Self.enabled(className), suites)
    default: useClass(className, suites)
    }
    if dialect != .pytest, !file.isEmpty {
      // The file is known and is no part of the producer's identity.
      self.file = String(decoding: file, as: UTF8.self)
      prefix = prefix ?? suite.map { $0 + "::" }.joined()
    }
  }

  private mutating func useSuites(_ suites: [[UInt8]]) {
    suite = suites.filter { !$0.isEmpty }.map { name in
      String(decoding: JUnitTimestampedName(name)?.base ?? name, as: UTF8.self)
    }
  }

  private mutating func useClass(_ className: [UInt8], _ suites: [[UInt8]]) {
    if className.isEmpty {
      useSuites(suites)
    } else {
      suite = [String(decoding: className, as: UTF8.self)]
    }
  }

  /// pytest writes `tests.e2e.test_x.TestA`: the file where it is told, and else what stands before
  /// the parts at the end that start with a capital, which are classes.
  private mutating func usePytest(_ className: [UInt8], _ path: [UInt8]) {
    let parts = className.split(separator: UInt8(ascii: "."))
    var modules = parts.count
    if let told = Self.modules(of: path, in: parts) {
      modules = told
    } else {
      while modules > 0, parts[modules - 1].first.map({ (0x41...0x5A).contains($0) }) ?? false {
        modules -= 1
      }
    }
    suite = parts[modules...].map { String(decoding: $0, as: UTF8.self) }
    if !path.isEmpty {
      file = String(decoding: path, as: UTF8.self)
    } else if modules > 0 {
      file =
        parts[..<modules].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/") + ".py"
    }
  }

  /// How many parts of a class name are the modules that lead to a file.
  private static func modules(of path: [UInt8], in parts: [ArraySlice<UInt8>]) -> Int? {
    guard path.suffix(3).elementsEqual(".py".utf8) else { return nil }
    let steps = path.dropLast(3).split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    guard steps.count <= parts.count,
      zip(steps, parts).allSatisfy({ $0.elementsEqual($1) })
    else { return nil }
    return steps.count
  }

  /// Catch2 writes `<executable>.global`, or `<executable>.<fixture>`.
  private static func withoutExecutable(_ className: [UInt8], _ executable: [UInt8]) -> [UInt8] {
    guard let rest = ASCIIText.after(executable + [UInt8(ascii: ".")], in: className) else {
      return className
    }
    return rest.elementsEqual("global".utf8) ? [] : rest
  }

  /// Karma writes `<browser>.<suite>`, perhaps behind a package; older versions write the browser as
  /// in the name of the suite, and newer ones with underscores for its blanks and dots.
  private static func withoutBrowser(_ className: [UInt8], _ browser: [UInt8]) -> [UInt8] {
    let underscored = browser.map { $0 == 0x20 || $0 == UInt8(ascii: ".") ? UInt8(ascii: "_") : $0 }
    for written in [browser, underscored] where !written.isEmpty {
      let head = written + [UInt8(ascii: ".")]
      if let rest = ASCIIText.after(head, in: className) { return rest }
      let text = String(decoding: [UInt8(ascii: ".")] + head, as: UTF8.self)
      if let dot = ASCIIText.index(of: text, in: className) {
        return Array(className[..<dot] + className[(dot + head.count)...])
      }
    }
    guard let dot = className.firstIndex(of: UInt8(ascii: ".")) else { return className }
    return Array(className[(dot + 1)...])
  }

  /// Older converters write the last component of a package, whose path is the suite's name.
  private static func package(_ className: [UInt8], _ suite: [UInt8]) -> [UInt8] {
    suite.count > className.count && suite.suffix(className.count).elementsEqual(className)
      && suite[suite.count - className.count - 1] == UInt8(ascii: "/") ? suite : className
  }

  private static func enabled(_ className: [UInt8]) -> [UInt8] {
    ASCIIText.after("DISABLED_".utf8, in: className) ?? className
  }
}
