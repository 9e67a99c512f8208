import RoundModel

/// When a round was, and whether it came to its end.
extension FigureShapesTests {
  static let ends = [
    FigureCase(
      name: "a run that was interrupted",
      text: """
        # Nightly run

        **Status**: the run was interrupted after test B

        ### A
        - **Status:** PASS
        """,
      completeness: .truncated),
    FigureCase(
      name: "a run that is not over",
      text: """
        # Regression

        ## Preliminary results (partial - run in progress)

        - ✅ test_mail
        """,
      completeness: .partial),
    FigureCase(
      name: "a run that is not over, in German",
      text: """
        # Regression

        **Status**: Testlauf nicht abgeschlossen

        - ✅ test_mail
        """,
      completeness: .partial),
    FigureCase(
      name: "a run before this one that was aborted, and a test that timed out",
      text: """
        # Regression

        **Status**: migration in progress

        The previous run was aborted; this one went through.

        - ❌ test_mail: timed out
        - ✅ test_box
        """,
      completeness: .complete),
    FigureCase(
      name: "a date under a heading",
      text: """
        # Guard round

        ## Test Execution Date

        2026-02-07

        ## Next Review Date

        2026-05-07
        """,
      date: "2026-02-07"),
    FigureCase(
      name: "a label that no language knows",
      text: """
        # Hasil

        **Tanggal:** 31 Oktober 2025

        ### Mail
        - **Status:** PASS
        """,
      date: "2025-10-31"),
    FigureCase(
      name: "a date of a release",
      text: """
        # Hasil

        **Release:** 31 October 2025

        ### Mail
        - **Status:** PASS
        """),
    FigureCase(
      name: "failures identified on a day",
      text: """
        # Harbour test report

        This page lists the failures identified on 2025-10-15.

        - test_lift: failed
        """,
      date: "2025-10-15"),
    FigureCase(
      name: "a day under a title of failures",
      text: """
        # Failing Tests

        Tests were run on 2025-10-15.

        - `test_lift`
        """,
      date: "2025-10-15"),
  ]
}
