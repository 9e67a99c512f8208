import RoundParsing

/// The text of `rounddiff formats`.
enum FormatList {
  static var text: String {
    var lines = ["Formats that are read, recognised by their content, never by their names:", ""]
    for format in Formats.all {
      lines.append(format.name)
      lines.append("    recognised by: \(format.recognition)")
      if !format.losses.isEmpty { lines.append("    cannot tell: \(format.losses)") }
    }
    lines += [
      "", "Formats that reports are written in: text, markdown, json (--format).",
      "Formats that a round is converted to: json, ctrf, csv (convert --to).",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
