/// The formats that are read: the one list.
package enum Formats {
  /// Every format, the most particular first.
  package static let all: [any RoundFormat] = [
    RecordFormat(),
    CTRFFormat(),
    PytestJSONReportFormat(),
    CheckFormat(),
    JUnitFormat(),
    TRXFormat(),
    CppUnitFormat(),
    NUnit3Format(),
    Allure1Format(),
    NUnit2Format(),
    XUnitFormat(),
    RobotXMLFormat(),
    TestNGFormat(),
    CTestFormat(),
    BoostFormat(),
    Catch2Format(),
    DoctestFormat(),
    QtTestFormat(),
    OpenTestReportingFormat(),
    SonarGenericFormat(),
    UnitTestPPFormat(),
    CUnitFormat(),
    GTesterFormat(),
    FPCUnitFormat(),
    GoTestFormat(),
    LibtestFormat(),
    SwiftTestingFormat(),
    ReportLogFormat(),
    DartFormat(),
    CucumberMessagesFormat(),
    BazelFormat(),
    MesonFormat(),
    MochaStreamFormat(),
    GenericJSONFormat(),
    KTAPFormat(),
    TAPFormat(),
    DejaGnuFormat(),
    SubunitFormat(),
    TeamCityFormat(),
    GoVerboseFormat(),
    XCTestConsoleFormat(),
    PytestConsoleFormat(),
    MarkdownFormat(),
  ]

  /// The format with a name.
  package static func named(_ name: String) -> (any RoundFormat)? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
