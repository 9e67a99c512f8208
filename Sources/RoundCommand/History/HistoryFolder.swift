import RoundDiffing
import RoundModel
import RoundParsing

/// A folder of recorded rounds: one file a round, none of which ever changes.
///
/// No lock is needed to read it: a file has its name only once it is whole. What is not what its
/// name says is reported and left out, and never passed over in silence.
struct HistoryFolder: Sendable {
  let path: String
  /// The records, oldest first; of several with the same content, one.
  private(set) var records: [RecordName] = []
  /// Files that cannot be what a record is, and records that are there twice.
  private(set) var findings: [Diagnostic] = []

  /// Lists a folder.
  ///
  /// - Throws: ``ReadError`` where there is no such folder, or it cannot be listed.
  init(_ path: String) throws(ReadError) {
    self.path = path
    switch Descriptor.kind(of: path) {
    case .directory: break
    case .missing:
      throw ReadError(.unreadableInput, path: path, "cannot read \(path): no such history folder")
    case .file, .other:
      throw ReadError(
        .unreadableInput, path: path, "cannot read \(path): a history is a folder, and this is none"
      )
    }
    var names: [RecordName] = []
    for file in try Operand.list(path) {
      let name = Operand.lastStep(of: file)
      if let record = RecordName(name) {
        names.append(record)
      } else if Self.posesAsRecord(name), Descriptor.kind(of: file) == .file {
        findings.append(
          Diagnostic(
            .historyDamaged,
            "\(file): a file of this name is no record: records are named by time, label and hash; "
              + "it was left out"))
      }
    }
    names.sort()
    var seen: Set<[UInt8]> = []
    for name in names {
      if seen.insert(Array(name.hash.utf8)).inserted {
        records.append(name)
      } else {
        findings.append(
          Diagnostic(
            .recordedTwice, "\(file(of: name)): another record holds the same round; it counts once"
          ))
      }
    }
    findings.sort { $0.message.utf8.lexicographicallyPrecedes($1.message.utf8) }
  }

  private static func posesAsRecord(_ name: String) -> Bool {
    name.utf8.reversed().starts(with: ".json".utf8.reversed())
  }

  func file(of name: RecordName) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name.text : path + "/" + name.text
  }

  /// The records as operands, oldest first.
  var operands: [Operand] {
    records.map { Operand(record: file(of: $0), hash: $0.hash) }
  }

  // MARK: - By name

  /// The record that a name means: `last`, `last-good`, a date, or a label.
  ///
  /// - Throws: ``ReadError`` where there is none.
  func record(_ name: String) throws(ReadError) -> Operand {
    guard let last = records.last else { throw notFound(name, "it holds no round") }
    switch name {
    case "last": return Operand(record: file(of: last), hash: last.hash)
    case "last-good":
      guard let good = lastGood else { throw notFound(name, "no round in it is good") }
      return good
    default: break
    }
    let wanted = records.filter { Self.fits($0, name) }
    guard let found = wanted.last else {
      let near = records.suffix(3).map { "@\($0.label)" }.joined(separator: ", ")
      throw notFound(name, "no round is called so; the last ones are \(near)")
    }
    return Operand(record: file(of: found), hash: found.hash)
  }

  private func notFound(_ name: String, _ why: String) -> ReadError {
    ReadError(.unreadableInput, path: path, "cannot read \(path)@\(name): \(why)")
  }

  /// Whether a record is of a date, or has a label, or is the round with a number.
  private static func fits(_ record: RecordName, _ name: String) -> Bool {
    if record.label.utf8.elementsEqual(RecordName.slug(name).utf8) { return true }
    if record.label.utf8.elementsEqual("round-\(name)".utf8) { return true }
    if UTCTime(name) != nil {
      let digits = name.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let time = record.time.utf8.filter { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: "Z") }
      return time.starts(with: digits)
    }
    return record.text.utf8.elementsEqual(name.utf8)
  }

  /// The last round that ran to its end, ran a test, and in which nothing failed or contradicts.
  var lastGood: Operand? {
    for name in records.reversed() {
      let operand = Operand(record: file(of: name), hash: name.hash)
      guard case .success(let round) = Self.read(operand.parts[0]), round.isGood else { continue }
      return operand
    }
    return nil
  }

  /// Reads one record, whose bytes must have the hash of its name.
  static func read(_ part: Operand.Part) -> Result<Round, ReadError> {
    guard case .record(let path, let hash) = part else {
      return .failure(ReadError(.unreadableInput, path: part.path, "\(part.path) is no record"))
    }
    do throws(ReadError) {
      let source = try Source(mapping: path)
      let found = source.withBytes { RecordName.hash(of: $0) }
      guard found.utf8.elementsEqual(hash.utf8) else {
        throw ReadError(
          .historyDamaged, path: path,
          "\(path): the content does not match the hash in the name: the file is damaged or was "
            + "changed",
          advice: "Take the file from a copy of the history, or remove it and record anew.")
      }
      return .success(try RoundReader().read(source))
    } catch {
      return .failure(error)
    }
  }
}

extension Round {
  /// Whether the round can serve as a baseline: whole, with tests that ran, and nothing failed.
  var isGood: Bool {
    guard completeness == .complete, rows.contains(where: { $0.kind == .test && $0.wasRun }),
      !rows.contains(where: { $0.kind == .test && ($0.isBad || $0.outcome == .unreadable) })
    else { return false }
    return !ConsistencyReport(of: self).hasContradiction
      && !diagnostics.contains { $0.severity == .error }
  }
}
