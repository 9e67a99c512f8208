import RoundDiffing
import RoundModel
import RoundParsing

/// Reads the rounds of a command line, on all cores.
struct RoundLoader: Sendable {
  let reader: RoundReader
  let surroundings: Surroundings

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
    let files = operands.enumerated().flatMap { index, operand in
      operand.parts.map { (operand: index, part: $0) }
    }
    let results = await read(files.map(\.part))
    var rounds: [[Round]] = Array(repeating: [], count: operands.count)
    for (file, result) in zip(files, results) {
      switch result {
      case .success(let round): rounds[file.operand].append(round)
      case .failure(let error): errors.append(error)
      }
    }
    guard errors.isEmpty else { return .failure(LoadFailure(errors: errors)) }
    return .success(
      rounds.map {
        $0.count == 1 ? $0[0] : Round(joining: $0, duplicates: reader.options.duplicates)
      })
  }

  private func read(_ parts: [Operand.Part]) async -> [Result<Round, ReadError>] {
    guard parts.count > 1 else { return parts.map(read) }
    var results: [Result<Round, ReadError>?] = Array(repeating: nil, count: parts.count)
    await withTaskGroup(of: (Int, Result<Round, ReadError>).self) { group in
      for (index, part) in parts.enumerated() {
        group.addTask { (index, read(part)) }
      }
      for await (index, result) in group { results[index] = result }
    }
    return results.compactMap(\.self)
  }

  private func read(_ part: Operand.Part) -> Result<Round, ReadError> {
    do throws(ReadError) {
      guard case .round(let path, let choice) = part else {
        return .success(try reader.read(try source(part)))
      }
      var options = reader.options
      switch choice {
      case .number(let number): options.round = number
      case .name(let name): options.roundName = name
      }
      return .success(try RoundReader(options: options).read(try Source(mapping: path)))
    } catch {
      return .failure(error)
    }
  }

  private func source(_ part: Operand.Part) throws(ReadError) -> Source {
    switch part {
    case .file(let path), .round(let path, _): return try Source(mapping: path)
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
