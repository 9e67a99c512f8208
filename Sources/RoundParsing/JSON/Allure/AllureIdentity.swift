/// What a test is called in an Allure result, in the way of the framework that ran it.
struct AllureIdentity {
  private(set) var file: String?
  private(set) var suite: [String] = []
  private(set) var name: [UInt8] = []
  private(set) var variant: String?
  /// Whether the name is the whole identity.
  private(set) var isWhole = false
  /// The key that all attempts at the test share.
  let history: [UInt8]

  /// Finds the identity; `nil` where a result has no name of any sort.
  init?(_ result: JSONNode) {
    let fullName = result["fullName"]?.words
    guard let title = result["name"]?.words ?? fullName else { return nil }
    let labels = AllureLabels(result["labels"])
    let values = Self.values(of: result["parameters"])
    let full = fullName ?? title
    history = result["historyId"]?.words ?? full + Array("\u{0}\(values)".utf8)
    let hash = full.lastIndex(of: UInt8(ascii: "#"))
    if let hash, labels.first("framework") == "pytest" {
      setPython(full[..<hash], full[(hash + 1)...], title)
    } else if let hash, Self.isPath(full[..<hash]) {
      setPath(full[..<hash], full[(hash + 1)...], title)
    } else if let path = Self.pathWithLine(full) {
      setLocated(path, title, labels)
    } else {
      name = full
      isWhole = true
      let shows = full.last == UInt8(ascii: "]") || full.last == UInt8(ascii: ")")
      if !values.isEmpty, !shows { name += Array("[\(values)]".utf8) }
    }
  }

  /// The values of the parameters that are part of the identity.
  private static func values(of parameters: JSONNode?) -> String {
    (parameters?.elements ?? []).filter { !($0["excluded"]?.bool ?? false) }
      .compactMap { $0["value"]?.text }.joined(separator: ", ")
  }

  /// `package.module.Class#function`: what starts with a capital behind the module is a class.
  private mutating func setPython(
    _ module: ArraySlice<UInt8>, _ function: ArraySlice<UInt8>, _ title: [UInt8]
  ) {
    let parts = module.split(separator: UInt8(ascii: ".")).map {
      String(decoding: $0, as: UTF8.self)
    }
    var end = parts.count
    while end > 1, let first = parts[end - 1].utf8.first, 0x41...0x5A ~= first { end -= 1 }
    file = parts[..<end].joined(separator: "/") + ".py"
    suite = Array(parts[end...])
    name = Array(function)
    if let open = title.firstIndex(of: UInt8(ascii: "[")), title.last == UInt8(ascii: "]") {
      name += title[open...]
    }
  }

  /// Such as `path/to/file.test.js#Block title`.
  private mutating func setPath(
    _ path: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>, _ title: [UInt8]
  ) {
    file = ReportedPaths([]).relative(String(decoding: path, as: UTF8.self))
    suite = MochaTitle.suite(Array(rest), title)
    name = suite.isEmpty && !rest.isEmpty ? Array(rest) : title
  }

  /// `path/to/file.spec.ts:12:5`, which moves with every edit: the labels say what it stands in.
  private mutating func setLocated(
    _ path: ArraySlice<UInt8>, _ title: [UInt8], _ labels: AllureLabels
  ) {
    file = ReportedPaths([]).relative(String(decoding: path, as: UTF8.self))
    suite = labels.first("subSuite").map { [$0] } ?? []
    variant = labels.first("parentSuite")
    name = title
  }

  /// Whether a text is a path with an extension.
  private static func isPath(_ text: ArraySlice<UInt8>) -> Bool {
    let last = text.lastIndex(of: UInt8(ascii: "/")).map { text[($0 + 1)...] } ?? text
    guard let dot = last.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let letters = last[(dot + 1)...]
    return text.contains(UInt8(ascii: "/"))
      || ["js", "ts", "jsx", "tsx", "mjs", "cjs", "py", "rb"]
        .contains { letters.elementsEqual($0.utf8) }
  }

  /// The path in front of a line, or a line and a column.
  static func pathWithLine(_ text: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = text[...]
    for _ in 0..<2 {
      let digits = rest.reversed().prefix { $0 &- 0x30 < 10 }.count
      let head = rest.dropLast(digits)
      guard digits > 0, head.last == UInt8(ascii: ":") else { break }
      rest = head.dropLast()
    }
    return rest.count < text.count && isPath(rest) ? rest : nil
  }
}
