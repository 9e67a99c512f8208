import RoundModel
import Testing

/// One suite as several writers of JUnit's format, or several versions of one, tell it.
@Suite("One suite by several writers of JUnit XML")
struct JUnitWritersTests {
  /// A suite in two tellings, which are compared in either direction.
  struct Couple: Sendable, CustomTestStringConvertible {
    let what: String
    let first: String
    let second: String
    var testDescription: String { what }
  }

  static let couples = [
    Couple(
      what: "pytest with and without the file",
      first: """
        <testsuites><testsuite name="pytest" tests="3" failures="1">
        <testcase classname="tests.test_a.TestX" name="test_b[1]" file="tests/test_a.py"/>
        <testcase classname="tests.test_a" name="test_c" file="tests/test_a.py"><failure message="dry"/></testcase>
        <testcase classname="tests.unit.test_d" name="test_e" file="tests/unit/test_d.py"/>
        </testsuite></testsuites>
        """,
      second: """
        <testsuite name="nightly" tests="3" failures="1">
        <testcase classname="tests.test_a.TestX" name="test_b[1]"/>
        <testcase classname="tests.test_a" name="test_c"><failure message="dry"/></testcase>
        <testcase classname="tests.unit.test_d" name="test_e"/>
        </testsuite>
        """),
    Couple(
      what: "a class of Python beside its file, or behind its modules",
      first: """
        <testsuite name="all" tests="2">
        <testcase classname="TestX" name="test_b" file="tests/test_a.py"/>
        <testcase classname="TestY" name="test_b" file="tests/test_a.py"/>
        </testsuite>
        """,
      second: """
        <testsuite name="all" tests="2">
        <testcase classname="tests.test_a.TestX" name="test_b"/>
        <testcase classname="tests.test_a.TestY" name="test_b"/>
        </testsuite>
        """),
    Couple(
      what: "Maven and Gradle",
      first: """
        <testsuite name="com.acme.CartTest" tests="3" failures="0">
        <properties><property name="surefire.test.class.path" value="x"/></properties>
        <testcase name="adds" classname="com.acme.CartTest" time="0.1"/>
        <testcase name="removes" classname="com.acme.CartTest" time="0.1"/>
        <testcase name="counts" classname="com.acme.CartTest$WhenEmpty" time="0.1"/>
        </testsuite>
        """,
      second: """
        <testsuite name="CartTest" tests="3" failures="0" hostname="ci">
        <testcase name="adds()" classname="com.acme.CartTest" time="0.1"/>
        <testcase name="removes()" classname="com.acme.CartTest" time="0.1"/>
        <testcase name="counts()" classname="com.acme.CartTest$WhenEmpty" time="0.1"/>
        </testsuite>
        """),
    Couple(
      what: "jest-junit with the file as suite, and with titles",
      first: """
        <testsuites name="jest tests" tests="2"><testsuite name="src/cart.test.ts" tests="2">
        <testcase classname="src/cart.test.ts" name="cart › when empty › adds one"/>
        <testcase classname="src/cart.test.ts" name="cart › removes one"/>
        </testsuite></testsuites>
        """,
      second: """
        <testsuites name="jest tests" tests="2"><testsuite name="cart" tests="2">
        <testcase classname="cart › when empty" name="adds one" file="src/cart.test.ts"/>
        <testcase classname="cart" name="removes one" file="src/cart.test.ts"/>
        </testsuite></testsuites>
        """),
    Couple(
      what: "Vitest and jest-junit",
      first: """
        <testsuites name="vitest tests" tests="2"><testsuite name="src/cart.test.ts" tests="2">
        <testcase classname="src/cart.test.ts" name="cart &gt; adds one"/>
        <testcase classname="src/cart.test.ts" name="cart &gt; removes one"/>
        </testsuite></testsuites>
        """,
      second: """
        <testsuites name="jest tests" tests="2"><testsuite name="cart" tests="2">
        <testcase classname="cart" name="adds one" file="src/cart.test.ts"/>
        <testcase classname="cart" name="removes one" file="src/cart.test.ts"/>
        </testsuite></testsuites>
        """),
    Couple(
      what: "PHPUnit with and without absolute paths",
      first: """
        <testsuites><testsuite name="unit" tests="1"><testsuite name="App\\Tests\\CartTest" file="/app/tests/CartTest.php" tests="1">
        <testcase name="testAdds" class="App\\Tests\\CartTest" classname="App.Tests.CartTest" file="/app/tests/CartTest.php" line="9" assertions="1" time="0.1"/>
        </testsuite></testsuite></testsuites>
        """,
      second: """
        <testsuites><testsuite name="CartTest" tests="1">
        <testcase name="testAdds" classname="App.Tests.CartTest" time="0.1"/>
        </testsuite></testsuites>
        """),
  ]

  @Test("No test is moved, added or lost, whichever writer comes first", arguments: couples)
  func pairs(_ couple: Couple) throws {
    let (first, second) = (
      try Reading.round(couple.first), try Reading.round(couple.second)
    )
    for rounds in [[first, second], [second, first]] {
      let timeline = Timeline(rounds)
      #expect(timeline.count == first.rows.count)
      #expect(timeline.renames.isEmpty)
      #expect(timeline.ambiguities.isEmpty)
      for track in 0..<timeline.count {
        let names = rounds.indices.map { round in
          timeline.row(track, in: round).map { Self.leaf($0, rounds[round]) }
        }
        #expect(names[0] == names[1])
      }
    }
  }

  /// The last part of a name, without what writers put around it.
  private static func leaf(_ row: Int, _ round: Round) -> String {
    let name = round.results(at: [row])[0].name
    let last = name.split(separator: /›|>/).last.map(String.init) ?? name
    return last.replacing("()", with: "").trimmingPrefix(" ").description
  }
}
