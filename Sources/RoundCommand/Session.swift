import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

/// One run of one command.
struct Session<Target: Sink>: Sendable {
  let arguments: Arguments
  let surroundings: Surroundings
  let sink: Target
  /// What was reported, until the process ends: taking rounds apart before it does would be a
  /// twentieth of a run.
  var kept: KeptUntilTheEnd?

  func run() async throws(UsageError) -> ExitStatus {
    if arguments.has(.version) { return write("rounddiff \(Program.version)\n") }
    if arguments.has(.help) { return write(HelpText.command(arguments.command)) }
    _ = try targets
    try refuseOverwriting()
    switch arguments.command {
    case .show: return try await show()
    case .check: return try await check()
    case .explain: return try await explain()
    case .compare: return try await compare()
    case .gate: return try await gate()
    case .postmortem: return try await postmortem()
    case .convert: return try await convert()
    case .history: return try await history()
    case .record: return try await record()
    case .rows: return try await writeRows()
    case .incidents: return try incidents()
    case .formats: return try formats()
    case .completions: return try completions()
    case .help: return try help()
    }
  }

  // MARK: - Reading

  /// Reads rounds, telling standard error of everything that was wrong with them.
  ///
  /// - Returns: `nil` where one could not be read; standard error says why.
  func load(
    _ operands: [String], naming: SourceNaming = .asGiven, countsLines: Bool = true
  ) async throws(UsageError) -> [Round]? {
    var loader = try loader(naming: naming)
    loader.countsLines = countsLines
    switch await loader.load(operands.map(placed)) {
    case .failure(let failure):
      for error in failure.errors { tell(error) }
      return nil
    case .success(let rounds):
      for round in rounds { tell(round.diagnostics) }
      return rounds
    }
  }

  /// What reads rounds as the command line asks for.
  func loader(naming: SourceNaming = .asGiven) throws(UsageError) -> RoundLoader {
    RoundLoader(
      reader: RoundReader(options: try readOptions()), surroundings: surroundings, naming: naming,
      makeProgress: makeProgress)
  }

  /// What reads recorded rounds, whose form is known.
  var recordLoader: RoundLoader {
    RoundLoader(reader: RoundReader(), surroundings: surroundings, makeProgress: makeProgress)
  }

  /// Makes what shows how far the reading is, where a terminal can be drawn on.
  var makeProgress: @Sendable (_ files: Int) -> Progress? {
    let isShown = surroundings.canRedraw && !arguments.has(.quiet)
    return { [surroundings, sink] files in
      isShown
        ? Progress(
          of: files, on: sink, width: surroundings.columns ?? 80,
          isASCII: !surroundings.hasUnicodeLocale) : nil
    }
  }

  private func readOptions() throws(UsageError) -> ReadOptions {
    var options = ReadOptions()
    if let meaning = arguments.value(.duplicates).flatMap(ReadOptions.Duplicates.init) {
      options.duplicates = meaning
    }
    guard let format = arguments.value(.from) else { return options }
    guard Formats.named(format) != nil else {
      let hint = NearestName.hint(format, among: Formats.all.map(\.name))
      throw UsageError(
        arguments.command, "'\(format)' is no format that is read.\(hint)", isShort: true)
    }
    options.format = format
    return options
  }

  /// The status of a command that read its rounds, before what it found counts.
  ///
  /// A round that was cut short or cannot be trusted is still reported, with status 3.
  func readingStatus(_ rounds: [Round]) -> ExitStatus {
    let diagnostics = rounds.flatMap(\.diagnostics)
    if diagnostics.contains(where: { $0.code.isReading && $0.severity == .error }) {
      return .untrusted
    }
    if rounds.contains(where: { $0.completeness == .truncated }) { return .untrusted }
    let isStrict = arguments.has(.strict)
    return isStrict && diagnostics.contains { $0.severity == .warning } ? .untrusted : .success
  }

  func requireOperands(_ count: ClosedRange<Int>, _ what: String) throws(UsageError) {
    let given = arguments.operands.count
    guard !count.contains(given) else { return }
    let rounds = given == 1 ? "1 round" : "\(given) rounds"
    throw UsageError(arguments.command, "needs \(what); got \(rounds)")
  }

  // MARK: - Writing

  /// Writes a report to standard output in the format asked for, and to the files asked for.
  func write(_ report: Report, status: ExitStatus) throws(UsageError) -> ExitStatus {
    kept?.keep(report)
    let targets = try targets
    var outcome = status
    for file in targets.files {
      let bytes = render(report, as: file.form, toFile: true)
      do throws(SystemError) {
        try sink.writeWhole(bytes, to: file.path)
      } catch {
        sink.tell(Report.message("rounddiff: \(error.message)"))
        sink.tell("A file that was there before is unchanged.")
        if outcome == .success { outcome = .outputFailed }
      }
    }
    let written = write(render(report, as: targets.form, toFile: false))
    return outcome == .success ? written : outcome
  }

  private func render(
    _ report: Report, as form: any OutputForm.Type, toFile: Bool
  ) -> [UInt8] {
    guard !toFile else { return report.bytes(as: form, RenderOptions()) }
    var options = RenderOptions(
      width: surroundings.width, isColored: surroundings.isColored(arguments.value(.color)),
      isASCII: surroundings.isASCII)
    options.cutsNames = surroundings.outputIsTerminal
    // What goes to standard output is posted as a comment; services refuse longer ones.
    if arguments.command == .compare || arguments.command == .gate {
      options.limit = .comment
      options.headingLevel = 3
    }
    return report.bytes(as: form, options)
  }

  /// Where the report goes, and in which forms; known before anything is read.
  var targets: OutputTargets {
    get throws(UsageError) { try OutputTargets(arguments) }
  }

  /// Writes to standard output; a reader that went away ends the program quietly.
  func write(_ bytes: [UInt8]) -> ExitStatus {
    do throws(SystemError) {
      try sink.write(bytes)
      return .success
    } catch {
      if !error.isBrokenPipe { sink.tell("rounddiff: \(error.message)") }
      return .outputFailed
    }
  }

  func write(_ text: String) -> ExitStatus { write(Array(text.utf8)) }

  // MARK: - Standard error

  func tell(_ error: ReadError) {
    sink.tell(Report.error(error, isColored: isErrorColored))
  }

  func tell(_ diagnostics: [Diagnostic]) {
    let shown = diagnostics.filter { diagnostic in
      guard diagnostic.code.isReading || diagnostic.code.isIdentity else { return false }
      switch diagnostic.severity {
      case .error: return true
      case .warning: return !arguments.has(.quiet)
      case .note: return arguments.has(.verbose)
      }
    }
    let limit = arguments.has(.verbose) ? shown.count : 20
    for diagnostic in shown.prefix(limit) {
      sink.tell(Report.diagnostic(diagnostic, isColored: isErrorColored))
    }
    if shown.count > limit {
      sink.tell("rounddiff: \(shown.count - limit) more like these; --verbose lists them all")
    }
  }

  private var isErrorColored: Bool {
    surroundings.errorIsTerminal && surroundings.isColored(arguments.value(.color))
  }
}
