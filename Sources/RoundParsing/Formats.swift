/// The formats that are read, in the order in which they are asked whether they know a file.
package enum Formats {
  package static let all: [any RoundFormat] = [
    CTRFFormat(), PytestJSONReportFormat(), JUnitFormat(),
    GenericJSONFormat(),
  ]

  /// The format of a name.
  package static func named(_ name: String) -> (any RoundFormat)? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
