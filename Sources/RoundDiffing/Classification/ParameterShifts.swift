package import RoundModel

/// A parametrised test that has other parameters than before: as many of its tests went as came.
package struct ParameterShift: Sendable, Hashable {
  /// The identity of the tests without their parameters.
  package var stem: TestID
  /// How many bytes of each test's identity stand before its parameters.
  package var start: Int
  /// How many of its tests went, and as many came.
  package var count: Int
  /// Those of them that are told in one row: none that fails on either side.
  package var gone: [TestID]
  package var come: [TestID]
}

/// Tests of one parametrised family of which some went and others came: the family has other
/// parameters, and no test of it was renamed.
///
/// Each test keeps its class and its effect. Where as many went as came, they may be told in one
/// row; a test that fails, or of which a round says nothing to go by, always has a row of its own.
struct ParameterShifts {
  private struct Family: Hashable {
    let scope: [UInt8]
    let stem: [UInt8]
    let suffix: [UInt8]
  }

  private struct Shift {
    var gone = 0
    var come = 0
    /// Whether anything is said of a test that the other round may name all the same.
    var isOpen = false
    var foldedGone: [TestID] = []
    var foldedCome: [TestID] = []

    mutating func add(
      _ entry: ChangeSorting.Reported, isGone: Bool, id: () -> TestID
    ) {
      if isGone { gone += 1 } else { come += 1 }
      switch entry.changeClass {
      case .firstSeen, .notComparable: isOpen = true
      case .lostPass, .removedSkipped, .addedPassing, .addedSkipped:
        guard entry.flags.isEmpty else { return }
        if isGone { foldedGone.append(id()) } else { foldedCome.append(id()) }
      default: break
      }
    }
  }

  private let pair: RoundPair
  private var shifts: [Family: Shift] = [:]

  /// Counts what went and what came among the tests that are reported.
  init(_ pair: RoundPair, _ reported: [ChangeSorting.Reported]) {
    self.pair = pair
    for entry in reported {
      guard let (round, row) = Self.side(entry), let family = family(of: row, in: round) else {
        continue
      }
      shifts[family, default: Shift()].add(entry, isGone: round == 0) {
        pair.timeline.id(of: entry.track)
      }
    }
  }

  /// The note on a test that is one of such a family.
  func note(_ entry: ChangeSorting.Reported) -> String? {
    guard let (round, row) = Self.side(entry), let family = family(of: row, in: round),
      let shift = shifts[family], shift.gone > 0, shift.come > 0
    else { return nil }
    let stem = String(decoding: family.stem, as: UTF8.self)
    return "the parameters of '\(stem)' changed: \(shift.gone) went and \(shift.come) came"
  }

  /// The families whose tests may be told in one row, by their identities.
  var folded: [ParameterShift] {
    shifts.compactMap { family, shift in
      guard shift.gone == shift.come, !shift.isOpen, !shift.foldedGone.isEmpty,
        !shift.foldedCome.isEmpty
      else { return nil }
      return ParameterShift(
        stem: TestID(bytes: family.scope + family.stem + family.suffix),
        start: family.scope.count + family.stem.count, count: shift.gone,
        gone: shift.foldedGone.sorted(), come: shift.foldedCome.sorted())
    }.sorted { $0.stem < $1.stem }
  }

  /// The round and the row of a test that one round alone names.
  private static func side(_ entry: ChangeSorting.Reported) -> (round: Int, row: Int)? {
    switch (entry.before.row, entry.after.row) {
    case (let row?, nil): (0, row)
    case (nil, let row?): (1, row)
    case (nil, nil), (.some, .some): nil
    }
  }

  private func family(of row: Int, in round: Int) -> Family? {
    let round = pair.timeline.rounds[round]
    let facts = round.rows[row]
    let stem = round.withName(of: facts) { name in
      NameStem.end(name).map { end in (0..<end).map { name[$0] } }
    }
    guard let stem else { return nil }
    let scope = round.scopes[Int(facts.scope)]
    return Family(scope: scope.prefix, stem: stem, suffix: scope.suffix)
  }
}
