/// What the titles of Mocha say.
enum MochaTitle {
  /// The blocks that a test stands in, which its full title joins with spaces: one part, since a
  /// title may hold spaces itself.
  static func suite(_ fullTitle: [UInt8], _ title: [UInt8]) -> [String] {
    guard fullTitle.count > title.count, fullTitle.reversed().starts(with: title.reversed()) else {
      return []
    }
    let head = Array(fullTitle.dropLast(title.count)).trimmed
    return head.isEmpty ? [] : [String(decoding: head, as: UTF8.self)]
  }

  /// The hook that a title names, such as `"before all" hook: connect for "pays"`.
  static func hook(_ title: [UInt8]) -> String? {
    for name in ["before all", "before each", "after all", "after each", "before", "after"]
    where title.starts(with: "\"\(name)\" hook".utf8) {
      return "\(name) hook failed"
    }
    return nil
  }

  /// Whether an error says that a test took too long.
  static func isTimeout(_ error: JSONNode?, _ message: [UInt8]?) -> Bool {
    if let code = error?["code"], code.equals("ERR_MOCHA_TIMEOUT") { return true }
    guard let message, let start = message.firstOffset(of: "imeout of ") else { return false }
    return Array(message[start...].prefix(60)).holds("ms exceeded")
  }
}
