import RoundParsing
import RoundReporting

/// The text of `rounddiff formats`.
enum FormatList {
  static var text: String {
    var lines = ["Formats that are read, recognised by their content, never by their names:", ""]
    for format in Formats.all {
      lines.append(format.name)
      lines.append("    recognised by: \(format.recognition)")
      if !format.losses.isEmpty { lines.append("    cannot tell: \(format.losses)") }
    }
    lines += ["", "Forms that are written (--format, or -o FILE by its extension):", ""]
    for form in Renderers.all {
      let ending = form.fileExtension.map { ", .\($0)" } ?? ""
      let commands = CommandName.allCases.filter { command in
        command != .convert && command.finding.map(form.fits) == true
      }
      let names = commands.map(\.rawValue).joined(separator: ", ")
      lines.append("\(form.name)\(ending)\n    of \(names)")
    }
    let converted = Renderers.fitting(.record).map { $0.name }.joined(separator: ", ")
    lines += ["", "Formats that a round is converted to: \(converted) (convert --to)."]
    return lines.joined(separator: "\n") + "\n"
  }
}
