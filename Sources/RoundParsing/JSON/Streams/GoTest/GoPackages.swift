import RoundModel

/// The packages of a stream, by the bytes of their names.
struct GoPackages: Sendable {
  struct Package: Sendable {
    let name: String
    var scope: UInt32
    /// Where the package is named first.
    let offset: Int
    /// Where each piece of output stands that belongs to no test.
    var outputs: [UInt32] = []
    var isOpen = true
    /// Whether one of its tests failed or did not end.
    var hasFailure = false
    /// Whether a row of its own tells that it could not be run.
    var isReported = false
    /// Whether it ended.
    var hasEnded = false
    /// Whether it ended in a way that what its output said before bears on.
    var needsPast = false
  }

  private(set) var list: [Package] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var last: (range: Range<Int>, number: Int) = (0..<0, -1)

  /// The number of the package that an event names; events without one share a nameless package.
  @inline(__always)
  mutating func number(
    _ event: GoTestEvent, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Int {
    let range = event.package?.range ?? 0..<0
    if last.number >= 0, bytes.equal(last.range, range) { return last.number }
    return otherNumber(event, range, bytes, &builder)
  }

  @inline(never)
  private mutating func otherNumber(
    _ event: GoTestEvent, _ range: Range<Int>, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Int {
    let key = Array(copying: bytes, range)
    let number =
      numbers[key] ?? add(key, event.package?.string(bytes) ?? "", at: event.offset, &builder)
    last = (range, number)
    return number
  }

  /// The number of a package that is named in a text of its own.
  mutating func number(
    named name: String, at offset: Int, _ builder: inout RoundBuilder
  ) -> Int {
    let key = Array(name.utf8)
    return numbers[key] ?? add(key, name, at: offset, &builder)
  }

  private mutating func add(
    _ key: [UInt8], _ name: String, at offset: Int, _ builder: inout RoundBuilder
  ) -> Int {
    let scope = builder.scope(file: name.isEmpty ? nil : name)
    list.append(Package(name: name, scope: scope, offset: offset))
    numbers[key] = list.count - 1
    return list.count - 1
  }

  @inline(__always)
  func scope(of number: Int) -> UInt32 { list[number].scope }

  mutating func addOutput(_ quote: Int, to number: Int) {
    list[number].outputs.append(UInt32(truncatingIfNeeded: quote))
  }

  @inline(__always)
  mutating func markOpen(_ number: Int) { list[number].isOpen = true }

  mutating func markFailure(_ number: Int) { list[number].hasFailure = true }

  mutating func markReported(_ number: Int) { list[number].isReported = true }

  mutating func markNeedsPast(_ number: Int) { list[number].needsPast = true }

  mutating func close(_ number: Int) {
    list[number].isOpen = false
    list[number].hasEnded = true
    list[number].outputs = []
  }

  /// Whether packages of a later part go on here as they were read, without what was before.
  func canTake(_ other: GoPackages) -> Bool {
    other.numbers.allSatisfy { numbers[$0.key] == nil || !other.list[$0.value].needsPast }
  }

  /// Goes on with packages of a later part.
  ///
  /// - Parameters:
  ///   - other: The packages.
  ///   - scopes: The number here of each of their scopes.
  mutating func append(_ other: GoPackages, scopes: [UInt32]) {
    if list.isEmpty {
      (list, numbers) = (other.list, other.numbers)
      for index in list.indices { list[index].scope = scopes[Int(list[index].scope)] }
      return
    }
    for (key, number) in other.numbers.sorted(by: { $0.value < $1.value }) {
      var package = other.list[number]
      package.scope = scopes[Int(package.scope)]
      if let known = numbers[key] {
        list[known].goOn(with: package)
      } else {
        numbers[key] = list.count
        list.append(package)
      }
    }
  }
}

extension GoPackages.Package {
  /// Takes over what was read of the same package further down.
  fileprivate mutating func goOn(with later: GoPackages.Package) {
    outputs = later.hasEnded ? later.outputs : outputs + later.outputs
    isOpen = later.isOpen
    hasFailure = hasFailure || later.hasFailure
    isReported = isReported || later.isReported
  }
}
