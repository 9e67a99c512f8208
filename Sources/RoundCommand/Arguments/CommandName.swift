import RoundReporting

/// The commands, in the order in which help lists them.
enum CommandName: String, CaseIterable, Sendable, Hashable {
  case show, check, explain, compare, gate, history, postmortem, convert, record, rows,
    incidents, formats, help

  /// What the command reports of, if it reports.
  var finding: Finding.Kind? {
    switch self {
    case .show: .show
    case .check: .check
    case .explain: .explain
    case .compare: .compare
    case .gate: .gate
    case .postmortem: .postmortem
    case .history: .history
    case .convert: .record
    case .record, .rows, .incidents, .formats, .help: nil
    }
  }
}

/// What is told of a command in help, and what the command line may hold for it.
struct CommandDescription: Sendable {
  /// What stands after the command's name in its usage line.
  let operands: String
  /// One line for the list of commands.
  let summary: String
  /// One sentence that opens the command's own help.
  let purpose: String
  /// The operands, each with what it is.
  let operandTexts: [(name: String, text: String)]
  /// Paragraphs after the options.
  let notes: [String]
  let examples: [String]

  static func of(_ command: CommandName) -> CommandDescription {
    switch command {
    case .show: show
    case .check: check
    case .explain: explain
    case .compare: compare
    case .gate: gate
    case .history: history
    case .postmortem: postmortem
    case .convert: convert
    case .record: record
    case .rows: rows
    case .incidents: incidents
    case .formats: formats
    case .help: help
    }
  }

  private static let show = CommandDescription(
    operands: "ROUND",
    summary: "one round, normalised",
    purpose: "Show what one round says: totals, tests, causes, and how complete it is.",
    operandTexts: [("ROUND", "the round to show")],
    notes: [],
    examples: ["rounddiff show round-1.md", "rounddiff show results.json --format json"])

  private static let check = CommandDescription(
    operands: "ROUND...",
    summary: "does each report agree with itself?",
    purpose: "Check the figures of a report against each other and against its machine results.",
    operandTexts: [("ROUND", "a report, or a report and its results: round-1.md+round-1.json")],
    notes: ["Exit status: 0 no contradiction, 1 a contradiction, 3 not readable."],
    examples: ["rounddiff check round-1.md", "rounddiff check round-1.md+round-1.json"])

  private static let explain = CommandDescription(
    operands: "TEST ROUND...",
    summary: "everything known of one test, with sources",
    purpose: "Tell the story of one test over rounds, and where each fact was read.",
    operandTexts: [
      ("TEST", "the test's id, or its bare name"), ("ROUND", "the rounds, oldest first"),
    ],
    notes: [],
    examples: ["rounddiff explain test_login round-1.md round-2.json"])

  private static let compare = CommandDescription(
    operands: "BASELINE CANDIDATE",
    summary: "what changed between two rounds",
    purpose:
      "Compare two rounds test by test: what got worse, what got better, what cannot be told.",
    operandTexts: [("BASELINE", "the earlier round"), ("CANDIDATE", "the later round")],
    notes: ["Exit status: 0, or 1 with --exit-code when something got worse."],
    examples: [
      "rounddiff compare round-1.md round-2.json",
      "rounddiff compare round-1.md+round-1.json round-2.json -o report.md",
    ])

  private static let gate = CommandDescription(
    operands: "BASELINE CANDIDATE",
    summary: "may this be released?",
    purpose: "Decide whether a candidate round may be released: pass, fail or inconclusive.",
    operandTexts: [("BASELINE", "the earlier round"), ("CANDIDATE", "the round to judge")],
    notes: [
      "Every rule is printed, the passed ones too. An empty, truncated, unrecognised",
      "or out-of-scope round is never a pass, nor is one without a baseline, unless",
      "--first-round says that there is none to be had.", "",
      "Exit status: 0 pass, 1 fail, 3 inconclusive; 2 and 4 as for every command.",
    ],
    examples: [
      "rounddiff gate round-1.md+round-1.json round-2.json",
      "rounddiff gate main.json pr.json --policy policy.json",
      "rounddiff gate --baseline-from rounds --history rounds results.json",
    ])

  private static let postmortem = CommandDescription(
    operands: "ROUND ROUND...",
    summary: "a postmortem draft, every sentence cited",
    purpose: "Draft a postmortem from two or more rounds; every factual sentence cites its source.",
    operandTexts: [("ROUND", "the rounds, oldest first")],
    notes: [],
    examples: ["rounddiff postmortem round-1.md round-2.json round-3.json --format markdown"])

  private static let history = CommandDescription(
    operands: "ROUND ROUND...",
    summary: "each test over many rounds",
    purpose:
      "Say of each test whether it is healthy, flaky, broken or fixed, and since which round.",
    operandTexts: [("ROUND", "the rounds, oldest first; or --history DIR")],
    notes: [
      "Tests that passed in every round are counted; --all lists them too. Rounds of several",
      "branches or environments are kept apart.",
    ],
    examples: [
      "rounddiff history round-1.json round-2.json round-3.json",
      "rounddiff history --history .rounddiff --format json",
    ])

  private static let record = CommandDescription(
    operands: "ROUND --history DIR",
    summary: "keep a round for later",
    purpose: "Keep a round in a history folder; a round that is there already is kept once.",
    operandTexts: [("ROUND", "the round to keep")],
    notes: [
      "What is told as recorded is on the disk. Records are read back as DIR@last,",
      "DIR@last-good, by a date or by a label: rounddiff gate DIR@last-good round-7.json.", "",
      "Exit status: 0 kept, 3 not readable, 4 not written.",
    ],
    examples: ["rounddiff record round-6.json --history .rounddiff"])

  private static let convert = CommandDescription(
    operands: "ROUND --to FORMAT",
    summary: "the round in another format",
    purpose:
      "Write a round in another format. What is written as json reads back as the same round.",
    operandTexts: [("ROUND", "the round to convert")],
    notes: [],
    examples: ["rounddiff convert round-1.md --to json"])

  private static let rows = CommandDescription(
    operands: "ROUND...",
    summary: "results as lines for other engines",
    purpose: "Write results as lines of JSON that other engines sort, join and hand back.",
    operandTexts: [("ROUND", "the rounds, oldest first; - for a path a line of standard input")],
    notes: [
      "A line a result; with --by test a line a test, its outcomes run-length coded; with",
      "--rounds-table the table of rounds. Sorted by test, the lines are judged by",
      "rounddiff history --rows - --rounds TABLE.",
    ],
    examples: [
      "rounddiff rows --by test --part web/main/2025-09 round-*.json",
      "rounddiff rows --rounds-table --part web/main/2025-09 round-*.json",
    ])

  private static let incidents = CommandDescription(
    operands: "--rows - --rounds FILE | --merge -",
    summary: "round-wide events from such lines",
    purpose: "Find round-wide events in lines of other engines, in two steps.",
    operandTexts: [],
    notes: [
      "First the sums of each round over some tests, wherever they are; then, of all sums",
      "together, the table of rounds with the events marked.",
    ],
    examples: [
      "rounddiff incidents --rows - --rounds rounds.ndjson < rows.ndjson > sums.ndjson",
      "rounddiff incidents --merge - < sums.ndjson > marked.ndjson",
    ])

  private static let formats = CommandDescription(
    operands: "",
    summary: "what can be read and written",
    purpose: "List the formats that are read, how each is recognised, and what it cannot tell.",
    operandTexts: [],
    notes: [],
    examples: ["rounddiff formats"])

  private static let help = CommandDescription(
    operands: "[COMMAND | diagnostics | policy | exit-status]",
    summary: "help of a command or on a subject",
    purpose: "Print help of a command or on a subject.",
    operandTexts: [],
    notes: [],
    examples: ["rounddiff help gate", "rounddiff help diagnostics"])
}
