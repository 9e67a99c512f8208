import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One line of the table of fingerprints: a message, and what is to be read out of it.
struct FingerprintCase: Sendable, CustomTestStringConvertible {
  var rule: String
  var message: String
  var exception: String
  var family: String
  var salient: [String]
  var isGeneric: Bool

  var testDescription: String { rule }

  /// The table; a file that cannot be read gives none, which a test refuses.
  static let all: [FingerprintCase] = {
    let url = URL(filePath: Fixture.path("causes/fingerprints.tsv"))
    guard let data = try? Data(contentsOf: url) else { return [] }
    let lines = data.split { $0 == UInt8(ascii: "\n") }
    return lines.dropFirst().compactMap { FingerprintCase(line: Array($0)) }
  }()

  private init?(line: [UInt8]) {
    let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard cells.count == 6 else { return nil }
    rule = cells[0]
    message = Self.unescaped(cells[1])
    exception = cells[2] == "-" ? "" : cells[2]
    family = cells[3]
    salient = cells[4] == "-" ? [] : Self.parts(cells[4])
    isGeneric = cells[5] == "generic"
  }

  private static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        switch scalar {
        case "n": result.append("\n")
        case "r": result.append("\r")
        case "t": result.append("\t")
        case "e": result.append("\u{1B}")
        case "a": result.append("\u{07}")
        default: result.append(scalar)
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Parameters are written with ` | ` between them.
  private static func parts(_ cell: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    for scalar in cell.unicodeScalars {
      if scalar == "|" {
        parts.append(String(part.dropLast()))
        part = String.UnicodeScalarView()
      } else if !(scalar == " " && part.isEmpty) {
        part.append(scalar)
      }
    }
    return parts + [String(part)]
  }
}
