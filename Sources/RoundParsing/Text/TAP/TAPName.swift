import RoundModel

/// Whole identities that writers put where a description stands.
enum TAPName {
  private static let scripts = [
    ".js", ".ts", ".jsx", ".tsx", ".mjs", ".cjs", ".mts", ".cts", ".vue",
  ]

  /// Splits `tests/test_x.py::Class.test_y[1]` and `x.test.ts > suite > test` into their parts.
  static func split(_ row: inout RunLog.Test) {
    let name = row.name[...]
    if let colons = name.offset(of: "::"), name[..<colons].hasSuffix(".py"),
      !name[..<colons].contains(0x20)
    {
      row.file = name[..<colons].string
      let rest = name[(colons + 2)...]
      let plain = rest[..<(rest.firstIndex(of: UInt8(ascii: "[")) ?? rest.endIndex)]
      let dot = plain.lastIndex(of: UInt8(ascii: "."))
      row.suite = dot.map { rest[..<$0].parts(at: UInt8(ascii: ".")).map(\.string) } ?? []
      row.name = Array(dot.map { rest[($0 + 1)...] } ?? rest)
      return
    }
    guard let first = name.offset(of: " > "), !name[..<first].contains(0x20),
      scripts.contains(where: { name[..<first].hasSuffix($0) })
    else { return }
    row.file = name[..<first].string
    var rest = name[(first + 3)...]
    while let next = rest.offset(of: " > ") {
      row.suite.append(rest[..<next].string)
      rest = rest[(next + 3)...]
    }
    row.name = Array(rest)
  }

  /// Takes times off a name, which would make another test of it in every round, and the word that
  /// some writers put before what failed.
  static func dropTimes(_ row: inout RunLog.Test, isTimed: Bool) {
    if isTimed, let time = time(at: row.name[...]) {
      row.name = Array(row.name[..<time.start])
      row.duration = row.duration ?? time.seconds
    }
    if let open = row.name[...].offset(of: " - ["),
      let close = row.name[...].offset(of: " ms] - ", from: open),
      let milliseconds = row.name[(open + 4)..<close].decimal
    {
      row.name = Array(row.name[..<(open + 3)] + row.name[(close + 7)...])
      row.duration = row.duration ?? milliseconds / 1000
    }
    guard row.outcome == .failed, row.name[...].offset(of: "::") != nil else { return }
    if let rest = row.name[...].after("Failure: ") {
      row.name = Array(rest)
    } else if let rest = row.name[...].after("Error: ") {
      row.name = Array(rest)
      row.outcome = .error
    }
  }

  /// The time at the end of a name such as `adds up in 12ms`.
  static func time(at name: ArraySlice<UInt8>) -> (start: Int, seconds: Double)? {
    guard let start = name.lastOffset(of: " in ") else { return nil }
    let value = name[(start + 4)...]
    if value.hasSuffix("ms"), let number = value.dropLast(2).decimal {
      return (start, number / 1000)
    }
    if value.hasSuffix("s"), let number = value.dropLast().decimal { return (start, number) }
    return nil
  }
}
