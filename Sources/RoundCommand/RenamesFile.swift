import RoundModel
import RoundParsing

/// Reads renames that somebody confirmed: a JSON object of new ids by old ones.
struct RenamesFile {
  /// New identities by old ones.
  private(set) var renames: [TestID: TestID] = [:]
  private var places: PlaceReader
  private var faults: [Diagnostic] = []

  /// Reads renames from a file.
  ///
  /// - Throws: ``PolicyError`` with the place of every fault.
  static func read(_ path: String) throws(PolicyError) -> [TestID: TestID] {
    let source: Source
    do throws(ReadError) {
      source = try Source(mapping: path)
    } catch {
      throw PolicyError(diagnostics: [Diagnostic(.renamesInvalid, error.message)])
    }
    let root = try PolicyFile.tree(source, code: .renamesInvalid)
    var file = RenamesFile(places: PlaceReader(source: source))
    file.read(root)
    guard file.faults.isEmpty else { throw PolicyError(diagnostics: file.faults) }
    return file.renames
  }

  private init(places: PlaceReader) { self.places = places }

  private mutating func read(_ root: JSONNode) {
    guard root.isObject else {
      return fault(root.offset, "renames are a JSON object of new ids by old ones")
    }
    var olds: [TestID: String] = [:]
    for member in root.members {
      guard let new = member.value.text, !new.utf8.isEmpty, !member.key.utf8.isEmpty else {
        fault(member.value.offset, "expected the new id of '\(member.key)' as a text")
        continue
      }
      let id = TestID(new)
      if let other = olds[id] {
        fault(
          member.keyOffset, "'\(member.key)' and '\(other)' have the same new id, '\(new)'")
      }
      olds[id] = member.key
      renames[TestID(member.key)] = id
    }
  }

  private mutating func fault(_ offset: Int, _ message: String) {
    faults.append(Diagnostic(.renamesInvalid, message, at: places.place(of: offset)))
  }
}

extension Session {
  /// The renames that were confirmed: those of a policy, and over them those of a file.
  ///
  /// - Returns: `nil` where the file is wrong; standard error says how.
  func renames(of policy: [String: String] = [:]) -> [TestID: TestID]? {
    var renames: [TestID: TestID] = [:]
    for (old, new) in policy { renames[TestID(old)] = TestID(new) }
    guard let path = arguments.value(.renames) else { return renames }
    do throws(PolicyError) {
      return renames.merging(try RenamesFile.read(path)) { _, own in own }
    } catch {
      for diagnostic in error.diagnostics {
        sink.tell(Report.diagnostic(diagnostic, isColored: false))
      }
      sink.tell("Nothing was read.")
      return nil
    }
  }
}
