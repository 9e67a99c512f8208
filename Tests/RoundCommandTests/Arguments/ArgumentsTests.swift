import Testing

@testable import RoundCommand

@Suite("Arguments")
struct ArgumentsTests {
  @Test(
    "A mistyped word names the nearest one",
    arguments: [
      (["comapre", "a", "b"], "rounddiff: no command 'comapre'. Did you mean 'compare'?"),
      (["gat"], "rounddiff: no command 'gat'. Did you mean 'gate'?"),
      (["frobnicate"], "rounddiff: no command 'frobnicate'."),
      (
        ["compare", "a", "b", "--formt", "json"],
        "rounddiff compare: no option '--formt'. Did you mean '--format'?"
      ),
      (
        ["compare", "a", "b", "--format", "jsn"],
        "rounddiff compare: 'jsn' is no value of --format (text, markdown, json, html, junit, "
          + "github, csv). Did you mean 'json'?"
      ),
    ])
  func nearestWord(words: [String], message: String) throws {
    let error = try #require(throws: UsageError.self) { try Arguments(parsing: words) }
    #expect(error.lines == [message])
  }

  @Test(
    "What is missing or too much is said with the usage line",
    arguments: [
      (["show", "--format"], "rounddiff show: '--format' needs a FORMAT"),
      (["show", "--all=yes"], "rounddiff show: takes no option '--all'"),
      (["compare", "--all=yes"], "rounddiff compare: '--all' takes no value"),
      (["compare", "-", "-"], "rounddiff compare: standard input can be read only once"),
      (["--format", "json"], "rounddiff: the command stands first, before '--format'"),
    ])
  func usage(words: [String], message: String) throws {
    let error = try #require(throws: UsageError.self) { try Arguments(parsing: words) }
    #expect(error.lines.first == message)
  }

  @Test("Options may stand anywhere, with a blank or an equals sign, until two dashes end them")
  func places() throws {
    let arguments = try Arguments(parsing: [
      "compare", "-o", "a.md", "one", "--format=json", "--output", "b.json", "--", "--two",
    ])
    #expect(arguments.operands == ["one", "--two"])
    #expect(arguments.value(.format) == "json")
    #expect(arguments.all(.output) == ["a.md", "b.json"])
  }

  @Test("A single dash is an operand")
  func dash() throws {
    #expect(try Arguments(parsing: ["show", "-"]).operands == ["-"])
  }
}

@Suite("Nearest names")
struct NearestNameTests {
  @Test(
    "One slip in a short word and up to three in a long one are forgiven",
    arguments: [
      ("shwo", "show"), ("compar", "compare"), ("postmortm", "postmortem"), ("chekc", "check"),
    ])
  func near(word: String, name: String) {
    #expect(NearestName.find(word, among: CommandName.allCases.map(\.rawValue)) == name)
  }

  @Test("Words that are far from all names have no hint", arguments: ["xyz", "", "deploy"])
  func far(word: String) {
    #expect(NearestName.find(word, among: CommandName.allCases.map(\.rawValue)) == nil)
  }
}
