import Dispatch
import RoundReporting
import Synchronization

/// Says on a terminal what is being read, once that has taken a second; erased when all is read.
///
/// Everything goes through one lock, so that a line is never drawn after it was erased, nor into a
/// message.
final class Progress: Sendable {
  private struct State {
    var name = ""
    var done = 0
    var total = 0
    var isShown = false
    var isOver = false
    /// When the line was drawn last.
    var drawn = Duration.zero
  }

  /// Work that is done sooner says nothing.
  static let patience = Duration.seconds(1)
  /// The least time between two drawings.
  static let pause = Duration.milliseconds(100)

  private let state: Mutex<State>
  private let sink: any Sink
  private let width: Int
  private let isASCII: Bool
  private let elapsed: @Sendable () -> Duration

  /// Starts to count files; `elapsed` tells the time since the work began.
  init(
    of total: Int, on sink: any Sink, width: Int, isASCII: Bool,
    elapsed: @escaping @Sendable () -> Duration = Progress.stopwatch()
  ) {
    state = Mutex(State(total: total))
    self.sink = sink
    self.width = width
    self.isASCII = isASCII
    self.elapsed = elapsed
  }

  /// A clock that starts now and that nobody sets.
  static func stopwatch() -> @Sendable () -> Duration {
    let start = ContinuousClock.now
    return { start.duration(to: .now) }
  }

  /// Says that a file is begun.
  func begin(_ name: String) {
    state.withLock { state in
      state.name = name
      draw(&state)
    }
  }

  /// Says that a file is read.
  func end() {
    state.withLock { state in
      state.done += 1
      draw(&state)
    }
  }

  /// Draws the line, if it is time.
  func tick() { state.withLock { draw(&$0) } }

  /// Clears the line before something else is written; it comes back by itself.
  func hide() { state.withLock { erase(&$0) } }

  /// Clears the line for good.
  func finish() {
    state.withLock { state in
      erase(&state)
      state.isOver = true
    }
  }

  /// Lets a clock draw while nothing ends or begins, until all is read.
  ///
  /// The clock has a queue of its own, since readers keep every thread of the tasks busy.
  func run() {
    guard !state.withLock(\.isOver) else { return }
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + .milliseconds(250)) {
      self.tick()
      self.run()
    }
  }

  private func draw(_ state: inout State) {
    let now = elapsed()
    guard !state.isOver, !state.name.utf8.isEmpty, now >= Self.patience,
      now - state.drawn >= Self.pause
    else { return }
    state.drawn = now
    state.isShown = true
    let line = ReadingLine(
      name: state.name, done: state.done, total: state.total,
      seconds: Int(clamping: now.components.seconds))
    sink.tell(line.bytes(width: width, isASCII: isASCII))
  }

  private func erase(_ state: inout State) {
    guard state.isShown else { return }
    state.isShown = false
    sink.tell(ReadingLine.erasing)
  }
}
