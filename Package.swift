// swift-tools-version: 6.2

import PackageDescription

let swift: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let c: [CSetting] = [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")]

/// One shipped theme a file; built into the binary, so that a copied binary works alone.
let themes = ["dark", "light", "high-contrast", "colour-blind-safe", "mono"]

let package = Package(
  name: "dizao",
  products: [.executable(name: "dizao", targets: ["dizao"])],
  dependencies: [
    // The command line's grammar, help and completion: nobody reads a parser of ours.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 for the chain of changes: cryptography is never written at home.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // TOML for themes: comments, line numbers in errors, a format people know.
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Foundations: they know nothing of ours.
    .target(
      name: "CommunityModel",
      resources: [
        .embedInCode("Words/labels.tsv"),
        .embedInCode("Words/sentences.tsv"),
        .embedInCode("Search/pinyin-initials.tsv"),
      ],
      swiftSettings: swift
    ),
    .target(name: "CSystem", cSettings: c),
    .target(name: "CNcurses", cSettings: c, linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "Themes",
      path: "Themes",
      resources: themes.map { .embedInCode("\($0).toml") },
      swiftSettings: swift
    ),
    .target(
      name: "TerminalUI",
      dependencies: ["Themes", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: swift
    ),

    // The layers above them.
    .target(
      name: "CommunityStore",
      dependencies: [
        "CommunityModel", "CSystem", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: swift
    ),
    .target(name: "Interchange", dependencies: ["CommunityModel"], swiftSettings: swift),
    .target(
      name: "CursesTerminal",
      dependencies: ["TerminalUI", "CNcurses"],
      swiftSettings: swift
    ),
    .target(
      name: "Dashboard",
      dependencies: ["CommunityModel", "CommunityStore", "Interchange", "TerminalUI"],
      swiftSettings: swift
    ),

    // The programs.
    .executableTarget(
      name: "dizao",
      dependencies: [
        "CommunityModel", "CommunityStore", "Interchange", "TerminalUI", "CursesTerminal",
        "Dashboard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift
    ),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CommunityModel", "CommunityStore", "Interchange", "TerminalUI", "CursesTerminal",
        "Dashboard", "CSystem",
      ],
      swiftSettings: swift
    ),

    // Tests mirror the sources; the end-to-end tests drive the real binary in tmux.
    .testTarget(
      name: "CommunityModelTests",
      dependencies: ["CommunityModel"],
      swiftSettings: swift
    ),
    .testTarget(name: "CSystemTests", dependencies: ["CSystem"], swiftSettings: swift),
    .testTarget(
      name: "CommunityStoreTests",
      dependencies: ["CommunityStore", "CommunityModel", "CSystem"],
      swiftSettings: swift
    ),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "CommunityModel"],
      swiftSettings: swift
    ),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "Themes"],
      swiftSettings: swift
    ),
    .testTarget(name: "CNcursesTests", dependencies: ["CNcurses"], swiftSettings: swift),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "TerminalUI", "CNcurses"],
      swiftSettings: swift
    ),
    .testTarget(
      name: "DashboardTests",
      dependencies: ["Dashboard", "CommunityModel", "CommunityStore", "TerminalUI"],
      swiftSettings: swift
    ),
    .testTarget(
      name: "dizaoTests",
      dependencies: [
        "dizao", "CommunityModel", "CommunityStore", "Interchange", "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift
    ),
    .testTarget(name: "benchTests", dependencies: ["bench"], swiftSettings: swift),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["dizao", "CommunityModel", "CommunityStore"],
      swiftSettings: swift
    ),
  ],
  swiftLanguageModes: [.v6]
)
