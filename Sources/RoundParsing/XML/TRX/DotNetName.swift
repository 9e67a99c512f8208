/// The names that .NET runners give to tests: a type, a method, and arguments in parentheses.
enum DotNetName {
  /// The method with its arguments.
  ///
  /// A display name may be anything a person wrote, such as `Should be even (i: 3)`; the method is
  /// what stays the same, with the arguments that the display name ends in.
  static func method(type: [UInt8], method whole: [UInt8], display: [UInt8]) -> [UInt8] {
    let method = ASCIIText.after(type + [UInt8(ascii: ".")], in: whole) ?? whole
    let name =
      (type.isEmpty ? nil : ASCIIText.after(type + [UInt8(ascii: ".")], in: display)) ?? display
    if method.isEmpty || name.starts(with: method) { return name.isEmpty ? method : name }
    return method + arguments(of: name)
  }

  /// What stands in parentheses at the end of a display name, with them.
  static func arguments(of name: [UInt8]) -> ArraySlice<UInt8> {
    guard name.last == UInt8(ascii: ")"), let open = name.firstIndex(of: UInt8(ascii: "(")) else {
      return []
    }
    return name[open...]
  }

  /// The type without the assembly that may follow it: `Shop.Tests, Shop, Version=1.0`.
  static func type(_ text: [UInt8]) -> [UInt8] {
    ASCIIText.trimmed(Array(text.prefix { $0 != UInt8(ascii: ",") }))
  }
}
