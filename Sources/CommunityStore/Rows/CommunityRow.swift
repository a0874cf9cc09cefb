internal import CommunityModel

/// A community as a row of a table: one line of JSON, what is not known left out, its sum last.
///
/// ```
/// {"id":"990102001001-1","revision":1,"code":"990102001001","name":"青禾里社区","kind":"urban",
///  "pilot":true,"estates":["青禾里","梧桐苑"],"grids":8,"homes":2860,"updated":…,"seqs":[1],
///  "sum":"1f2e3d4c"}
/// ```
/// (in one line).
struct CommunityRow: Hashable, Sendable {
  var community: Community

  /// Appends the row without its line end.
  func write(to writer: inout JSONWriter) {
    writer.row { writer in
      writer.member("id", community.id.description)
      writer.member("revision", community.revision)
      writer.member("code", community.code)
      writer.member("name", community.name)
      writer.member("kind", community.kind.rawValue)
      writer.member(ifAny: "type", community.type)
      writer.member(ifSet: "pilot", community.isPilot)
      writer.member(ifSome: "estates", community.estates)
      writer.member(ifSome: "grids", community.grids)
      if let homes = community.homes { writer.member("homes", homes) }
      if let residents = community.residents { writer.member("residents", residents) }
      writer.member(ifAny: "secretary", community.secretary)
      writer.member(ifSome: "startingPoints", community.startingPoints)
      writer.member("updated", community.updatedAt)
      writer.member("seqs", community.seqs)
      writer.members(community.unknown)
    }
  }

  init(_ community: Community) { self.community = community }

  /// Reads a row whose sum was checked; unknown members are kept.
  init(_ row: UnsafeRawBufferPointer) throws(JSONProblem) {
    var reader = JSONReader(row)
    var community = Community(id: try RowID.id(of: row), at: Instant(milliseconds: 0))
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "id", "sum": _ = try value.text()
      case "revision": community.revision = try value.count()
      case "code": community.code = try value.string()
      case "name": community.name = try value.string()
      case "kind": community.kind = try value.choice(Community.Kind.self)
      case "type": community.type = try value.string()
      case "pilot": community.isPilot = try value.boolean()
      case "estates": community.estates = try value.strings()
      case "grids": community.grids = try value.count()
      case "homes": community.homes = try value.count()
      case "residents": community.residents = try value.count()
      case "secretary": community.secretary = try value.string()
      case "startingPoints": community.startingPoints = try value.strings()
      case "updated": community.updatedAt = try value.instant()
      case "seqs": community.seqs = try value.counts()
      default: community.unknown.append(try value.unknown(key))
      }
    }
    try reader.finish()
    self.community = community
  }
}
