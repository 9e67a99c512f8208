package import RoundModel

/// Where a person's report says that something is the same as elsewhere in it.
///
/// References are resolved in the report's order and lead only to what stands before them, so that
/// a chain of them ends and no two can point at each other.
package struct BackReferences: Sendable {
  /// All references, in the order of the report.
  package private(set) var all: [BackReference] = []
  /// References that lead nowhere, and texts that differ from what they are said to equal.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(of round: Round) {
    var resolver = ReferenceResolver(ProseEntries(of: round))
    resolver.run()
    all = resolver.references
    diagnostics = resolver.diagnostics
  }
}

/// Follows the references of a report, entry after entry.
private struct ReferenceResolver {
  /// The text that a field stands for, and the entry that states it.
  private struct Resolution {
    var text: String
    var place: SourcePlace?
    var entry: Int
  }

  private let prose: ProseEntries
  private(set) var references: [BackReference] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var resolved: [[BackReference.Field: Resolution]] = []
  private var topics = ReferenceTopics()
  /// The last entry that has a field, in the whole report and in each section.
  private var last: [BackReference.Field: Int] = [:]
  private var lastInSection: [Int: [BackReference.Field: Int]] = [:]

  init(_ prose: ProseEntries) { self.prose = prose }

  mutating func run() {
    for index in prose.entries.indices {
      resolved.append([:])
      for field in BackReference.Field.allCases { resolve(field, of: index) }
      settle(index)
    }
  }

  /// Makes what an entry says findable for the entries after it.
  private mutating func settle(_ index: Int) {
    let section = prose.entries[index].section
    for field in BackReference.Field.allCases {
      guard let resolution = resolved[index][field] else { continue }
      last[field] = index
      lastInSection[section, default: [:]][field] = index
      if field == .error || field == .rootCause {
        let holder = ReferenceTopics.Holder(entry: index, field: field)
        topics.add(resolution.text, of: holder, section: section)
      }
    }
  }

  private mutating func resolve(_ field: BackReference.Field, of index: Int) {
    guard let value = prose.entries[index].texts[field] else { return }
    resolved[index][field] = Resolution(text: value.text, place: value.place, entry: index)
    guard let phrase = ReferencePhrase(value.text, isName: prose.isName) else { return }
    let target = target(of: phrase, field, index)
    // Words that only might be a reference, and lead nowhere, are words.
    if target == nil, !phrase.isPlain { return }
    var reference = BackReference(
      row: prose.entries[index].row, field: field, target: nil, phrase: phrase.words,
      place: value.place)
    reference.qualifier = phrase.qualifier
    let found = target.flatMap { text(of: $0, for: field) }
    reference.target = target.map { prose.entries[found?.entry ?? $0].row }
    reference.targetPlace = found?.place
    reference.resolved = phrase.quote ?? found?.text
    reference.isQuoted = phrase.quote != nil
    if let quote = phrase.quote {
      resolved[index][field] = Resolution(text: quote, place: value.place, entry: index)
    }
    check(phrase, field, reference, found)
    // A quote that says something else is the entry's own text, and so is a limited reference.
    if let found, phrase.quote.map({ Self.isSame($0, found.text) }) ?? !phrase.isLimited {
      resolved[index][field] = Resolution(
        text: phrase.quote ?? found.text, place: found.place, entry: found.entry)
      reference.tiesFailures = field == .error || field == .rootCause
    }
    references.append(reference)
  }

  /// The entry that a phrase points at, as the phrase says it.
  private func target(
    of phrase: ReferencePhrase, _ field: BackReference.Field, _ index: Int
  ) -> Int? {
    let section = prose.entries[index].section
    switch phrase.aim {
    case .number, .name:
      let fits = prose.entries(phrase.aim)
      guard fits.count == 1, let target = fits.first, target < index else { return nil }
      return target
    case .previous:
      return lastInSection[section]?[field] ?? last[field]
    case .topic(let words):
      guard let holder = topics.best(for: words, section: section) else { return nil }
      return resolved[holder.entry][holder.field]?.entry ?? holder.entry
    }
  }

  /// The text of an entry that a reference in a field stands for.
  ///
  /// What is said of an error may be said of a root cause, but neither is an impact or a fix.
  private func text(of entry: Int, for field: BackReference.Field) -> Resolution? {
    switch field {
    case .error, .rootCause:
      resolved[entry][field] ?? resolved[entry][.error] ?? resolved[entry][.rootCause]
    case .impact, .fix: resolved[entry][field]
    }
  }

  private mutating func check(
    _ phrase: ReferencePhrase, _ field: BackReference.Field, _ reference: BackReference,
    _ found: Resolution?
  ) {
    let length = phrase.words.unicodeScalars.count
    guard let found else {
      let why =
        reference.target == nil
        ? "leads to no earlier test of this report" : "leads to a test that states no \(field.noun)"
      diagnostics.append(
        Diagnostic(
          .unresolvedReference, "'\(phrase.words)' \(why); its words are kept",
          at: reference.place, length: length))
      return
    }
    guard let quote = phrase.quote, !Self.isSame(quote, found.text) else { return }
    let place = found.place.map { " at \($0.inFile)" } ?? ""
    diagnostics.append(
      Diagnostic(
        .quoteDiffers,
        "'\(phrase.words)' is followed by '\(quote)', and the text\(place) is '\(found.text)'; "
          + "the text that follows is kept", at: reference.place, length: length))
  }

  /// Whether two texts are the same, or the same failure.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
      || Fingerprint(of: left).key.utf8.elementsEqual(Fingerprint(of: right).key.utf8)
  }
}

extension BackReference.Field {
  /// What the field holds, for messages.
  package var noun: String {
    switch self {
    case .error: "error"
    case .rootCause: "root cause"
    case .impact: "impact"
    case .fix: "fix"
    }
  }
}
