internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension DashboardProgram {
  /// Does the work that update asked for; what comes of it is posted as an event.
  func perform(_ effect: Effect) {
    switch effect {
    case .commit(let drafts, let purpose): commit(drafts, purpose: purpose)
    case .loadDetail(let id): loadDetail(id)
    case .restThenDetail: rest()
    case .searchTexts(let needles, let amongEnded): searchTexts(needles, amongEnded: amongEnded)
    case .loadDraft(let name): post(.draft(drafts.load(name, now: state.now)))
    case .saveDraft(let draft): saveDraft(draft)
    case .dropDraft(let name): drafts.drop(name)
    case .editExternally(let text): edit(text)
    case .makeDemo: make { try work.makeDemo(options.storePath) }
    case .makeStore(let code, let name, let file): makeStore(code: code, name: name, file: file)
    case .importFile(let file): importFile(file)
    case .setTheme(let name): setTheme(name)
    case .suspend: port.suspend()
    case .redraw: port.redraw()
    case .quit: end()
    }
  }

  private func saveDraft(_ draft: Draft) {
    do {
      try drafts.save(draft)
      state.form?.savedAt = draft.savedAt
    } catch {
      // The form still holds every word; people only have to know that it is not on disk.
      post(.notice(Notice(kind: .warning, text: state.words.sentence("ui.draftNotSaved"))))
    }
  }

  private func edit(_ text: String) {
    var edited: String?
    port.runOutside { edited = ExternalEditor(command: options.editor).edit(text) }
    if let edited {
      post(.editorReturned(edited))
    } else {
      post(.notice(Notice(kind: .bad, text: state.words.sentence("ui.editorFailed"))))
    }
  }

  private func make(_ body: () throws -> Void) {
    do {
      try body()
      try openStore()
      post(.opened)
      post(.notice(Notice(kind: .good, text: state.words.sentence("ui.storeReady"))))
    } catch {
      post(.notice(Notice(kind: .bad, text: work.sentence(error, state.words))))
    }
  }

  private func makeStore(code: String, name: String, file: String?) {
    make {
      if store == nil { try work.makeStore(options.storePath, code, name) }
    }
    if let file, store != nil { importFile(file) }
  }

  private func importFile(_ file: String) {
    do {
      let words = state.words
      guard let sentence = try changing({ try work.importFile($0, file, words) }), let store
      else { return }
      post(.board(board(of: store)))
      post(.opened)
      post(.notice(Notice(kind: .good, text: sentence)))
    } catch {
      // What was recorded before it stopped is there.
      if let store { post(.board(board(of: store))) }
      post(.notice(Notice(kind: .bad, text: work.sentence(error, state.words))))
    }
  }

  private func setTheme(_ name: String) {
    do throws(ThemeError) {
      let theme = try ThemeLibrary.load(named: name, userFiles: options.userThemes)
      self.theme = theme.resolved(for: port.tier)
      let isASCII = port.isASCII()
      state.themeName = name
      state.signs = StatusSigns { theme.sign(for: $0, ascii: isASCII) }
      state.drawing = DrawingContext(
        glyphs: isASCII ? .ascii : GlyphSet(borders: theme.borders),
        widthRule: port.widthRule()
      )
      let title = state.language == .zh ? theme.titles.zh : theme.titles.en
      post(
        .notice(
          Notice(kind: .good, text: state.words.sentence("ui.themeSet", ["name": title]))
        )
      )
    } catch {
      post(.notice(Notice(kind: .bad, text: work.sentence(error, state.words))))
    }
  }
}
