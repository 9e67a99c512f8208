import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("Annotations")
struct GitHubOutputTests {
  private func lines(_ failing: Int) -> [String] {
    let names = (0..<failing).map { "test_\($0)" }
    let before = RoundSketch.machine(1, names.map { .init($0) }).round()
    let after = RoundSketch.machine(2, names.map { .init($0, .failed, message: "a\nb::c") }).round()
    let comparison = Comparison(of: after, against: before)
    let bytes = GitHubOutput.bytes(of: .compare(comparison), RenderOptions())
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("Ten of a kind are shown, and the rest is counted", arguments: [0, 1, 10, 11, 40])
  func limit(failing: Int) {
    let lines = lines(failing)
    let errors = lines.count { $0.utf8.starts(with: "::error ".utf8) }
    #expect(errors == min(10, failing))
    #expect(lines.count { $0.utf8.starts(with: "::notice ".utf8) } == (failing > 10 ? 2 : 1))
    let more = lines.contains(
      "::notice title=rounddiff::\(failing - 10) more errors; --format json has all")
    #expect(more == (failing > 11))
  }

  @Test("Every line is a command of ours, whatever a message holds")
  func commands() {
    for line in lines(3) {
      #expect(line.utf8.starts(with: "::error ".utf8) || line.utf8.starts(with: "::notice ".utf8))
    }
  }
}
