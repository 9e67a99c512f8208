/// A folder of Allure results, which together are one round.
///
/// No content shows that a file stands in such a folder; folders are told by what their files are.
struct AllureFolderFormat: RoundFormat {
  var name: String { "allure-results-dir" }
  var recognition: String { "a folder that holds allure-result files" }
  var losses: String { AllureFormat().losses }
  var listsEveryTest: Bool { true }
  var isProse: Bool { false }

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool { false }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try AllureFormat().read(sample, bytes, into: &builder)
  }
}
