/// What the comparison of two names needs, made once a name.
struct RenameName {
  /// The numbers of its words, sorted, repeats too.
  let words: [Int32]
  /// The same without repeats.
  let distinct: [Int32]
  /// The words that are numbers, in the order of the name.
  let figures: [Int32]
  /// The weights of the words together.
  let weight: Double
  let trigrams: [UInt32]
  /// A bit for some of the trigrams, by which most pairs of names are told apart.
  private let marks: SIMD4<UInt64>

  init(words: [Int32], figures: [Int32], weight: Double, trigrams: [UInt32]) {
    self.words = words.sorted()
    var distinct: [Int32] = []
    for word in self.words where distinct.last != word { distinct.append(word) }
    self.distinct = distinct
    self.figures = figures
    self.weight = weight
    self.trigrams = trigrams
    var marks = SIMD4<UInt64>()
    for trigram in trigrams {
      // A multiplication spreads the letters over the topmost bits.
      let spread = (trigram &* 0x9E37_79B1) >> 24
      marks[Int(spread >> 6)] |= 1 << UInt64(spread & 63)
    }
    self.marks = marks
  }

  /// The most that Dice's coefficient of the trigrams can be, without looking at them.
  @inline(__always)
  func mostAlike(_ other: RenameName) -> Double {
    let mine = Self.bits(marks & ~other.marks)
    let theirs = Self.bits(other.marks & ~marks)
    // A bit that only one has is at least one trigram that the other lacks.
    let shared = min(trigrams.count - mine, other.trigrams.count - theirs)
    let all = trigrams.count + other.trigrams.count
    return all > 0 ? Double(2 * shared) / Double(all) : 0
  }

  @inline(__always)
  private static func bits(_ marks: SIMD4<UInt64>) -> Int {
    marks[0].nonzeroBitCount + marks[1].nonzeroBitCount + marks[2].nonzeroBitCount
      + marks[3].nonzeroBitCount
  }

  /// Whether a word is one of the name's.
  @inline(__always)
  func has(_ word: Int32) -> Bool {
    for own in distinct where own == word { return true }
    return false
  }

  /// How alike two names are: by words, the rarer the weightier, and by letters.
  func likeness(_ other: RenameName, weights: [Double]) -> Double {
    var (i, j, shared) = (0, 0, 0.0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        shared += weights[Int(words[i])]
        (i, j) = (i + 1, j + 1)
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = weight + other.weight
    let words = all > 0 ? 2 * shared / all : 0
    return 0.6 * words + 0.4 * Dice.coefficient(trigrams, other.trigrams)
  }
}
