import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

extension Session {
  func show() async throws(UsageError) -> ExitStatus {
    try requireOperands(1...1, "one ROUND")
    guard let rounds = try await load(arguments.operands) else { return .untrusted }
    return try write(.show(rounds[0]), status: readingStatus(rounds))
  }

  func check() async throws(UsageError) -> ExitStatus {
    if arguments.has(.history) { return try await checkHistory() }
    try requireOperands(1...Int.max, "at least one ROUND")
    // What contradicts itself is cited with its place, and hardly any report does.
    guard let rounds = try await load(arguments.operands, countsLines: false) else {
      return .untrusted
    }
    let reports = rounds.map { (round: $0, report: ConsistencyReport(of: $0)) }
    let isContradicted = reports.contains { checked in
      checked.report.hasContradiction
        || checked.report.diagnostics.contains { $0.code == .settledByMachine }
        || arguments.has(.strict) && checked.report.diagnostics.contains { $0.severity == .warning }
    }
    let reading = readingStatus(rounds)
    let status = reading == .success && isContradicted ? .failure : reading
    return try write(.check(reports, status: status), status: status)
  }

  func explain() async throws(UsageError) -> ExitStatus {
    guard arguments.operands.count >= (arguments.has(.history) ? 1 : 2) else {
      throw UsageError(.explain, "needs a TEST and at least one ROUND")
    }
    guard
      let (rounds, isDamaged) = try await loadRecorded(and: Array(arguments.operands.dropFirst()))
    else { return .untrusted }
    let explanation = Explanation(of: arguments.operands[0], in: rounds)
    guard explanation.isFound else {
      let names = explanation.nearestNames.map { "'\($0)'" }.joined(separator: ", ")
      let fitting = explanation.fitting
      let more = fitting > explanation.nearest.count ? " and others" : ""
      let words =
        fitting > 0
        ? "'\(arguments.operands[0])' fits \(fitting) tests: \(names)\(more)."
        : "no round names '\(arguments.operands[0])'."
          + (names.isEmpty ? "" : " Nearest: \(names).")
      sink.tell(Report.message("rounddiff explain: \(words)"))
      return .untrusted
    }
    let status = isDamaged ? .untrusted : readingStatus(rounds)
    return try write(.explain(explanation), status: status)
  }

  func compare() async throws(UsageError) -> ExitStatus {
    try requireOperands(2...2, "a BASELINE and a CANDIDATE")
    let selection = try selection()
    guard let renames = renames() else { return .usage }
    guard let rounds = try await load(arguments.operands) else { return .untrusted }
    var comparison = await Comparison.between(
      rounds[0], rounds[1], includingUnchanged: arguments.has(.all), renames: renames.renames,
      selection: selection, timing: true)
    var status = readingStatus(rounds)
    guard case .success(let known) = try await knowledge(of: rounds[1], renames: renames.renames)
    else { return .untrusted }
    if let known {
      comparison.apply(known)
      if !known.damage.isEmpty { status = max(status, .untrusted) }
    }
    if status == .success, arguments.has(.exitCode) {
      if comparison.summary.regressions > 0 {
        status = .failure
      } else if let why = comparison.whyOpen {
        let path = rounds[1].inputs.map(\.source.path).joined(separator: "+")
        sink.tell(Report.message("rounddiff compare: \(path): \(why)"))
        status = .untrusted
      }
    }
    let report = Report.compare(comparison)
    return tellGitHub(
      report, GitHubStep.keys(of: comparison, status: status),
      status: try write(report, status: status))
  }

  func postmortem() async throws(UsageError) -> ExitStatus {
    if !arguments.has(.history) { try requireOperands(2...Int.max, "at least two ROUNDs") }
    guard let renames = renames() else { return .usage }
    guard let (rounds, isDamaged) = try await loadRecorded(and: arguments.operands) else {
      return .untrusted
    }
    guard rounds.count >= 2 else {
      sink.tell("rounddiff postmortem: the history holds \(rounds.count) rounds; two are needed")
      return .untrusted
    }
    let template = arguments.value(.template).flatMap(PostmortemTemplate.init) ?? .sre
    return try write(
      .postmortem(Postmortem(rounds, template: template, renames: renames.renames)),
      status: isDamaged ? .untrusted : readingStatus(rounds))
  }

  func convert() async throws(UsageError) -> ExitStatus {
    try requireOperands(1...1, "one ROUND")
    guard let form = arguments.value(.to).flatMap(Renderers.named) else {
      throw UsageError(.convert, "needs --to FORMAT")
    }
    guard let rounds = try await load(arguments.operands) else { return .untrusted }
    let bytes = Report.record(rounds[0]).bytes(as: form, RenderOptions())
    var status = readingStatus(rounds)
    for path in arguments.all(.output) {
      do throws(SystemError) {
        try sink.writeWhole(bytes, to: path)
      } catch {
        sink.tell(Report.message("rounddiff: \(error.message)"))
        if status == .success { status = .outputFailed }
      }
    }
    let written = write(bytes)
    return status == .success ? written : status
  }

  func formats() throws(UsageError) -> ExitStatus {
    guard arguments.operands.isEmpty else { throw UsageError(.formats, "takes no operand") }
    return write(FormatList.text)
  }

  func completions() throws(UsageError) -> ExitStatus {
    let names = Completions.Shell.allCases.map(\.rawValue)
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw UsageError(.completions, "needs a shell: \(names.joined(separator: ", "))")
    }
    guard let shell = Completions.Shell(rawValue: name) else {
      throw UsageError(
        .completions, "no completions for '\(name)'." + NearestName.hint(name, among: names),
        isShort: true)
    }
    return write(Completions.script(for: shell))
  }

  func help() throws(UsageError) -> ExitStatus {
    guard let subject = arguments.operands.first else { return write(HelpText.overview) }
    if let command = CommandName(rawValue: subject) { return write(HelpText.command(command)) }
    switch subject {
    case "diagnostics": return write(HelpText.diagnostics)
    case "exit-status": return write(HelpText.exitStatus)
    case "policy": return write(PolicyManual.text)
    default:
      let names = CommandName.allCases.map(\.rawValue) + ["diagnostics", "exit-status", "policy"]
      throw UsageError(
        .help, "no help on '\(subject)'." + NearestName.hint(subject, among: names), isShort: true)
    }
  }
}
