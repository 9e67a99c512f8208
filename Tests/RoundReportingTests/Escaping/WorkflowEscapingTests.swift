import Testing

@testable import RoundReporting

@Suite("Escaping for workflow commands")
struct WorkflowEscapingTests {
  @Test(
    "No reader of lines finds a command in a message, wherever it breaks them",
    arguments: [
      ("::error::x", ":\\:error::x"), ("a ::set-output name=a::b", "a :\\:set-output name=a::b"),
      ("x\\r\\n::set-output name=gate::pass", "x\\r\\n:\\:set-output name=gate::pass"),
      ("x<br>::Add-Mask::y", "x<br>:\\:Add-Mask::y"), ("::::debug::", ":\\:::debug::"),
      ("100 %\n::warning::x", "100 %25%0A:\\:warning::x"),
    ])
  func commands(text: String, expected: String) {
    #expect(WorkflowEscaping.data(text) == expected)
  }

  @Test(
    "Names with two colons stay as they are",
    arguments: [
      "tests/a.py::TestClass::test_x", "std::error_code", "App::errors", "a::b::c", "x::set",
    ])
  func names(text: String) {
    #expect(WorkflowEscaping.data(text) == text)
  }
}
