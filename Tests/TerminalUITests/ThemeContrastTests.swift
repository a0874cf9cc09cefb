import Testing
import Themes

@testable import TerminalUI

/// Whether the shipped themes can be read.
///
/// The exceptions are in `ContrastDemand.seen`: frames, rules and bars need less, and the unfilled part of a bar needs nothing.
struct ThemeContrastTests {
  @Test("All text can be read on every ground", arguments: ShippedThemes.all.map(\.name))
  func readable(name: String) throws {
    let demand: ContrastDemand = name == "high-contrast" ? .high : .usual
    let found = try ThemeLibrary.load(named: name).lowContrasts(demand)
    let lines = found.map { "\($0.names) \($0.tier) \($0.ratio)" }
    #expect(lines == [])
  }

  @Test(
    "With sixteen colours and eight all text can be seen, as xterm shows them",
    arguments: ShippedThemes.all.map(\.name),
    [ColorTier.sixteen, .eight]
  )
  func fewColors(name: String, tier: ColorTier) throws {
    let theme = try ThemeLibrary.load(named: name)
    let paper: UInt8 = theme.variant == .light ? 255 : 0
    let ink = 255 - paper
    let colors = theme.resolved(for: tier)
    for text in Role.allCases where text != .chartEmpty {
      for ground in ContrastDemand.seen[text] ?? ContrastDemand.grounds {
        let style = colors.style(text, on: ground)
        let front = style.foreground.rgb ?? RGB(red: ink, green: ink, blue: ink)
        let back = style.background.rgb ?? RGB(red: paper, green: paper, blue: paper)
        let ratio = front.contrast(with: back)
        #expect(ratio >= 3, "\(RoleName.text(text)) on \(RoleName.text(ground))")
      }
    }
  }

  @Test(
    "The selected row can be told from all around it",
    arguments: ShippedThemes.all.map(\.name),
    ColorTier.allCases
  )
  func bands(name: String, tier: ColorTier) throws {
    let theme = try ThemeLibrary.load(named: name).resolved(for: tier)
    let looks = [Role.text, .selection, .selectionResting, .marked].map {
      theme.style(.text, on: $0)
    }
    #expect(Set(looks).count == looks.count)
  }

  @Test("On time, soon and overdue differ for eyes without red or without green")
  func colorBlindness() throws {
    let theme = try ThemeLibrary.load(named: "colour-blind-safe").resolved(for: .trueColor)
    let colors = [Role.statusDone, .statusSoon, .statusOverdue].compactMap {
      theme.style($0, on: .text).foreground.rgb
    }
    for eyes in Self.eyes {
      let seen = colors.map { Self.seen($0, by: eyes) }
      for (first, second) in [(0, 1), (0, 2), (1, 2)] {
        #expect(seen[first].distance(to: seen[second]) > 20_000)
      }
    }
  }

  /// What protanopes and deuteranopes see of red, green and blue (Machado, Oliveira and Fernandes
  /// 2009, severity 1).
  private static let eyes: [[[Double]]] = [
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
  ]

  private static func seen(_ color: RGB, by eyes: [[Double]]) -> RGB {
    let channels = [color.red, color.green, color.blue].map(Double.init)
    let mixed = eyes.map { row in
      UInt8(max(0, min(255, zip(row, channels).reduce(0) { $0 + $1.0 * $1.1 })))
    }
    return RGB(red: mixed[0], green: mixed[1], blue: mixed[2])
  }
}
