import Testing

@testable import RoundDiffing

/// The sum of no list depends on how it is shared out, nor does its order.
@Suite struct SharedWorkTests {
  @Test(arguments: [0, 1, 127, 128, 129, 4_099])
  func `every element is worked on once, and the order stays`(count: Int) {
    let list = Array(0..<count)
    #expect(SharedWork.map(list) { $0 * 3 } == list.map { $0 * 3 })
    let parts = SharedWork.inParts(of: count) { Array($0) }
    #expect(parts.flatMap(\.self) == list)
    #expect(parts.count == (count < 128 ? 1 : 4))
  }
}
