/// Pictures as inline SVG; each has its numbers in a table beside it.
extension HTMLWriter {
  mutating func write(_ bars: Bars) {
    line("<table class=\"bars\"><thead class=\"vh\"><tr>")
    let titles = bars.titles.map { "<th scope=\"col\">\(HTMLText.inline($0))</th>" }
    line(titles.prefix(2).joined() + "<th scope=\"col\">Bar</th>" + titles.dropFirst(2).joined())
    line("</tr></thead><tbody>")
    let span = max(bars.scale.upperBound - bars.scale.lowerBound, 0.01)
    let position = { (value: Double) in (value - bars.scale.lowerBound) / span * 100 }
    for bar in bars.bars {
      let start = position(min(bar.start, bar.end))
      let width = max(position(max(bar.start, bar.end)) - start, 0.7)
      let tone = HTMLText.className(bar.tone).map { $0 == "m" ? "n" : $0 } ?? "n"
      append("<tr\(bar.isTotal ? " class=\"sum\"" : "")>")
      append("<th scope=\"row\">\(HTMLText.inline(bar.title))</th>")
      append("<td class=\"n\">\(HTMLText.inline(bar.value))</td><td class=\"bar\">")
      append(
        "<svg width=\"100%\" height=\"12\" viewBox=\"0 0 100 12\" preserveAspectRatio=\"none\" "
          + "aria-hidden=\"true\"><rect class=\"b\(tone)\" fill=\"\(Self.fill(bar.tone))\" "
          + "x=\"\(Self.number(start))\" y=\"1\" width=\"\(Self.number(width))\" height=\"10\"/></svg>"
      )
      line("</td><td class=\"note\">\(HTMLText.inline(bar.note))</td></tr>")
    }
    line("</tbody></table>")
  }

  mutating func write(_ flow: Flow) {
    let layout = FlowLayout(flow)
    let (left, right) = (FlowLayout.left, FlowLayout.right)
    let middle = (left + right) / 2
    line(
      "<svg class=\"flow\" viewBox=\"0 0 940 \(Self.number(layout.height))\" width=\"940\" "
        + "height=\"\(Self.number(layout.height))\" role=\"img\" aria-labelledby=\"flow-title\">"
        + "<title id=\"flow-title\">\(HTMLText.plain(flow.title))</title>")
    func path(_ from: Double, _ to: Double, _ attributes: String) {
      let (a, b, m) = (Self.number(from), Self.number(to), Self.number(middle))
      line(
        "<path \(attributes) fill=\"none\" d=\"M\(Self.number(left)) \(a)C\(m) \(a) \(m) \(b) "
          + "\(Self.number(right)) \(b)\"/>")
    }
    if let rest = layout.rest {
      path(rest.from, rest.to, "class=\"sb\" stroke=\"#e3e7eb\" stroke-width=\"24\"")
    }
    for (link, place) in zip(flow.links, layout.links).reversed() {
      let name = HTMLText.className(link.tone).map { $0 == "p" ? "p0" : $0 } ?? "n"
      let dashes = link.isBroken ? " stroke-dasharray=\"5 4\"" : ""
      path(
        place.from, place.to,
        "class=\"s\(name)\" stroke=\"\(Self.fill(link.tone))\" stroke-width=\"3\"\(dashes)")
    }
    for (state, place) in zip(flow.before, layout.before) {
      writeNode(at: left - 5, place)
      line(
        "<text x=\"\(Self.number(left - 14))\" y=\"\(Self.number((place.lowerBound + place.upperBound) / 2 + 4))\" "
          + "text-anchor=\"end\"><tspan class=\"b\">\(state.count)</tspan> \(state.words)</text>")
    }
    for (state, place) in zip(flow.after, layout.after) {
      writeNode(at: right, place)
      line(
        "<text x=\"\(Self.number(right + 14))\" y=\"\(Self.number(place.lowerBound + 13.5))\">"
          + "<tspan class=\"b\">\(state.count)</tspan> \(state.words)</text>")
    }
    for (link, place) in zip(flow.links, layout.links) {
      writeName(link.name, "fm", place.to)
    }
    if let rest = flow.rest, let place = layout.rest { writeName(rest.name, "q", place.to) }
    line("</svg>")
  }

  private mutating func writeNode(at x: Double, _ place: ClosedRange<Double>) {
    line(
      "<rect class=\"nd\" fill=\"#59636e\" x=\"\(Self.number(x))\" y=\"\(Self.number(place.lowerBound + 2))\" "
        + "width=\"5\" height=\"\(Self.number(place.upperBound - place.lowerBound - 4))\"/>")
  }

  private mutating func writeName(_ name: Phrase, _ kind: String, _ y: Double) {
    line(
      "<text class=\"\(kind)\" x=\"\(Self.number(FlowLayout.right + 138))\" "
        + "y=\"\(Self.number(y + 4))\">\(Self.shortened(name))</text>")
  }

  /// A name as it fits beside the picture, cut in the middle.
  private static func shortened(_ name: Phrase) -> String {
    let limit = 46
    let text = name.runs.map(\.text).joined()
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return MarkupEscaping.html(text) }
    let start = String(String.UnicodeScalarView(scalars.prefix(limit / 2)))
    let end = String(String.UnicodeScalarView(scalars.suffix(limit / 2 - 1)))
    return MarkupEscaping.html(start + "…" + end)
  }

  /// A coordinate with one decimal.
  static func number(_ value: Double) -> String {
    guard value.isFinite, let tenths = Int(exactly: (value * 10).rounded()) else { return "0" }
    let magnitude = tenths.magnitude
    let rest = magnitude % 10
    return (tenths < 0 ? "-" : "") + String(magnitude / 10) + (rest > 0 ? ".\(rest)" : "")
  }

  /// The colour of a mark where no style is read.
  private static func fill(_ tone: Tone) -> String {
    switch tone {
    case .regression: "#d55e00"
    case .warning: "#b97a00"
    case .progress: "#0072b2"
    case .unknown: "#b0568a"
    case .none, .muted: "#6b747d"
    }
  }
}

/// Where the states and lines of a flow stand, in the units of its picture.
struct FlowLayout: Sendable {
  static let left = 150.0
  static let right = 470.0
  private static let pitch = 19.0
  private static let bandHeight = 26.0
  private static let gap = 12.0

  private(set) var before: [ClosedRange<Double>] = []
  private(set) var after: [ClosedRange<Double>] = []
  private(set) var links: [(from: Double, to: Double)]
  private(set) var rest: (from: Double, to: Double)?
  private(set) var height = 0.0

  init(_ flow: Flow) {
    links = flow.links.map { _ in (0, 0) }
    if flow.rest != nil { rest = (0, 0) }
    var y = 8.0
    for state in flow.before.indices {
      let start = y
      for index in flow.links.indices where flow.links[index].from == state {
        links[index].from = y + Self.pitch / 2
        y += Self.pitch
      }
      if flow.rest?.from == state {
        rest?.from = y + Self.bandHeight / 2
        y += Self.bandHeight
      }
      before.append(start...max(y, start + Self.pitch))
      y = max(y, start + Self.pitch) + Self.gap
    }
    let leftHeight = y
    y = 8
    for state in flow.after.indices {
      let start = y
      for index in flow.links.indices where flow.links[index].to == state {
        links[index].to = y + Self.pitch / 2
        y += Self.pitch
      }
      if flow.rest?.to == state {
        rest?.to = y + Self.bandHeight / 2
        y += Self.bandHeight
      }
      after.append(start...max(y, start + Self.pitch))
      y = max(y, start + Self.pitch) + Self.gap
    }
    height = max(leftHeight, y)
    center(by: (height - leftHeight) / 2)
  }

  /// The shorter column stands in the middle of the longer one.
  private mutating func center(by shift: Double) {
    guard shift > 0 else { return }
    before = before.map { $0.lowerBound + shift...$0.upperBound + shift }
    for index in links.indices { links[index].from += shift }
    rest?.from += shift
  }
}
