package import RoundModel

/// Which files of a folder tell of its round, and what is to be said of the others.
///
/// Folders of results hold more than results: logs, pictures, settings. What is no report is passed
/// over, and said; what may be a report that broke is an error, since it may hold failures.
package struct FolderFiles: Sendable {
  /// One file of a folder, read.
  package struct File: Sendable {
    package let path: String
    package let result: Result<Round, ReadError>

    package init(path: String, result: Result<Round, ReadError>) {
      self.path = path
      self.result = result
    }
  }

  /// The rounds to be joined.
  package private(set) var rounds: [Round] = []
  /// Why the folder cannot be read.
  package private(set) var errors: [ReadError] = []
  private var diagnostics: [Diagnostic] = []
  private var isCut = false

  /// How many files of one round are read; their number is kept in 16 bits.
  package static let limit = Int(UInt16.max)

  /// Chooses among the files of a folder.
  package init(_ files: [File], in folder: String) {
    if files.contains(where: Self.isAllureResult) {
      takeAllure(files)
    } else {
      takeReports(files, in: folder)
    }
  }

  // Attachments of an Allure result may be anything, even reports; only results count. They are
  // known by their content, and those that broke by the end of their names.
  private mutating func takeAllure(_ files: [File]) {
    var others: [String] = []
    for file in files {
      switch file.result {
      case .success(let round):
        if Self.isAllure(round) {
          rounds.append(round)
        } else if round.isMachineOnly {
          others.append(file.path)
        }
      case .failure(let error): if Self.isNamedResult(file.path) { errors.append(error) }
      }
    }
    for index in rounds.indices {
      for input in rounds[index].inputs.indices {
        rounds[index].inputs[input].format = AllureFolderFormat().name
      }
    }
    report(others, "beside the Allure results", severity: .warning)
  }

  private mutating func takeReports(_ files: [File], in folder: String) {
    let hasMachine = files.contains { file in
      (try? file.result.get()).map { $0.isMachineOnly && !Self.isCopy($0) } ?? false
    }
    var (others, empty): ([String], [ReadError]) = ([], [])
    var extensions: Set<String> = []
    for file in files {
      switch file.result {
      case .success(let round):
        let isResult = round.isMachineOnly && !Self.isCopy(round)
        if hasMachine, !isResult, !Self.isReport(round, file.path) {
          others.append(file.path)
        } else {
          rounds.append(round)
          extensions.insert(Self.pathExtension(file.path))
        }
      case .failure(let error) where error.code == .notRecognised: others.append(file.path)
      case .failure(let error) where error.code == .emptyInput: empty.append(error)
      case .failure(let error): errors.append(error)
      }
    }
    guard !rounds.isEmpty else {
      guard errors.isEmpty else { return }
      errors = [Self.nothing(files, in: folder)]
      return
    }
    report(others, "of the folder", severity: .note)
    // An empty file that is named like the reports is one that was never written.
    for error in empty where extensions.contains(Self.pathExtension(error.path)) {
      isCut = true
      diagnostics.append(Diagnostic(.emptyInput, error.message))
    }
  }

  private static func nothing(_ files: [File], in folder: String) -> ReadError {
    if files.count == 1, case .failure(let error) = files[0].result { return error }
    return ReadError(
      .notRecognised, path: folder,
      "none of the \(files.count) files of \(folder) is a test report",
      advice: "Formats read: rounddiff formats")
  }

  /// Whether a round is in a format that its writer puts beside another one, with the same tests.
  private static func isCopy(_ round: Round) -> Bool {
    round.inputs.contains { $0.format.utf8.elementsEqual(SurefireTextFormat().name.utf8) }
  }

  /// Whether a person's round stands in a file that a person would give such a name.
  private static func isReport(_ round: Round, _ path: String) -> Bool {
    !round.rows.isEmpty && ["md", "markdown"].contains(pathExtension(path))
  }

  private mutating func report(
    _ paths: [String], _ place: String, severity: Diagnostic.Severity
  ) {
    guard !paths.isEmpty else { return }
    let names = paths.prefix(3).map { path in
      String(decoding: path.utf8.reversed().prefix { $0 != 0x2F }.reversed(), as: UTF8.self)
    }
    let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
    let count = paths.count == 1 ? "1 file" : "\(paths.count) files"
    diagnostics.append(
      Diagnostic(
        .filesPassedOver,
        "\(count) \(place) passed over: \(names.joined(separator: ", "))\(more)",
        severity: severity))
  }

  /// Tells a round that was joined from the folder what is to be said of the folder.
  package func describe(_ round: inout Round) {
    round.diagnostics += diagnostics
    guard isCut else { return }
    round.completeness = .truncated
    round.hasFullRoster = false
  }

  private static func isAllure(_ round: Round) -> Bool {
    round.inputs.allSatisfy { $0.format.utf8.elementsEqual(AllureFormat().name.utf8) }
  }

  private static func isAllureResult(_ file: File) -> Bool {
    if case .success(let round) = file.result { return isAllure(round) }
    return isNamedResult(file.path)
  }

  private static func isNamedResult(_ path: String) -> Bool {
    path.utf8.reversed().starts(with: "-result.json".utf8.reversed())
  }

  private static func pathExtension(_ path: String) -> String {
    let name = path.utf8.reversed().prefix { $0 != 0x2F }
    let letters = name.prefix { $0 != UInt8(ascii: ".") }
    guard letters.count < name.count else { return "" }
    let folded = letters.reversed().map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return String(decoding: folded, as: UTF8.self)
  }
}
