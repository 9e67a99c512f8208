import RoundModel
import RoundParsing

/// Puts rounds into a history folder, so that neither a crash nor another writer loses or tears one.
///
/// The bytes go to a hidden file with a name of its own, are flushed, and take the record's name;
/// then the folder is flushed. Only what is on the disk by then is acknowledged.
struct RecordWriter: Sendable {
  private static let prefix = ".rounddiff-"
  private static let suffix = ".tmp"
  private static let attempts = 8

  let folder: String

  /// Makes the folder if there is none.
  func prepare() throws(SystemError) {
    var made: [String] = []
    var path = Array(folder.utf8)
    while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
    var missing = String(decoding: path, as: UTF8.self)
    while Descriptor.kind(of: missing) == .missing {
      made.append(missing)
      missing = Output.directory(of: missing)
    }
    for path in made.reversed() {
      try Descriptor.makeDirectory(path)
      try Output.flush(directory: Output.directory(of: path))
    }
  }

  /// Keeps a record, which is on the disk when this returns.
  func keep(_ bytes: [UInt8], as name: String) throws(SystemError) {
    sweep()
    let target = folder + "/" + name
    for attempt in 1...Self.attempts {
      let temporary =
        folder + "/" + Self.prefix + String(UInt64.random(in: .min ... .max)) + Self.suffix
      do throws(SystemError) {
        try write(bytes, by: temporary, to: target)
        try Output.flush(directory: folder)
        return
      } catch {
        // Another writer may have taken the new file for a leftover before it was locked.
        guard error.isMissing, attempt < Self.attempts else {
          throw SystemError(action: error.action, path: target, code: error.code)
        }
      }
    }
  }

  private func write(
    _ bytes: [UInt8], by temporary: String, to target: String
  ) throws(SystemError) {
    let file = try Descriptor(creating: temporary)
    _ = file.lock()
    do throws(SystemError) {
      try file.write(bytes.span)
      try file.synchronize()
      try Descriptor.rename(temporary, to: target)
    } catch {
      Descriptor.remove(temporary)
      throw error
    }
    try file.close()
  }

  /// The new files of writers, at work or not.
  private var leftovers: [String] {
    do throws(ReadError) {
      return try Operand.list(folder, hidden: true).filter { path in
        let name = Operand.lastStep(of: path).utf8
        return name.starts(with: Self.prefix.utf8)
          && name.reversed().starts(with: Self.suffix.utf8.reversed())
      }
    } catch {
      return []
    }
  }

  /// Removes what crashed writers left behind: the files that no process has locked.
  private func sweep() {
    for path in leftovers {
      do throws(SystemError) {
        let file = try Descriptor(reading: path)
        if file.lock() { Descriptor.remove(path) }
        try file.close()
      } catch {
        continue
      }
    }
  }
}
