/// Makes the absolute paths of a report relative, so that a test is called the same on every
/// machine.
///
/// The folder of a checkout is known for the usual build services. Elsewhere it is the folder that
/// all files of the report share, up to the first folder with a name that only projects have.
struct ReportedPaths: Sendable {
  private let shared: [String]

  /// Where build services check a project out; `*` stands for any one folder.
  private static let checkouts: [[String]] = [
    "home/runner/work/*/*", "Users/runner/work/*/*", "__w/*/*", "github/workspace",
    "?:/a/*/*", "home/vsts/work/*/s", "home/circleci/project", "root/project", "builds/*/*",
    "home/travis/build/*/*", "var/lib/jenkins/workspace/*", "home/jenkins/workspace/*",
    "home/jenkins/agent/workspace/*", "opt/atlassian/pipelines/agent/build", "bitrise/src",
    "codebuild/output/*/src/*/*/*/*", "usr/src/app", "workspace", "app",
  ].map(Self.parts)

  private static let projectFolders: Set<String> = [
    "test", "tests", "__tests__", "spec", "specs", "e2e", "cypress", "packages", "features",
    "integration", "lib", "src",
  ]

  /// Looks at all paths of a report.
  init(_ paths: some Sequence<String>) {
    var shared: [String]?
    for path in paths {
      let text = Self.normalised(path)
      guard Self.isAbsolute(text) else { continue }
      let folders = Array(Self.parts(text).dropLast())
      guard let known = shared else {
        shared = folders
        continue
      }
      let common = zip(known, folders).prefix { $0.utf8.elementsEqual($1.utf8) }.count
      shared = Array(known.prefix(common))
    }
    var folders = shared ?? []
    // The first two of `/home/somebody/...` belong to the machine.
    if let index = folders.indices.dropFirst(2).first(where: {
      Self.projectFolders.contains(folders[$0])
    }) {
      folders = Array(folders[..<index])
    } else if let index = folders.firstIndex(where: { Self.projectFolders.contains($0) }) {
      folders = Array(folders[..<index])
    }
    self.shared = folders
  }

  /// The path inside the project, with `/` between its folders.
  func relative(_ path: String) -> String {
    let text = Self.normalised(path)
    let parts = Self.parts(text)
    guard Self.isAbsolute(text), parts.count > 1 else { return text }
    for checkout in Self.checkouts where parts.count > checkout.count {
      let fits = zip(checkout, parts).allSatisfy { wanted, part in
        wanted == "*" || wanted.utf8.elementsEqual(part.utf8)
          || (wanted == "?:" && part.utf8.last == UInt8(ascii: ":"))
      }
      if fits { return parts.dropFirst(checkout.count).joined(separator: "/") }
    }
    let common = zip(shared, parts).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let rest = common == shared.count ? parts.dropFirst(common) : parts[...]
    return rest.isEmpty ? text : rest.joined(separator: "/")
  }

  private static func normalised(_ path: String) -> String {
    var bytes = path.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if bytes.begins(with: "file://") { bytes.removeFirst(7) }
    while bytes.begins(with: "./") { bytes.removeFirst(2) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isAbsolute(_ path: String) -> Bool {
    let bytes = Array(path.utf8.prefix(3))
    return bytes.first == UInt8(ascii: "/")
      || (bytes.count == 3 && bytes[1] == UInt8(ascii: ":") && bytes[2] == UInt8(ascii: "/"))
  }

  private static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
