import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// What the samples of formats are read as: `Tests/Fixtures/readings` has a file for each.
@Suite("Readings of samples")
struct FormatReadingTests {
  static let told: [FormatFixture] = FormatFixture.all.filter { fixture in
    (try? Source(mapping: reading(of: fixture))) != nil
  }

  private static func reading(of fixture: FormatFixture) -> String {
    Fixture.path("readings/\(fixture.format)/\(fixture.file).txt")
  }

  @Test("A sample is read as its reading says", arguments: told)
  func reading(fixture: FormatFixture) throws {
    let round = try RoundReader().read(Source(mapping: fixture.path))
    var lines = [round.completeness.term]
    for diagnostic in round.diagnostics {
      let place = diagnostic.place.map { " at line \($0.line)" } ?? ""
      lines.append(diagnostic.code.rawValue + place)
    }
    lines += Reading.tests(round).map(Self.line)
    let expected = try Source(mapping: Self.reading(of: fixture)).withBytes { bytes in
      String(decoding: [UInt8](copying: bytes, 0..<bytes.count), as: UTF8.self)
    }
    let wanted = expected.split(separator: "\n").map(String.init)
    #expect(lines == wanted)
  }

  /// A test on one line: what it came to, what it says, its attempts and its duration.
  private static func line(_ test: TestResult) -> String {
    var parts = [test.id.description, test.outcome.term]
    if test.kind != .test { parts.append(test.kind.term) }
    if let message = test.message {
      parts.append(
        message.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: " / "))
    }
    if !test.attempts.isEmpty {
      parts.append(test.attempts.map(\.outcome.term).joined(separator: ", "))
    }
    if let seconds = test.durationSeconds { parts.append("\(short(seconds)) s") }
    return parts.joined(separator: " | ")
  }

  /// Seconds with as few digits as tell six places.
  private static func short(_ seconds: Double) -> String {
    let rounded = (seconds * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
