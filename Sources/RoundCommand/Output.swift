/// Where results and messages go: the only place of the program that writes.
struct Output: Sink {
  /// Writes results to standard output.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    try Descriptor.standardOutput.write(bytes.span)
  }

  /// Writes messages to standard error; there is nowhere left to say that this failed.
  func tell(_ bytes: [UInt8]) {
    do throws(SystemError) {
      try Descriptor.standardError.write(bytes.span)
    } catch {
      return
    }
  }

  /// Writes a file whole or not at all.
  ///
  /// The bytes go to a new file beside it, which is flushed and then takes the name; the directory
  /// is flushed last, so that neither a crash nor a full disk leaves a torn file.
  func writeWhole(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let temporary = path + ".\(UInt64.random(in: .min ... .max)).tmp"
    let file = try Descriptor(creating: temporary)
    do throws(SystemError) {
      try file.write(bytes.span)
      try file.synchronize()
      try file.close()
      try Descriptor.rename(temporary, to: path)
    } catch {
      Descriptor.remove(temporary)
      throw SystemError(action: error.action, path: path, code: error.code)
    }
    try Self.flush(directory: Self.directory(of: path))
  }

  /// Waits until the names in a directory are on the disk.
  static func flush(directory path: String) throws(SystemError) {
    let directory = try Descriptor(directory: path)
    try directory.synchronize()
    try directory.close()
  }

  func size(of path: String) -> Int { Descriptor.size(of: path) }

  func append(_ bytes: [UInt8], to path: String, creating: Bool) throws(SystemError) {
    let file = try Descriptor(appendingTo: path, creating: creating)
    try file.write(bytes.span)
    try file.close()
  }

  /// The directory that holds a path.
  static func directory(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }
}
