import RoundModel

/// Short dashes in lists of passes and failures: "✅ Sign-in", "❌ Search - no answer".
extension MarkdownReader {
  /// Takes what stands behind a short dash in each failure of a list for its reason, where no pass of the
  /// list has such a dash: there it parts nothing in the names.
  mutating func settleDashes() {
    var lists: [Int: [Int]] = [:]
    for (index, test) in told.enumerated() where test.carrier == .item && test.kind != .issue {
      lists[test.section, default: []].append(index)
    }
    for list in lists.values {
      let passes = list.filter { told[$0].outcome == .passed }
      let failures = list.filter { told[$0].outcome.severity > 1 }
      guard passes.count > 1, !failures.isEmpty,
        passes.allSatisfy({ Self.dash(in: told[$0].name) == nil }),
        failures.allSatisfy({ Self.dash(in: told[$0].name) != nil })
      else { continue }
      for index in failures { splitReason(index) }
    }
  }

  private mutating func splitReason(_ index: Int) {
    let name = told[index].name
    guard let dash = Self.dash(in: name), told[index].message == nil else { return }
    told[index].remark = told[index].remark ?? Array(name[dash.upperBound...])
    told[index].name = Array(name[..<dash.lowerBound])
    told[index].nameRange = nil
  }

  /// A dash between blanks, with a name before it and more than a figure behind it.
  private static func dash(in name: [UInt8]) -> Range<Int>? {
    guard !TestName.isTestLike(name), let start = name.firstIndex(ofPart: Array(" - ".utf8)),
      start > 2, name[(start + 3)...].contains(where: { $0.isASCIILetter || $0 >= 0xC3 })
    else { return nil }
    return start..<start + 3
  }
}
