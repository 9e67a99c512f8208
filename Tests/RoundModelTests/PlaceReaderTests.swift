import RoundModel
import Testing

@Suite("Places of offsets")
struct PlaceReaderTests {
  /// The line and column of an offset, counted from the start of the text.
  private func counted(_ offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    for index in (hasMark ? min(3, offset) : 0)..<offset {
      if bytes[index] == 0x0A {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  @Test(
    "Every offset has the place that counting gives, in whatever order it is asked",
    arguments: [
      "", "one line", "a\n\nbé日🚀\r\nc\n", "\u{FEFF}marked\nfile", "\u{FEFF}",
      String(repeating: "a line that has no end, ünïcode ", count: 400),
      String(repeating: "short\nand é\n", count: 900),
    ])
  func places(text: String) {
    let bytes = Array(text.utf8)
    let source = Source(path: "x", text: text)
    var forward = PlaceReader(source: source)
    var mixed = PlaceReader(source: source)
    let step = bytes.count > 100 ? 61 : 1
    for offset in stride(from: 0, through: bytes.count, by: step) {
      let expected = counted(offset, in: bytes)
      let place = SourcePlace(path: "x", line: expected.line, column: expected.column)
      #expect(forward.place(of: offset) == place)
      _ = mixed.place(of: (offset * 7919) % (bytes.count + 1))
      #expect(mixed.place(of: offset) == place)
    }
  }

  @Test(
    "A table of parts gives the places of one that was counted in one go",
    arguments: [
      String(repeating: "a line that has no end, ünïcode ", count: 400),
      String(repeating: "short\nand é\n", count: 900),
      String(repeating: "x", count: 5000) + "\né\n",
      String(repeating: "é", count: 2000) + "\n" + String(repeating: "y", count: 3000),
      String(repeating: "\n", count: 4000),
    ])
  func tableOfParts(text: String) {
    let bytes = Array(text.utf8).span
    let whole = LineTable(bytes)
    for blocks in 1...4 {
      var joined = LineTable(bytes.extracting(0..<0))
      for start in stride(from: 0, to: bytes.count, by: blocks * LineTable.blockSize) {
        let end = min(bytes.count, start + blocks * LineTable.blockSize)
        joined.append(LineTable(bytes.extracting(start..<end)))
      }
      for offset in stride(from: 0, through: bytes.count, by: 37) {
        #expect(joined.position(of: offset, in: bytes) == whole.position(of: offset, in: bytes))
      }
    }
  }

  @Test("A recorded round cites what it was recorded from")
  func recordedPlaces() {
    var record = Record()
    let places = [
      SourcePlace(path: "a.md", line: 3, column: 9),
      SourcePlace(path: "b.json", line: 1, column: 1),
      SourcePlace(path: "a.md", line: 70_000, column: 2),
    ]
    let numbers = places.map { record.add($0) }
    #expect(numbers == [1, 2, 3])
    var input = Round.Input(
      source: Source(path: "record.json", text: "{}"), format: "rounddiff-round",
      listsEveryTest: true, isProse: false)
    input.record = record
    var reader = PlaceReader(round: Round(inputs: [input]))
    #expect(numbers.map { reader.place(of: $0) } == places)
    #expect(reader.place(of: 0) == nil)
    #expect(reader.place(of: 4) == nil)
  }
}
