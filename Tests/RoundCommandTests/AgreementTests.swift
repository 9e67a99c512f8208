import FoundationEssentials
import TestSupport
import Testing

@testable import RoundCommand

/// Numbers and citations are the same whatever the form, and lead where they say.
@Suite("Agreement of forms")
struct AgreementTests {
  private struct Compared: Decodable {
    let summary: [String: Int]
    let verdict: String?
    let rules: [Rule]?
    let changes: [Change]
  }

  private struct Rule: Decodable {
    let rule: String
    let result: String
    let tests: [String]
  }

  private struct Change: Decodable {
    let id: String
    let effect: String
  }

  private struct Draft: Decodable {
    struct Place: Decodable {
      let path: String
      let line: Int
      let column: Int
    }
    struct Sentence: Decodable {
      let text: String
      let isQuestion: Bool
      let citations: [Place]
      let derived: [String]
    }
    struct Block: Decodable {
      let kind: String
      let sentences: [Sentence]?
      let rows: [[Sentence]]?
    }
    struct Section: Decodable {
      let topic: String
      let title: String
      let blocks: [Block]
    }
    let sections: [Section]
  }

  static let pairs = [
    "round-1.md+round-1.json round-2.json", "round-1.md round-2.json", "round-2.json round-3.json",
    "round-4.json round-5.json", "round-4.json round-6.json",
  ]

  private func output(_ line: String) async -> [UInt8] {
    await Stage.run(line.split(separator: " ").map(String.init)).sink.written.output
  }

  @Test("Text, Markdown, pages, annotations and CSV count what the JSON counts", arguments: pairs)
  func counts(pair: String) async throws {
    let json = await output("compare \(pair) --format json")
    let told = try JSONDecoder().decode(Compared.self, from: Data(json))
    let summary = told.summary
    let words = { (key: String, one: String, many: String) -> String? in
      let count = summary[key] ?? 0
      return count == 0 ? nil : count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
    let expected = [
      words("regressions", "regression", "regressions"), words("warnings", "warning", "warnings"),
      words("unknown", "unknown", "unknown"),
    ].compactMap { $0 }
    for form in ["text", "markdown", "html", "github"] {
      let text = String(decoding: await output("compare \(pair) --format \(form)"), as: UTF8.self)
      for phrase in expected {
        #expect(text.utf8.contains(phrase.utf8), "\(form): \(phrase)")
      }
    }
    let csv = await output("compare \(pair) --format csv")
    for effect in ["regression", "warning", "unknown", "progress", "information"] {
      let rows = csv.split(separator: 0x0A).count { line in
        line.split(separator: UInt8(ascii: ",")).contains { $0.elementsEqual("\"\(effect)\"".utf8) }
      }
      #expect(rows == told.changes.count { $0.effect == effect }, "\(effect)")
    }
  }

  @Test("JUnit fails for exactly what the gate fails for", arguments: pairs)
  func failures(pair: String) async throws {
    let json = await output("gate \(pair) --format json")
    let told = try JSONDecoder().decode(Compared.self, from: Data(json))
    let failed = (told.rules ?? []).filter { $0.result == "fail" }
    let count = failed.reduce(0) { $0 + max(1, $1.tests.count) }
    let junit = String(decoding: await output("gate \(pair) --format junit"), as: UTF8.self)
    #expect(junit.utf8.contains("failures=\"\(count)\"".utf8))
    #expect(occurrences(of: "<failure ", in: junit) == count)
    let open = (told.rules ?? []).count { $0.result == "inconclusive" }
    #expect(occurrences(of: "<error ", in: junit) == open)
  }

  @Test(
    "Every citation of a postmortem leads to a line that shares a fact with its sentence",
    arguments: [
      "round-1.md+round-1.json round-2.json round-3.json", "round-1.md round-2.json",
      "round-1.json round-2.json round-3.json round-4.json round-5.json round-6.json",
    ], ["sre", "pagerduty", "plain"])
  func citations(rounds: String, template: String) async throws {
    let json = await output("postmortem \(rounds) --template \(template) --format json")
    let draft = try JSONDecoder().decode(Draft.self, from: Data(json))
    var files: [String: [String]] = [:]
    var followed = 0
    // What the appendix says of a place is known wherever the place is cited.
    var evidence: [String: Set<String>] = [:]
    for block in draft.sections.last?.blocks ?? [] {
      for row in block.rows ?? [] {
        for cell in row {
          for place in cell.citations {
            evidence["\(place.path):\(place.line)", default: []]
              .formUnion(words(of: row[0].text + " " + cell.text))
          }
        }
      }
    }
    for section in draft.sections {
      for block in section.blocks {
        for sentences in (block.sentences ?? []).map({ [$0] }) + (block.rows ?? []) {
          let facts = words(of: sentences.map(\.text).joined(separator: " "))
          for place in sentences.flatMap(\.citations) {
            if files[place.path] == nil {
              let text = String(decoding: try Stage.bytes(place.path), as: UTF8.self)
              files[place.path] = text.utf8.split(
                separator: 0x0A, omittingEmptySubsequences: false
              ).map { String(decoding: $0, as: UTF8.self) }
            }
            let lines = files[place.path] ?? []
            try #require(lines.indices.contains(place.line - 1))
            let line = lines[place.line - 1]
            #expect(place.column <= line.unicodeScalars.count + 1)
            followed += 1
            let isStart = sentences.contains { $0.text.utf8.contains("starts".utf8) }
            #expect(
              !facts.union(evidence["\(place.path):\(place.line)"] ?? []).isDisjoint(
                with: words(of: line))
                || isStart,
              "\(place.path):\(place.line): \(line) | \(sentences.map(\.text))")
          }
        }
      }
    }
    #expect(followed > 30)
  }

  @Test("Every sentence that states a fact says where it comes from")
  func sources() async throws {
    let json = await output(
      "postmortem round-1.md+round-1.json round-2.json round-3.json --format json")
    let draft = try JSONDecoder().decode(Draft.self, from: Data(json))
    for section in draft.sections where section.topic != "questions" {
      for block in section.blocks {
        let told = (block.sentences ?? []).map { [$0] } + (block.rows ?? [])
        for sentences in told where !sentences.allSatisfy(\.isQuestion) {
          let hasSource = sentences.contains { !$0.citations.isEmpty || !$0.derived.isEmpty }
          let explains =
            sentences[0].text.utf8.starts(with: "Stated: a report".utf8)
            || sentences[0].text.utf8.starts(with: "Suggested by".utf8)
          #expect(hasSource || explains, "\(section.title): \(sentences.map(\.text))")
        }
      }
    }
  }

  /// Words and numbers that tell one line from another.
  private func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    var word: [UInt8] = []
    for byte in Array(text.utf8) + [0x20] {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(small) || (0x30...0x39).contains(small) {
        word.append(small)
      } else {
        let isNumber = !word.isEmpty && word.allSatisfy { (0x30...0x39).contains($0) }
        if isNumber || word.count >= 5 { words.insert(String(decoding: word, as: UTF8.self)) }
        word = []
      }
    }
    return words
  }

  private func occurrences(of word: String, in text: String) -> Int {
    let (needle, bytes) = (Array(word.utf8), Array(text.utf8))
    return bytes.indices.count {
      bytes[$0] == needle[0] && bytes[$0...].starts(with: needle)
    }
  }
}

extension String.UTF8View {
  /// Whether the bytes of a text stand in these somewhere.
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    let (bytes, needle) = (Array(self), Array(other))
    return bytes.indices.contains { bytes[$0] == needle[0] && bytes[$0...].starts(with: needle) }
  }
}
