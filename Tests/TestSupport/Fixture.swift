/// Finds files beside the tests, wherever the package was checked out.
package enum Fixture {
  /// The folder of the checkout.
  package static var root: String {
    var parts = #filePath.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
  }

  /// The path of a file under `Tests/Fixtures`.
  package static func path(_ name: String) -> String { root + "/Tests/Fixtures/" + name }

  /// The path of a file under `Samples`.
  package static func sample(_ name: String) -> String { root + "/Samples/" + name }
}
