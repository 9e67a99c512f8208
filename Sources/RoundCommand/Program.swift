#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import RoundParsing

/// The program: a command line in, output and an exit status out.
public enum Program: Sendable {
  /// The version that `--version` prints.
  package static let version = "0.1.0"

  /// Runs with the arguments of the process and ends it.
  public static func main() async -> Never {
    Descriptor.ignoreBrokenPipes()
    let surroundings = Surroundings.ofProcess(inputLimit: ReadLimits.fileBytes)
    let words = Array(CommandLine.arguments.dropFirst())
    let kept = KeptUntilTheEnd()
    let status = await run(words, surroundings: surroundings, sink: Output(), keeping: kept)
    withExtendedLifetime(kept) { exit(status.rawValue) }
  }

  /// Runs a command line.
  static func run(
    _ words: [String], surroundings: Surroundings, sink: some Sink,
    keeping kept: KeptUntilTheEnd? = nil
  ) async -> ExitStatus {
    do throws(UsageError) {
      let arguments = try Arguments(parsing: words)
      let session = Session(
        arguments: arguments, surroundings: surroundings, sink: sink, kept: kept)
      return try await session.run()
    } catch {
      for line in error.lines { sink.tell(Report.message(line)) }
      return .usage
    }
  }
}
