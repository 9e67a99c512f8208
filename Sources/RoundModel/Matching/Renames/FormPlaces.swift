/// The places of a round's tests as parts, numbered.
struct FormPlaces {
  private let round: Round
  private var forms: IdentityForms
  private var numbers: [UInt64: Int] = [:]
  /// The innermost part stands for the suite, the others for the file.
  private(set) var places: [RowScope] = []
  /// How many outer parts stand in all places and are left out.
  private var surplus = 0

  private init(_ round: Round) {
    self.round = round
    forms = IdentityForms([round])
  }

  /// The places of two rounds in two formats, of which one may write a root before every place, such
  /// as the module before Go's packages, that the other leaves out.
  static func pair(_ before: Round, _ after: Round) -> (FormPlaces, FormPlaces) {
    var (olds, news) = (FormPlaces(before), FormPlaces(after))
    let (one, two) = (olds.shared(), news.shared())
    if one.count > two.count, !two.isEmpty, one.suffix(two.count).elementsEqual(two) {
      olds.surplus = one.count - two.count
    } else if two.count > one.count, !one.isEmpty, two.suffix(one.count).elementsEqual(one) {
      news.surplus = two.count - one.count
    }
    return (olds, news)
  }

  /// The outer parts that the files of all places start with.
  private mutating func shared() -> [[UInt8]] {
    var shared: [[UInt8]]?
    var seen: Set<UInt32> = []
    for row in round.rows.indices where seen.insert(round.rows[row].scope).inserted {
      let parts = Array(forms.form(0, row).place.parts.dropLast())
      let known = shared ?? parts
      let found = Array(zip(known, parts).prefix { $0 == $1 }.map(\.0))
      guard !found.isEmpty else { return [] }
      shared = found
    }
    return shared ?? []
  }

  mutating func form(_ row: Int) -> (place: Int, leaf: [UInt8]) {
    let form = forms.form(0, row)
    if let known = numbers[form.place.key] { return (known, form.leaf) }
    let parts = form.place.parts.dropFirst(surplus).map { String(decoding: $0, as: UTF8.self) }
    let file = parts.dropLast().joined(separator: "/")
    let number = places.count
    places.append(
      RowScope(
        file: parts.count > 1 ? file : nil, suite: Array(parts.suffix(1)), variant: nil,
        prefix: Array(parts.joined(separator: "/").utf8), suffix: form.place.suffix,
        key: form.place.key))
    numbers[form.place.key] = number
    return (number, form.leaf)
  }
}
