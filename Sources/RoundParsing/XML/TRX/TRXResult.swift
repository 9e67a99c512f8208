import RoundModel

/// One result of a TRX file, before its definition is known.
struct TRXResult: Sendable {
  let offset: Int
  let testID: [UInt8]
  /// The name that is shown, which a person may have written.
  let display: [UInt8]
  let word: String
  let duration: Double?
  let message: String?
  let trace: String?
  /// The number of the data row whose result it is.
  let row: Int?
  /// Whether it is the result of a data row.
  var isInner = false
  /// Whether it only sums up the results of data rows.
  var isContainer = false

  init(_ element: XMLElement) {
    offset = element.offset
    testID = ASCIIText.lowercased(element.bytes("testId") ?? [])
    display = element.bytes("testName") ?? []
    word = element["outcome"] ?? ""
    duration = element.bytes("duration").flatMap(ClockDuration.read)
    row = element.count("dataRowInfo")
    let error = element.find("Output", "ErrorInfo")
    message = error?.words("Message")
    trace = error?.words("StackTrace")
  }

  /// The outcome that the word stands for; `nil` where no rule reads it.
  ///
  /// MSTest leaves the word out for an error, the first one of its list.
  var outcome: Outcome? {
    switch XMLWord(word) {
    case "Passed", "PassedButRunAborted", "Warning", "Completed": .passed
    case "Failed": isTimeout ? .timedOut : .failed
    case "Error", "Disconnected", "": .error
    case "Timeout": .timedOut
    case "Aborted", "InProgress": .interrupted
    case "Inconclusive", "NotExecuted": .skipped
    case "NotRunnable", "Pending": .notRun
    default: nil
    }
  }

  /// Whether the word says more than the outcome does.
  var isWordKept: Bool {
    ["PassedButRunAborted", "Warning", "Completed", "Disconnected", "Inconclusive"].contains(word)
  }

  /// A timeout that is only told by its message, as by MSTest.
  private var isTimeout: Bool {
    guard let message else { return false }
    let text = Array(message.utf8)
    return ASCIIText.contains(text, "exceeded execution timeout period")
      || ASCIIText.contains(text, "Test exceeded Timeout value")
      || text.starts(with: "Test execution timed out after".utf8)
  }

  var isPass: Bool { outcome == .passed }

  var isBad: Bool { (outcome?.severity ?? 0) > 0 }

  /// The type and the method with its arguments.
  func name(_ definition: TRXDefinition?) -> (type: [UInt8], method: [UInt8]) {
    guard let definition, !definition.type.isEmpty else { return ([], display) }
    let method = DotNetName.method(
      type: definition.type, method: definition.method, display: display)
    return (definition.type, method)
  }
}

/// What a TRX file says of a test apart from its results.
struct TRXDefinition: Sendable {
  let type: [UInt8]
  let method: [UInt8]
  let tags: [String]
  let priority: Int?

  init(_ element: XMLElement) {
    let test = element.child("TestMethod")
    type = DotNetName.type(test?.bytes("className") ?? [])
    method = test?.bytes("name") ?? []
    tags =
      element.child("TestCategory")?.all("TestCategoryItem").compactMap { $0["TestCategory"] } ?? []
    let stated = element["priority"] ?? Self.property("Priority", of: element)
    priority = stated.flatMap { Priority.number($0.utf8) }
  }

  private static func property(_ name: String, of element: XMLElement) -> String? {
    let properties = element.child("Properties")?.all("Property") ?? []
    let found = properties.first { $0.words("Key")?.utf8.elementsEqual(name.utf8) ?? false }
    return found?.words("Value")
  }
}
