package import RoundModel

/// The order that a draft follows.
package enum PostmortemTemplate: String, CaseIterable, Sendable, Hashable {
  /// Impact and causes first, as site reliability teams write it.
  case sre
  /// The timeline first, as incident services lay it out.
  case pagerduty
  /// What happened, why, and what next.
  case plain

  /// The sections, in order.
  package var order: [Postmortem.Topic] {
    switch self {
    case .sre:
      [
        .summary, .impact, .timeline, .factors, .known, .detection, .resolution, .claims, .actions,
        .questions, .evidence,
      ]
    case .pagerduty:
      [
        .summary, .timeline, .factors, .impact, .detection, .resolution, .claims, .known, .actions,
        .questions, .evidence,
      ]
    case .plain: [.summary, .factors, .resolution, .claims, .actions, .questions, .evidence]
    }
  }
}

/// A draft of a postmortem, made of what test reports say and of nothing else.
///
/// Every sentence that states a fact ends with where it was read, or with what it was derived from.
/// The words are templates and quotations: nothing is called a cause that no report calls one.
package struct Postmortem: Sendable {
  package enum Topic: String, CaseIterable, Sendable, Hashable {
    case summary, impact, timeline, factors, known, detection, resolution, claims, actions
    case questions, evidence

    package var title: String {
      switch self {
      case .summary: "Summary"
      case .impact: "Impact"
      case .timeline: "Timeline"
      case .factors: "Contributing factors, by cause"
      case .known: "What is known, and what is not"
      case .detection: "Detection"
      case .resolution: "Resolution, and what is still open"
      case .claims: "What the reports claim, held against the results"
      case .actions: "Action items"
      case .questions: "Questions for people"
      case .evidence: "Appendix: evidence"
      }
    }
  }

  /// A piece of a sentence.
  package enum Fragment: Sendable, Hashable {
    /// Words of the program.
    case words(String)
    /// Words of an input.
    case quote(String)
    /// Where the fact was read.
    case citations([SourcePlace])
    /// The files that a computed fact rests on.
    case derived([String])
  }

  package struct Sentence: Sendable, Hashable {
    package var fragments: [Fragment]
    /// Whether the sentence asks people, and so states no fact.
    package var isQuestion: Bool

    package init(_ fragments: [Fragment], isQuestion: Bool = false) {
      self.fragments = fragments
      self.isQuestion = isQuestion
    }

    /// Whether the sentence says where it comes from.
    package var hasSource: Bool {
      fragments.contains { fragment in
        switch fragment {
        case .citations(let places): !places.isEmpty
        case .derived(let paths): !paths.isEmpty
        case .words, .quote: false
        }
      }
    }
  }

  package enum Block: Sendable, Hashable {
    case paragraph([Sentence])
    case bullets([Sentence])
    /// Rows of cells under their headings.
    case table(columns: [String], rows: [[Sentence]])
  }

  package struct Section: Sendable, Hashable {
    package var topic: Topic
    package var blocks: [Block]

    package init(_ topic: Topic, _ blocks: [Block]) {
      self.topic = topic
      self.blocks = blocks
    }
  }

  /// A file that the draft cites, under a short name.
  package struct CitedSource: Sendable, Hashable {
    package var name: String
    package var path: String
    package var sha256: String
  }

  package var title: String
  package var sources: [CitedSource]
  package var sections: [Section]

  /// Drafts a postmortem over rounds, oldest first.
  package init(
    _ rounds: [Round], template: PostmortemTemplate = .sre, renames: [TestID: TestID] = [:]
  ) {
    let facts = PostmortemFacts(rounds, renames: renames)
    title = facts.title
    sources = facts.sources
    sections = template.order.compactMap { topic in
      let blocks = facts.blocks(topic)
      return blocks.isEmpty ? nil : Section(topic, blocks)
    }
  }
}
