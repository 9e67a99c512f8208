/// Finds the array of tests in a document that nobody described.
enum GenericJSONRows {
  struct Found {
    let elements: [JSONNode]
    /// The objects that hold the array, outermost first.
    let owners: [JSONNode]
  }

  /// The array, at most three objects deep, in which most elements are tests; the one with most
  /// tests where there are several.
  ///
  /// An element is a test when it has a name and a status, and most statuses must be known words:
  /// lists of dependencies or of people have names too.
  static func find(in root: JSONNode) -> Found? {
    var best: (found: Found, tests: Int)?
    var level: [(node: JSONNode, owners: [JSONNode])] = [(root, [])]
    for _ in 0...3 {
      var next: [(JSONNode, [JSONNode])] = []
      for (node, owners) in level {
        if let elements = node.elements {
          let tests = tests(in: elements)
          if tests > (best?.tests ?? 0) {
            best = (Found(elements: elements, owners: owners), tests)
          }
        } else {
          for member in node.members where member.value.elements != nil || member.value.isObject {
            next.append((member.value, owners + [node]))
          }
        }
      }
      level = next
    }
    return best?.found
  }

  /// The number of tests among elements, or 0 where they are not most of them.
  private static func tests(in elements: [JSONNode]) -> Int {
    var tests = 0
    var known = 0
    for element in elements where element.isObject {
      let name = JSONFields.first(element, GenericJSONFormat.nameKeys)
      let status = JSONFields.first(element, GenericJSONFormat.statusKeys)
      guard name?.bytes != nil, let status else { continue }
      if status.bool != nil {
        tests += 1
        known += 1
      } else if let word = status.bytes {
        tests += 1
        if StatusWords.outcome(word) != nil { known += 1 }
      }
    }
    return tests * 2 >= elements.count && known * 2 >= tests && known > 0 ? tests : 0
  }
}
