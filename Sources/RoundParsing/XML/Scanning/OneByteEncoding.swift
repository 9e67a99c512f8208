/// An encoding with one byte a character, which is converted to UTF-8.
enum OneByteEncoding: Sendable, Hashable {
  case latin1, latin9, windows1252

  /// The encoding with a name as declarations have it, in lowercase.
  init?(name: String) {
    switch name {
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1": self = .latin1
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9": self = .latin9
    case "windows-1252", "cp1252": self = .windows1252
    default: return nil
    }
  }

  /// What it is called in messages.
  var title: String {
    switch self {
    case .latin1: "ISO 8859-1"
    case .latin9: "ISO 8859-15"
    case .windows1252: "Windows-1252"
    }
  }

  /// The bytes in UTF-8.
  func utf8(_ bytes: Span<UInt8>) -> [UInt8] {
    let table = table
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(contentsOf: table[Int(byte) - 0x80])
      }
    }
    return result
  }

  /// The characters from 0x80 on, each in UTF-8.
  private var table: [[UInt8]] {
    let others = others
    return (0x80...0xFF).map { byte in
      let scalar = Unicode.Scalar(others[byte] ?? UInt32(byte)) ?? "\u{FFFD}"
      return Array(String(scalar).utf8)
    }
  }

  /// The characters whose number is not that of their byte.
  ///
  /// Five bytes that Windows-1252 leaves open stand for control characters, as browsers have it.
  private var others: [Int: UInt32] {
    switch self {
    case .latin1: [:]
    case .latin9:
      [
        0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152,
        0xBD: 0x0153, 0xBE: 0x0178,
      ]
    case .windows1252:
      [
        0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
        0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152,
        0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
        0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
        0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
      ]
    }
  }
}
