package import RoundModel

/// The rules that a gate judges by.
package struct Policy: Sendable, Hashable {
  package enum Profile: String, CaseIterable, Sendable, Hashable {
    /// Every failing test that is neither waived nor exonerated fails the gate.
    case release
    /// Only regressions fail it.
    case noRegressions = "no-regressions"
  }

  package struct Minimum: Sendable, Hashable {
    package var tests: Int?
    /// From 0 to 1.
    package var passRate: Double?
    package init(tests: Int? = nil, passRate: Double? = nil) {
      self.tests = tests
      self.passRate = passRate
    }
  }

  package struct PriorityLimit: Sendable, Hashable {
    package var failures: Int?
    package var newlySkipped: Int?
    package init(failures: Int? = nil, newlySkipped: Int? = nil) {
      self.failures = failures
      self.newlySkipped = newlySkipped
    }
  }

  package struct Waiver: Sendable, Hashable {
    package var test: String
    /// A fingerprint, or part of the message; `nil` for what has no reason, such as a lost pass.
    package var cause: String?
    package var reason: String
    package var owner: String
    package var issue: String?
    /// The last day, `YYYY-MM-DD`, to its end in UTC.
    package var expires: String
    package var place: SourcePlace?
    package init(
      test: String, cause: String?, reason: String, owner: String, issue: String? = nil,
      expires: String, place: SourcePlace? = nil
    ) {
      self.test = test
      self.cause = cause
      self.reason = reason
      self.owner = owner
      self.issue = issue
      self.expires = expires
      self.place = place
    }
  }

  package struct Quarantine: Sendable, Hashable {
    package var test: String
    package var reason: String
    package var owner: String
    /// The last day, `YYYY-MM-DD`, to its end in UTC.
    package var until: String
    package var place: SourcePlace?
    package init(
      test: String, reason: String, owner: String, until: String, place: SourcePlace? = nil
    ) {
      self.test = test
      self.reason = reason
      self.owner = owner
      self.until = until
      self.place = place
    }
  }

  package var profile = Profile.release
  package var minimum = Minimum()
  package var priorities: [Int: PriorityLimit] = [:]
  package var required: [String] = []
  package var forbid: [ChangeClass] = [.lostPass, .maskedBySkip, .failureVanished]
  package var limits: [ChangeClass: Int] = [:]
  package var allowPresumed = false
  package var allowDiagnostics: Set<String> = []
  package var waivers: [Waiver] = []
  package var quarantine: [Quarantine] = []
  /// New ids by old ones, as somebody confirmed them.
  package var renames: [TestID: TestID] = [:]
  /// The file the rules were read from; `nil` for the built-in ones.
  package var path: String?
  /// The SHA-256 of that file, in hexadecimal.
  package var sha256: String?
  /// Where the file says something of a key.
  package var origins: [String: SourcePlace] = [:]
  /// Whether the profile was asked for on the command line, which wins over the file.
  package var profileIsAsked = false

  package init() {}
}
