import RoundModel

/// Packages: their ends, and the tests that they leave without one.
extension GoTestReader {
  mutating func takePackage(
    _ action: GoTestAction, _ event: GoTestEvent, _ package: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    switch action {
    case .start: packages.markOpen(package)
    case .output:
      packages.markOpen(package)
      if let output = event.output { packages.addOutput(output.quote, to: package) }
    case .fail where isPart && packages.list[package].offset == event.offset:
      // All that says why stands before the part.
      stop = event.offset
    case .pass, .fail, .skip, .bench:
      endOpenTests(of: package, action, bytes, &builder)
      if action == .fail {
        packages.markNeedsPast(package)
        addPackageError(event, package, bytes, &builder)
      }
      packages.close(package)
    case .run, .pause, .cont, .attr, .artifacts, .buildOutput, .buildFail: break
    }
  }

  /// Adds the tests of a package that were started and have no result.
  mutating func endOpenTests(
    of package: Int, _ action: GoTestAction?, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let open = tests.open(in: package)
    guard !open.isEmpty else { return }
    packages.markNeedsPast(package)
    let outputs = open.map { GoOutput(tests.entries[$0].outputs, bytes) }
    let shared = GoOutput(packages.list[package].outputs, bytes)
    let isTimeout = shared.isTimeout || outputs.contains(where: \.isTimeout)
    let running = (outputs + [shared]).flatMap(\.running)
    for (index, output) in zip(open, outputs).reversed() {
      let test = tests.entries[index]
      let name = test.text.decoded(bytes)
      guard let slice = try? builder.name(test.text, bytes) else { continue }
      var entry = RoundBuilder.Entry(
        name: slice, scope: packages.scope(of: package), offset: test.offset,
        outcome: .interrupted)
      if let result = output.result(of: name) ?? shared.result(of: name) {
        entry.outcome = result == .fail ? .failed : result == .skip ? .skipped : .passed
      } else if action == .pass, name.starts(with: "Benchmark".utf8) {
        entry.outcome = output.hasBenchmark || shared.hasBenchmark ? .passed : .interrupted
      } else if isTimeout {
        let isRunning = running.isEmpty || running.contains { $0.elementsEqual(name) }
        entry.outcome = isRunning ? .timedOut : .interrupted
      } else if output.isCrash {
        entry.outcome = .crashed
      }
      if entry.outcome.severity > 0 {
        packages.markFailure(package)
        entry.flags.insert(.stopsScope)
        markContainers(of: test.name, package, bytes, failed: true)
      }
      if test.isContainer, entry.outcome.severity == 0 || tests.entries[index].hasFailedInside {
        entry.kind = .module
        entry.flags.remove(.stopsScope)
      }
      entry.detail = Self.detail(output.message == nil ? shared : output, &builder)
      builder.add(entry, bytes: bytes)
      tests.close(index)
    }
  }

  /// Adds a row for a package that failed, where no test of it says why.
  private mutating func addPackageError(
    _ event: GoTestEvent, _ package: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let shared = GoOutput(packages.list[package].outputs, bytes)
    let build = event.failedBuild.map { $0.decoded(bytes) }
    guard build != nil || shared.isBrokenBuild || !packages.list[package].hasFailure else { return }
    let pieces = build.flatMap { builds[$0] }
    let output = pieces.map { GoOutput($0, bytes) } ?? shared
    let status = build != nil || shared.isBrokenBuild ? "build failed" : "package failed"
    addError(package, status, output, at: event.offset, bytes, &builder)
  }

  private mutating func addError(
    _ package: Int, _ status: String, _ output: GoOutput, at offset: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    guard !packages.list[package].isReported else { return }
    packages.markReported(package)
    let name = packages.list[package].name
    let scope = builder.scope(
      file: name.isEmpty ? nil : name, suite: [], variant: nil, prefix: "")
    var entry = RoundBuilder.Entry(
      name: builder.store(name.isEmpty ? "the run" : name), scope: scope, offset: offset,
      outcome: .error)
    entry.flags.insert(.synthetic)
    var detail = Self.detail(output, &builder) ?? RowDetail()
    detail.originalStatus = status
    entry.detail = detail
    builder.add(entry, bytes: bytes)
  }

  /// Builds that failed, as far as no package's own end told of them.
  mutating func finishBuilds(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    for (path, offset) in failedBuilds {
      let output = GoOutput(builds[path] ?? [], bytes)
      addBuildError(path[...], output, at: offset, bytes, &builder)
    }
    // Before 1.24 the compiler wrote to standard error, which may have gone to the same file.
    var header: (path: ArraySlice<UInt8>, offset: Int)?
    var text: [UInt8] = []
    let noise = stream.noise.map { (Array(copying: bytes, $0)[...].trimmed, $0.lowerBound) }
    for (line, offset) in noise + [([UInt8](arrayLiteral: 0x23)[...], 0)] {
      if line.first == UInt8(ascii: "#") {
        if let header, Self.namesPlace(text) {
          addBuildError(header.path, GoOutput(text: text), at: header.offset, bytes, &builder)
        }
        header = line.after("# ").map { ($0, offset) }
        text = []
      } else if let rest = line.after("FAIL\t"), rest.hasSuffix("[build failed]") {
        addBuildError(
          rest[..<(rest.firstIndex { $0 <= 0x20 } ?? rest.endIndex)], GoOutput(text: Array(line)),
          at: offset, bytes, &builder)
      } else {
        text.append(contentsOf: line)
        text.append(0x0A)
      }
    }
  }

  private mutating func addBuildError(
    _ path: ArraySlice<UInt8>, _ output: GoOutput, at offset: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let name = path[..<(path.offset(of: " [") ?? path.endIndex)]
    guard !name.isEmpty else { return }
    let package = packages.number(named: name.string, at: offset, &builder)
    if !packages.list[package].hasFailure, packages.list[package].offset == offset {
      packages.close(package)
    }
    addError(package, "build failed", output, at: offset, bytes, &builder)
  }

  /// Whether a compiler's output names a line of a file, and is no mere warning.
  private static func namesPlace(_ text: [UInt8]) -> Bool {
    text.lines.contains { line in
      guard let place = line.offset(of: ".go:") else { return false }
      return line[(place + 4)...].first.map { $0 &- 0x30 < 10 } ?? false
    }
  }
}
