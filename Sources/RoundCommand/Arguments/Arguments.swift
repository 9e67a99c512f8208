/// A command line that was understood.
struct Arguments: Sendable {
  var command: CommandName
  var operands: [String] = []
  /// Everything behind the command, as it was written.
  private(set) var words: [String] = []
  private var values: [OptionName: [String]] = [:]

  /// Whether an option was given.
  func has(_ option: OptionName) -> Bool { values[option] != nil }

  /// The last value of an option.
  func value(_ option: OptionName) -> String? { values[option]?.last }

  /// All values of an option that may be repeated.
  func all(_ option: OptionName) -> [String] { values[option] ?? [] }

  /// Takes a value in place of whatever was given.
  mutating func set(_ option: OptionName, to value: String) { values[option] = [value] }

  /// Takes the options of another command line that are not given here.
  mutating func adopt(_ other: Arguments) {
    values.merge(other.values) { mine, _ in mine }
  }

  /// The words that an answer depends on, in one order whatever was typed: operands and options,
  /// without what only says how and where to write.
  var decisiveWords: [String] {
    let options: [OptionName] = [
      .from, .duplicates, .all, .policy, .profile, .baseline, .baselineFrom, .firstRound,
      .history, .renames, .only, .priority, .group, .strict,
    ]
    let given = options.flatMap { option in
      all(option).flatMap { option.value == nil ? [option.rawValue] : [option.rawValue, $0] }
    }
    let isOption = operands.contains { $0.utf8.first == UInt8(ascii: "-") && $0.utf8.count > 1 }
    return given + (isOption ? ["--"] : []) + operands
  }

  /// Reads a command line, without the program's own name.
  ///
  /// - Throws: ``UsageError`` that names the word and what was probably meant.
  init(parsing words: [String]) throws(UsageError) {
    var rest = words[...]
    guard let first = rest.first else { throw UsageError(nil, "needs a command") }
    switch first {
    case "-h", "--help":
      command = .help
      return
    case "--version":
      command = .help
      values[.version] = [""]
      return
    default: break
    }
    guard let command = CommandName(rawValue: first) else {
      let names = CommandName.allCases.map(\.rawValue)
      let hint = NearestName.hint(first, among: names)
      let isOption = first.utf8.first == UInt8(ascii: "-")
      throw UsageError(
        nil,
        isOption
          ? "the command stands first, before '\(first)'" : "no command '\(first)'." + hint,
        isShort: true)
    }
    self.command = command
    rest.removeFirst()
    self.words = Array(rest)
    try parse(&rest)
  }

  private mutating func parse(_ rest: inout ArraySlice<String>) throws(UsageError) {
    var optionsEnded = false
    while let word = rest.popFirst() {
      let isOption = word.utf8.first == UInt8(ascii: "-") && word.utf8.count > 1
      if optionsEnded || !isOption {
        operands.append(word)
      } else if word == "--" {
        optionsEnded = true
      } else {
        try parseOption(word, &rest)
      }
    }
    if (operands + all(.baseline)).count(where: { $0 == "-" }) > 1 {
      throw UsageError(command, "standard input can be read only once")
    }
  }

  private mutating func parseOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let (name, inline) = Self.splitValue(word)
    guard let option = OptionName.named(name) else {
      let known = OptionName.allCases.filter { $0.belongs(to: command) }.map(\.rawValue)
      throw UsageError(
        command, "no option '\(name)'." + NearestName.hint(name, among: known), isShort: true)
    }
    guard option.belongs(to: command) else {
      throw UsageError(command, "takes no option '\(name)'")
    }
    guard let placeholder = option.value else {
      guard inline == nil else { throw UsageError(command, "'\(name)' takes no value") }
      values[option] = [""]
      return
    }
    guard let value = inline ?? rest.popFirst() else {
      throw UsageError(command, "'\(name)' needs a \(placeholder)")
    }
    if let choices = option.choices(for: command), !choices.contains(where: { $0 == value }) {
      let list = choices.joined(separator: ", ")
      let hint = NearestName.hint(value, among: choices)
      throw UsageError(
        command, "'\(value)' is no value of \(name) (\(list)).\(hint)", isShort: true)
    }
    values[option, default: []].append(value)
  }

  /// Splits `--name=value` at its first equals sign.
  private static func splitValue(_ word: String) -> (name: String, value: String?) {
    let bytes = Array(word.utf8)
    guard word.utf8.starts(with: "--".utf8), let sign = bytes.firstIndex(of: UInt8(ascii: "="))
    else { return (word, nil) }
    return (
      String(decoding: bytes[..<sign], as: UTF8.self),
      String(decoding: bytes[(sign + 1)...], as: UTF8.self)
    )
  }
}

/// A command line that was not understood; nothing was read.
struct UsageError: Error, Sendable, Hashable {
  let command: CommandName?
  let message: String
  /// Whether the message says all, so that no usage line follows.
  let isShort: Bool

  init(_ command: CommandName?, _ message: String, isShort: Bool = false) {
    self.command = command
    self.message = message
    self.isShort = isShort
  }

  /// The lines for standard error.
  var lines: [String] {
    let head = ["rounddiff", command?.rawValue].compactMap(\.self).joined(separator: " ")
    guard !isShort else { return ["\(head): \(message)"] }
    guard let command else {
      return ["\(head): \(message)", "usage: rounddiff COMMAND [OPTIONS] ROUND..."]
    }
    let operands = CommandDescription.of(command).operands
    return ["\(head): \(message)", "usage: rounddiff \(command.rawValue) [OPTIONS] \(operands)"]
  }
}
