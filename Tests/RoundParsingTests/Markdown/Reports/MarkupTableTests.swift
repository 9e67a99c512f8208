import RoundModel
import Testing

@testable import RoundParsing

/// Tables and lists that are written in tags, as pages show them.
@Suite("Tables and lists in tags")
struct MarkupTableTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a table alone, with headings in tags between its rows",
      text: """
        Platform: phone<br>
        Tester: Ida<br>

        <TABLE BORDER="1">
        <TR>
          <TH COLSPAN="2"><H3>Step</H3></TH>
          <TH><H3>Status</H3></TH>
          <TH><H3>Remarks</H3></TH>
        </TR>
        <tr>
          <td colspan="2"><h3>Moor</td>
          <td></td>
          <td></td>
        </tr>
        <tr>
          <td colspan="2">Throw the
            line</td>
          <td>Passed</td>
          <td></td>
        </tr>
        <tr>
          <td colspan="2">Make it <i>fast</i></td>
          <td>Failed</td>
          <td><b>the ring is &lt;gone&gt;</b></td>
        </tr>
        <tr><td colspan="2"><b>Cast off</b><td><td></tr><tr><td colspan="2">Throw the line<td>Skipped<td>
        </tr>
        </table>
        """,
      lines: [
        "Moor::Throw the line: passed", "Make it fast: failed the ring is &lt;gone&gt;",
        "Cast off::Throw the line: skipped",
      ]),
    Case(
      name: "rows in strong type that sum up numbered ones",
      text: """
        # Harbour round

        <table><tr><th>Step<th>Status</tr>
        <tr><td><h3>1. Mooring</h3><td></tr>
        <tr><td><b>Mooring by day</b><td>Passed</tr>
        <tr><td>1.1. Throw the line<td>Passed</tr>
        <tr><td>1.2. Make it fast<td>Passed</tr>
        <tr><td><strong>Mooring by night</strong><td>Failed</tr>
        <tr><td>1.3. Light the lamp<td>Failed</tr>
        <tr><td>1.4. Find the ring<td>Passed</tr></table>
        """,
      lines: [
        "Mooring by day: passed [module]", "Throw the line: passed", "Make it fast: passed",
        "Mooring by night: failed [module]", "Light the lamp: failed", "Find the ring: passed",
      ]),
    Case(
      name: "rows in strong type that say something of their own",
      text: """
        # Harbour round

        | Step | Status |
        |---|---|
        | **Throw the line** | Failed |
        | 1. Make it fast | Passed |
        | **Light the lamp** | Passed |
        | 2. Find the ring | Passed |
        """,
      lines: [
        "Throw the line: failed", "Make it fast: passed", "Light the lamp: passed",
        "Find the ring: passed",
      ]),
    Case(
      name: "cells that reach over rows and columns",
      text: """
        # Harbour round

        <div align="center"><table>
        <thead><tr><th rowspan="2">Test<th colspan=2>North<th colspan='2'>South</tr>
        <tr><th>Result<th>Clerk<th>Result<th>Clerk</tr></thead>
        <!-- <tr><td>Old quay</td><td>Failed</td></tr> -->
        <tr><td colspan="5">Quays
        <tr><td>Moor<td>Passed<td>Ida<td>&#10060;<td>Per
        <tr><td>Cast off<td>Passed<td>Ida<td>&#x2705;<td>Per</table></div>
        """,
      lines: [
        "Moor {North Result}: passed", "Moor {South Result}: failed",
        "Cast off {North Result}: passed", "Cast off {South Result}: passed",
      ]),
    Case(
      name: "a cell that stands for several rows, in a table without a header",
      text: """
        # Harbour round

        <table><tr><td rowspan=2>Locks</td><td>Open the gate</td><td>Passed</td></tr>
        <tr><td>Close the gate</td><td>Failed</td></tr>
        <tr><td>Bridge</td><td>Lift the deck</td><td>Passed</td></tr></table>
        """,
      lines: [
        "Open the gate: passed", "Close the gate: failed", "Lift the deck: passed",
      ]),
    Case(
      name: "a title over the header, and a note under the rows",
      text: """
        # Harbour round

        <table>
        <tr><th colspan="2">Night shift</th></tr>
        <tr><th>Test</th><th>Result</th></tr>
        <tr><td>Light the lamps</td><td>Passed</td></tr>
        <tr><td colspan="2">Two of three lamps had to be lit by hand, since the timer was off.</td></tr>
        <tr><td>Ring the bell</td><td>Failed</td></tr>
        </table> <table><tr><th>Test<th>Result<tr><td>Sound the horn<td>Failed</table>

        After it.
        """,
      lines: [
        "Light the lamps: passed", "Ring the bell: failed",
        "Sound the horn: failed",
      ]),
    Case(
      name: "tables in the cells of a table that lays them out",
      text: """
        # Harbour round

        <table><tr><td>
          <table><tr><th>Test<th>Result</tr><tr><td>Hoist<td>Passed</tr></table>
        </td><td>
          <table><tr><th>Test<th>Result</tr><tr><td>Lower<td>Failed</tr></table>
        </td></tr></table>
        """,
      lines: ["Hoist: passed", "Lower: failed"]),
    Case(
      name: "a table that nothing closes ends with its last row",
      text: """
        # Harbour round

        <table>
        <tr><th>Test</th><th>Result</th></tr>
        <tr><td>Hoist</td><td>Passed</td></tr>

        ## Failures

        | Test | Result |
        |---|---|
        | Lower | Failed |
        """,
      lines: ["Hoist: passed", "Lower: failed"]),
    Case(
      name: "lists",
      text: """
        # Harbour round

        <h2>Test results</h2><ul>
        <li>✅ Hoist the flag</li><li>❌ Lower the flag</li>
        <li>
          ✅ Ring the bell
        </li></ul>
        <ol><li>❌ Sound the horn
        <li>✅ Light the lamp</ol>
        """,
      lines: [
        "Hoist the flag: passed", "Lower the flag: failed", "Ring the bell: passed",
        "Sound the horn: failed", "Light the lamp: passed",
      ]),
    Case(
      name: "tags and signs in a line are none of a table",
      text: """
        # Harbour round

        ## Test results

        - ✅ Crates where a <b and b> c, or a &unknown; one
        - ❌ A tag such as `<td>` in code
        """,
      lines: [
        "Crates where a  c, or a &unknown; one: passed", "A tag such as <td> in code: failed",
      ]),
  ]

  @Test("Each gives what a page would show", arguments: cases)
  func tags(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("A cell of a row is told with its place")
  func places() throws {
    let round = try Reading.round(
      """
      # Harbour round

      <table><tr><th>Test</th><th>Result</th></tr>
      <tr><td>Hoist</td>
          <td>Failed</td></tr></table>
      """)
    let place = try #require(Reading.tests(round).first?.place)
    #expect(place.line == 4)
    #expect(place.column == 9)
  }

  @Test(
    "A page is no report in Markdown, and a table in tags makes one",
    arguments: [
      ("<!DOCTYPE html>\n<html><body>", "</body></html>", false),
      ("<html><body>", "</body></html>", false),
      ("", "", true), ("Report of the night<br>\n", "", true),
    ])
  func recognition(_ head: String, _ foot: String, isRead: Bool) throws {
    let table = "<table><tr><th>Test<th>Result</tr><tr><td>Hoist<td>Failed</tr></table>"
    let round = try? Reading.round(head + table + foot)
    #expect((round.map { Reading.lines($0) } == ["Hoist failed"]) == isRead)
  }
}
