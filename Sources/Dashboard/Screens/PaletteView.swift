internal import CommunityModel
internal import TerminalUI

extension View {
  /// The commands by name; what cannot be done now is grey and says why.
  func drawPalette(_ surface: inout Surface, _ area: Rect) {
    guard let palette = state.palette else { return }
    let items = state.paletteCommands.map { command -> MenuList.Item in
      let reason = command.hindrance(state)
      let key = command.keys.first.map { KeyName.text($0, words) } ?? ""
      return MenuList.Item(
        StyledText(words.label(command.label)),
        note: reason.map { words.sentence($0) } ?? key,
        isEnabled: reason == nil
      )
    }
    let menu = MenuList(
      words.label(palette.showsActions ? "cm.menu" : "ft.palette"),
      items: items,
      selected: palette.selected,
      prompt: palette.field,
      placeholder: words.sentence("ui.noCommand")
    )
    let limit = Size(width: min(60, area.width - 4), height: area.height - 2)
    let size = menu.size(within: limit, context)
    let width = max(size.width, 44)
    menu.draw(
      on: &surface,
      in: area.centered(Size(width: min(width, limit.width), height: size.height)),
      context
    )
  }
}
