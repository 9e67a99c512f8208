package import RoundDiffing
import RoundModel

extension JSONOutput {
  /// Everything that some rounds tell of one test, each fact with the place it was read.
  package static func explain(_ explanation: Explanation) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/explain/1")
    writer.key(line: "name")
    writer.text(explanation.name)
    writer.key(line: "id")
    if let id = explanation.id { writer.text(id) } else { writer.null() }
    writer.key(line: "priority")
    if let priority = explanation.priority { writer.number(priority) } else { writer.null() }
    writer.key(line: "group")
    if let group = explanation.group { writer.text(group) } else { writer.null() }
    writer.lines("rounds", zip(explanation.rounds, explanation.appearances)) { writer, told in
      let (round, appearance) = told
      writer.beginObject()
      writer.object("round", round) { writer, round in writer.members(of: round) }
      writer.facts(of: appearance, in: round)
      writer.endObject()
    }
    writer.lines("nearest", explanation.nearest) { writer, id in writer.text(id) }
    writer.lines("notKnown", explanation.notKnown) { writer, sentence in writer.text(sentence) }
    writer.endDocument()
    return writer.take()
  }
}

extension JSONWriter {
  /// Writes what one round tells of the test; where it does not name the test, what its silence says.
  fileprivate mutating func facts(of appearance: Explanation.Appearance, in round: Round) {
    let result = appearance.result
    let silence = appearance.silence
    key("id")
    if let id = result?.id { text(id) } else { null() }
    member("identity", appearance.identity)
    member("outcome", (result?.outcome ?? silence?.outcome)?.term)
    member("evidence", (result?.evidence ?? silence?.evidence)?.term)
    member("why", silence?.reason)
    member("originalStatus", result?.originalStatus)
    member("durationSeconds", result?.durationSeconds)
    member("source", result?.place)
    list("otherSources", result?.otherPlaces ?? []) { writer, place in writer.element(place) }
    prose("message", appearance.message.map { ReportedText($0, at: appearance.messagePlace) })
    member("trace", result?.trace)
    prose("rootCause", result?.rootCause)
    prose("impact", result?.impact)
    prose("fix", result?.fix)
    list("notes", result?.notes ?? []) { writer, note in writer.element(note) }
    list("attempts", result?.attempts ?? []) { writer, attempt in writer.attempt(attempt) }
    member("tags", result?.tags ?? [])
    list("references", appearance.references) { writer, reference in
      writer.element(reference, in: round)
    }
    member("fingerprint", appearance.fingerprint?.key)
    member("cause", appearance.causeID)
    list("sameCause", appearance.sameCause) { writer, shared in
      writer.beginObject()
      writer.key("id")
      writer.text(shared.id)
      writer.member("source", shared.place)
      writer.endObject()
    }
    object("change", appearance.change) { writer, change in
      writer.member("class", change.changeClass.rawValue)
      writer.member("effect", change.effect.rawValue)
      writer.list("flags", change.flags) { writer, flag in writer.text(flag.rawValue) }
      writer.member("why", change.why)
    }
  }

  private mutating func prose(_ name: String, _ prose: ReportedText?) {
    key(name)
    if let prose { element(prose) } else { null() }
  }

  /// Writes where a report says that something is as elsewhere, as an element of a list.
  private mutating func element(_ reference: BackReference, in round: Round) {
    beginObject()
    member("field", reference.field.rawValue)
    member("phrase", reference.phrase)
    member("source", reference.place)
    key("target")
    if let target = reference.target, round.rows.indices.contains(target) {
      id(of: round.rows[target], in: round)
    } else {
      null()
    }
    member("targetSource", reference.targetPlace)
    member("text", reference.resolved)
    member("qualifier", reference.qualifier)
    endObject()
  }
}
