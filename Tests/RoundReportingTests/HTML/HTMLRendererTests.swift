import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("Pages")
struct HTMLRendererTests {
  private func page(_ comparison: Comparison) -> String {
    String(
      decoding: HTMLRenderer.bytes(of: .compare(comparison), RenderOptions()), as: UTF8.self)
  }

  private func rounds(_ count: Int, message: String = "x") -> Comparison {
    let names = (0..<count).map { "pkg::<b>\($0)</b>\u{202E}" }
    let before = RoundSketch.machine(1, names.map { .init($0) }).round()
    let after = RoundSketch.machine(
      2, names.enumerated().map { .init($0.element, .failed, message: message + " \($0.offset)") }
    ).round()
    return Comparison(of: after, against: before)
  }

  @Test("A page asks for nothing, and its policy names the hashes of what it holds")
  func policy() {
    let text = page(SampleJudgements.comparison)
    #expect(text.contains("default-src 'none'; style-src 'sha256-"))
    #expect(text.contains(HTMLPage.hash(HTMLStyle.sheet)))
    #expect(text.contains(HTMLPage.hash(HTMLScript.text)))
    for word in ["http://", "https://", "url(", "@import", " style=", " onclick=", "src="] {
      let allowed = word == "http://" ? 1 : 0
      #expect(occurrences(of: word, in: text) == allowed)
    }
  }

  @Test("The title starts with the verdict")
  func title() {
    #expect(page(rounds(2)).contains("<title>2 regressions: "))
  }

  @Test(
    "Every change is there, with all that is known or for the script to draw", arguments: [3, 650])
  func changes(count: Int) {
    let text = page(rounds(count))
    #expect(occurrences(of: "<li class=\"ch\"", in: text) == (count > 600 ? 200 : count))
    #expect(occurrences(of: "pkg::&lt;b&gt;", in: text) >= count)
    #expect(!text.contains("<b>"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains("id=\"data\"") == (count > 600))
  }

  @Test("What the script is told cannot end its element")
  func data() {
    let text = page(rounds(650, message: "</script><script>alert(1)</script><!--"))
    #expect(occurrences(of: "</script>", in: text) == 2)
    #expect(!text.contains("<!--"))
  }

  @Test("Whatever an input holds, a page has only elements of ours")
  func hostile() {
    let known: Set<String> = [
      "a", "body", "button", "code", "dd", "del", "details", "div", "dl", "dt", "h1", "h2", "h3",
      "h4", "head", "header", "html", "i", "input", "ins", "label", "li", "main", "meta", "ol",
      "option", "output", "p", "path", "pre", "q", "rect", "script", "section", "select", "small",
      "span", "strong", "style", "summary", "svg", "symbol", "table", "tbody", "td", "text", "th",
      "thead", "title", "tr", "tspan", "ul", "use", "circle", "defs", "form", "!doctype",
    ]
    for seed in 0..<40 {
      var source = HostileText(seed: UInt64(seed))
      let bytes = HTMLRenderer(RenderOptions()).bytes(of: HostileDocument.make(&source))
      let text = String(decoding: bytes, as: UTF8.self)
      guard let start = text.range(ofASCII: "<main"), let end = text.range(ofASCII: "</main>")
      else {
        Issue.record("no main")
        continue
      }
      for name in elements(in: Array(text.utf8)[start..<end]) {
        #expect(known.contains(name), "seed \(seed): <\(name)>")
      }
      for scalar in text.unicodeScalars where scalar != "\n" {
        #expect(ScalarClass(scalar) != .hidden)
      }
    }
  }

  private func elements(in bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(separator: UInt8(ascii: "<")).dropFirst().map { part in
      let name = part.first == UInt8(ascii: "/") ? part.dropFirst() : part
      let word = name.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
      return String(decoding: word, as: UTF8.self)
    }
  }

  private func occurrences(of word: String, in text: String) -> Int {
    let (needle, bytes) = (Array(word.utf8), Array(text.utf8))
    var count = 0
    var index = 0
    while index + needle.count <= bytes.count {
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) {
        count += 1
        index += needle.count
      } else {
        index += 1
      }
    }
    return count
  }
}

extension String {
  /// The offset of the first occurrence of a word, in bytes.
  fileprivate func range(ofASCII word: String) -> Int? {
    let (needle, bytes) = (Array(word.utf8), Array(utf8))
    return bytes.indices.first { bytes[$0...].starts(with: needle) }
  }
}
