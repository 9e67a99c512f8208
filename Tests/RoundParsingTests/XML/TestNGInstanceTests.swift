import RoundModel
import Testing

@testable import RoundParsing

/// Methods of several objects of one class, as a factory of TestNG makes them.
@Suite("Instances of TestNG")
struct TestNGInstanceTests {
  private func method(
    _ name: String, _ status: String, of instance: String?, signature: String? = nil,
    isRetried: Bool = false
  ) -> String {
    let of = instance.map { " test-instance-name='\($0)'" } ?? ""
    let retried = isRetried ? " retried='true'" : ""
    return "<test-method name='\(name)' status='\(status)'\(of)\(retried)"
      + " signature='\(signature ?? name + "()")[pri:0, instance:sea.Tug@1a2b]'/>"
  }

  private func lines(in test: String = "default test", _ methods: String...) throws -> [String] {
    Reading.lines(
      try Reading.round(
        "<testng-results><suite name='S'><test name='\(test)'><class name='sea.Tug'>"
          + methods.joined() + "</class></test></suite></testng-results>"))
  }

  @Test("Objects are told apart by their names")
  func instances() throws {
    #expect(
      try lines(
        method("tows", "PASS", of: "ebb"), method("tows", "FAIL", of: "flood"),
        method("rests", "PASS", of: nil)) == [
          "sea.Tug::tows {ebb} passed", "sea.Tug::tows {flood} failed", "sea.Tug::rests passed",
        ])
    #expect(
      try lines(in: "at night", method("tows", "PASS", of: "ebb")) == [
        "sea.Tug::tows {at night, ebb} passed"
      ])
  }

  @Test(
    "The class, or an address, tells no objects apart", arguments: ["sea.Tug", "sea.Tug@1a2b3c4d"])
  func unnamed(instance: String) throws {
    #expect(try lines(method("tows", "PASS", of: instance)) == ["sea.Tug::tows passed"])
  }

  @Test("A test that is named for its object is called by its method")
  func named() throws {
    #expect(
      try lines(
        method("berth 7", "PASS", of: "berth 7", signature: "opens()"),
        method("berth 7", "FAIL", of: "berth 7", signature: "sea.Tug.closes(java.lang.String)"),
        method("berth 8", "PASS", of: "berth 8", signature: "")) == [
          "sea.Tug::opens {berth 7} passed", "sea.Tug::closes {berth 7} failed",
          "sea.Tug::berth 8 {berth 8} passed",
        ])
  }

  @Test("An attempt belongs to the object that it was made with")
  func retries() throws {
    #expect(
      try lines(
        method("tows", "SKIP", of: "ebb", isRetried: true), method("tows", "PASS", of: "flood"),
        method("tows", "PASS", of: "ebb")) == [
          "sea.Tug::tows {flood} passed", "sea.Tug::tows {ebb} flaky",
        ])
  }
}
