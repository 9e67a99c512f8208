/// Numbers with their nouns: 1 test, 2 tests, 0 tests.
package enum Count {
  /// A whole number in groups of three, the same on every system: `1,204`.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var result: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    return (number < 0 ? "−" : "") + String(decoding: result, as: UTF8.self)
  }

  /// A number of tests.
  static func tests(_ number: Int) -> String {
    "\(grouped(number)) \(number == 1 ? "test" : "tests")"
  }

  /// That not as many failures are listed as are stated, in a part or in the whole.
  static func mismatch(listed: Int, stated: Int, in place: String = "") -> String {
    "\(failures(stated)) \(stated == 1 ? "is" : "are") stated\(place) and \(listed) "
      + "\(listed == 1 ? "is" : "are") listed"
  }

  /// A number of failures.
  static func failures(_ number: Int) -> String {
    "\(grouped(number)) \(number == 1 ? "failure" : "failures")"
  }
}
