import RoundModel

/// What shards of one round say of it together.
struct ShardHeader {
  let header: RoundHeader

  init(_ rounds: [Round]) {
    let headers = rounds.map(\.header)
    var header = RoundHeader()
    header.title = Self.shared(headers, \.title)
    header.suite = Self.shared(headers, \.suite)
    header.number = headers.compactMap(\.number).first
    header.label = headers.compactMap(\.label).first
    header.date = headers.compactMap(\.date).min()
    header.time = headers.first { $0.date == header.date }?.time
    header.startedAt = headers.compactMap(\.startedAt).min { left, right in
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    header.environment = headers.compactMap(\.environment).first
    header.tool = headers.compactMap(\.tool).first
    header.commit = headers.compactMap(\.commit).first
    header.branch = headers.compactMap(\.branch).first
    header.metadata = headers.flatMap(\.metadata)
    header.actions = headers.flatMap(\.actions)
    header.places = headers.first?.places ?? [:]
    if headers.allSatisfy({ $0.planned != nil }) {
      header.planned = headers.compactMap(\.planned).reduce(0, +)
    }
    if headers.allSatisfy({ $0.durationSeconds != nil }) {
      header.durationSeconds = headers.compactMap(\.durationSeconds).reduce(0, +)
    }
    for measure in Claim.Measure.allCases {
      let stated = headers.compactMap { $0.stated[measure] }
      if stated.count == headers.count { header.stated[measure] = stated.reduce(0, +) }
    }
    header.stated.isApproximate = headers.contains(where: \.stated.isApproximate)
    self.header = header
  }

  /// What all shards say alike: a title of one of them is no title of the round.
  private static func shared(
    _ headers: [RoundHeader], _ path: KeyPath<RoundHeader, String?>
  ) -> String? {
    guard let first = headers.first?[keyPath: path],
      headers.allSatisfy({ $0[keyPath: path].map { $0.utf8.elementsEqual(first.utf8) } ?? false })
    else { return nil }
    return first
  }
}
