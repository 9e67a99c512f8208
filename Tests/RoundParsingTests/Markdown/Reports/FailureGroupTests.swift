import RoundModel
import Testing

/// Headings under one over failures that name a part of the product by a word for notes or the past.
@Suite("Groups of failed tests")
struct FailureGroupTests {
  @Test(
    "names of parts decide nothing",
    arguments: [
      "Booking history (1 test)", "Environment page", "Coverage view", "Previous orders",
      "Example gallery", "Changelog screen",
    ])
  func group(_ heading: String) throws {
    let report = """
      # Nightly round

      ## Passed tests

      - `test_lamp` ✅

      ## Failed tests

      ### 1. \(heading)

      #### `test_list_bells`

      **Problem:** the list stays empty.
      """
    let lines = Reading.tests(try Reading.round(report)).map { "\($0.id): \($0.outcome.term)" }
    #expect(lines == ["test_lamp: passed", "test_list_bells: failed"])
  }

  @Test(
    "whole headings over old results stay out", arguments: ["History", "Previous run", "Before"])
  func former(_ heading: String) throws {
    let report = """
      # Nightly round

      ## Passed tests

      - `test_lamp` ✅

      ## Failed tests

      - `test_bell`: no sound

      ### \(heading)

      #### `test_list_bells`

      **Problem:** the list stays empty.
      """
    let lines = Reading.tests(try Reading.round(report)).map { "\($0.id): \($0.outcome.term)" }
    #expect(lines == ["test_lamp: passed", "test_bell: failed"])
  }
}
