import Synchronization
import Testing

@testable import RoundCommand

/// What a terminal shows while files are read.
@Suite("Progress")
struct ProgressTests {
  /// A clock that tests set.
  private final class Clock: Sendable {
    private let time = Mutex(Duration.zero)

    var now: Duration { time.withLock { $0 } }

    func set(_ milliseconds: Int) { time.withLock { $0 = .milliseconds(milliseconds) } }
  }

  private let sink = CaptureSink()
  private let clock = Clock()

  private func progress(of total: Int, width: Int = 80, isASCII: Bool = false) -> Progress {
    let clock = clock
    return Progress(of: total, on: sink, width: width, isASCII: isASCII) { clock.now }
  }

  private static let erase = "\r\u{1B}[2K"

  @Test("Work of less than a second says nothing")
  func short() {
    let progress = progress(of: 2)
    clock.set(999)
    progress.begin("a.json")
    progress.end()
    progress.tick()
    progress.hide()
    progress.finish()
    #expect(sink.text.isEmpty)
  }

  @Test("Longer work says what is read and how much is left, and is erased when all is read")
  func long() {
    let progress = progress(of: 1208)
    for _ in 0..<612 {
      progress.begin("nightly-2")
      progress.end()
    }
    clock.set(4200)
    progress.tick()
    let line = "reading nightly-2  612 of 1,208 files  [██████████░░░░░░░░░░]  4 s"
    #expect(sink.text == Self.erase + line)
    clock.set(4250)
    progress.tick()
    #expect(sink.text == Self.erase + line, "drawn again too soon")
    progress.finish()
    clock.set(9000)
    progress.tick()
    #expect(sink.text == Self.erase + line + Self.erase, "drawn after its end")
  }

  @Test("One file has no count, and a line that was hidden comes back")
  func hidden() {
    let progress = progress(of: 1)
    progress.begin("big.json")
    clock.set(2000)
    progress.tick()
    progress.hide()
    clock.set(3000)
    progress.tick()
    let lines = ["reading big.json  2 s", "", "reading big.json  3 s"]
    #expect(sink.text == lines.map { Self.erase + $0 }.joined())
  }

  @Test("A line never wraps, and nothing in a name acts", arguments: [20, 40, 60, 80, 200])
  func width(width: Int) {
    let progress = progress(of: 30, width: width, isASCII: true)
    progress.begin("dir\u{1B}[31m\n::error::" + String(repeating: "x", count: 300))
    clock.set(1500)
    progress.tick()
    let text = String(
      decoding: sink.written.messages.dropFirst(Self.erase.utf8.count), as: UTF8.self)
    #expect(text.utf8.count < width)
    #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
  }

  @Test("Only a terminal that can be drawn on shows it", arguments: [true, false])
  func terminal(isTerminal: Bool) throws {
    var surroundings = Stage.surroundings
    surroundings.errorIsTerminal = isTerminal
    surroundings.variables["NO_COLOR"] = "1"
    let session = { (words: [String], surroundings: Surroundings) throws in
      Session(arguments: try Arguments(parsing: words), surroundings: surroundings, sink: sink)
    }
    #expect((try session(["show", "a"], surroundings).makeProgress(1) != nil) == isTerminal)
    #expect(try session(["show", "a", "--quiet"], surroundings).makeProgress(1) == nil)
    surroundings.variables["TERM"] = "dumb"
    #expect(try session(["show", "a"], surroundings).makeProgress(1) == nil)
  }

  @Test("Results are the same on a terminal as elsewhere, and nothing stays behind")
  func command() async {
    var surroundings = Stage.surroundings
    surroundings.errorIsTerminal = true
    let words = ["compare", "round-1.json", "round-2.json"]
    let seen = await Stage.run(words, surroundings: surroundings).sink.written
    let piped = await Stage.run(words).sink.written
    #expect(seen.output == piped.output)
    // A machine that is busy with other tests may take its second.
    #expect(
      seen.messages.isEmpty
        || seen.messages.suffix(Self.erase.utf8.count) == Array(Self.erase.utf8)[...])
  }

  @Test("Nothing is drawn before a file is begun")
  func early() {
    let progress = progress(of: 3)
    clock.set(5000)
    progress.tick()
    #expect(sink.text.isEmpty)
  }
}
