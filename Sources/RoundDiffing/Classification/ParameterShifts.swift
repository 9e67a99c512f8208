import RoundModel

/// Tests of one parametrised family of which some went and others came: the family has other
/// parameters, and no test of it was renamed.
struct ParameterShifts {
  private struct Family: Hashable {
    let place: [UInt8]
    let stem: [UInt8]
  }

  private struct Shift {
    var gone = 0
    var come = 0
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
      if round == 0 {
        shifts[family, default: Shift()].gone += 1
      } else {
        shifts[family, default: Shift()].come += 1
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
    return Family(place: scope.prefix + [0] + scope.suffix, stem: stem)
  }
}
