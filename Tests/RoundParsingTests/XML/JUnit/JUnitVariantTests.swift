import RoundModel
import Testing

@testable import RoundParsing

/// Suites that stand for browsers and devices.
@Suite("Browsers and devices in JUnit XML")
struct JUnitVariantTests {
  private func suite(_ browser: String, _ written: String, fails: Bool = false) -> String {
    "<testsuite name='\(browser)' tests='1' errors='0' failures='\(fails ? 1 : 0)'><properties>"
      + "<property name='browser.fullName' value='Mozilla/5.0'/></properties>"
      + "<testcase name='Tug tows' classname='\(written).Tug'>\(fails ? "<failure>no</failure>" : "")"
      + "</testcase></testsuite>"
  }

  private func lines(_ suites: String...) throws -> Set<String> {
    Set(Reading.lines(try Reading.round("<testsuites>\(suites.joined())</testsuites>")))
  }

  private var chrome: String { suite("Chrome 120.0.0.0 (Linux)", "Chrome_120_0_0_0_(Linux)") }

  private var firefox: String {
    suite("Firefox 115.0 (Linux)", "Firefox_115_0_(Linux)", fails: true)
  }

  @Test("Each browser of several is named, whichever comes first, and without its version")
  func several() throws {
    let both: Set = [
      "Tug::Tug tows {Chrome (Linux)} passed", "Tug::Tug tows {Firefox (Linux)} failed",
    ]
    #expect(try lines(chrome, firefox) == both)
    #expect(try lines(firefox, chrome) == both)
    #expect(try lines(chrome) == ["Tug::Tug tows passed"])
  }

  @Test("Two versions of one browser keep them")
  func versions() throws {
    #expect(
      try lines(suite("Chrome 119.0", "Chrome_119_0"), suite("Chrome 120.0", "Chrome_120_0"))
        == ["Tug::Tug tows {Chrome 119.0} passed", "Tug::Tug tows {Chrome 120.0} passed"])
  }

  @Test(
    "The browser is cut off the class however it is written",
    arguments: [
      ("Chrome 43.0.2357 (Windows 7)", "Tug::Tug tows passed"),
      ("Chrome_43_0_2357_(Windows_7)", "Tug::Tug tows passed"),
      ("sea.port.Chrome_43_0_2357_(Windows_7)", "sea.port.Tug::Tug tows passed"),
      ("Chrome", "Tug::Tug tows passed"),
    ])
  func classes(written: String, line: String) throws {
    #expect(try lines(suite("Chrome 43.0.2357 (Windows 7)", written)) == [line])
  }

  @Test("The device of Android's tests is a variant, in a file that knows no other")
  func devices() throws {
    func round(_ properties: String) throws -> Round {
      try Reading.round(
        "<testsuite name='sea.Tug' tests='1'><properties>\(properties)</properties>"
          + "<testcase name='tows' classname='sea.Tug'/></testsuite>")
    }
    let device = "<property name='device' value='Buoy_5(AVD) - 9'/>"
    let flavor = "<property name='flavor' value=''/>"
    #expect(Reading.lines(try round(device + flavor)) == ["sea.Tug::tows {Buoy_5(AVD) - 9} passed"])
    #expect(Reading.lines(try round(device)) == ["sea.Tug::tows passed"])
    #expect(Reading.lines(try round(flavor)) == ["sea.Tug::tows passed"])
  }
}
