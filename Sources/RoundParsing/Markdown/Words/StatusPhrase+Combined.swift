import RoundModel

extension StatusPhrase {
  /// What two statements about one thing say together: a pass and a failure are not readable.
  static func combined(_ left: Outcome, _ right: Outcome) -> Outcome {
    if left == right { return left }
    if left == .unreadable || right == .unreadable {
      let other = left == .unreadable ? right : left
      return other == .passed ? .unreadable : other
    }
    let isMixed = (left == .passed) != (right == .passed)
    if isMixed, left.severity > 1 || right.severity > 1 { return .unreadable }
    return left.weight >= right.weight ? left : right
  }
}
