extension Lexicon {
  /// What a rule asks words for: the lists of all languages under one role make one table.
  ///
  /// What the words of a role are stands where their table is made.
  enum Role: Hashable, CaseIterable, Sendable {
    // The outline of a report.
    case affectedTests, blockers, causeLinks, contentsHeads, expectedStates, headingLinks,
      headingPredicates, inclusions, notFailureGroups, reportHeads, sentenceVerbs, statusLinks

    // What worked, what did not, and what such things are called.
    case brokenHeads, featureNouns, workedHeads

    // What sections, items and named values say.
    case actualFields, asOfOpeners, asksForPass, categoryFields, changeHeads, completeRuns,
      conclusions, conditions, dayFirstKeys, dayFirstReports, detailFields, detailHeads, doubts,
      examples,
      expectedHeads, explanationLeads, fieldResults, fixedWords, formerFigures, genitives,
      grandTotals, halfways, issueNouns, listJoints, mendedLines, mendedProblems, metadataHeads,
      namedParts, no, noNames, obligations, openRuns, otherCounts, otherDates, otherTimes,
      otherUnits, outputEndings, outputHeads, outputLengths, partHeads, pastVerbs,
      problemDescriptions, problemHeads, prohibitions, remainingLines, reportFields, retestFields,
      roundVerdicts, runCuts, runLengths, runParticles, runRepeats, runStarts, runWords,
      settledValues, singleTests, standings, successes, statusEnds, statusWords, stepHeads,
      subtotalRows, sumRows, systemStates, testPlurals, testSorts, testWork, toFix, totalRows,
      troubles, unexpected, unfinished, verdictHeads, verdictScopes, verificationFields, yes

    // Figures.
    case adjectives, among, answerCodes, answerFields,
      answerWords, arrowSources, arrowTails, arrowTargets, articles, bounds,
      changeWords, comparisons, countedAsFaults, countedRuns, counters, exceptions, failureRates,
      figureLinks, figurePredicates, figureVerbs, fillers, groupUnits, itemNouns, loads, materials,
      mendedCounts, menders, noneLeft, notGood, notYetMended, nounParticles, nowWords, numberings,
      otherRates, protocols, scales, testables, tested, workedOn

    // Tables and their columns.
    case actualColumns, assessmentFields, bad, baselineRows, baselines, bugGrades, bugNumbers,
      causeColumns,
      closedBugs, criteriaColumns, descriptionColumns, documentColumns, evidenceColumns,
      firstColumns, formerColumns, gainColumns, goalColumns, good, kindColumns, legendHeads,
      meaningColumns,
      metricColumns, metricWords, noFailures, notSeen, nowColumns, openBugs, passColumns,
      passQuestions, presenceColumns, retestColumns, secondColumns, stageColumns, stepColumns,
      totalWords, turnColumns, wholeCounts, workColumns

    // Statuses and zones.
    case absenceWords, absentFaults, asideEndings, asideHeadings, auxiliaries, checklists,
      concessions, confirmations, countedFaults, doneHeads, expectedVerbs, expectedWords,
      faultKinds,
      faultSigns, formers, goalHeads, headingParticles,
      issueWords, leftOpen, met, moduleWords, neverRan, noneOf, notReal, provokedFaults, provokers,
      quantities, reasonOpeners, refusals, repeatLeads, replacements, reportNames, reservations,
      unmet, warnings, faultNouns, releaseDecisions, releaseRefusals, retries, retryNouns,
      thenWords, withWords, wrongWords

    // Headings, names and rounds.
    case afterWords, beforeWords, failureLabels, formerAsides, formerRuns, lastRuns, likenesses,
      likenessLinks, lineWords, loneAdverbs, manners, numberedRuns, ordinals, roundTries, unchanged,
      workingVerbs

    // Sentences that name what went otherwise than the rest.
    case exceptionLeads, leadingArticles, loneWords, wholes

    // Bugs that a report lists, and cases behind a label.
    case bugTitles, caseLabels, caseTitles, fixRequests, foundProblems, foundProblemWords,
      foundVerbs, mendingHeads, mendingVerbs, proposals, truthValues

    // Output that a report quotes.
    case collectedTests, cycleNouns, greenWords, madeToFail, processCrashes, redWords

    // The lines that open a report.
    case dayFirstWeekdays, dayParts, orderedRuns, plannedCounts, weekdays

    // Words that stand for what comes next, and for what is told elsewhere.
    case nextHeads, pointers

    // Sentences on single tests.
    case closingTestNouns, compoundTestNouns, definiteArticles, failureLeads, leadingTestNouns,
      leftUndone, nounTails,
      pastLinks, pastTimes, presentLinks, relatives, sentenceAdverbs, sentenceFailures,
      sentenceSuccesses, speakers, topicParticles, vagueSubjects, verbEndings, verdictNouns,
      verdictTails
  }
}

extension WordTable {
  /// The words that all languages have for a role.
  init(_ role: Lexicon.Role) {
    self.init(words: Lexicon.words(role))
  }
}

extension Lexicon {
  /// The words that all languages have for a role.
  static func words(_ role: Role) -> [String] {
    all.flatMap { $0.roles[role] ?? [] } + (OtherLanguages.roles[role] ?? [])
  }
}
