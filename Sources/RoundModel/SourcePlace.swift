/// Where a fact was read.
public struct SourcePlace: Sendable, Hashable {
  /// The path as the user gave it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// A place in a file.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// The place as `path:line:column`.
  public var description: String { "\(path):\(line):\(column)" }

  /// The place as `line:column`, for where the path is plain from what stands around it.
  package var inFile: String { "\(line):\(column)" }
}

extension SourcePlace: Comparable {
  /// Whether the left place comes first: by path, then by line, then by column.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    guard left.path.utf8.elementsEqual(right.path.utf8) else {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return (left.line, left.column) < (right.line, right.column)
  }
}

/// A piece of a report's own prose, with the place it was read.
package struct ReportedText: Sendable, Hashable {
  package var text: String
  package var place: SourcePlace?

  package init(_ text: String, at place: SourcePlace? = nil) {
    self.text = text
    self.place = place
  }
}
