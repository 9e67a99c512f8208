import Testing

@testable import RoundParsing

/// States before and after a change, as those call them who write the test first.
extension QuotedOutputTests {
  static let cycles: [ReportCase] = [
    ReportCase(
      name: "labels",
      text: """
        # Task 9

        **RED:**
        ```
           × shows the depth
              Tests  1 failed | 5 passed (6)
        ```

        **Test output — GREEN (the new test):**
        ```
           ✓ shows the depth
              Tests  1 passed (1)
        ```

        **GREEN (all tests):**
        ```
              Tests  6 passed (6)
        ```

        """,
      lines: ["shows the depth: passed"]),
    ReportCase(
      name: "headings",
      text: """
        # Task 9

        ### RED phase

        ```
        FAILED test_depth - assert 1 == 2
        1 failed, 5 passed in 1.00s
        ```

        ### GREEN phase

        ```
        6 passed in 1.10s
        ```

        """,
      lines: []),
    ReportCase(
      name: "red alone",
      text: """
        # Task 9

        ### RED phase

        ```
        FAILED test_depth - assert 1 == 2
        1 failed, 5 passed in 1.00s
        ```

        """,
      lines: ["test_depth: failed assert 1 == 2"]),
    ReportCase(
      name: "colours that sort the results",
      text: """
        # Task 9

        ## RED

        | Test | Result |
        |---|---|
        | Depth | FAIL |

        ## GREEN

        | Test | Result |
        |---|---|
        | Speed | PASS |

        """,
      lines: ["Depth: failed", "Speed: passed"]),
    ReportCase(
      name: "colours that sort lists",
      text: """
        # Task 9

        ## RED

        ```
        ✗ test_depth
        ✗ test_width
        ```

        ## GREEN

        ```
        ✓ test_speed
        ✓ test_noise
        ```

        """,
      lines: [
        "test_depth: failed", "test_width: failed", "test_speed: passed", "test_noise: passed",
      ]),
  ]
}
