import RoundDiffing
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
  @Test("The table of fingerprints covers every rule")
  func tableIsRead() {
    #expect(FingerprintCase.all.count == 94)
  }

  @Test("A message has the family and the parameters of the table", arguments: FingerprintCase.all)
  func table(_ entry: FingerprintCase) {
    let print = Fingerprint(of: entry.message)
    #expect(print.family == entry.family)
    #expect(print.salient == entry.salient)
    #expect(print.exception == entry.exception)
    #expect(print.isGeneric == entry.isGeneric)
  }

  @Test("Colours and the ends of lines change nothing", arguments: FingerprintCase.all)
  func terminals(_ entry: FingerprintCase) {
    let plain = Fingerprint(of: entry.message)
    #expect(Fingerprint(of: "\u{1B}[1;31m\(entry.message)\u{1B}[0m") == plain)
    var other = String.UnicodeScalarView()
    for scalar in entry.message.unicodeScalars {
      if scalar == "\n" { other.append("\r") }
      other.append(scalar)
    }
    #expect(Fingerprint(of: String(other)) == plain)
  }

  @Test("Parameters count once and in no order")
  func keys() {
    let print = Fingerprint(of: "no 'valve' and no 'pump' where a 'valve' was")
    #expect(print.salient == ["valve", "pump", "valve"])
    #expect(print.key == print.family + "||pump|valve")
    #expect(Fingerprint(of: "no 'pump' and no 'valve' where a 'pump' was") == print)
    #expect(Fingerprint(of: "no 'pump' and no 'tank' where a 'pump' was") != print)
  }

  @Test("The wrapper of a message does not change its key")
  func wrappers() {
    let plain = Fingerprint(of: "open_socket() got an unexpected argument 'deadline'")
    for wrapped in [
      "TypeError: open_socket() got an unexpected argument 'deadline'",
      "`open_socket() got an unexpected argument 'deadline'`",
      "FAILED - builtins.TypeError: open_socket() got an unexpected argument 'deadline'",
      "E   TypeError: open_socket() got an unexpected argument 'deadline'",
    ] {
      #expect(Fingerprint(of: wrapped).key == plain.key)
    }
  }

  @Test("What a runner writes before every line, and breaks inside cells, change nothing")
  func lines() {
    let plain = Fingerprint(of: "depot 'north' is closed\n  at src/depot.go:12\nand more")
    for told in [
      "x_test.go:31: depot 'north' is closed\nx_test.go:31:   at src/depot.go:12\nx_test.go:31: and more",
      "depot 'north' is closed<br>  at src/depot.go:12<br/>and more",
      "depot 'north' is closed<br />at src/depot.go:12",
      "failed on setup with \"depot 'north' is closed\"",
    ] {
      #expect(Fingerprint(of: told) == plain)
    }
    let two = Fingerprint(of: "a_test.go:1: depot is closed\nb_test.go:1: yard is open")
    #expect(two.family == "depot is closed <loc>: yard is open")
  }

  @Test(
    "A message of hundreds of thousands of characters costs what its head costs",
    arguments: [
      "a", "(", "`", "\"x\" ", "1.", "/", "::", "\u{1B}]", "E ", "Error: ", "=", "é\u{301}",
    ])
  func hostile(_ piece: String) {
    let count = piece.unicodeScalars.count
    let long = String(repeating: piece, count: 300_000 / count)
    let short = String(repeating: piece, count: 40_000 / count)
    #expect(Fingerprint(of: long).key == Fingerprint(of: short).key)
    #expect(Fingerprint(of: long).exception == Fingerprint(of: short).exception)
    #expect(Fingerprint(of: long).key.utf8.count < 6_000)
  }

  @Test(
    "Texts that say nothing have fingerprints all the same", arguments: ["", " ", "\n\n", "\0"])
  func empty(_ text: String) {
    #expect(Fingerprint(of: text).isGeneric)
    #expect(Fingerprint(of: text).salient.isEmpty)
  }
}
