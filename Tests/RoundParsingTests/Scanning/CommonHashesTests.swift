import Testing

@testable import RoundParsing

@Suite("Hashes that stand for more than one thing")
struct CommonHashesTests {
  @Test("Every hash that stands twice is found, and few others are", arguments: [0, 1, 50, 3000])
  func found(count: Int) {
    // Multiplied, so that the hashes are spread as those of names are.
    var hashes = (0..<count).map { UInt32(truncatingIfNeeded: ($0 + 1) &* 2_654_435_761) }
    for index in stride(from: 7, to: count, by: 97) { hashes[index] = hashes[index / 2] }
    let found = CommonHashes.indices(of: hashes.count) { hashes[$0] }
    let twice = hashes.indices.filter { index in
      hashes.indices.contains { $0 != index && hashes[$0] == hashes[index] }
    }
    #expect(found == found.sorted())
    #expect(Set(found).isSuperset(of: twice))
    #expect(found.count <= twice.count + count / 4)
  }
}
