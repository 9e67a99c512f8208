import RoundModel

/// What is worth knowing of how the tests of two rounds were matched.
struct IdentityNotes {
  private(set) var diagnostics: [Diagnostic] = []

  /// Says how many tests the rounds write in other ways, and which confirmed renames they do not
  /// bear out.
  ///
  /// - Parameters:
  ///   - timeline: The two rounds, matched.
  ///   - confirmed: How many renames somebody confirmed.
  init(_ timeline: Timeline, confirmed: Int) {
    addOtherForms(timeline)
    addUnused(timeline.unusedRenames, of: confirmed)
  }

  private mutating func addOtherForms(_ timeline: Timeline) {
    let forms = timeline.links.values.count { $0 == .otherForm }
    let bare = timeline.links.values.count { $0 == .bareName }
    // A person's report gives bare names; between machines it is a switch of formats that counts.
    guard forms > 0 || (bare > 0 && timeline.rounds.allSatisfy(\.isMachineOnly)) else { return }
    var parts: [String] = []
    if forms > 0 { parts.append("\(forms) by place and name") }
    if bare > 0 { parts.append("\(bare) by name alone") }
    let verb = forms + bare == 1 ? "is" : "are"
    diagnostics.append(
      Diagnostic(
        .writtenOtherwise,
        "\(Count.tests(forms + bare)) \(verb) written in another way in \(timeline.rounds[1].name) "
          + "and matched: \(parts.joined(separator: ", "))"))
  }

  private mutating func addUnused(_ unused: [TestID], of confirmed: Int) {
    guard !unused.isEmpty else { return }
    let listed = unused.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = unused.count > 3 ? " and \(unused.count - 3) more" : ""
    let verb = unused.count == 1 ? "was" : "were"
    diagnostics.append(
      Diagnostic(
        .renameUnused,
        "\(unused.count) of \(confirmed) confirmed renames \(verb) not used, as no two rounds bear "
          + "them out: \(listed)\(more)"))
  }
}
