import RoundModel

extension DiagnosticCode {
  /// What a diagnostic of this kind says, for help.
  var meaning: String { manual.meaning }

  /// A diagnostic of this kind as it may be printed.
  var example: String { manual.example }

  private var manual: (meaning: String, example: String) {
    switch self {
    case .emptyInput:
      (
        "the file is empty",
        "round-2.json: the file is empty: it tells of no round"
      )
    case .notRecognised:
      (
        "the content is in no format that is read",
        "index.html is not a test report: it looks like an HTML page"
      )
    case .ambiguousFormat:
      (
        "the content fits two formats",
        "results.json fits two formats, ctrf and generic-json: choose with --from"
      )
    case .unreadableInput:
      (
        "the file cannot be read",
        "cannot read round-2.json: no such file"
      )
    case .byteOrderMark:
      (
        "the file starts with a byte-order mark, which was skipped",
        "round-2.json:1:1: a byte-order mark was skipped"
      )
    case .invalidUTF8:
      (
        "a text is not UTF-8; it shows with U+FFFD",
        "round-2.json:9:14: the name is not UTF-8; it shows with U+FFFD"
      )
    case .otherEncoding:
      (
        "the file says that it is in another encoding, from which it was converted",
        "results.xml:1:1: the file is ISO 8859-1, and was read as UTF-8"
      )
    case .noiseSkipped:
      (
        "lines before the document were skipped",
        "run.txt:1:1: 3 lines before the JSON were skipped"
      )
    case .filesPassedOver:
      (
        "files of a folder are no test reports and were passed over",
        "2 files of the folder passed over: build.log, page.png"
      )
    case .notWellFormed:
      (
        "the file breaks the rules of its format",
        "round-2.json:12:3: found ']', expected a value"
      )
    case .cutShort:
      (
        "the file ends before its document does; what was whole was read",
        "cut.json:71:37: the file ends inside a string"
      )
    case .repeatedKey:
      (
        "an object has one key twice, so that nobody can say which counts",
        "round-2.json:8:40: the key \"status\" stands here again"
      )
    case .notANumber:
      (
        "NaN or Infinity stands for a number, and was read as unknown",
        "round-2.json:5:22: NaN was read as null"
      )
    case .tooDeep:
      (
        "brackets stand in brackets more than 512 deep",
        "deep.json:1:513: more than 512 brackets are open"
      )
    case .limitExceeded:
      (
        "the input is larger than what is read",
        "names.json:4:14: a name of 1,000,000 bytes, at most 65,536 are read"
      )
    case .controlCharacters:
      (
        "control characters stand in a text; they show as escapes",
        "results.xml:7:20: 2 control characters, first U+001B"
      )
    case .malformedRow:
      (
        "a row could not be read, and the rest was",
        "round-2.json:8:5: a row without a name was left out"
      )
    case .unknownStatus:
      (
        "a status is no word that is known; the test is unreadable",
        "round-2.json:8:30: the status 'wobbly' is not known"
      )
    case .badValue:
      (
        "a value makes no sense and was read as unknown",
        "round-2.json:8:52: a duration of -3 was read as unknown"
      )
    case .nothingRead:
      (
        "a report or a part of it gave no results",
        "round-1.md:30:1: this table gave no results: no column holds a status"
      )
    case .unclosedBlock:
      (
        "a block is not closed, and runs to the end of the file",
        "round-1.md:12:1: this code fence is not closed"
      )
    case .silentSection:
      (
        "a section looks like results and gave none",
        "round-1.md:30:1: 'Smoke checks' looks like results and gave none: it holds 4 marks"
      )
    case .sectionCoverage:
      (
        "how many of the sections that look like results gave some",
        "round-1.md:1:1: 14 of 16 sections that look like results were read (87 %)"
      )
    case .morePassedThanRan:
      (
        "more tests passed than ran",
        "round-1.md:66:35: 51 of 50 passed"
      )
    case .rateDiffers:
      (
        "a stated rate is not what its figures give",
        "round-1.md:66:50: 100 % stated, 51 of 50 is 102 %"
      )
    case .partsDiffer:
      (
        "passed, failed and skipped do not add up to the total",
        "round-1.md:6:31: 91 + 3 is not 95"
      )
    case .listDiffers:
      (
        "the failures listed are not as many as stated",
        "round-1.md:8:15: 5 failed, but 4 failures listed"
      )
    case .groupListDiffers:
      (
        "a group's figures leave other failures than it lists",
        "round-1.md:44:28: 21 of 25 passed, but 3 failures listed"
      )
    case .groupTotalsDiffer:
      (
        "the groups' totals do not add up to the total",
        "round-1.md:6:31: 25 + 20 + 40 is not 95"
      )
    case .groupPassesDiffer:
      (
        "the groups' passes do not add up to the passes",
        "round-1.md:7:15: 21 + 19 + 50 is not 91"
      )
    case .groupFailuresDiffer:
      (
        "the groups' failures do not add up to the failures",
        "round-1.md:8:15: 4 + 1 + 0 is not 4"
      )
    case .rowsDiffer:
      (
        "a report's own totals, or its word for the whole run, are not what its rows hold",
        "results.json: the file states 97 tests, and its rows hold 96"
      )
    case .labelDiffers:
      (
        "the number in a label is not the one in the name",
        "round-1.md:15:6: 'Test 002' names test_003_login"
      )
    case .listedTwice:
      (
        "a test is told twice with different outcomes",
        "round-1.md:40:3: 'test_login' is failed here and passed at 12:3"
      )
    case .allPassingRefuted:
      (
        "all of a group are said to pass, and one is listed as failed",
        "round-1.md:67:3: all passing, but test_061 is listed as failed"
      )
    case .quoteDiffers:
      (
        "a quoted text is not that of what it refers to",
        "round-1.md:22:14: 'same as test 002', but the text differs"
      )
    case .unresolvedReference:
      (
        "a reference leads to nothing",
        "round-1.md:22:14: 'same as test 099', and there is none"
      )
    case .ratesDoNotAddUp:
      (
        "two rates that should add up to 100 do not",
        "round-1.md:8:18: 95.8 % and 5.2 % add up to 101 %"
      )
    case .approximateFigure:
      (
        "a figure is only about right and was not used for arithmetic",
        "round-1.md:6:31: '~95' was not used"
      )
    case .dialectHabit:
      (
        "totals differ as this dialect's are known to",
        "results.xml: pytest counts reruns in its totals"
      )
    case .noTimeZone:
      (
        "a date and time without a time zone",
        "round-1.md:2:11: date and time without a time zone"
      )
    case .timeOrDuration:
      (
        "a value could be a time of day or a duration",
        "round-1.md:3:11: \"00:02:00\" read as a time of day"
      )
    case .topicOverlaps:
      (
        "a passed category shares its topic with a failure",
        "round-1.md:45:3: 'WebSocket connections' shares words with test_004"
      )
    case .settledByMachine:
      (
        "a contradiction that the machine's results settle",
        "round-1.md:66:35: settled by round-1.json: 50 of 50"
      )
    case .notSettledByMachine:
      (
        "a contradiction that the machine's results do not settle",
        "round-1.md:44:28: round-1.json has 20 of 25"
      )
    case .duplicateTest:
      (
        "one identity twice in a round; the worst outcome counts",
        "round-2.json:9:5: 'test_login' is told again"
      )
    case .ambiguousName:
      (
        "a bare name fits several tests, so that it is none of them",
        "round-1.md:15:6: 'test_login' fits 2 tests of round 2"
      )
    case .nearlyEqualNames:
      (
        "two names differ only in case, blanks or normal form",
        "round-2.json:9:5: 'Test_login' is nearly 'test_login'"
      )
    case .renameSearchSkipped:
      (
        "there are too many candidates to search for renames",
        "5,000 added and 5,000 removed: renames were not searched"
      )
    case .renameUnused:
      (
        "a confirmed rename that the rounds do not bear out",
        "1 of 3 confirmed renames was not used: 'test_login' to 'test_sign_in'"
      )
    case .writtenOtherwise:
      (
        "tests whose ids the two rounds write in other ways",
        "95 tests are written in another way in round 2: 90 by place and name, 5 by name alone"
      )
    case .reportsDisagree:
      (
        "the person's report and the machine's results disagree",
        "round-1.md:15:6: failed, and passed in round-1.json:9:5"
      )
    case .otherScope:
      (
        "the rounds name mostly other tests",
        "12 of 95 tests of round 1 are in round 2"
      )
    case .sameBytes:
      (
        "both rounds are the same file",
        "a.json and b.json are the same bytes"
      )
    case .candidateOlder:
      (
        "the candidate started before the baseline",
        "round 1 started after round 2"
      )
    case .rateRoseByShrinking:
      (
        "the pass rate rose because tests went",
        "the suite shrank from 95 to 80 tests: 15 went, of which 9 had not passed"
      )
    case .roundOtherSpeed:
      (
        "the candidate as a whole ran slower or faster",
        "round 2 ran ×1.35 slower than round 1 as a whole, by the median of 95 tests"
      )
    case .slowerSample:
      (
        "single tests are slower in one sample, the speed of the rounds taken out",
        "2 tests are slower in one sample, which is mostly noise: 'test_login' ×3.20 (0.28 s, then "
          + "0.90 s), 'test_logout' ×2.10 (0.31 s, then 0.65 s)"
      )
    case .policyNotJSON:
      (
        "the policy is not JSON",
        "policy.json:3:1: found '}', expected a value"
      )
    case .policyUnknownKey:
      (
        "the policy has a key that is not known",
        "policy.json:4:2: no key 'forbids'"
      )
    case .policyWrongType:
      (
        "a value of the policy has the wrong type",
        "policy.json:4:12: 'minimum' is an object"
      )
    case .policyOutOfRange:
      (
        "a value of the policy is out of range",
        "policy.json:9:20: more than 30 days ahead"
      )
    case .renamesInvalid:
      (
        "the renames file is wrong",
        "renames.json:2:3: the value is a text"
      )
    case .historyDamaged:
      (
        "a file of the history is damaged",
        "history/x.json: the content does not match its hash"
      )
    case .roundsOutOfOrder:
      (
        "a round is older than the one that stands before it",
        "round 3 is older than round 4, which stands before it; the order given counts"
      )
    case .rowsUnusable:
      (
        "lines of another engine cannot be judged",
        "line 7: the tests are not in order; sort the lines by test, by bytes"
      )
    case .recordedTwice:
      (
        "the history holds the round already",
        "round 3 is recorded already, as 20250910T000206Z-round-3-5d1c0a7b9e2f4c68.json"
      )
    }
  }
}
