/// The middle of numbers, in time linear in how many there are.
enum Median {
  /// The middle value, or the geometric mean of the two middle ones.
  ///
  /// - Parameter values: Positive numbers, which are left in another order.
  /// - Returns: `nil` for no values.
  static func geometric(of values: inout [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let middle = values.count / 2
    place(middle, in: &values)
    guard values.count % 2 == 0, var below = values[..<middle].first else { return values[middle] }
    for value in values[..<middle] { below = max(below, value) }
    let product = below * values[middle]
    return product.isFinite
      ? product.squareRoot() : below.squareRoot() * values[middle].squareRoot()
  }

  /// Puts the value that sorting would put at a position there, smaller ones before it and greater
  /// ones behind it: Hoare's selection (1961), with the median of three as pivot.
  private static func place(_ position: Int, in values: inout [Double]) {
    var (low, high) = (0, values.count - 1)
    while low < high {
      let pivot = middle(of: values[low], values[low + (high - low) / 2], values[high])
      var (left, right) = (low, high)
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        guard left <= right else { break }
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
      if position <= right {
        high = right
      } else if position >= left {
        low = left
      } else {
        return
      }
    }
  }

  private static func middle(of a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
