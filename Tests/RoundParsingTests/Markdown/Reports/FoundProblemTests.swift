import Testing

/// Bugs that a report lists as found: each of them is there, unless it is said that it was mended.
@Suite("Problems that were found")
struct FoundProblemTests {
  static let listed = [
    ReportCase(
      name: "items under a heading that says no more than that they were found",
      text: """
        # Ferry booking, second pass

        | Test | Status |
        |---|---|
        | Book a seat | Pass |

        ## Bugs found

        1. The seat map stays grey after a refund
        2. **Total price** is wrong for children
        3. Login page has no title
           - Severity: Low

        ## Anomalies observed

        - Clock in the header runs an hour late. It shows the time of the server.
        """,
      lines: [
        "Book a seat: passed", "The seat map stays grey after a refund: failed [issue]",
        "Total price: failed is wrong for children [issue]",
        "Login page has no title: failed [issue]",
        "Clock in the header runs an hour late: failed [issue]",
      ]),
    ReportCase(
      name: "items by how grave they are, with numbers, signs and states",
      text: """
        # Ferry report

        ## 2. Major issues identified

        ### Critical
        - Tickets vanish

        ### Medium
        - High: the menu is gone
        - [Low] the map is gone
        - BUG-7: the icon is gone
        - ❌ The toast stays
        - Bug 9: clock early
          - Status: Closed
        - No message without network
        """,
      lines: [
        "Tickets vanish: failed [issue]", "the menu is gone: failed [issue]",
        "the map is gone: failed [issue]", "BUG-7: the icon is gone: failed [issue]",
        "The toast stays: failed [issue]", "Bug 9: clock early: passed [issue]",
        "No message without network: failed [issue]",
      ]),
    ReportCase(
      name: "what is no bug, or is there no more",
      text: """
        # Ferry report

        ## Issues

        - No issues were found in the cart
        - Fixed the header in build 7
        - None
        - High: 3

        ## Bugs

        - **Severity:** High
        - **Description:** the map is gone

        ## Issue tracker

        - Use labels

        ## Bugs of the old app

        - The map was gone

        ## Summary of issues

        - The map again
        """, lines: []),
    ReportCase(
      name: "bugs with what was done about them",
      text: """
        # Ferry report

        ## Issues found and remediation

        1. **Issue:** Seats are sold twice.
           - **Cause:** no lock
           - **Remediation:** Added a lock to the table.
        2. **Issue:** The clock is late.
           - **Remediation:** Consider another library.
        """, lines: ["Seats are sold twice: passed [issue]"]),
    ReportCase(
      name: "a heading for each, with its number",
      text: """
        # Ferry report

        ## Defects found

        ### DEF-01 Map grey
        **Status:** Closed

        ### DEF-02 Map blue
        **Status:** Open
        The map is blue.

        ### BUG-03: Wrong total
        **Severity:** High
        **Steps:** add a child

        ### Notes on the map
        It is drawn by the server.

        ## Issues identified

        ### 1. Header clock is late
        The clock runs an hour late.

        ### 2. Clock fixed in build 8
        It is right now.
        """,
      lines: [
        "DEF-01 Map grey: passed [issue]", "DEF-02 Map blue: failed The map is blue. [issue]",
        "BUG-03: Wrong total: failed [issue]",
        "Header clock is late: failed The clock runs an hour late. [issue]",
      ]),
  ]

  @Test("The title of a file on one bug lists none")
  func single() throws {
    let text = """
      # Bug report

      1. Open the map
      2. Click on a seat
      """
    #expect(try Reading.tests(Reading.round(text)).isEmpty)
  }

  @Test("Lists of problems", arguments: listed)
  func lists(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }

  static let tabled = [
    ReportCase(
      name: "rows without a state are there",
      text: """
        # Ferry report

        ## Bugs found

        | Bug ID | Description | Severity |
        |---|---|---|
        | BUG-001 | Map stays grey | High |
        | BUG-002 | No favicon | Low |

        ## Defect summary

        | # | Title | Severity |
        |---|---|---|
        | 1 | Clock runs late | Low |
        | 2 | None | |
        """,
      lines: [
        "BUG-001: Map stays grey: failed [issue]", "BUG-002: No favicon: failed [issue]",
        "Clock runs late: failed [issue]",
      ]),
    ReportCase(
      name: "rows with their state",
      text: """
        # Ferry report

        ## Defect list

        | ID | Description | Severity | Status |
        |---|---|---|---|
        | D-1 | Map grey | High | Open |
        | D-2 | Total wrong | Low | Fixed |

        ## After the second day

        | Bug ID | Test case | Description | Status |
        |---|---|---|---|
        | B1 | Draw | Flickers on load | Open |
        | B2 | Pay | Wrong total of the sum | Closed |
        """,
      lines: [
        "Map grey: failed [issue]", "Total wrong: passed [issue]",
        "B1: Flickers on load: failed [issue]",
        "B2: Wrong total of the sum: passed [issue]",
      ]),
    ReportCase(
      name: "counts, risks and repairs are no bugs",
      text: """
        # Ferry report

        ## Issues by severity

        | Severity | Count |
        |---|---|
        | High | 3 |

        ## Issues and fixes

        | Issue | Fix |
        |---|---|
        | Map is grey | drawn again |

        ## Bug summary

        | Bug | Severity | Fixed in |
        |---|---|---|
        | Map is grey | High | 1.2 |

        ## Risks

        | Risk | Description | Severity |
        |---|---|---|
        | R-1 | Users may leave | High |

        ## Bugs

        | Browser | Version |
        |---|---|
        | Fire bird | 9 |
        """, lines: []),
  ]

  @Test("Tables of problems", arguments: tabled)
  func tables(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }

  @Test(
    "Bugs are listed as found in other languages too",
    arguments: [
      ("Testbericht", "Gefundene Fehler"), ("Rapport de tests", "Anomalies détectées"),
      ("Informe de pruebas", "Defectos encontrados"),
      ("Relatório de testes", "Problemas identificados"),
      ("Отчёт о тестировании", "Обнаруженные дефекты"), ("测试报告", "发现的问题"),
      ("テスト結果報告", "発見された不具合"), ("테스트 결과 보고서", "발견된 버그"),
    ])
  func languages(title: String, heading: String) throws {
    let one = ReportCase(
      name: heading,
      text: """
        # \(title)

        ## \(heading)

        1. Ferry list stays empty
        2. Ticket shows no seat
        """,
      lines: [
        "Ferry list stays empty: failed [issue]", "Ticket shows no seat: failed [issue]",
      ])
    #expect(try one.everything() == one.lines)
  }
}
