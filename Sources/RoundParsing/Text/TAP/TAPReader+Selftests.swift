import RoundModel

/// The kernel's selftests: a runner puts "# " before all that a program prints, so that what looks
/// like comments are the results inside the next one.
extension TAPReader {
  /// Takes a line that a program printed, if it is a plan or a result.
  ///
  /// Only numbered results are: a program may print "ok" among other words.
  mutating func takeInside(_ text: ArraySlice<UInt8>, _ indent: Int, at offset: Int) -> Bool {
    var rest = text
    var depth = 0
    while let inner = rest.after("# ") {
      rest = inner
      depth += 1
    }
    guard depth > 0 else { return false }
    let line = TextLine(offset: offset, bytes: rest)
    let inside = indent + 4 * depth + line.indent
    if let plan = TAPPlan(rest.trimmed) {
      tree.plan(plan.count, indent: inside, at: offset)
      noteLeftOut(plan, inside)
      return true
    }
    guard var result = TAPResult(rest.trimmed, isKernel: isKernel, mayOpenBlock: false),
      result.number != nil
    else { return false }
    // The kernel's own library writes the name of what it leaves out behind the directive.
    if result.name.isEmpty, let reason = result.reason { result.name = Array(reason.utf8) }
    take(result, inside, at: offset)
    return true
  }
}
