import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// What every format promises of its own samples.
@Suite("Every sample")
struct FormatSampleTests {
  @Test("A sample is recognised by its content, and by no other machine format")
  func recognised() throws {
    for fixture in FormatFixture.all {
      let source = try Source(mapping: fixture.path)
      let round = try RoundReader().read(source)
      #expect(round.inputs[0].format == fixture.format)
      #expect(!round.rows.isEmpty)
      let others = try source.withBytes { bytes in
        let content = JSONCall(bytes, from: 0)?.content ?? 0..<bytes.count
        let choice = try FormatChoice(source, bytes, from: content.lowerBound, format: nil)
        return Formats.all.filter { !$0.isProse && $0.recognises(choice.sample, bytes) }
          .map(\.name)
      }
      #expect(others == [fixture.format], "\(fixture.file)")
    }
  }

  @Test("A byte-order mark and other line ends change no row", arguments: FormatFixture.all)
  func encodings(fixture: FormatFixture) throws {
    let bytes = try fixture.bytes()
    let plain = Reading.lines(try Reading.round(bytes: bytes))
    #expect(Reading.lines(try Reading.round(bytes: [0xEF, 0xBB, 0xBF] + bytes)) == plain)
    let carriage = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(Reading.lines(try Reading.round(bytes: carriage)) == plain)
  }

  @Test("Cut anywhere, no failure reads as a pass of a whole round", arguments: FormatFixture.all)
  func cut(fixture: FormatFixture) throws {
    let bytes = try fixture.bytes()
    let whole = try Reading.round(bytes: bytes)
    var bad: Set<TestID> = []
    for test in Reading.tests(whole) where test.outcome.severity > 1 && test.kind == .test {
      bad.insert(test.id)
    }
    for end in Self.ends(bytes) {
      let part = Array(bytes[..<end])
      guard let round = try? Reading.round(bytes: part) else { continue }
      guard round.completeness != .truncated else { continue }
      let passed = Reading.tests(round).filter { $0.outcome == .passed && $0.kind == .test }
      #expect(passed.allSatisfy { !bad.contains($0.id) }, "cut at byte \(end)")
    }
  }

  @Test("Names may hold anything", arguments: FormatFixture.all)
  func hostile(fixture: FormatFixture) throws {
    // Letters become bytes that are no text, a bell or a quote, whatever that does to the file.
    for (letter, other) in [(UInt8(ascii: "e"), UInt8(0xFF)), (0x61, 0x07), (0x74, 0x22)] {
      let bytes = try fixture.bytes().map { $0 == letter ? other : $0 }
      guard let round = try? Reading.round(bytes: bytes) else { continue }
      #expect(Reading.lines(round) == Reading.lines(try Reading.round(bytes: bytes)))
    }
  }

  /// Every line, and bytes between them: all of them where the sample is small.
  private static func ends(_ bytes: [UInt8]) -> [Int] {
    let step = max(1, bytes.count / 40)
    let lines = bytes.indices.filter { bytes[$0] == 0x0A }
    let some =
      lines.count > 40
      ? lines.enumerated().filter { $0.offset % (lines.count / 20) == 0 }.map(\.element) : lines
    return Set(Array(stride(from: 1, to: bytes.count, by: step)) + some).sorted()
  }
}
