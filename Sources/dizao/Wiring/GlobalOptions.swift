internal import ArgumentParser
internal import CommunityModel

/// A language as a person names it.
enum LanguageChoice: String, CaseIterable, ExpressibleByArgument {
  case zh
  case en

  var language: Language { self == .zh ? .zh : .en }
}

/// The options that every command takes; what they leave open, `Settings` finds out.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("资料库文件夹 folder of the store ($DIZAO_STORE)", valueName: "dir"),
    completion: .directory
  )
  var store: String?

  @Option(help: ArgumentHelp("语言 language: zh, en ($DIZAO_LANG)", valueName: "zh|en"))
  var lang: LanguageChoice?

  @Option(help: ArgumentHelp("主题 theme; «dizao themes» lists them", valueName: "name"))
  var theme: String?

  @Flag(help: "只看不改 look, change nothing")
  var readonly = false

  @Option(help: ArgumentHelp("经办人 who does it ($DIZAO_BY)", valueName: "name"))
  var by: String?

  @Flag(help: "只用 ASCII 画线 frames and charts in ASCII")
  var ascii = false

  @Flag(help: "输出 JSON for programs")
  var json = false

  /// Names of the options that take a value, and of those that do not.
  static let valued = ["--store", "--lang", "--theme", "--by"]
  static let plain = ["--readonly", "--ascii", "--json"]
}
