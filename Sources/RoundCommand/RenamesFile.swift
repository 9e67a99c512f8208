import RoundDiffing
import RoundModel
import RoundParsing

/// Renames that somebody confirmed: a JSON object of new ids by old ones.
enum RenamesFile {
  /// The renames, and the hash of the file that they were read from.
  struct Reading: Sendable {
    var renames: [TestID: TestID] = [:]
    var path: String?
    var sha256 = ""
  }

  /// Reads a file of renames.
  ///
  /// - Throws: ``PolicyError`` with the place of every fault.
  static func read(_ path: String) throws(PolicyError) -> Reading {
    let source: Source
    do throws(ReadError) {
      source = try Source(mapping: path)
    } catch {
      throw PolicyError(diagnostics: [Diagnostic(.renamesInvalid, error.message)])
    }
    let root = try PolicyFile.tree(source, code: .renamesInvalid)
    var places = PlaceReader(source: source)
    return Reading(
      renames: try read(root, &places, code: .renamesInvalid), path: path, sha256: source.sha256)
  }

  /// Reads the renames of a value: each old id once, each new id once, and no test to itself.
  static func read(
    _ node: JSONNode, _ places: inout PlaceReader, code: DiagnosticCode
  ) throws(PolicyError) -> [TestID: TestID] {
    var faults: [Diagnostic] = []
    func fault(_ offset: Int, _ message: String) {
      faults.append(Diagnostic(code, message, at: places.place(of: offset)))
    }
    guard node.isObject else {
      fault(node.offset, "renames are a JSON object of new ids by old ones")
      throw PolicyError(diagnostics: faults)
    }
    var renames: [TestID: TestID] = [:]
    var news: Set<TestID> = []
    for member in node.members {
      let old = TestID(member.key)
      guard let bytes = member.value.bytes, !bytes.isEmpty, !old.bytes.isEmpty else {
        fault(member.value.offset, "expected the new id of '\(member.key)' as a text")
        continue
      }
      let new = TestID(bytes: bytes)
      if new == old { fault(member.value.offset, "'\(old)' is renamed to itself") }
      if !news.insert(new).inserted {
        fault(member.keyOffset, "'\(old)' and another test have the same new id, '\(new)'")
      }
      renames[old] = new
    }
    guard faults.isEmpty else { throw PolicyError(diagnostics: faults) }
    return renames
  }
}
