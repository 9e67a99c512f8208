/// Finds the earlier text that a few words are said of.
struct ReferenceTopics {
  /// Where a text stands: the entry and its field.
  struct Holder: Equatable {
    var entry: Int
    var field: BackReference.Field
  }

  private struct Text {
    var holder: Holder
    var words: Set<[UInt8]>
    var section: Int
  }

  /// Texts looked at for one reference, nearest first.
  private static let mostCompared = 512
  private static let mostWords = 200

  private var texts: [Text] = []
  private var postings: [[UInt8]: [Int]] = [:]

  /// Adds the text of an entry; entries come in the order of the report.
  mutating func add(_ text: String, of holder: Holder, section: Int) {
    let words = Set(Self.words(of: text))
    for word in words { postings[word, default: []].append(texts.count) }
    texts.append(Text(holder: holder, words: words, section: section))
  }

  static func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func finish() {
      if !word.isEmpty, words.count < mostWords { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8.prefix(4096) {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x5F, 0x80...: word.append(byte)
      default: finish()
      }
    }
    finish()
    return words
  }

  /// The text that holds at least three quarters of some words, the most of them, and is nearest.
  ///
  /// A text of another section must hold all of them.
  func best(for phrase: [[UInt8]], section: Int) -> Holder? {
    let wanted = Set(phrase.flatMap { Self.words(of: String(decoding: $0, as: UTF8.self)) })
    guard !wanted.isEmpty else { return nil }
    // A text that fits has one of the rarest words, since it may lack a quarter of them at most.
    let rarest = wanted.sorted { left, right in
      let (a, b) = ((postings[left] ?? []).count, (postings[right] ?? []).count)
      return a == b ? left.lexicographicallyPrecedes(right) : a < b
    }.prefix(wanted.count / 4 + 1)
    var best: (shared: Int, text: Int)?
    for word in rarest {
      for index in (postings[word] ?? []).suffix(Self.mostCompared).reversed() {
        let shared = wanted.count { texts[index].words.contains($0) }
        let needed = texts[index].section == section ? (wanted.count * 3 + 3) / 4 : wanted.count
        guard shared >= needed else { continue }
        if let found = best, (shared, index) <= found { continue }
        best = (shared, index)
      }
    }
    return best.map { texts[$0.text].holder }
  }
}
