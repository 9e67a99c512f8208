import RoundModel

/// The results of Visual Studio, vstest and `dotnet test`.
struct TRXFormat: XMLFormat {
  let name = "trx"
  let recognition = "XML with the root element <TestRun> in Microsoft's TeamTest namespace"
  let losses = "retries: only the last attempt is written"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("TestRun") && document.namespaceHas("TeamTest")
  }

  func makeVisitor() -> TRXVisitor { TRXVisitor() }
}
