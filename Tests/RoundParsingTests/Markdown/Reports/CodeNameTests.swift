import RoundModel
import Testing

@testable import RoundParsing

/// Codes that name rows, and code that holds the signs of names and figures.
@Suite("Codes as names")
struct CodeNameTests {
  private static let tables: [ReportCase] = [
    ReportCase(
      name: "kinds repeat",
      text: """
        # Harbour tests

        | Case ID | Tier | Type | Result |
        |---|---|---|---|
        | `A-01` | light | crane | PASS |
        | `A-02` | light | hoist | FAIL |
        | `B-02` | heavy | crane | PASS |

        """,
      lines: ["A-01: passed", "A-02: failed", "B-02: passed"]),
    ReportCase(
      name: "kinds of one word",
      text: """
        # Hafentests

        | ID | Art | Ergebnis |
        |---|---|---|
        | N-1 | leicht | bestanden |
        | N-2 | schwer | fehlgeschlagen |

        """,
      lines: ["N-1: passed", "N-2: failed"]),
    ReportCase(
      name: "names beside codes",
      text: """
        # Harbour tests

        | ID | Test | Type | Result |
        |---|---|---|---|
        | N-1 | lifts a crate | crane | PASS |
        | N-2 | drops a crate | crane | FAIL |

        """,
      lines: ["lifts a crate: passed", "drops a crate: failed"]),
    ReportCase(
      name: "checks with codes of cases",
      text: """
        # Прогон

        | ID | Проверка | Результат |
        |---|---|---|
        | TC-1 | кран поднимает | пройден |
        | TC-2 | кран держит | провален |

        """,
      lines: ["кран поднимает: passed", "кран держит: failed"]),
  ]

  @Test("Tables", arguments: tables)
  func namesRows(_ report: ReportCase) throws {
    let lines = try report.everything()
    #expect(lines.count == report.lines.count)
    for (line, expected) in zip(lines, report.lines) {
      #expect(line.contains(expected), "\(line)")
      #expect(!line.contains("["), "\(line)")
    }
  }

  @Test("Addresses are no names of tests, and hold no figures")
  func keepsAddresses() throws {
    let report = ReportCase(
      name: "",
      text: """
        # Network check 2026-05-04

        **Closed ranges:**
        - ✅ Own machine: `::1/128`
        - ✅ Own link: `fe80::/10`
        - ✅ Samples: `2001:db8::/32`

        """, lines: [])
    let lines = try report.everything()
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.contains("[check]") }, "\(lines)")
    #expect(lines.first?.contains("Own machine: ::1/128") ?? false, "\(lines)")
  }
}
