import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("Forms of output")
struct OutputFormTests {
  @Test("The list finds each form by its name")
  func list() {
    for form in Renderers.all {
      #expect(Renderers.named(form.name).map { $0.name } == form.name)
    }
    #expect(Renderers.named("html5") == nil)
    #expect(Set(Renderers.all.map { $0.name }).count == Renderers.all.count)
  }

  @Test("Comparisons and gates take every form but CTRF", arguments: [Finding.Kind.compare, .gate])
  func promised(kind: Finding.Kind) {
    #expect(
      Renderers.fitting(kind).map { $0.name }
        == ["text", "markdown", "json", "html", "junit", "github", "csv"])
  }

  @Test(
    "A file's form is told by its extension",
    arguments: [
      ("a.txt", "text"), ("b/c.md", "markdown"), ("d.json", "json"), ("e.html", "html"),
      ("f.xml", "junit"), ("g.csv", "csv"), ("h.pdf", nil), ("json", nil), ("x.json/y", nil),
    ])
  func extensions(path: String, name: String?) {
    #expect(Renderers.ofFile(path, .gate).map { $0.name } == name)
  }

  @Test("Every form that fits says something of a comparison")
  func speaks() {
    for form in Renderers.fitting(.compare) {
      #expect(!form.bytes(of: .compare(SampleJudgements.comparison), RenderOptions()).isEmpty)
    }
  }
}
