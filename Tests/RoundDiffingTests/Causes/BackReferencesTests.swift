import RoundDiffing
import RoundModel
import Testing

@Suite("Back references")
struct BackReferencesTests {
  @Test("The references of a report lead to the test that states the text")
  func story() {
    let references = BackReferences(of: CauseStory.first)
    let told = references.all.map {
      "\($0.row).\($0.field.rawValue) -> \($0.target ?? -1): \($0.phrase) [\($0.qualifier ?? "")]"
    }
    #expect(
      told == [
        "1.error -> 0: Same as test 002 []",
        "1.rootCause -> 0: Same deadline parameter issue []",
        "1.fix -> 0: Same as test 002 []",
        "2.error -> 0: Same deadline parameter issue [affecting all 5 parallel sockets]",
        "2.rootCause -> 0: Same as above []",
        "2.fix -> 0: Same as test 002 []",
      ])
    #expect(references.diagnostics.isEmpty)
    #expect(references.all[3].resolved == CauseStory.keyword)
    #expect(references.all[0].isQuoted)
    #expect(references.all.map { $0.place?.line } == [7, 8, 10, 12, 13, 15])
    #expect(references.all.map { $0.targetPlace?.line } == [2, 3, 5, 2, 3, 5])
  }
}
