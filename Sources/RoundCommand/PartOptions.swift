import RoundDiffing
import RoundModel

extension Session {
  /// The part of the suite that was asked for.
  func selection() throws(UsageError) -> TestSelection {
    TestSelection(
      patterns: arguments.all(.only).map { TestPattern($0) },
      priorities: try arguments.value(.priority).map(priorities), groups: arguments.all(.group))
  }

  /// Reads `1` or `1-3`.
  private func priorities(_ text: String) throws(UsageError) -> ClosedRange<Int> {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let first = parts.first, let low = first, parts.count <= 2,
      let high = parts.count == 2 ? parts[1] : low, (1...255).contains(low), low...255 ~= high
    else {
      throw UsageError(
        arguments.command, "'\(text)' is no priority such as 1 or 1-3", isShort: true)
    }
    return low...high
  }

  /// The renames that the command line confirms, or `nil` where the file is wrong; standard error
  /// says how.
  func renames() -> RenamesFile.Reading? {
    guard let path = arguments.value(.renames) else { return RenamesFile.Reading() }
    do throws(PolicyError) {
      return try RenamesFile.read(path)
    } catch {
      tell(error)
      return nil
    }
  }

  /// Says what is wrong with a file of rules.
  func tell(_ error: PolicyError) {
    for diagnostic in error.diagnostics {
      sink.tell(Report.diagnostic(diagnostic, isColored: false))
    }
    sink.tell("Nothing was read.")
  }
}
