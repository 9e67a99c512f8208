import RoundDiffing
import RoundModel
import RoundParsing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One ROUND of a command line: the files that tell of it, in the order to join them.
struct Operand: Sendable, Hashable {
  /// What was typed.
  let text: String
  let parts: [Part]

  /// One file, or standard input.
  enum Part: Sendable, Hashable {
    case file(String)
    /// A file of a folder, or one that a pattern matches: what is no report is passed over.
    case member(String, of: String)
    /// One round of a file that tells of several.
    case round(String, RoundChoice)
    case stream(String)
    case standardInput
    /// A recorded round, and the hash that its bytes must have.
    case record(String, String)

    /// The path, or what stands for it.
    var path: String {
      switch self {
      case .file(let path), .member(let path, _), .round(let path, _), .stream(let path),
        .record(let path, _):
        path
      case .standardInput: "-"
      }
    }

    /// What a person calls it: the folder of a file that was given with its folder.
    var title: String {
      switch self {
      case .member(_, let folder): folder
      case .standardInput: "standard input"
      case .file, .round, .stream, .record: path
      }
    }

    /// Whether this is a file of a folder.
    func isMember(of folder: String) -> Bool {
      guard case .member(_, let own) = self else { return false }
      return own.utf8.elementsEqual(folder.utf8)
    }
  }

  /// A recorded round, whose bytes must have a hash.
  init(record path: String, hash: String) {
    text = path
    parts = [.record(path, hash)]
  }

  /// Which round of a file is meant.
  enum RoundChoice: Sendable, Hashable {
    case number(Int)
    case name(String)
  }

  /// Finds the files that an operand names.
  ///
  /// What exists as a path is that path, whatever characters it holds; only then are `+`, `#` and
  /// the wildcards read as what they mean in an operand.
  init(_ text: String) throws(ReadError) {
    self.text = text
    var parts: [Part] = []
    for piece in Self.pieces(of: text) { parts += try Self.parts(of: piece) }
    guard parts.count <= FolderFiles.limit else {
      throw ReadError(
        .limitExceeded, path: text,
        "\(text) names \(parts.count) files, at most \(FolderFiles.limit) are read as one round")
    }
    self.parts = parts
  }

  private static func exists(_ path: String) -> Bool { Descriptor.kind(of: path) != .missing }

  /// Splits at `+`, keeping together what exists with a `+` in its name.
  private static func pieces(of text: String) -> [String] {
    guard text != "-", !exists(text) else { return [text] }
    let words = text.utf8.split(separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count > 1, words.count <= 64 else { return [text] }
    var pieces: [String] = []
    var start = 0
    while start < words.count {
      var end = words.count
      while end > start + 1, !exists(words[start..<end].joined(separator: "+")) { end -= 1 }
      pieces.append(words[start..<end].joined(separator: "+"))
      start = end
    }
    return pieces
  }

  private static func parts(of piece: String) throws(ReadError) -> [Part] {
    if piece == "-" { return [.standardInput] }
    switch Descriptor.kind(of: piece) {
    case .file: return [.file(piece)]
    case .other: return [.stream(piece)]
    case .directory:
      try refuseBundle(piece)
      return try files(below: piece)
    case .missing: break
    }
    if let first = try roundOfFile(piece) { return first }
    if let record = try recordOfHistory(piece) { return record }
    if hasWildcard(piece) { return try files(matching: piece) }
    throw ReadError(.unreadableInput, path: piece, "cannot read \(piece): no such file")
  }

  private static func hasWildcard(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// Reads `FILE#N` or `FILE#NAME`, one round of a file.
  private static func roundOfFile(_ piece: String) throws(ReadError) -> [Part]? {
    let bytes = Array(piece.utf8)
    guard let mark = bytes.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    let path = String(decoding: bytes[..<mark], as: UTF8.self)
    guard exists(path) else { return nil }
    let name = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
    let number = Int(name)
    guard !name.isEmpty, number ?? 0 >= 0 else {
      throw ReadError(
        .unreadableInput, path: piece,
        "cannot read \(piece): '\(name)' is no round of \(path); rounds have numbers or names, as "
          + "in \(path)#2 and \(path)#after")
    }
    guard Descriptor.kind(of: path) == .file else { return try parts(of: path) }
    return [.round(path, number.map(RoundChoice.number) ?? .name(name))]
  }

  /// Reads `HISTORY@NAME`, a recorded round.
  private static func recordOfHistory(_ piece: String) throws(ReadError) -> [Part]? {
    let bytes = Array(piece.utf8)
    guard let mark = bytes.lastIndex(of: UInt8(ascii: "@")), mark > 0 else { return nil }
    let path = String(decoding: bytes[..<mark], as: UTF8.self)
    guard Descriptor.kind(of: path) == .directory else { return nil }
    let name = String(decoding: bytes[(mark + 1)...], as: UTF8.self)
    return try HistoryFolder(path).record(name).parts
  }

  /// The files of a directory and of those in it, by their paths' bytes; hidden ones are left out.
  private static func files(below root: String) throws(ReadError) -> [Part] {
    var found: [String] = []
    var open = [root.utf8.last == UInt8(ascii: "/") ? String(root.utf8.dropLast()) ?? root : root]
    while let directory = open.popLast() {
      for path in try list(directory) {
        switch Descriptor.kind(of: path) {
        case .file: found.append(path)
        case .directory:
          try refuseBundle(path)
          open.append(path)
        case .other, .missing: continue
        }
      }
    }
    guard !found.isEmpty else {
      throw ReadError(
        .emptyInput, path: root, "\(root) holds no file: it tells of no round",
        advice: "Give a directory with the result files of one round.")
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { Part.member($0, of: root) }
  }

  /// Refuses what Xcode keeps its results in: its inside is nobody's format.
  private static func refuseBundle(_ directory: String) throws(ReadError) {
    let bytes =
      directory.utf8.last == UInt8(ascii: "/") ? directory.utf8.dropLast() : directory.utf8[...]
    guard bytes.reversed().starts(with: ".xcresult".utf8.reversed()) else { return }
    let path = String(decoding: bytes, as: UTF8.self)
    throw ReadError(
      .notRecognised, path: path,
      "\(path) is a result bundle that only Xcode reads",
      advice: "Export it on a Mac: xcrun xcresulttool get test-results tests --path \(path)")
  }

  /// The paths of what a directory holds; hidden files only where they are asked for.
  static func list(
    _ directory: String, hidden: Bool = false
  ) throws(ReadError) -> [String] {
    do {
      let folder = directory.isEmpty ? "/" : directory
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { ($0.utf8.first == UInt8(ascii: ".")) == hidden }
        .map { directory + "/" + $0 }
    } catch {
      throw ReadError(
        .unreadableInput, path: directory, "cannot read \(directory): permission denied")
    }
  }

  /// The files that a quoted pattern matches, directory by directory.
  private static func files(matching pattern: String) throws(ReadError) -> [Part] {
    let steps = pattern.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      .map { String(decoding: $0, as: UTF8.self) }
    var paths = [pattern.utf8.first == UInt8(ascii: "/") ? "" : "."]
    for step in steps {
      let matcher = TestPattern(step)
      var next: [String] = []
      for path in paths {
        switch Descriptor.kind(of: path.isEmpty ? "/" : path) {
        case .directory: break
        case .file, .other, .missing: continue
        }
        // A folder may be passed through that may not be listed.
        guard hasWildcard(step) else {
          next.append(path + "/" + step)
          continue
        }
        next += try list(path).filter { matcher.matches(Array(lastStep(of: $0).utf8)) }
      }
      paths = next
    }
    let found = paths.filter { Descriptor.kind(of: $0) == .file }.map {
      $0.utf8.starts(with: "./".utf8) ? String(decoding: $0.utf8.dropFirst(2), as: UTF8.self) : $0
    }
    guard !found.isEmpty else {
      throw ReadError(.unreadableInput, path: pattern, "cannot read \(pattern): no file matches it")
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { Part.member($0, of: pattern) }
  }

  /// The last component of a path.
  static func lastStep(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }
}
