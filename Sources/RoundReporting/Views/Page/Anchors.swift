import RoundModel

/// Names for places in a page, the same for the same tests.
struct Anchors: Sendable {
  private var tests: [TestID: String] = [:]

  /// Names tests by the numbers in their names where those tell them apart, else by their order.
  init(_ ids: [TestID]) {
    let numbers = ids.compactMap { ShortName.number(in: $0) }
    let isNumbered = numbers.count == ids.count && Set(numbers).count == ids.count
    for (index, id) in ids.sorted().enumerated() {
      let name = isNumbered ? ShortName.number(in: id) : nil
      if tests[id] == nil { tests[id] = "t" + (name ?? String(index + 1)) }
    }
  }

  func test(_ id: TestID) -> String? { tests[id] }

  static func cause(_ id: String) -> String { "cause-" + id }
}
