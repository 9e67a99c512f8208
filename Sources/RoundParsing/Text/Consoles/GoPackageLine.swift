/// The line that ends a package of `go test`: `ok`, `FAIL` or `?`, and its path.
struct GoPackageLine: Sendable {
  let path: ArraySlice<UInt8>
  let isFailed: Bool

  /// Reads a line as it is printed, with tabs.
  init?(tabs line: ArraySlice<UInt8>) {
    let parts = line.split(separator: 0x09)
    guard parts.count >= 2, let word = parts.first?.trimmed,
      ["ok", "FAIL", "?", "---"].contains(where: { word.elementsEqual($0.utf8) })
    else { return nil }
    path = parts[1].prefix { $0 > 0x20 }
    isFailed = word.elementsEqual("FAIL".utf8)
    guard !path.isEmpty else { return nil }
  }

  /// Reads a line that was copied from a terminal, which has blanks for the tabs.
  ///
  /// What go adds behind the path tells it from a sentence.
  init?(blanks line: ArraySlice<UInt8>) {
    guard line.hasPrefix("ok  ") || line.hasPrefix("FAIL  ") || line.hasPrefix("?   ") else {
      return nil
    }
    let rest = line.drop { $0 > 0x20 }.trimmed
    path = rest.prefix { $0 > 0x20 }
    isFailed = line.hasPrefix("FAIL")
    let tail = rest[path.endIndex...].trimmed
    guard !path.isEmpty, Self.isResult(tail, isFailed: isFailed) else { return nil }
  }

  private static func isResult(_ tail: ArraySlice<UInt8>, isFailed: Bool) -> Bool {
    let marks =
      isFailed ? ["[build failed]", "[setup failed]"] : ["(cached)", "[no test files]"]
    if marks.contains(where: { tail.hasPrefix($0) }) { return true }
    let time = tail.prefix { $0 > 0x20 }
    return time.last == UInt8(ascii: "s") && time.contains(UInt8(ascii: "."))
      && time.dropLast().decimal != nil
  }
}
