import RoundModel

/// How a reader goes on with an element that starts.
enum XMLStep: Sendable {
  /// Its children are looked at one by one.
  case enter
  /// It is read with everything in it, and visited whole.
  case whole
  /// Nothing in it matters.
  case skip
}

/// What a format makes of the elements of a document, kept as a log of the run.
///
/// Elements that are entered make up the path; elements that are read whole tell of one test or of
/// one fact. A document that is cut short has visited what was whole of it.
protocol XMLVisitor {
  var log: RunLog { get set }

  /// How another document may start behind the first one without an XML declaration, in lowercase.
  static var followers: [StaticString] { get }

  /// How to go on with an element, of which the attributes are known.
  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep

  /// Takes in an element with everything in it.
  mutating func visit(_ element: XMLElement, in path: [XMLElement])

  /// Is told that an element which was entered has ended, and what stands around it.
  mutating func leave(_ element: XMLElement, in path: [XMLElement])

  /// Whether a part of an element that is read whole is of any use.
  func keeps(_ name: XMLWord) -> Bool

  /// Is told that there is nothing more, or nothing more that is whole.
  mutating func finish()
}

extension XMLVisitor {
  static var followers: [StaticString] { [] }

  mutating func leave(_ element: XMLElement, in path: [XMLElement]) {}

  func keeps(_ name: XMLWord) -> Bool { true }

  mutating func finish() {}
}

/// Leads a visitor through a document.
struct XMLTour<Visitor: XMLVisitor> {
  private var cursor: XMLCursor
  private var visitor: Visitor
  private var path: [XMLElement] = []

  private init(at start: Int, _ visitor: Visitor) {
    cursor = XMLCursor(at: start)
    self.visitor = visitor
  }

  /// Reads the documents of a file and puts what the visitor logged into a round.
  ///
  /// - Throws: ``ReadError`` where the file is not well-formed, or a limit is exceeded.
  static func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, _ visitor: Visitor,
    into builder: inout RoundBuilder
  ) throws(ReadError) {
    var tour = XMLTour(at: sample.start, visitor)
    var fault: XMLError?
    do throws(XMLError) {
      try tour.run(bytes)
    } catch {
      guard error.problem == .cutShort else { throw error.readError(builder.source) }
      fault = error
    }
    tour.visitor.log.isCut = fault != nil
    tour.visitor.finish()
    try tour.visitor.log.fill(&builder, bytes)
    if let fault { try builder.settle(fault, bytes) }
    builder.reportOddities(tour.cursor)
  }

  private mutating func run(_ bytes: Span<UInt8>) throws(XMLError) {
    while true {
      switch try cursor.next(in: bytes) {
      case .finish: return
      case .start(let name): try start(name, bytes)
      case .end:
        let element = path.removeLast()
        visitor.leave(element, in: path)
      case .text(let range, let needsDecoding):
        guard let last = path.indices.last else { continue }
        path[last].append(range, needsDecoding, bytes)
      case .literal(let range):
        guard let last = path.indices.last else { continue }
        path[last].append(range, false, bytes)
      }
      if cursor.isAfterRoot,
        let next = XMLDocuments.next(after: cursor.index, bytes, or: Visitor.followers)
      {
        cursor = XMLCursor(at: next, after: cursor)
      }
    }
  }

  private mutating func start(_ name: Range<Int>, _ bytes: Span<UInt8>) throws(XMLError) {
    let element = XMLElement(name, cursor, bytes)
    switch visitor.step(element, in: path) {
    case .enter: path.append(element)
    case .skip: try cursor.skipElement(in: bytes)
    case .whole: visitor.visit(try whole(element, bytes), in: path)
    }
  }

  /// The element with everything in it that is of use.
  private mutating func whole(
    _ element: XMLElement, _ bytes: Span<UInt8>
  ) throws(XMLError) -> XMLElement {
    var open = [element]
    while true {
      switch try cursor.next(in: bytes) {
      case .start(let name):
        let child = XMLElement(name, cursor, bytes)
        if visitor.keeps(child.name) {
          open.append(child)
        } else {
          try cursor.skipElement(in: bytes)
        }
      case .end, .finish:
        let child = open.removeLast()
        guard let last = open.indices.last else { return child }
        open[last].children.append(child)
      case .text(let range, let needsDecoding):
        open[open.count - 1].append(range, needsDecoding, bytes)
      case .literal(let range): open[open.count - 1].append(range, false, bytes)
      }
    }
  }
}

extension XMLElement {
  /// Adds a piece of text.
  fileprivate mutating func append(
    _ range: Range<Int>, _ needsDecoding: Bool, _ bytes: Span<UInt8>
  ) {
    if needsDecoding {
      text += XMLText.decode(range, in: bytes)
    } else {
      for index in range { text.append(bytes[index]) }
    }
  }
}

/// Documents that stand one after the other in a file, as runners write into one stream.
enum XMLDocuments {
  /// Where another document starts behind one that ended, if one does.
  static func next(
    after end: Int, _ bytes: Span<UInt8>, or followers: [StaticString] = []
  ) -> Int? {
    var index = end
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    if bytes.hasText("<?xml", at: index) { return index }
    return followers.contains { bytes.hasText($0, at: index) } ? index : nil
  }
}
