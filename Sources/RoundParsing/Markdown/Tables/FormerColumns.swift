/// Columns of a table for how something went before, beside the one for how it went now: `Previous
/// status | Status`.
enum FormerColumns {
  /// The column of before and that of now by their headers in small letters, where each is called that
  /// of a status.
  static func find(_ keys: [[UInt8]]) -> (former: Int, now: Int)? {
    let statuses = keys.indices.filter { TableColumns.isStatus(keys[$0]) }
    let formers = statuses.filter { isFormer(keys[$0]) || RoundName.speaksOfBefore(keys[$0]) }
    guard statuses.count == 2, formers.count == 1, let former = formers.first,
      let now = statuses.first(where: { $0 != former })
    else { return nil }
    return (former, now)
  }

  /// Whether a header in small letters is that of before, whatever stands beside it; the last result is
  /// that of now where there is no other.
  static func isFormer(_ key: [UInt8]) -> Bool { RoundName.isBefore(key) || words.isIn(key) }

  private static let words = WordTable(.formerColumns)
}
