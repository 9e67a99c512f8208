/// Whether a failure speaks of the surroundings of the tests rather than of what they test.
package enum InfrastructureFamily {
  /// Words of families of messages; each entry needs all of its words, in order.
  private static let phrases: [[String]] = [
    ["econnrefused"], ["econnreset"], ["etimedout"], ["enotfound"], ["eai_again"], ["enospc"],
    ["epipe"], ["ehostunreach"], ["enetunreach"], ["connection", "refused"],
    ["connection", "reset"], ["connection", "closed"], ["connection", "aborted"],
    ["connection", "timed", "out"], ["connectionrefusederror"], ["connectionreseterror"],
    ["refused", "connection"], ["could", "not", "connect"], ["failed", "to", "connect"],
    ["cannot", "connect"], ["connection", "error"], ["connection", "failed"],
    ["no", "route", "to", "host"], ["network", "unreachable"], ["network", "is", "unreachable"],
    ["host", "unreachable"], ["broken", "pipe"], ["socket", "hang", "up"],
    ["timeout"], ["timed", "out"], ["timeouterror"], ["time", "out"], ["deadline", "exceeded"],
    ["name", "resolution"], ["getaddrinfo"], ["no", "such", "host"],
    ["name", "or", "service", "not", "known"], ["dns"], ["unknown", "host"],
    ["tls", "handshake"], ["ssl", "handshake"], ["certificate", "verify", "failed"],
    ["certificate", "expired"], ["ssl", "error"], ["sslerror"], ["tls", "error"],
    ["no", "space", "left"], ["disk", "full"], ["disk", "quota"], ["out", "of", "memory"],
    ["outofmemoryerror"], ["memoryerror"], ["cannot", "allocate", "memory"], ["oom"],
    ["bad", "gateway"], ["service", "unavailable"], ["gateway", "timeout"],
    ["too", "many", "requests"], ["internal", "server", "error"], ["unauthorized"],
    ["forbidden"],
  ]

  /// The statuses of HTTP that refuse a caller or tell of a server in trouble.
  private static func isTrouble(_ parameter: String) -> Bool {
    let bytes = Array(parameter.utf8)
    guard bytes.count == 7, bytes.starts(with: Array("http".utf8)) else { return false }
    let digits = bytes[4...]
    return digits.elementsEqual("401".utf8) || digits.elementsEqual("403".utf8)
      || digits.elementsEqual("429".utf8) || digits.first == UInt8(ascii: "5")
  }

  /// Whether a fingerprint is of a failed surrounding: refused and reset connections, time-outs,
  /// names that do not resolve, certificates, refusals by a server, full disks, no memory.
  package static func holds(_ print: Fingerprint) -> Bool {
    if print.salient.contains(where: isTrouble) { return true }
    let words = FamilyWords.of(print.family.utf8).map { String(decoding: $0, as: UTF8.self) }
    let type = Fingerprint.lowercased(ScalarText(print.exception.unicodeScalars))
    if !type.isEmpty, phrases.contains(where: { $0.count == 1 && $0[0] == type }) { return true }
    return phrases.contains { contains($0, in: words) }
  }

  private static func contains(_ phrase: [String], in words: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...words.count - phrase.count).contains { start in
      phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
  }
}
