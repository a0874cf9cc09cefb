/// The categories in use at an office: the standard ones and its own.
public struct Catalogue: Hashable, Sendable {
  public let categories: [Category]
  private let indexByCode: [String: Int]

  public static let standard = Catalogue()

  /// The standard categories and an office's own; one with a standard code takes its place.
  public init(adding own: [Category] = []) {
    var categories = Category.standard
    var indexByCode: [String: Int] = [:]
    for (index, category) in categories.enumerated() { indexByCode[category.code] = index }
    for category in own {
      if let index = indexByCode[category.code] {
        categories[index] = category
      } else {
        indexByCode[category.code] = categories.count
        categories.append(category)
      }
    }
    self.categories = categories
    self.indexByCode = indexByCode
  }

  public subscript(code: String) -> Category? {
    index(ofCode: code).map { categories[$0] }
  }

  /// The place of a code in `categories`, for tables that keep numbers instead of codes.
  public func index(ofCode code: String) -> Int? { indexByCode[code] }

  /// The category of this Chinese name that is offered in the setting; some names are in both.
  public func named(_ chineseName: String, in setting: Category.Setting = .both) -> Category? {
    categories.first { $0.chineseName == chineseName && $0.setting.includes(setting) }
  }

  /// What a form in this setting offers, work first.
  public func offered(in setting: Category.Setting) -> [Category] {
    let offered = categories.filter { $0.setting.includes(setting) }
    return offered.filter { $0.kind == .work } + offered.filter { $0.kind == .project }
  }
}

extension Category {
  /// The standard category of a code: `C01`.
  public static func withCode(_ code: String) -> Category? { Catalogue.standard[code] }

  /// The standard category of a Chinese name in a setting.
  public static func named(_ chineseName: String, in setting: Setting = .both) -> Category? {
    Catalogue.standard.named(chineseName, in: setting)
  }
}
