/// What a recorded round was told by: the files that were read when it was recorded, and the places
/// of its facts in them.
///
/// A round that is read from a record cites what it was recorded from, as it did before, and not
/// the record.
package struct Record: Sendable, Hashable {
  /// A file that told of the round when it was recorded.
  package struct Origin: Sendable, Hashable {
    package var path: String
    /// The name of the format, such as `ctrf`.
    package var format: String
    /// The SHA-256 of the file, in hexadecimal.
    package var sha256: String?
    package var listsEveryTest: Bool
    package var isProse: Bool
    package var leavesOutSkipped: Bool

    package init(
      path: String, format: String, sha256: String?, listsEveryTest: Bool, isProse: Bool,
      leavesOutSkipped: Bool = false
    ) {
      self.path = path
      self.format = format
      self.sha256 = sha256
      self.listsEveryTest = listsEveryTest
      self.isProse = isProse
      self.leavesOutSkipped = leavesOutSkipped
    }
  }

  /// A place in twelve bytes, since every row has one.
  private struct Place: Sendable, Hashable {
    let path: UInt32
    let line: UInt32
    let column: UInt32
  }

  package var origins: [Origin]
  private var paths: [String] = []
  private var pathNumbers: [[UInt8]: UInt32] = [:]
  private var places: [Place] = []

  package init(origins: [Origin] = []) { self.origins = origins }

  /// Keeps a place and returns its number, which stands where rows of other rounds have an offset.
  ///
  /// Numbers start at 1, so that 0 stays free for no place.
  package mutating func add(_ place: SourcePlace) -> Int {
    let path = number(of: place.path)
    places.append(
      Place(path: path, line: UInt32(clamping: place.line), column: UInt32(clamping: place.column)))
    return places.count
  }

  /// The place with a number.
  package func place(_ number: Int) -> SourcePlace? {
    guard places.indices.contains(number - 1) else { return nil }
    let place = places[number - 1]
    return SourcePlace(
      path: paths[Int(place.path)], line: Int(place.line), column: Int(place.column))
  }

  private mutating func number(of path: String) -> UInt32 {
    // Neighbours mostly share their path, which saves the table.
    if let last = places.last?.path, paths[Int(last)].utf8.elementsEqual(path.utf8) { return last }
    let key = Array(path.utf8)
    if let known = pathNumbers[key] { return known }
    let number = UInt32(truncatingIfNeeded: paths.count)
    paths.append(path)
    pathNumbers[key] = number
    return number
  }
}
