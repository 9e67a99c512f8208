import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// A long file is read in parts at the same time, and nobody can tell from what was read.
@Suite("Files read in parts")
struct PartsTests {
  /// All that was read of some bytes, or why they were refused.
  private static func reading(_ bytes: [UInt8], partBytes: Int) -> String {
    var options = ReadOptions()
    options.partBytes = partBytes
    do throws(ReadError) {
      let source = Source(path: "round.txt", bytes: OwnedBytes(bytes))
      return RoundText.of(try RoundReader(options: options).read(source))
    } catch {
      return "\(error)"
    }
  }

  private static func expectSame(_ bytes: [UInt8], _ sizes: [Int] = [40, 150, 700]) {
    let whole = reading(bytes, partBytes: .max)
    for size in sizes { #expect(reading(bytes, partBytes: size) == whole, "parts of \(size)") }
  }

  @Test("Every sample reads the same", arguments: FormatFixture.all)
  func samples(fixture: FormatFixture) throws { Self.expectSame(try fixture.bytes()) }

  @Test("Tests of CTRF with lists inside them", arguments: 0..<40)
  func ctrf(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Array(Self.ctrf(&random).utf8)
    Self.expectSame(bytes)
    Self.expectSame(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
  }

  /// A report whose tests hold lists and texts that look like further tests.
  private static func ctrf(_ random: inout SeededGenerator) -> String {
    let gap = ["", " ", "\n      "].randomElement(using: &random) ?? ""
    let tests = (0..<Int.random(in: 2...60, using: &random)).map { number in
      var members = ["\"name\":\"test \(number % 50)\"", "\"status\":\"\(status(&random))\""]
      if Bool.random(using: &random) { members.append("\"duration\":\(number)") }
      if number % 7 == 3 {
        members.append("\"steps\":[{\"name\":\"a\",\"status\":\"failed\"},{\"name\":\"b\"}]")
      }
      if number % 5 == 1 {
        members.append("\"message\":\"},{\\\"name\\\":\\\"x\\\",\\\"status\\\":\\\"failed\\\"}\"")
      }
      if number % 6 == 2 {
        members.append("\"suite\":[\"s\(number / 9)\"],\"tags\":[\"t\(number % 3)\"]")
      }
      if number % 11 == 4 { members.append("\"retries\":NaN") }
      return "{" + members.joined(separator: ",\(gap)") + "}"
    }
    let odd = Int.random(in: 0..<6, using: &random) == 0 ? ["\"no object\""] : []
    return "{\"reportFormat\":\"CTRF\",\"specVersion\":\"0.0.0\",\"results\":{\"tool\":{\"name\":\"t\"},"
      + "\"summary\":{\"tests\":\(tests.count),\"passed\":1},\"tests\":[\(gap)"
      + (tests + odd).joined(separator: ",\(gap)") + "]}}"
  }

  private static func status(_ random: inout SeededGenerator) -> String {
    ["passed", "passed", "passed", "failed", "skipped", "strange"].randomElement(using: &random)
      ?? "passed"
  }
}
