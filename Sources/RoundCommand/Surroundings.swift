/// What the program is told by whatever started it, apart from the command line.
///
/// Everything that is not in the inputs comes through here, so that tests can set it and output
/// stays a function of what was given.
struct Surroundings: Sendable {
  /// Variables of the environment.
  var variables: [String: String]
  /// Whether standard output, and standard error, lead to a terminal.
  var outputIsTerminal: Bool
  var errorIsTerminal: Bool
  /// The width of the terminal in cells, if there is one.
  var columns: Int?
  /// Seconds since 1970.
  var clock: Int64
  /// Reads standard input to its end.
  var readStandardInput: @Sendable () throws(SystemError) -> [UInt8]
  /// Reads the next bytes of standard input; none at its end.
  var readSome: @Sendable () throws(SystemError) -> [UInt8] = { () throws(SystemError) -> [UInt8] in
    []
  }

  private static let names = [
    "NO_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "LC_ALL", "LC_CTYPE", "LANG",
    "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT",
  ]

  /// What the running process was given.
  static func ofProcess(inputLimit: Int) -> Surroundings {
    var variables: [String: String] = [:]
    for name in names { variables[name] = Descriptor.environment(name) }
    return Surroundings(
      variables: variables,
      outputIsTerminal: Descriptor.standardOutput.isTerminal,
      errorIsTerminal: Descriptor.standardError.isTerminal,
      columns: Descriptor.standardOutput.columns,
      clock: Descriptor.clock,
      readStandardInput: { () throws(SystemError) -> [UInt8] in
        try Descriptor.standardInput.readToEnd(limit: inputLimit)
      },
      readSome: { () throws(SystemError) -> [UInt8] in
        try Descriptor.standardInput.readSome()
      })
  }

  /// Whether results are coloured.
  func isColored(_ choice: String?) -> Bool {
    switch choice {
    case "always": return true
    case "never": return false
    default:
      if let value = variables["NO_COLOR"], !value.isEmpty { return false }
      if let value = variables["CLICOLOR_FORCE"], !value.isEmpty, value != "0" { return true }
      return outputIsTerminal && variables["TERM"] != "dumb"
    }
  }

  /// The width to lay text out for: 80 unless a terminal says otherwise.
  var width: Int {
    if let value = variables["COLUMNS"], let number = Int(value), number > 0 {
      return min(160, max(40, number))
    }
    guard outputIsTerminal, let columns else { return 80 }
    return min(160, max(40, columns))
  }

  /// Whether glyphs outside ASCII can be shown.
  ///
  /// Where nothing at all is said of the locale, which is how CI services and containers start
  /// programs, UTF-8 is what they collect.
  var isASCII: Bool {
    outputIsTerminal && (isDumb || !hasUnicodeLocale)
  }

  /// Whether a line can be drawn over on the terminal that standard error leads to.
  var canRedraw: Bool { errorIsTerminal && !isDumb }

  private var isDumb: Bool { variables["TERM"] == "dumb" }

  /// Whether the locale is one of UTF-8, or none is set.
  var hasUnicodeLocale: Bool {
    let given = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty }
    guard let locale = given else { return true }
    let letters = locale.utf8.map { $0 | 0x20 }
    let names = ["utf-8", "utf8"].map { Array($0.utf8) }
    return names.contains { name in
      letters.indices.contains { letters[$0...].starts(with: name.map { $0 | 0x20 }) }
    }
  }
}
