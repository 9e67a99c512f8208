/// Words that turn a test's name into that of its opposite.
///
/// Two tests beside each other often differ in one of them alone, and are no rename.
enum Antonyms {
  private static let negations: [[UInt8]] = ["not", "no"].map { Array($0.utf8) }

  private static let pairs: [([UInt8], [UInt8])] = [
    ("without", "with"), ("disable", "enable"), ("disabled", "enabled"), ("invalid", "valid"),
    ("fail", "pass"), ("false", "true"), ("reject", "accept"), ("sync", "async"),
    ("missing", "present"), ("min", "max"), ("get", "set"), ("read", "write"),
    ("encode", "decode"), ("request", "response"), ("before", "after"), ("first", "last"),
    ("left", "right"), ("start", "end"), ("start", "stop"), ("add", "remove"),
    ("include", "exclude"), ("included", "excluded"), ("allow", "deny"), ("allow", "disallow"),
    ("enable", "off"), ("success", "failure"), ("success", "error"),
    ("serialize", "deserialize"), ("serialization", "deserialization"), ("attach", "detach"),
    ("lock", "unlock"), ("up", "down"), ("client", "server"), ("input", "output"),
    ("int", "float"), ("upper", "lower"), ("single", "multiple"), ("old", "new"),
    ("open", "close"), ("connect", "disconnect"), ("load", "unload"), ("public", "private"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Whether two names, given as words, say opposite things or count differently.
  static func oppose(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
    let (a, b) = (Set(left), Set(right))
    let (onlyA, onlyB) = (a.subtracting(b), b.subtracting(a))
    if negations.contains(where: { onlyA.contains($0) != onlyB.contains($0) }) { return true }
    let isOpposed = pairs.contains { one, two in
      onlyA.contains(one) && onlyB.contains(two) || onlyA.contains(two) && onlyB.contains(one)
    }
    if isOpposed { return true }
    let (numbersA, numbersB) = (
      left.filter(NameTokens.isNumber), right.filter(NameTokens.isNumber)
    )
    return numbersA != numbersB && !numbersA.isEmpty && !numbersB.isEmpty
  }
}
