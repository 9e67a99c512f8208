import RoundModel

/// Files that hold several documents of one format.
extension RoundReader {
  /// Reads a file whose documents tell of one round together; `nil` where it holds no more than one
  /// document, or something that is none.
  ///
  /// - Throws: ``ReadError`` where one of the documents cannot be trusted.
  func readDocuments(
    _ choice: FormatChoice, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) -> Bool {
    guard choice.sample.syntax == .json,
      let documents = JSONDocuments(bytes, from: choice.sample.start),
      documents.ranges.count > 1 || !documents.noise.isEmpty
    else { return false }
    var stated: [Totals] = []
    var counted: [Totals?] = []
    for range in documents.ranges {
      let part = bytes.extracting(0..<range.upperBound)
      let sample = FormatSample(part, from: range.lowerBound, isWhole: true)
      guard choice.format.recognises(sample, part) else { return false }
      try choice.format.read(sample, part, into: &builder)
      stated.append(builder.header.stated)
      counted.append(builder.producerCounts)
      builder.header.stated = Totals()
      builder.producerCounts = nil
    }
    builder.header.stated = Totals(adding: stated)
    let words = counted.compactMap { $0 }
    builder.producerCounts = words.count == counted.count ? Totals(adding: words) : nil
    if let first = documents.noise.first {
      let count = documents.noise.count
      let lines = count == 1 ? "1 line" : "\(count) lines"
      builder.report(
        .noiseSkipped, "\(lines) after the document skipped", at: first.lowerBound)
    }
    return true
  }
}

extension Totals {
  /// The totals of several documents; a figure that one of them lacks is unknown.
  init(adding parts: [Totals]) {
    self.init()
    for measure in [Claim.Measure.total, .passed, .failed, .skipped, .errors] {
      let values = parts.compactMap { $0[measure] }
      guard values.count == parts.count, !values.isEmpty else { continue }
      self[measure] = values.reduce(0) { $0 &+ $1 }
    }
    isApproximate = parts.contains(where: \.isApproximate)
  }
}
