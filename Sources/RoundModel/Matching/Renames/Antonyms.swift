/// Words that turn a test's name into that of its opposite.
///
/// Two tests beside each other often differ in one of them alone, and are no rename.
enum Antonyms {
  static let negations: [[UInt8]] = ["not", "no"].map { Array($0.utf8) }

  static let pairs: [([UInt8], [UInt8])] = [
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
}
