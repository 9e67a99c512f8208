package import RoundDiffing
import RoundModel

extension JSONOutput {
  /// Whether every file of a history folder is what it should be.
  package static func historyCheck(_ check: HistoryCheck) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/check/1")
    writer.lines("reports", [] as [Round]) { _, _ in }
    writer.key(line: "history")
    writer.beginObject()
    writer.member("path", check.path)
    writer.member("whole", check.whole)
    writer.member("damaged", check.damaged)
    writer.member("tests", check.tests)
    writer.endObject()
    writer.diagnosticLines(check.findings)
    writer.endDocument()
    return writer.take()
  }
}
