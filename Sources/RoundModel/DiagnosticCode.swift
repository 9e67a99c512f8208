/// The kinds of diagnostics, with their stable codes: the one table that help and outputs read.
package enum DiagnosticCode: String, CaseIterable, Sendable, Hashable {
  // Reading and recognising.
  case emptyInput = "R001"
  case notRecognised = "R002"
  case ambiguousFormat = "R003"
  case unreadableInput = "R004"
  case byteOrderMark = "R010"
  case invalidUTF8 = "R011"
  case otherEncoding = "R012"
  case noiseSkipped = "R013"
  case filesPassedOver = "R014"
  case notWellFormed = "R020"
  case cutShort = "R021"
  case repeatedKey = "R022"
  case notANumber = "R023"
  case tooDeep = "R024"
  case limitExceeded = "R025"
  case controlCharacters = "R026"
  case malformedRow = "R030"
  case unknownStatus = "R031"
  case badValue = "R032"
  case nothingRead = "R033"
  case unclosedBlock = "R034"
  case silentSection = "R035"
  case sectionCoverage = "R036"

  // A report against itself: arithmetic.
  case morePassedThanRan = "R101"
  case rateDiffers = "R102"
  case partsDiffer = "R103"
  case listDiffers = "R104"
  case groupListDiffers = "R105"
  case groupTotalsDiffer = "R106"
  case groupPassesDiffer = "R107"
  case groupFailuresDiffer = "R108"
  case rowsDiffer = "R109"

  // A report against itself: what looks wrong.
  case labelDiffers = "R111"
  case listedTwice = "R112"
  case allPassingRefuted = "R113"
  case quoteDiffers = "R114"
  case unresolvedReference = "R115"
  case ratesDoNotAddUp = "R116"
  case approximateFigure = "R117"
  case dialectHabit = "R118"

  // A report against itself: worth knowing.
  case noTimeZone = "R121"
  case timeOrDuration = "R122"
  case topicOverlaps = "R123"
  case settledByMachine = "R131"
  case notSettledByMachine = "R132"

  // Identity.
  case duplicateTest = "R201"
  case ambiguousName = "R202"
  case nearlyEqualNames = "R203"
  case renameSearchSkipped = "R204"
  case renameUnused = "R205"
  case writtenOtherwise = "R206"

  // Comparison.
  case reportsDisagree = "R301"
  case otherScope = "R302"
  case sameBytes = "R303"
  case candidateOlder = "R304"
  case rateRoseByShrinking = "R305"
  case roundOtherSpeed = "R306"
  case slowerSample = "R307"

  // Gate and policy.
  case policyNotJSON = "R401"
  case policyUnknownKey = "R402"
  case policyWrongType = "R403"
  case policyOutOfRange = "R404"
  case renamesInvalid = "R405"

  // History.
  case historyDamaged = "R501"
  case roundsOutOfOrder = "R502"
  case recordedTwice = "R503"
  case rowsUnusable = "R504"

  /// How much a diagnostic of this kind weighs where nothing else settles it.
  package var severity: Diagnostic.Severity {
    switch self {
    case .emptyInput, .notRecognised, .ambiguousFormat, .unreadableInput, .notWellFormed, .cutShort,
      .repeatedKey, .tooDeep, .limitExceeded, .morePassedThanRan, .rateDiffers, .partsDiffer,
      .listDiffers, .groupListDiffers, .groupTotalsDiffer, .groupPassesDiffer, .groupFailuresDiffer,
      .rowsDiffer, .notSettledByMachine, .policyNotJSON, .policyUnknownKey, .policyWrongType,
      .policyOutOfRange, .renamesInvalid, .historyDamaged, .rowsUnusable, .sameBytes,
      .candidateOlder:
      .error
    case .invalidUTF8, .noiseSkipped, .notANumber, .controlCharacters, .malformedRow,
      .unknownStatus, .badValue, .nothingRead, .unclosedBlock, .labelDiffers, .listedTwice,
      .allPassingRefuted, .quoteDiffers, .unresolvedReference, .ratesDoNotAddUp,
      .approximateFigure, .dialectHabit, .settledByMachine, .duplicateTest, .ambiguousName,
      .nearlyEqualNames, .reportsDisagree, .otherScope, .roundsOutOfOrder:
      .warning
    case .byteOrderMark, .otherEncoding, .filesPassedOver, .silentSection, .sectionCoverage,
      .noTimeZone, .timeOrDuration,
      .topicOverlaps, .renameSearchSkipped, .rateRoseByShrinking, .roundOtherSpeed, .slowerSample,
      .renameUnused, .writtenOtherwise, .recordedTwice:
      .note
    }
  }

  /// Whether the code speaks of reading and recognising a file.
  package var isReading: Bool { rawValue.utf8.starts(with: "R0".utf8) }

  /// Whether the code speaks of identities.
  package var isIdentity: Bool { rawValue.utf8.starts(with: "R2".utf8) }

  /// Whether the code says that a report's own figures contradict each other.
  package var isContradiction: Bool {
    switch self {
    case .morePassedThanRan, .rateDiffers, .partsDiffer, .listDiffers, .groupListDiffers,
      .groupTotalsDiffer, .groupPassesDiffer, .groupFailuresDiffer, .rowsDiffer,
      .notSettledByMachine:
      true
    default: false
    }
  }
}
