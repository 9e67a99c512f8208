/// Finds what a terminal or a CI service would act on in text, written apart from the writer.
struct TextChecker {
  private(set) var problems: [String] = []

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var line = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        check(line)
        line = String.UnicodeScalarView()
        marks = 0
        continue
      }
      line.append(scalar)
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        problems.append("U+\(String(scalar.value, radix: 16)) is shown raw")
      case .nonspacingMark, .enclosingMark:
        marks += 1
        if marks > 4 { problems.append("more than 4 marks on one base") }
      default: marks = 0
      }
    }
    check(line)
  }

  private mutating func check(_ line: String.UnicodeScalarView) {
    let scalars = Array(line)
    let trimmed = scalars.drop { $0.properties.isWhitespace }
    if trimmed.starts(with: "::".unicodeScalars) {
      problems.append("a line starts a command: \(String(line))")
    }
    let marker = Array("##[".unicodeScalars)
    for start in scalars.indices where scalars[start...].starts(with: marker) {
      problems.append("a line holds a marker: \(String(line))")
    }
  }
}
