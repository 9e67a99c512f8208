/// Masks the numbers that no other mask took.
enum NumberMask {
  static func numbers(_ text: ScalarText) -> ScalarText {
    text.masking("<n>") { index in
      let before = text[index - 1]
      guard !before.isASCIILetter, before != "_" else { return nil }
      let isSigned = text[index] == "-" || text[index] == "+"
      let start = isSigned ? index + 1 : index
      var end = text.digitsEnd(from: start)
      guard end > start else { return nil }
      while text[end] == "." || text[end] == "," || text[end] == "_",
        text[end + 1].isDecimalDigit
      {
        end = text.digitsEnd(from: end + 1)
      }
      end = exponentEnd(text, end) ?? end
      return text[end] == "%" ? end + 1 : end
    }
  }

  private static func exponentEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index] == "e" || text[index] == "E" else { return nil }
    let isSigned = text[index + 1] == "-" || text[index + 1] == "+"
    let start = isSigned ? index + 2 : index + 1
    let end = text.digitsEnd(from: start)
    return end > start ? end : nil
  }
}
