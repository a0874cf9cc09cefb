internal import CommunityModel
internal import CommunityStore
internal import Glibc

/// Drafts of half-filled forms on disk: `$XDG_STATE_HOME/dizao/drafts`, each a small JSON file.
///
/// ```
/// {"savedAt":"2026-11-23T14:05:02.000+08:00","texts":{"title":"3栋2单元楼道灯坏"}}
/// ```
/// Files are 0600 in a folder 0700 and replaced whole, so that a crash leaves the one or the
/// other. They are not synced: a power cut may cost the last seconds of typing.
struct DraftFolder {
  struct Failure: Error {}

  let path: String

  private func file(_ name: String) -> String {
    let safe = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" }
    return path + "/" + String(safe) + ".json"
  }

  /// The draft of that name; nil when there is none or it cannot be read.
  func load(_ name: String, now: Instant) -> Draft? {
    guard let bytes = FileBytes.read(file(name), maximum: 1 << 20),
      // What is no draft is as good as none.
      let members = (try? JSONValue(bytes))?.object, let texts = members["texts"]?.object
    else { return nil }
    var draft = Draft(name: name, savedAt: now, texts: [:])
    if let instant = members["savedAt"]?.string.flatMap({ Instant($0) }) {
      draft.savedAt = instant
    }
    for member in texts.members {
      if let text = member.value.string { draft.texts[member.name] = text }
    }
    return draft.texts.isEmpty ? nil : draft
  }

  func save(_ draft: Draft) throws {
    makeFolder()
    var texts = JSONObject()
    for (key, text) in draft.texts.sorted(by: { $0.key < $1.key }) { texts[key] = .string(text) }
    var object = JSONObject()
    object["savedAt"] = .string(draft.savedAt.text)
    object["texts"] = .object(texts)
    var writer = JSONWriter()
    writer.value(.object(object))
    let bytes = writer.bytes
    let target = file(draft.name)
    let aside = target + ".new"
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure() }
    let written = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard written == bytes.count, rename(aside, target) == 0 else { throw Failure() }
  }

  func drop(_ name: String) {
    unlink(file(name))
  }

  private func makeFolder() {
    var current = ""
    for part in path.split(separator: "/") {
      current += "/" + part
      mkdir(current, 0o700)
    }
  }
}
