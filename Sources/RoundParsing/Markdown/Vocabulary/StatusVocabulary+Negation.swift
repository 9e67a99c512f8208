import RoundModel

/// Words that are turned around by what stands behind them, as in languages where the verb ends a
/// clause, and words that are a part of a longer one.
extension StatusVocabulary {
  /// How far behind a word the ending of its clause is looked for, in bytes.
  private static let reach = 60

  /// What a word says with all that belongs to it: "合格しなかった" is a failure, "失敗しなかった" none,
  /// and "エラー処理" names a part of a program.
  ///
  /// The word itself stays as it is where nothing behind it changes it; `nil` where it says nothing
  /// there.
  static func turned(
    _ word: (value: Outcome, count: Int), at index: Int, in small: [UInt8]
  ) -> (value: Outcome, count: Int)? {
    let end = index + word.count
    guard end < small.count, end >= 3, small[end - 1] >= 0x80, small[end - 3] >= 0xE3 else {
      return word
    }
    if isPart(small, before: end) { return nil }
    // "正常だが、呼び出されない" says what counts behind it.
    if word.value == .passed, concessions.longest(small, at: end) != nil { return nil }
    let isHangul = small[end - 3] >= 0xEA
    if word.value == .passed {
      let stem = Array(small[index..<end])
      // "問題なし" says by itself that something is not there, and a circle is no verb.
      guard stem.count > 3, !stem.suffix(6).elementsEqual("なし".utf8) else { return word }
      let stop =
        small[end...].starts(with: "不了".utf8)
        ? end + 6
        : isHangul
          ? koreanEnding(small, from: end)
          : japaneseEnding(small, from: end, isManner: stem.suffix(6).elementsEqual("通り".utf8))
      return stop.map { (.failed, $0 - index) } ?? word
    }
    guard word.value.severity > 0 else { return word }
    if let gone = absences.longest(small, at: end) { return (.passed, word.count + gone.count) }
    // "エラーにならないこと" says what should be.
    return openAbsences.longest(small, at: end) == nil ? word : nil
  }

  /// Where an ending stands in a Japanese clause that turns its verb around.
  private static func japaneseEnding(
    _ small: [UInt8], from start: Int, isManner: Bool
  ) -> Int? {
    // "期待通り表示されない" may well be meant so.
    if isManner, !["で", "に", "と"].contains(where: { small[start...].starts(with: $0.utf8) }) {
      return nil
    }
    var index = start
    while index < small.count, index - start < reach, !endsClause(small, at: index) {
      if small[index] == 0x20 || faultNouns.longest(small, at: index) != nil { return nil }
      if let ending = japaneseEndings.longest(small, at: index) { return index + ending.count }
      index += 1
    }
    return nil
  }

  /// Where an ending stands in a Korean clause that turns its verb around, in the word itself or in
  /// a verb of working right behind it.
  private static func koreanEnding(_ small: [UInt8], from start: Int) -> Int? {
    if small[start] == 0x20, koreanVerbs.longest(small, at: start + 1) == nil { return nil }
    var index = start
    while index < small.count, index - start < reach, !endsClause(small, at: index) {
      if faultNouns.longest(small, at: index) != nil { return nil }
      if let ending = koreanEndings.longest(small, at: index) {
        var end = index + ending.count
        while end + 2 < small.count, 0xEA...0xED ~= small[end] { end += 3 }
        return end
      }
      index += 1
    }
    return nil
  }

  /// Whether a clause ends at an index: at a bracket, a comma, a stop or a mark.
  private static func endsClause(_ small: [UInt8], at index: Int) -> Bool {
    let byte = small[index]
    if byte < 0x80 { return byte != 0x20 && !byte.isASCIIWord }
    return byte == 0xE2 || byte == 0xEF || byte == 0xF0
      || small[index...].starts(with: [0xE3, 0x80])
  }

  /// Whether a word for an outcome is the first part of a longer one: "パスワード", "错误处理".
  private static func isPart(_ small: [UInt8], before end: Int) -> Bool {
    if isKatakana(small, at: end - 3), isKatakana(small, at: end) { return true }
    return handling.longest(small, at: end) != nil
  }

  private static func isKatakana(_ small: [UInt8], at index: Int) -> Bool {
    guard index + 2 < small.count, small[index] == 0xE3 else { return false }
    let middle = small[index + 1]
    // U+30A1 to U+30FA and the sign that makes a vowel long; the dot between names parts them.
    return middle == 0x82 && small[index + 2] >= 0xA1
      || middle == 0x83 && small[index + 2] != 0xBB
  }

  private static let handling = WordTable(words: [
    "処理", "時の", "時に", "处理", "时", "提示", "重试", " 처리", "처리", " 핸들링", "핸들링", " 메시지",
    "메시지", " 시 ",
  ])

  private static let japaneseEndings = WordTable(words: [
    "ない", "なかった", "ません", "ませんでした", "せず", "できず", "ならず", "されず",
  ])

  private static let koreanEndings = WordTable(words: [
    "지 않", "지 못", "지않", "지못", "이 아니", "이 아님", "이 아닌", "이 아닙", "가 아님", "가 아니", " 못함", " 못했", " 못한",
    " 안 됨", " 안됨", " 안 되", " 안되", " 안 된", " 안된",
  ])

  private static let koreanVerbs = WordTable(words: [
    "못", "안 ", "안되", "안된", "안됨", "동작", "작동", "처리", "실행", "표시", "출력", "응답", "종료", "완료",
  ])

  /// What is not wanted, so that its absence is no failure: "正常で問題がない".
  private static let faultNouns = WordTable(words: [
    "問題", "異常", "エラー", "失敗", "不具合", "障害", "警告", "支障", "例外", "漏れ", "影響", "重複",
    "クラッシュ", "遅延", "違反", "오류", "에러", "문제", "이상", "실패", "예외", "경고", "누락", "중복",
    "충돌",
  ])

  /// What goes on with a clause that takes back what the word before it says.
  private static let concessions = WordTable(words: [
    "だが", "ですが", "であるが", "だったが", "でしたが", "したが", "しましたが", "だけど", "けど", "ですけど", "したけど",
    "だけれど", "したものの", "であるものの", "ではあるが", "하지만", "이지만", "했지만", "되지만", "됐지만", "되었지만",
    "했으나", "이나", "되었으나", "하였으나",
  ])

  /// What says behind a word for a failure that there was none.
  private static let absences = WordTable(words: [
    "しなかった", "しませんでした", "せず", "にならなかった", "になりませんでした", "なかった", "がなかった", "はなかった",
    "はありませんでした", "ありませんでした", "なし", "は発生しなかった", "が発生しなかった", "は発生しませんでした",
    "が発生しませんでした", "は発生していない", "が発生していない", "は発生していません", "が発生していません", "していない",
    "していません", "は出ていない", "が出ていない", "は出ていません", "が出ていません", "検出されなかった", "は検出されなかった",
    "が検出されなかった", "は検出されませんでした", "は検出されていない", "は検出されていません", "は見つからなかった",
    "は見つかりませんでした", "は確認されなかった", "は確認されませんでした", "は認められなかった", "は認められませんでした", "は0件",
    "が0件", "は0 件", "はゼロ件", "は出なかった", "が出なかった", "は出ませんでした", "하지 않음", "하지 않았",
    " 없음", "없음", "가 없음", "이 없음", "는 없음", " 없이", "가 발생하지 않", "는 발생하지 않", "이 발생하지 않",
    " 발생하지 않", "가 나지 않", "는 나지 않", "가 발견되지 않", "는 발견되지 않", "이 발견되지 않", "은 발견되지 않", "가 감지되지 않",
    "는 감지되지 않", "이 감지되지 않", "은 감지되지 않", "가 확인되지 않", "는 확인되지 않", "는 0건", "은 0건", "가 0건", "이 0건",
  ])

  /// What says so of what should be, or of anything.
  private static let openAbsences = WordTable(words: [
    "しない", "にならない", "が発生しない", "は発生しない", "が出ない", "は出ない", "は表示されない", "が表示されない",
  ])

  // MARK: Headings

  /// A heading in small letters with a word for a failure in the place of each word for a pass that
  /// is turned around: "tests not passed", "没有通过的测试".
  static func withoutNegations(_ words: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    var start = 0
    while index < words.count {
      guard let end = negatedPass(words, at: index) else {
        index += 1
        continue
      }
      result += words[start..<index] + Array("failed".utf8)
      if end < words.count, words[end] >= 0x80 { result.append(0x20) }
      index = end
      start = end
    }
    return start == 0 ? words : result + words[start...]
  }

  /// Where words end that turn around what opens a section on passes.
  private static func negatedPass(_ words: [UInt8], at index: Int) -> Int? {
    if words.joinsLetters(before: index) { return nil }
    guard let word = word(words, at: index) else { return negatedStem(words, at: index) }
    guard word.outcome == .failed else { return nil }
    if let zone = Vocabulary.zones.longest(words, at: index) {
      // Not by its beginning, but by its ending.
      return zone.value == .passes ? index + word.count : nil
    }
    guard let negation = Vocabulary.negations.longest(words, at: index) else { return nil }
    let next = index + negation.count
    let start = next < words.count && words[next] == 0x20 ? next + 1 : next
    guard let zone = Vocabulary.zones.longest(words, at: start), zone.value == .passes,
      open.longest(words, at: start) == nil
    else { return nil }
    return index + word.count
  }

  /// A negation before a stem that only headings know, where no word for an outcome stands: "non
  /// réussis".
  private static func negatedStem(_ words: [UInt8], at index: Int) -> Int? {
    guard let negation = Vocabulary.negations.longest(words, at: index),
      index + negation.count + 1 < words.count, words[index + negation.count] == 0x20
    else { return nil }
    let start = index + negation.count + 1
    guard let zone = Vocabulary.zones.longest(words, at: start), zone.value == .passes,
      open.longest(words, at: start) == nil
    else { return nil }
    return start + zone.count
  }

  /// What is left open by a negation: "not verified" was not looked at.
  private static let open = WordTable(.leftOpen)
}
