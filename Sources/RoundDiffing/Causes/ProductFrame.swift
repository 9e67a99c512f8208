/// The place in the tested product where a trace says that a failure arose.
///
/// Frames of the language, of test tools and of the tests themselves say nothing of the product.
enum ProductFrame {
  /// The bytes of a trace that are looked at, from each of its ends.
  private static let lookedAt = 8_192

  /// The innermost frame of the product, without line numbers, or `nil` where there is none.
  static func top(of trace: [UInt8], testFile: String?, testClass: String?) -> String? {
    let lines = lines(of: trace)
    let own = [testFile, testClass].compactMap { $0 }.map(lastComponent)
    let isPython = lines.contains { $0.has("File \"", at: 0) || pytestPlace($0) != nil }
    // Python tells the innermost call last, other languages tell it first.
    for line in isPython ? lines.reversed() : lines {
      guard let frame = frame(line), !isForeign(frame), !isTest(frame, own) else { continue }
      return frame
    }
    return nil
  }

  private static func lines(of trace: [UInt8]) -> [ScalarText] {
    let kept =
      trace.count <= 2 * lookedAt
      ? trace[...] : trace.prefix(lookedAt) + [0x0A] + trace.suffix(lookedAt)
    return kept.split { $0 == 0x0A || $0 == 0x0D }.map { line in
      ScalarText(String(decoding: line.prefix(1024), as: UTF8.self).unicodeScalars).trimmed()
    }
  }

  /// What a line of a trace says of one call.
  private static func frame(_ line: ScalarText) -> String? {
    if let call = line.after("at ", at: 0) { return atFrame(line, call) }
    if let path = line.after("File \"", at: 0) {
      let end = line.runEnd(from: path) { $0 != "\"" }
      let name = line.first(", in ", from: end).map { $0 + 5 }
      let function = name.map { line.string($0..<line.count) } ?? ""
      return line.string(path..<end) + " " + function
    }
    return pytestPlace(line) ?? goPlace(line)
  }

  /// Such as `at pkg.Class.method(File.java:12)`, `at fn (src/a.js:1:2)`, `at src/a.js:1:2`.
  private static func atFrame(_ line: ScalarText, _ call: Int) -> String? {
    let open = line.runEnd(from: call) { $0 != "(" }
    let name = line[call..<open].trimmed()
    let close = line.runEnd(from: open) { $0 != ")" }
    let place = line[min(open + 1, close)..<close]
    if place.scalars.contains("/") || place.scalars.contains("\\") {
      return withoutLine(place) + " " + name.string
    }
    return name.isEmpty ? nil : withoutLine(name)
  }

  /// Such as `src/app/io.py:12: in read`, `src/app/io.py:12: ValueError`.
  private static func pytestPlace(_ line: ScalarText) -> String? {
    let end = line.runEnd(from: 0) { !$0.isBlank && $0 != ":" }
    guard end > 3, line.has(".py", at: end - 3), line[end] == ":",
      line[end + 1].isDecimalDigit
    else { return nil }
    let function = line.first(": in ", from: end).map { line.string($0 + 5..<line.count) } ?? ""
    return line.string(0..<end) + " " + function
  }

  /// Such as `/src/app/io.go:12 +0x1d`.
  private static func goPlace(_ line: ScalarText) -> String? {
    let end = line.runEnd(from: 0) { !$0.isBlank && $0 != ":" }
    guard end > 3, line.has(".go", at: end - 3) || line.has(".rb", at: end - 3), line[end] == ":"
    else { return nil }
    return line.string(0..<end)
  }

  private static func withoutLine(_ place: ScalarText) -> String {
    var end = place.count
    while end > 0, place[end - 1].isDecimalDigit || place[end - 1] == ":" { end -= 1 }
    return place.string(0..<(end == 0 ? place.count : end))
  }

  private static let foreignPrefixes = [
    "java.", "javax.", "jdk.", "sun.", "com.sun.", "kotlin.", "kotlinx.", "scala.", "groovy.",
    "org.junit.", "junit.", "org.testng.", "org.hamcrest.", "org.assertj.", "org.mockito.",
    "org.opentest4j.", "org.gradle.", "org.apache.maven.", "org.codehaus.", "System.", "NUnit.",
    "Xunit.", "Microsoft.", "node:", "internal/", "async ", "<frozen", "<anonymous>", "native",
    "Object.<anonymous>", "new Promise", "process.",
  ]
  private static let foreignParts = [
    "site-packages", "dist-packages", "/lib/python", "/unittest/", "_pytest", "pluggy", "/asyncio/",
    "node_modules", "node:internal", "/usr/local/go/", "/go/src/testing/", "/gems/", "/rustc/",
    "webpack-internal", "jasmine", "jest-circus",
  ]

  private static func isForeign(_ frame: String) -> Bool {
    let text = ScalarText(frame.unicodeScalars)
    return foreignPrefixes.contains { text.has($0, at: 0) }
      || foreignParts.contains { text.first($0) != nil }
  }

  /// Whether a frame belongs to a test: to the file or class of this one, or named like one.
  private static func isTest(_ frame: String, _ own: [String]) -> Bool {
    let text = ScalarText(frame.unicodeScalars)
    if own.contains(where: { text.first($0) != nil }) { return true }
    let lower = ScalarText(Fingerprint.lowercased(text).unicodeScalars)
    for index in 0..<lower.count where lower.has("test", at: index) || lower.has("spec", at: index)
    {
      // `latest` and `inspect` are no tests.
      let startsPart = !lower[index - 1].isASCIILetter || text[index].isUpper
      let end = lower.has("tests", at: index) ? index + 5 : index + 4
      if startsPart, !lower[end].isASCIILetter || text[end].isUpper { return true }
    }
    return false
  }

  /// The last part of a path or of a qualified class, with the extension cut off.
  private static func lastComponent(_ name: String) -> String {
    let text = ScalarText(name.unicodeScalars)
    let slash = text.scalars.lastIndex { $0 == "/" || $0 == "\\" || $0 == ":" }
    let file = text[(slash ?? -1) + 1..<text.count]
    guard let dot = file.scalars.lastIndex(of: "."), dot > 0 else { return file.string }
    return slash == nil ? file.string(dot + 1..<file.count) : file.string(0..<dot)
  }
}
