#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The methods below have the names of the functions that they stand on.
private let platformWrite = unsafe write
private let platformRead = unsafe read

/// Why the system refused something.
struct SystemError: Error, Sendable, Hashable {
  /// What was tried, such as "write".
  let action: String
  let path: String
  let code: Int32

  /// The reason in the system's words, in small letters.
  var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text).lowercased()
  }

  /// The whole as one sentence fragment: "cannot write out.html: no space left on device".
  var message: String { "cannot \(action) \(path): \(reason)" }

  /// Whether the file is not there, or no longer.
  var isMissing: Bool { code == ENOENT }

  /// The code of what may not be done.
  static var refused: Int32 { EACCES }

  /// Whether the reader at the other end of a pipe has gone.
  var isBrokenPipe: Bool { code == EPIPE }
}

/// A file number of the system: the one place where bytes leave and enter without a copy.
///
/// Everything unsafe of the program stands in this file. Short counts go on, interrupted calls are
/// repeated, and every other refusal is thrown: nothing that was not written counts as written.
struct Descriptor: ~Copyable {
  private let number: Int32
  private let path: String

  private init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  static var standardInput: Descriptor { Descriptor(number: 0, path: "standard input") }
  static var standardOutput: Descriptor { Descriptor(number: 1, path: "standard output") }
  static var standardError: Descriptor { Descriptor(number: 2, path: "standard error") }

  /// Creates a file that must not exist yet.
  init(creating path: String) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let (number, code) = unsafe path.withCString { name in
      let result = unsafe open(name, flags, 0o644)
      return (result, errno)
    }
    guard number >= 0 else { throw SystemError(action: "write", path: path, code: code) }
    self.init(number: number, path: path)
  }

  /// Opens a file to write behind what it holds; makes one where there is none, if asked to.
  init(appendingTo path: String, creating: Bool) throws(SystemError) {
    let flags = O_WRONLY | O_APPEND | O_CLOEXEC | (creating ? O_CREAT : 0)
    let (number, code) = unsafe path.withCString { name in
      let result = unsafe open(name, flags, 0o644)
      return (result, errno)
    }
    guard number >= 0 else { throw SystemError(action: "write", path: path, code: code) }
    self.init(number: number, path: path)
  }

  /// Opens a file to look at.
  init(reading path: String) throws(SystemError) {
    let (number, code) = unsafe path.withCString { name in
      let result = unsafe open(name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      return (result, errno)
    }
    guard number >= 0 else { throw SystemError(action: "read", path: path, code: code) }
    self.init(number: number, path: path)
  }

  /// Opens a directory, to flush its entries.
  init(directory path: String) throws(SystemError) {
    let (number, code) = unsafe path.withCString { name in
      let result = unsafe open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      return (result, errno)
    }
    guard number >= 0 else { throw SystemError(action: "open", path: path, code: code) }
    self.init(number: number, path: path)
  }

  /// Whether a person sits at the other end.
  var isTerminal: Bool { isatty(number) == 1 }

  /// The width of the terminal in cells, where there is one.
  var columns: Int? {
    var size = winsize()
    let result = unsafe ioctl(number, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// Writes all the bytes.
  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let rest = bytes.extracting(done..<bytes.count)
      let (count, code) = unsafe rest.withUnsafeBytes { buffer in
        let result = unsafe platformWrite(number, buffer.baseAddress, buffer.count)
        return (result, errno)
      }
      if count < 0, code == EINTR { continue }
      guard count > 0 else {
        throw SystemError(action: "write", path: path, code: count == 0 ? EIO : code)
      }
      done += count
    }
  }

  /// Reads to the end, up to a limit.
  ///
  /// - Throws: ``SystemError`` also where there is more than the limit.
  func readToEnd(limit: Int) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (count, code) = unsafe chunk.withUnsafeMutableBytes { buffer in
        let result = unsafe platformRead(number, buffer.baseAddress, buffer.count)
        return (result, errno)
      }
      if count < 0, code == EINTR { continue }
      guard count >= 0 else { throw SystemError(action: "read", path: path, code: code) }
      guard count > 0 else { return all }
      guard all.count + count <= limit else {
        throw SystemError(action: "read", path: path, code: EFBIG)
      }
      all.append(contentsOf: chunk[..<count])
    }
  }

  /// Takes the file for this process, until it closes it or dies; `false` where another one has it.
  borrowing func lock() -> Bool { flock(number, LOCK_EX | LOCK_NB) == 0 }

  /// Waits until what was written is on the disk.
  func synchronize() throws(SystemError) {
    guard fsync(number) == 0 else { throw SystemError(action: "write", path: path, code: errno) }
  }

  consuming func close() throws(SystemError) {
    #if canImport(Darwin)
      let result = Darwin.close(number)
    #elseif canImport(Musl)
      let result = Musl.close(number)
    #else
      let result = Glibc.close(number)
    #endif
    guard result == 0 else { throw SystemError(action: "write", path: path, code: errno) }
  }

  // MARK: - Names

  /// Gives a file another name, in place of whatever has it.
  static func rename(_ old: String, to new: String) throws(SystemError) {
    let (result, code) = unsafe old.withCString { from in
      unsafe new.withCString { to in
        #if canImport(Darwin)
          let result = unsafe Darwin.rename(from, to)
        #elseif canImport(Musl)
          let result = unsafe Musl.rename(from, to)
        #else
          let result = unsafe Glibc.rename(from, to)
        #endif
        return (result, errno)
      }
    }
    guard result == 0 else { throw SystemError(action: "write", path: new, code: code) }
  }

  /// Makes a directory; one that is there is made already.
  static func makeDirectory(_ path: String) throws(SystemError) {
    let (result, code) = unsafe path.withCString { name in
      let result = unsafe mkdir(name, 0o755)
      return (result, errno)
    }
    guard result == 0 || code == EEXIST else {
      throw SystemError(action: "make", path: path, code: code)
    }
  }

  /// Removes a file; one that is not there is removed already.
  static func remove(_ path: String) {
    _ = unsafe path.withCString { unsafe unlink($0) }
  }

  /// The device and number of a file, which tell whether two paths are one file.
  static func identity(of path: String) -> (device: UInt64, number: UInt64)? {
    var status = stat()
    let result = unsafe path.withCString { unsafe stat($0, &status) }
    guard result == 0 else { return nil }
    return (UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// The bytes that a file holds; none where there is no file.
  static func size(of path: String) -> Int {
    var status = stat()
    let result = unsafe path.withCString { unsafe stat($0, &status) }
    return result == 0 ? Int(truncatingIfNeeded: status.st_size) : 0
  }

  /// What a path leads to.
  enum FileKind: Sendable { case file, directory, other, missing }

  static func kind(of path: String) -> FileKind {
    var status = stat()
    let result = unsafe path.withCString { unsafe stat($0, &status) }
    guard result == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  /// Makes a write to a pipe without a reader an error, instead of a signal that ends the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Reads a stream that is no regular file, such as a named pipe, to its end.
  static func readStream(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let (number, code) = unsafe path.withCString { name in
      let result = unsafe open(name, O_RDONLY | O_CLOEXEC)
      return (result, errno)
    }
    guard number >= 0 else { throw SystemError(action: "read", path: path, code: code) }
    let descriptor = Descriptor(number: number, path: path)
    let bytes = try descriptor.readToEnd(limit: limit)
    try descriptor.close()
    return bytes
  }

  /// The seconds since 1970 by the system's clock.
  static var clock: Int64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    let value = unsafe name.withCString { unsafe getenv($0) }
    guard let value = unsafe value else { return nil }
    return unsafe String(cString: value)
  }
}
