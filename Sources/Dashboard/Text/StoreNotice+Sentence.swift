package import CommunityModel
package import CommunityStore

extension StoreNotice {
  /// What people should hear about it: at the foot of the dashboard, on standard error.
  package func sentence(_ words: Words) -> String {
    switch self {
    case .newerMinor: words.sentence("notice.newerMinor")
    case .networkFileSystem: words.sentence("notice.networkFileSystem")
    case .tornTail(_, let bytes, let copy):
      words.sentence("notice.tornTail", ["bytes": String(bytes), "copy": copy])
    case .headLags: words.sentence("notice.headLags")
    case .erasureUnfinished(let failure):
      words.sentence("notice.erasureUnfinished", ["path": failure.path])
    case .unknownChange(let seq, let name):
      words.sentence("notice.unknownChange", ["seq": String(seq), "name": name])
    case .damage(let damage):
      words.sentence("notice.damage", ["file": damage.file, "line": String(damage.line)])
    case .manifestDamage(let path): words.sentence("notice.manifestDamage", ["path": path])
    case .clockBehind(let milliseconds):
      words.sentence("notice.clockBehind", ["seconds": String(milliseconds / 1000)])
    }
  }
}
