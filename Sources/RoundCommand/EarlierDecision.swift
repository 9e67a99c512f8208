import RoundModel
import RoundParsing

/// A decision that was written as JSON, to be taken again.
struct EarlierDecision: Sendable {
  let path: String
  /// What it was decided by, with the operands of the command line of today.
  let arguments: Arguments
  private let source: Source
  private let root: JSONNode

  /// Reads a decision, and puts what it was decided by under what the command line says.
  static func read(_ path: String, under given: Arguments) -> Result<EarlierDecision, ReadError> {
    do throws(ReadError) {
      let source = try Source(mapping: path)
      let root = try JSONDocument.whole(source).root
      guard let replay = root["replay"], let now = replay["now"]?.text,
        let words = replay["arguments"]?.elements?.compactMap(\.text),
        root["schema"]?.text?.utf8.elementsEqual("rounddiff/gate/1".utf8) == true
      else {
        throw ReadError(
          .notRecognised, path: path,
          "\(path) is no decision that 'rounddiff gate --format json' wrote")
      }
      return .success(
        EarlierDecision(
          path: path, arguments: try merged(given, words, now, path), source: source, root: root))
    } catch {
      return .failure(error)
    }
  }

  private static func merged(
    _ given: Arguments, _ words: [String], _ now: String, _ path: String
  ) throws(ReadError) -> Arguments {
    var arguments = given
    do throws(UsageError) {
      let earlier = try Arguments(parsing: ["gate"] + words)
      arguments.adopt(earlier)
      if arguments.operands.isEmpty { arguments.operands = earlier.operands }
    } catch {
      throw ReadError(
        .notRecognised, path: path, "\(path) was decided by options that are none: \(error.message)"
      )
    }
    if !arguments.has(.now) { arguments.set(.now, to: now) }
    return arguments
  }

  /// What differs from the decision as it is taken now; nothing where all bytes are the same.
  func differences(from bytes: [UInt8]) -> [String] {
    let isSame = source.withBytes { old in
      old.count == bytes.count && bytes.indices.allSatisfy { old[$0] == bytes[$0] }
    }
    guard !isSame else { return [] }
    let now: JSONNode
    do throws(ReadError) {
      now = try JSONDocument.whole(Source(path: "-", bytes: OwnedBytes(bytes))).root
    } catch {
      return [error.message]
    }
    var found = facts.compactMap { name, value -> String? in
      let (then, now) = (value(root), value(now))
      guard !then.utf8.elementsEqual(now.utf8) else { return nil }
      return "\(name) was \(then), and is \(now)"
    }
    found += ruleDifferences(now)
    return found.isEmpty ? ["other bytes, with the same inputs, rules and verdict"] : found
  }

  /// What a decision rests on and comes to, by name.
  private var facts: [(String, @Sendable (JSONNode) -> String)] {
    let word = { @Sendable (node: JSONNode?) -> String in node?.text ?? "none" }
    return [
      ("the program's version", { word($0["replay"]?["program"]) }),
      ("the clock", { word($0["replay"]?["now"]) }),
      ("what was asked", { Self.list($0["replay"]?["arguments"]) }),
      ("the SHA-256 of the baseline", { Self.hashes($0["baseline"]) }),
      ("the SHA-256 of the candidate", { Self.hashes($0["candidate"]) }),
      ("the SHA-256 of the policy", { word($0["policy"]?["sha256"]) }),
      ("the SHA-256 of the renames", { word($0["replay"]?["renames"]?["sha256"]) }),
      ("the SHA-256 of the history", { word($0["replay"]?["history"]?["sha256"]) }),
      ("the verdict", { word($0["verdict"]) }),
    ]
  }

  private func ruleDifferences(_ now: JSONNode) -> [String] {
    let then = root["rules"]?.elements ?? []
    return zip(then, now["rules"]?.elements ?? []).compactMap { old, new in
      let (was, has) = (Self.rule(old), Self.rule(new))
      return was.utf8.elementsEqual(has.utf8) ? nil : "a rule was '\(was)', and is '\(has)'"
    }
  }

  private static func rule(_ node: JSONNode) -> String {
    ["rule", "result", "detail"].compactMap { node[$0]?.text }.joined(separator: " ")
  }

  private static func hashes(_ round: JSONNode?) -> String {
    let hashes = round?["sources"]?.elements?.compactMap { $0["sha256"]?.text } ?? []
    return hashes.isEmpty ? "none" : hashes.joined(separator: " ")
  }

  private static func list(_ node: JSONNode?) -> String {
    "'" + (node?.elements?.compactMap(\.text).joined(separator: " ") ?? "") + "'"
  }
}
