import RoundDiffing
import RoundModel
import RoundParsing

/// Reads the rounds of a command line, on all cores.
struct RoundLoader: Sendable {
  let reader: RoundReader
  let surroundings: Surroundings
  /// What the sources are called in the rounds.
  var naming = SourceNaming.asGiven
  /// Makes what shows how far the reading of so many files is; none where nobody looks.
  var makeProgress: @Sendable (_ files: Int) -> Progress? = { _ in nil }
  /// Whether the lines of the rounds are counted as they are read, since places will be asked for.
  var countsLines = true

  /// Reads each operand as one round.
  ///
  /// - Returns: The rounds in the order of the operands, or every reason why one could not be read.
  func load(_ texts: [String]) async -> Result<[Round], LoadFailure> {
    var operands: [Operand] = []
    var errors: [ReadError] = []
    for text in texts {
      do throws(ReadError) {
        operands.append(try Operand(text))
      } catch {
        errors.append(error)
      }
    }
    guard errors.isEmpty else { return .failure(LoadFailure(errors: errors)) }
    return await load(operands)
  }

  /// Reads each operand as one round.
  ///
  /// - Returns: The rounds in the order of the operands, or every reason why one could not be read.
  func load(_ operands: [Operand]) async -> Result<[Round], LoadFailure> {
    let progress = progress(of: operands)
    defer { progress?.finish() }
    return await load(operands, progress)
  }

  private func progress(of operands: [Operand]) -> Progress? {
    let progress = makeProgress(operands.reduce(0) { $0 + $1.parts.count })
    progress?.run()
    return progress
  }

  private func load(
    _ operands: [Operand], _ progress: Progress?
  ) async -> Result<[Round], LoadFailure> {
    var errors: [ReadError] = []
    let files = operands.enumerated().flatMap { index, operand in
      zip(operand.parts, naming.names(of: operand.parts.map(\.path))).map {
        (operand: index, part: NamedPart(part: $0, name: $1))
      }
    }
    let results = await read(files.map(\.part), progress)
    var read: [[PartResult]] = Array(repeating: [], count: operands.count)
    for (file, result) in zip(files, results) {
      read[file.operand].append(PartResult(part: file.part.part, result: result))
    }
    var rounds: [Round] = []
    for parts in read {
      switch join(parts) {
      case .success(let round): rounds.append(round)
      case .failure(let failure): errors += failure.errors
      }
    }
    guard errors.isEmpty else { return .failure(LoadFailure(errors: errors)) }
    Round.tellApartAlike(&rounds)
    return .success(rounds)
  }

  private struct PartResult {
    let part: Operand.Part
    let result: Result<Round, ReadError>
  }

  /// Joins what the parts of one operand tell, folder by folder.
  private func join(_ parts: [PartResult]) -> Result<Round, LoadFailure> {
    var rounds: [Round] = []
    var errors: [ReadError] = []
    var folders: [FolderFiles] = []
    var index = 0
    while index < parts.count {
      if case .member(_, let folder) = parts[index].part {
        let end = parts[index...].firstIndex { !$0.part.isMember(of: folder) } ?? parts.count
        let files = FolderFiles(
          parts[index..<end].map { .init(path: $0.part.path, result: $0.result) }, in: folder)
        rounds += files.rounds
        errors += files.errors
        folders.append(files)
        index = end
      } else {
        switch parts[index].result {
        case .success(let round): rounds.append(round)
        case .failure(let error): errors.append(error)
        }
        index += 1
      }
    }
    guard errors.isEmpty else { return .failure(LoadFailure(errors: errors)) }
    var round =
      rounds.count == 1
      ? rounds[0] : Round(joining: rounds, duplicates: reader.options.duplicates)
    for folder in folders { folder.describe(&round) }
    return .success(round)
  }

  /// Reads operands in order, a few at a time on all cores, and hands each round over before it is
  /// let go.
  func stream(
    _ operands: [Operand], _ body: (Int, Result<Round, LoadFailure>) -> Void
  ) async {
    let progress = progress(of: operands)
    defer { progress?.finish() }
    await withTaskGroup(of: (Int, Result<Round, LoadFailure>).self) { group in
      var (begun, next) = (0, 0)
      var waiting: [Int: Result<Round, LoadFailure>] = [:]
      while next < operands.count {
        while begun < min(operands.count, next + Self.ahead) {
          let (index, operand) = (begun, operands[begun])
          group.addTask { (index, await one(operand, progress)) }
          begun += 1
        }
        guard let (index, result) = await group.next() else { return }
        waiting[index] = result
        progress?.hide()
        while let result = waiting.removeValue(forKey: next) {
          body(next, result)
          next += 1
        }
      }
    }
  }

  /// The rounds that are read while others wait for their turn.
  private static let ahead = 4

  private func one(
    _ operand: Operand, _ progress: Progress?
  ) async -> Result<Round, LoadFailure> {
    var loader = self
    loader.countsLines = false
    return await loader.load([operand], progress).map { $0[0] }
  }

  /// A part, and what its source is called.
  private struct NamedPart: Sendable {
    let part: Operand.Part
    let name: String
  }

  private func read(
    _ parts: [NamedPart], _ progress: Progress?
  ) async -> [Result<Round, ReadError>] {
    guard parts.count > 1 else { return parts.map { read($0, progress) } }
    var results: [Result<Round, ReadError>?] = Array(repeating: nil, count: parts.count)
    await withTaskGroup(of: (Int, Result<Round, ReadError>).self) { group in
      for (index, part) in parts.enumerated() {
        group.addTask { (index, read(part, progress)) }
      }
      for await (index, result) in group { results[index] = result }
    }
    return results.compactMap(\.self)
  }

  private func read(_ named: NamedPart, _ progress: Progress?) -> Result<Round, ReadError> {
    progress?.begin(named.part.title)
    defer { progress?.end() }
    return read(named)
  }

  private func read(_ named: NamedPart) -> Result<Round, ReadError> {
    if case .record = named.part { return HistoryFolder.read(named.part) }
    do throws(ReadError) {
      let source = try source(named.part).called(named.name)
      guard case .round(_, let choice) = named.part else {
        return .success(counted(try reader.read(source)))
      }
      var options = reader.options
      switch choice {
      case .number(let number): options.round = number
      case .name(let name): options.roundName = name
      }
      return .success(counted(try RoundReader(options: options).read(source)))
    } catch {
      return .failure(error)
    }
  }

  private func counted(_ round: consuming Round) -> Round {
    if countsLines { round.countLines(LineTable.inParts) }
    return round
  }

  private func source(_ part: Operand.Part) throws(ReadError) -> Source {
    switch part {
    case .file(let path), .member(let path, _), .round(let path, _), .record(let path, _):
      return try Source(mapping: path)
    case .stream(let path):
      do throws(SystemError) {
        let bytes = try Descriptor.readStream(path, limit: ReadLimits.fileBytes)
        return Source(path: path, bytes: OwnedBytes(bytes))
      } catch {
        throw ReadError(.unreadableInput, path: path, "cannot read \(path): \(error.reason)")
      }
    case .standardInput:
      do throws(SystemError) {
        return Source(path: "-", bytes: OwnedBytes(try surroundings.readStandardInput()))
      } catch {
        throw ReadError(
          .unreadableInput, path: "-", "cannot read standard input: \(error.reason)")
      }
    }
  }
}

/// Why rounds could not be read: every reason, not only the first.
struct LoadFailure: Error, Sendable {
  let errors: [ReadError]
}
