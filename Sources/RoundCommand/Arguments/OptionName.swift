import RoundReporting

/// The options: the one table that the parser, the help and the hints read.
enum OptionName: String, CaseIterable, Sendable, Hashable {
  case format = "--format"
  case output = "--output"
  case from = "--from"
  case duplicates = "--duplicates"
  case all = "--all"
  case exitCode = "--exit-code"
  case policy = "--policy"
  case profile = "--profile"
  case baseline = "--baseline"
  case baselineFrom = "--baseline-from"
  case firstRound = "--first-round"
  case history = "--history"
  case rows = "--rows"
  case rounds = "--rounds"
  case window = "--window"
  case by = "--by"
  case part = "--part"
  case roundsTable = "--rounds-table"
  case merge = "--merge"
  case renames = "--renames"
  case only = "--only"
  case priority = "--priority"
  case group = "--group"
  case explainWaivers = "--explain-waivers"
  case replay = "--replay"
  case noGitHub = "--no-github"
  case template = "--template"
  case to = "--to"
  case now = "--now"
  case color = "--color"
  case strict = "--strict"
  case quiet = "--quiet"
  case verbose = "--verbose"
  case help = "--help"
  case version = "--version"

  /// The one-letter form.
  var short: String? {
    switch self {
    case .output: "-o"
    case .quiet: "-q"
    case .verbose: "-v"
    case .help: "-h"
    default: nil
    }
  }

  /// What stands for the value in help; `nil` for an option without one.
  var value: String? {
    switch self {
    case .format, .from, .to: "FORMAT"
    case .output, .policy, .renames, .replay: "FILE"
    case .baseline: "ROUND"
    case .history, .baselineFrom: "DIR"
    case .rows, .merge: "-"
    case .rounds: "FILE"
    case .window: "N"
    case .by: "test"
    case .part: "NAME"
    case .roundsTable: nil
    case .only: "PATTERN"
    case .priority: "N[-M]"
    case .duplicates: "MEANING"
    case .profile, .template, .group: "NAME"
    case .now: "TIME"
    case .color: "WHEN"
    case .firstRound, .explainWaivers, .noGitHub: nil
    case .all, .exitCode, .strict, .quiet, .verbose, .help, .version: nil
    }
  }

  /// What the option does.
  var text: String {
    switch self {
    case .format: "text (default) or another form (rounddiff formats)"
    case .output: "also write FILE; format from its extension"
    case .from: "read every operand as FORMAT (rounddiff formats)"
    case .duplicates: "one identity twice: worst (default) or attempts"
    case .all: "list unchanged tests too"
    case .exitCode: "status 1 when something got worse"
    case .policy: "rules to use instead of the built-in ones"
    case .profile: "release (default) or no-regressions"
    case .baseline: "a baseline; repeatable: the worst verdict counts"
    case .baselineFrom: "the last good round of a history as the baseline"
    case .firstRound: "there is no baseline to be had"
    case .history: "a folder of recorded rounds"
    case .rows: "read lines of other engines from standard input, sorted by test"
    case .rounds: "the table of rounds that the lines speak of"
    case .window: "the observed rounds that are looked back on (default 60)"
    case .by: "a line a test instead of a line a result"
    case .part: "what the rounds are called together"
    case .roundsTable: "the table of rounds instead of results"
    case .merge: "read sums from standard input"
    case .renames: "confirmed renames: a JSON object of new ids by old ones"
    case .only: "only tests whose id, or leaf, fits; repeatable"
    case .priority: "only tests of a priority, as in 1 or 1-3"
    case .group: "only tests of a group, file or suite; repeatable"
    case .explainWaivers: "what each waiver and quarantine hides today"
    case .replay: "take a decision (JSON) again: the same bytes, or what differs"
    case .noGitHub: "write nothing for GitHub Actions"
    case .template: "sre (default), pagerduty or plain"
    case .to: "json, junit, csv or ctrf"
    case .now: "the one clock, RFC 3339 (default: SOURCE_DATE_EPOCH, then the system's)"
    case .color: "auto (default), always or never"
    case .strict: "treat warnings as errors"
    case .quiet: "less on standard error"
    case .verbose: "more on standard error"
    case .help: "print help"
    case .version: "print the version"
    }
  }

  /// The values that can be given to a command, where they are few.
  func choices(for command: CommandName) -> [String]? {
    switch self {
    case .format, .to: command.finding.map { Renderers.fitting($0).map { $0.name } }
    case .duplicates: ["worst", "attempts"]
    case .profile: ["release", "no-regressions"]
    case .template: ["sre", "pagerduty", "plain"]
    case .rows, .merge: ["-"]
    case .by: ["test"]
    case .color: ["auto", "always", "never"]
    default: nil
    }
  }

  /// Whether a command takes the option.
  func belongs(to command: CommandName) -> Bool {
    switch self {
    case .color, .strict, .quiet, .verbose, .help, .version: true
    case .format, .output:
      switch command {
      case .show, .check, .explain, .compare, .gate, .history, .postmortem: true
      case .convert: self == .output
      case .record, .rows, .incidents, .formats, .help: false
      }
    case .from, .duplicates: command != .formats && command != .help && command != .incidents
    case .all: command == .compare || command == .gate || command == .history
    case .rows: command == .history || command == .incidents
    case .rounds: command == .history || command == .incidents
    case .window: command == .history
    case .by, .part, .roundsTable: command == .rows
    case .merge: command == .incidents
    case .history:
      switch command {
      case .check, .explain, .compare, .gate, .history, .postmortem, .record: true
      case .show, .convert, .rows, .incidents, .formats, .help: false
      }
    case .exitCode: command == .compare
    case .policy, .profile, .baseline, .baselineFrom, .firstRound, .explainWaivers, .replay:
      command == .gate
    case .only, .priority, .group:
      command == .compare || command == .gate || command == .history
    case .noGitHub: command == .compare || command == .gate
    case .renames:
      switch command {
      case .compare, .gate, .history, .postmortem: true
      default: false
      }
    case .template: command == .postmortem
    case .to: command == .convert
    case .now: command == .gate || command == .postmortem
    }
  }

  static func named(_ word: String) -> OptionName? {
    allCases.first { $0.rawValue == word || $0.short == word }
  }
}
