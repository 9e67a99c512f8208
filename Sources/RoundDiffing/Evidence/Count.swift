/// Numbers with their nouns: 1 test, 2 tests, 0 tests.
enum Count {
  /// A number of tests.
  static func tests(_ number: Int) -> String { "\(number) \(number == 1 ? "test" : "tests")" }

  /// A number of failures.
  static func failures(_ number: Int) -> String {
    "\(number) \(number == 1 ? "failure" : "failures")"
  }
}
