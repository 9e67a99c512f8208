import RoundModel

/// Test cases, their children, and what else stands in suites.
extension JUnitReader {
  @inline(__always)
  mutating func testCase(
    _ name: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JUnitFault) {
    var test = JUnitCase()
    test.offset = name.lowerBound - 1
    for attribute in cursor.attributes {
      let word = attribute.name
      if word == known.name {
        test.name = attribute
      } else if word == known.classname {
        test.className = attribute
      } else if word == known.time {
        test.duration = seconds(attribute, bytes)
      } else {
        readRareAttribute(attribute, word, &test, bytes)
      }
    }
    while true {
      switch try next(bytes) {
      case .start(let child): try childOfCase(child, &test, bytes, &builder)
      case .end:
        do throws(ReadError) {
          try add(test, bytes, &builder)
        } catch {
          throw .limit(error)
        }
        return
      case .text, .literal: continue
      case .finish: return
      }
    }
  }

  @inline(never)
  private func readRareAttribute(
    _ attribute: XMLAttribute, _ word: XMLName, _ test: inout JUnitCase, _ bytes: Span<UInt8>
  ) {
    switch word {
    case known.file: test.file = attribute
    case known.fileName, known.filePath: if test.file == nil { test.file = attribute }
    case known.phpClass: if test.className == nil { test.className = attribute }
    case known.status: test.status = attribute
    case known.result: test.result = attribute
    case known.failure, known.error:
      if test.failure == nil, Self.speaks(attribute.text(bytes)) { test.failure = attribute }
    case known.valueParameter: test.parameters = attribute
    case known.duration:
      if !test.duration.isFinite { test.duration = seconds(attribute, bytes) }
    default: return
    }
  }

  /// Whether an attribute that is called a failure tells of one: jasmine-maven-plugin writes whether
  /// there was any, and others how many.
  private static func speaks(_ text: [UInt8]) -> Bool {
    let word = ASCIIText.lowercased(ASCIIText.trimmed(text))
    return !word.isEmpty && !ASCIIText.isOne(word, of: ["false", "0"])
  }

  private mutating func childOfCase(
    _ name: Range<Int>, _ test: inout JUnitCase, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) throws(JUnitFault) {
    let word = XMLName(name, in: bytes)
    if word == known.systemOut || word == known.systemErr {
      try skipElement(bytes)
    } else if word == known.properties {
      test.properties += try properties(bytes)
    } else if let kind = JUnitVerdict.kind(Array(XMLText.localName(name, in: bytes).utf8)) {
      test.verdicts.append(try verdict(kind, name, bytes))
    } else if word == known.testcase {
      try nestedCase(name, bytes, &builder)
    } else {
      try skipElement(bytes)
    }
  }

  /// A verdict with its words: its own text and that of a stack trace in it, and no output.
  private mutating func verdict(
    _ kind: JUnitVerdict.Kind, _ name: Range<Int>, _ bytes: Span<UInt8>
  ) throws(JUnitFault) -> JUnitVerdict {
    var verdict = JUnitVerdict(kind: kind, offset: name.lowerBound - 1)
    verdict.type = text(of: known.type, bytes)
    verdict.message = text(of: known.message, bytes)
    if let time = attribute(known.time) { verdict.time = seconds(time, bytes) }
    verdict.text = try content(bytes)
    return verdict
  }

  /// The text of an element and of all inside it but output, up to its end.
  private mutating func content(_ bytes: Span<UInt8>) throws(JUnitFault) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 1
    while depth > 0 {
      switch try next(bytes) {
      case .start(let name):
        let word = XMLName(name, in: bytes)
        if word == known.systemOut || word == known.systemErr {
          try skipElement(bytes)
        } else {
          depth += 1
        }
      case .end: depth -= 1
      case .text(let range, let needsDecoding):
        if needsDecoding {
          result += XMLText.decode(range, in: bytes)
        } else {
          result += [UInt8](copying: bytes, range)
        }
      case .literal(let range): result += [UInt8](copying: bytes, range)
      case .finish: return result
      }
    }
    return result
  }

  /// Property elements, with values as attributes or as text.
  private mutating func properties(
    _ bytes: Span<UInt8>
  ) throws(JUnitFault) -> [(name: [UInt8], value: [UInt8])] {
    var found: [(name: [UInt8], value: [UInt8])] = []
    while true {
      switch try next(bytes) {
      case .start:
        let name = text(of: known.name, bytes)
        let value = text(of: known.value, bytes)
        let content = ASCIIText.trimmed(try content(bytes))
        if !name.isEmpty { found.append((name, value.isEmpty ? content : value)) }
      case .end, .finish: return found
      case .text, .literal: continue
      }
    }
  }

  /// Properties of a suite, by which some writers are known, and the device that it ran on.
  mutating func suiteProperties(_ bytes: Span<UInt8>) throws(JUnitFault) {
    let properties = try properties(bytes)
    for property in properties {
      guard dialect == .plain, let found = JUnitDialect.ofProperty(property.name) else { continue }
      become(found, bytes)
    }
    // Android's plug-in for Gradle runs every test on each device, one file a device.
    guard dialect == .plain, let last = suites.indices.last, suites[last].variant == nil,
      properties.contains(where: { $0.name.elementsEqual("flavor".utf8) }),
      let device = properties.first(where: { $0.name.elementsEqual("device".utf8) }),
      !device.value.isEmpty
    else { return }
    suites[last].variant = String(decoding: device.value, as: UTF8.self)
    lastScope = nil
  }

  /// A child of a suite that is neither a suite nor a test case: a failure of the suite's own.
  mutating func suiteChild(
    _ name: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JUnitFault) {
    let word = XMLName(name, in: bytes)
    guard word != known.systemOut, word != known.systemErr, !suites.isEmpty,
      let kind = JUnitVerdict.kind(Array(XMLText.localName(name, in: bytes).utf8)),
      kind == .failure || kind == .error
    else {
      try skipElement(bytes)
      return
    }
    let verdict = try verdict(kind, name, bytes)
    if takeFigure(word, verdict) { return }
    do throws(ReadError) {
      try addSuiteError(verdict, bytes, &builder)
    } catch {
      throw .limit(error)
    }
  }

  /// Takes an element of a suite that counts its failures or errors, as AntUnit writes them in the
  /// place of attributes; returns whether it is one.
  private mutating func takeFigure(_ word: XMLName, _ verdict: JUnitVerdict) -> Bool {
    guard word == known.failures || word == known.errors, let last = suites.indices.last,
      let count = WholeNumber.read(verdict.text)
    else { return false }
    if suites[last].stated.isEmpty { stating += 1 }
    let measure: Claim.Measure = word == known.failures ? .failed : .errors
    suites[last].stated[measure] = suites[last].stated[measure] ?? count
    return true
  }

  /// A test case inside a test case, which is a result of its own.
  @inline(never)
  private mutating func nestedCase(
    _ name: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JUnitFault) {
    try testCase(name, bytes, &builder)
  }

  /// Seconds: plain decimals at once, everything else by the rules for odd spellings.
  @inline(__always)
  func seconds(_ attribute: XMLAttribute, _ bytes: Span<UInt8>) -> Double {
    plainSeconds(attribute.value, bytes) ?? oddSeconds(attribute, bytes)
  }

  /// The seconds that a plain decimal tells.
  @inline(__always)
  func plainSeconds(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Double? {
    var mantissa = 0
    var scale = 1.0
    var hasPoint = false
    guard !range.isEmpty, range.count <= 15 else { return nil }
    for index in range {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        mantissa = mantissa &* 10 &+ Int(byte &- 0x30)
        if hasPoint { scale *= 10 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
    }
    // Both are whole numbers below 2^53, so that the quotient is the nearest double.
    return Double(mantissa) / scale
  }

  @inline(never)
  private func oddSeconds(_ attribute: XMLAttribute, _ bytes: Span<UInt8>) -> Double {
    WrittenSeconds.read(attribute.text(bytes)) ?? .nan
  }
}
