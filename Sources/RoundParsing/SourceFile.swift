package import RoundModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file mapped into memory, so that its bytes cost nothing until they are looked at.
struct MappedFile: ByteOwner {
  private let data: Data

  init(path: String) throws {
    data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
  }

  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(data.span)
  }
}

extension Source {
  /// Maps a file.
  ///
  /// - Throws: ``ReadError`` that names the path and why it cannot be read.
  package init(mapping path: String) throws(ReadError) {
    do {
      self.init(path: path, bytes: try MappedFile(path: path))
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      throw ReadError(.unreadableInput, path: path, "cannot read \(path): no such file")
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw ReadError(.unreadableInput, path: path, "cannot read \(path): permission denied")
    } catch {
      throw ReadError(.unreadableInput, path: path, "cannot read \(path): it is no readable file")
    }
  }
}
