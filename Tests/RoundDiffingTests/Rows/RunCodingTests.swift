import TestSupport
import Testing

@testable import RoundDiffing

/// Outcomes as tokens, and back.
@Suite("Run-length coded outcomes")
struct RunCodingTests {
  @Test("What is written reads back", arguments: [1, 2, 3])
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var sightings: [Sighting] = []
      while sightings.count < 60 {
        let mark = TestMark.allCases.randomElement(using: &generator) ?? .passed
        var sighting = Sighting(mark)
        if mark.isBad, Bool.random(using: &generator) {
          sighting = Sighting(mark, failed: 3, attempts: 3)
        }
        if mark == .flaky { sighting = Sighting(mark, failed: 1, attempts: 4) }
        let length = Int.random(in: 1...7, using: &generator)
        sightings += Array(repeating: sighting, count: length)
      }
      let text = RunCoding.encoded(sightings)
      let decoded = try #require(RunCoding.decoded(Array(text.utf8)))
      var back = Array(repeating: Sighting(.absent), count: sightings.count)
      for (position, sighting) in decoded { back[position] = sighting }
      #expect(back == sightings)
    }
  }

  @Test(
    "Malformed tokens are no outcomes",
    arguments: [
      "P", "0", "0Z", "0P*", "0P*0", "0K:3/2", "0K:1", "0P*9999999999", "x", "0P1P", "-1P",
    ])
  func malformed(text: String) {
    #expect(RunCoding.decoded(Array(text.utf8)) == nil)
  }

  @Test("Every mark but an absence has a letter of its own")
  func letters() {
    let codes = TestMark.allCases.compactMap(\.code)
    #expect(Set(codes).count == TestMark.allCases.count - 1)
    for mark in TestMark.allCases where mark != .absent {
      #expect(mark.code.flatMap { TestMark(code: $0) } == mark)
    }
  }
}
