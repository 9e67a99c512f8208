import RoundModel

@testable import RoundDiffing

extension GateCases {
  private static func waiver(
    _ test: String, _ cause: String? = "boom", until day: String = "2026-02-10"
  ) -> String {
    let reason = cause.map { "\"cause\": \"\($0)\", " } ?? ""
    return "{\"test\": \"\(test)\", \(reason)\"reason\": \"known\", \"owner\": \"team\", "
      + "\"expires\": \"\(day)\"}"
  }

  private static func waivers(_ entries: String...) -> String {
    "\"waivers\": [\(entries.joined(separator: ", "))]"
  }

  private static func quarantine(_ test: String, until day: String = "2026-02-10") -> String {
    "\"quarantine\": [{\"test\": \"\(test)\", \"reason\": \"flaky\", \"owner\": \"team\", "
      + "\"until\": \"\(day)\"}]"
  }

  static let waivers: [GateCase] = [
    GateCase("a waived failure", "a b c", "a b c=F:boom", waivers(waiver("c")), 0),
    GateCase("part of the message", "a b c", "a b c=F:big_boom_here", waivers(waiver("c")), 0),
    GateCase("another reason", "a b c", "a b c=F:crash", waivers(waiver("c")), 1, "no-failures!"),
    GateCase("no words of why", "a b c", "a b c=F", waivers(waiver("c")), 1, "no-failures!"),
    GateCase("another test", "a b c", "a b c=F:boom", waivers(waiver("b")), 1, "no-failures!"),
    GateCase(
      "one of two failures", "a b c", "a b=F:boom c=F:boom", waivers(waiver("c")), 1, "no-failures!"
    ),
    GateCase("both by a pattern", "a b1 b2", "a b1=F:boom b2=F:boom", waivers(waiver("b*")), 0),
    GateCase(
      "a pattern, and one of another reason", "a b1 b2", "a b1=F:boom b2=F:crash",
      waivers(waiver("b*")), 1, "no-failures!"),
    GateCase("by its leaf", "a b x::c", "a b x::c=F:boom", waivers(waiver("c")), 0),
    GateCase(
      "a failure needs a cause", "a b c", "a b c=F:boom", waivers(waiver("c", nil)), 1,
      "no-failures!"),
    GateCase(
      "its last day, to the last second", "a b c", "a b c=F:boom",
      waivers(waiver("c", until: "2026-01-31")), now: "2026-01-31T23:59:59Z", 0),
    GateCase(
      "the first second after", "a b c", "a b c=F:boom", waivers(waiver("c", until: "2026-01-31")),
      now: "2026-02-01T00:00:00Z", 1, "no-failures!"),
    GateCase(
      "a day is a day in UTC", "a b c", "a b c=F:boom", waivers(waiver("c", until: "2026-01-31")),
      now: "2026-02-01T01:00:00+02:00", 0),
    GateCase(
      "thirty days ahead", "a b", "b a", waivers(waiver("a", until: "2026-03-02")), 0),
    GateCase(
      "thirty-one days ahead", "a b", "b a", waivers(waiver("a", until: "2026-03-03")), 2, "R404"),
    GateCase("no such day", "a b", "b a", waivers(waiver("a", until: "2026-02-30")), 2, "R404"),
    GateCase(
      "a time is no day", "a b", "b a", waivers(waiver("a", until: "2026-02-10T10:00:00Z")), 2,
      "R404"),
    GateCase(
      "a waiver without an owner", "a b", "b a",
      "\"waivers\": [{\"test\": \"a\", \"reason\": \"r\", \"expires\": \"2026-02-01\"}]", 2, "R403"),
    GateCase(
      "a waiver without a reason", "a b", "b a",
      "\"waivers\": [{\"test\": \"a\", \"owner\": \"o\", \"expires\": \"2026-02-01\"}]", 2, "R403"),
    GateCase(
      "a waiver without an end", "a b", "b a",
      "\"waivers\": [{\"test\": \"a\", \"owner\": \"o\", \"reason\": \"r\"}]", 2, "R403"),
    GateCase("an empty cause", "a b", "b a", waivers(waiver("a", "")), 2, "R403"),
    GateCase("a waived old failure", "a b c=F:boom", "a b c=F:boom d", waivers(waiver("c")), 0),
    GateCase(
      "a waived test that fails for a new reason, regressions only", "a b c=F:boom",
      "a b c=F:crash d",
      "\"profile\": \"no-regressions\", " + waivers(waiver("c")), 1, "no-regressions!"),
    GateCase(
      "a waived regression", "a b c", "a b c=F:boom",
      "\"profile\": \"no-regressions\", " + waivers(waiver("c")), 0),
    GateCase("a waived loss", twenty + " z", twenty, waivers(waiver("z", nil)), 0),
    GateCase(
      "a loss is not waived by a cause", twenty + " z", twenty, waivers(waiver("z", "boom")), 1,
      "nothing-lost!"),
    GateCase(
      "a waived skip over a failure", twenty + " z=F:x", twenty + " z=S", waivers(waiver("z", nil)),
      0),
    GateCase(
      "a skip over a failure is not waived by the words of the skip", twenty + " z=F:x",
      twenty + " z=S:boom", waivers(waiver("z")), 1, "nothing-lost!"),
    GateCase(
      "a waived failure that vanished", twenty + " z=F:x", twenty, waivers(waiver("z", nil)), 0),
    GateCase(
      "an expired waiver of a loss", twenty + " z", twenty,
      waivers(waiver("z", nil, until: "2026-01-30")),
      1, "nothing-lost!"),
    GateCase(
      "a required test is never waived", "a b c", "a b c=F:boom",
      "\"required\": [\"c\"], " + waivers(waiver("c")), 1, "required!"),
    GateCase(
      "a waived failure of a priority", "a b c#1", "a b c#1=F:boom",
      "\"priorities\": {\"1\": {\"failures\": 0}}, " + waivers(waiver("c")), 0),
    GateCase(
      "a waiver does not lift a cut", "a b c", "%cut a b c=F:boom", waivers(waiver("c")), 3,
      "rounds-complete? no-failures? nothing-lost?"),
    GateCase(
      "a waiver under the old name", twenty + " old", twenty + " fresh=F:boom",
      "\"renames\": {\"old\": \"fresh\"}, " + waivers(waiver("old")), 0),
  ]

  static let quarantine: [GateCase] = [
    GateCase("a quarantined failure", "a b c", "a b c=F:x", quarantine("c"), 0),
    GateCase("whatever the reason", "a b c=F:x", "a b c=E:y d", quarantine("c"), 0),
    GateCase("two of them", "a b c d", "a b=F:x c=F:y d", quarantine("?"), 0),
    GateCase(
      "three of them are too many", "a b c d", "a=F:x b=F:x c=F:y d", quarantine("?"), 1,
      "no-failures! waivers!"),
    GateCase("its last day", "a b c", "a b c=F:x", quarantine("c", until: "2026-01-31"), 0),
    GateCase(
      "the day after", "a b c", "a b c=F:x", quarantine("c", until: "2026-01-30"), 1, "no-failures!"
    ),
    GateCase(
      "a quarantine of more than thirty days", "a b", "b a", quarantine("a", until: "2026-03-03"),
      2, "R404"),
    GateCase(
      "a required test is never quarantined", "a b c", "a b c=F:x",
      "\"required\": [\"c\"], " + quarantine("c"), 1, "required! no-failures!"),
    GateCase(
      "a loss is never quarantined", twenty + " z", twenty, quarantine("z"), 1, "nothing-lost!"),
    GateCase(
      "a skip over a failure is never quarantined", twenty + " z=F:x", twenty + " z=S",
      quarantine("z"), 1,
      "nothing-lost!"),
    GateCase(
      "a quarantine with a key too many", "a b", "b a",
      "\"quarantine\": [{\"test\": \"a\", \"reason\": \"r\", \"owner\": \"o\", \"until\": \"2026-02-01\", "
        + "\"cause\": \"x\"}]", 2, "R402"),
  ]
}
