package import RoundDiffing
package import RoundModel

extension JSONOutput {
  /// Whether reports agree with themselves, and the least changes that would make them agree.
  package static func check(_ reports: [(round: Round, report: ConsistencyReport)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/check/1")
    writer.lines("reports", reports) { writer, entry in
      writer.beginObject()
      writer.object("round", entry.round) { writer, round in writer.members(of: round) }
      let diagnostics = JSONWriter.distinct(entry.round.diagnostics + entry.report.diagnostics)
      writer.list("diagnostics", diagnostics) { writer, diagnostic in
        writer.beginObject()
        writer.members(of: diagnostic)
        writer.endObject()
      }
      writer.list("repairs", entry.report.repairs) { writer, repair in
        writer.beginList()
        for figure in repair { writer.figure(figure) }
        writer.endList()
      }
      writer.endObject()
    }
    writer.endDocument()
    return writer.take()
  }
}

extension JSONWriter {
  /// Writes one figure of a repair, as an element of a list.
  fileprivate mutating func figure(_ figure: ConsistencyReport.Repair) {
    beginObject()
    member("path", figure.place.path)
    member("line", figure.place.line)
    member("from", figure.from)
    member("to", figure.to)
    endObject()
  }
}
