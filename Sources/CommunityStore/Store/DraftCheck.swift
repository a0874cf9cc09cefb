internal import CommunityModel

/// A rule's no to one of the drafts.
struct RefusedDraft: Error {
  let index: Int
  let refusal: Refusal
}

/// Turns drafts into changes: rules and revisions are checked against the store with the earlier
/// drafts of the same batch on top.
struct DraftCheck {
  let site: String
  let actor: Actor
  let now: Instant
  let rules: RuleBook
  /// What the batch has made so far.
  private(set) var layer = ChangeLayer()
  /// Who is named by the changes and goes into the private files.
  private(set) var people: [Person] = []
  /// Who is to be taken out of the private files.
  private(set) var erasures: [String] = []
  let salting: Salting
  let findIssue: (RecordID) throws -> Issue?
  let findCommunity: (RecordID) -> Community?
  /// The issue that came in under another platform's number, as far as the store can tell at once.
  let findOutside: (String) throws -> RecordID?
  /// The same of this batch.
  private(set) var outsideNumbers: [String: RecordID] = [:]
  /// Codes of all communities, those of this batch too.
  private(set) var codes: Set<String> {
    didSet { setPlaces() }
  }
  /// What rules may look at, made once: only the hour, the actor and the other issue differ.
  private var context: RuleContext
  /// Whether the private files know somebody of this id.
  let knowsPerson: (String) throws -> Bool

  init(
    site: String,
    actor: Actor,
    now: Instant,
    rules: RuleBook,
    codes: Set<String>,
    salting: Salting,
    findIssue: @escaping (RecordID) throws -> Issue?,
    findCommunity: @escaping (RecordID) -> Community?,
    findOutside: @escaping (String) throws -> RecordID? = { _ in nil },
    knowsPerson: @escaping (String) throws -> Bool
  ) {
    self.site = site
    self.actor = actor
    self.now = now
    self.rules = rules
    self.codes = codes
    self.salting = salting
    self.findIssue = findIssue
    self.findCommunity = findCommunity
    self.findOutside = findOutside
    self.knowsPerson = knowsPerson
    context = RuleContext(
      now: now,
      by: actor.by,
      rules: rules,
      homeCommunity: "",
      hasCommunity: { _ in false },
      issue: DraftCheck.noIssue
    )
    setPlaces()
  }

  /// Makes room for so many drafts.
  mutating func reserve(_ count: Int) { layer.reserve(count) }

  /// Forgets what was accepted: what comes next touches none of it.
  mutating func forget() {
    layer.forget()
    people.removeAll(keepingCapacity: true)
    erasures.removeAll(keepingCapacity: true)
    outsideNumbers.removeAll(keepingCapacity: true)
  }

  private static let noIssue: @Sendable (RecordID) -> Issue? = { _ in nil }

  private mutating func setPlaces() {
    context.homeCommunity = homeCommunity
    context.hasCommunity = { [codes] in codes.contains($0) }
  }

  /// What a draft becomes: its change, and the person that the change names.
  struct Outcome {
    var change: Change
    var person: Person?
  }

  /// Folds what a draft became, so that the drafts behind it see it.
  mutating func accept(_ outcome: Outcome) throws {
    let change = outcome.change
    if let person = outcome.person { people.append(person) }
    switch change.kind {
    case .communityCreate, .communityCorrect:
      if let code = change.body.text(.community) { codes.insert(code) }
    case .privateErase:
      if let person = change.body.text(.person) { erasures.append(person) }
    case .issue:
      // Only what makes a record brings such a number, and has its own number for an id.
      if change.id.number == change.seq, let outside = change.body.text(.externalID) {
        outsideNumbers[outside] = change.id
      }
    case .storeBase, .storeRepair: break
    }
    try layer.apply(change, find: findIssue, findCommunity: findCommunity)
  }

  /// Checks a draft against the store and what was accepted before; throws its refusal.
  mutating func outcome(of draft: ChangeDraft, seq: Int) throws -> Outcome {
    if let field = DraftCheck.mistyped(draft.body) {
      throw Refusal("type", ["field": .label(field.label)], field: field)
    }
    if let field = DraftCheck.outOfTime(draft) {
      throw Refusal("year", ["field": .label(field.label)], field: field)
    }
    switch draft.kind {
    case .issue(let verb): return try issueChange(draft, IssueAction[verb], seq)
    case .communityCreate, .communityCorrect: return try communityChange(draft, seq)
    case .privateErase: return try eraseChange(draft, seq)
    case .storeBase, .storeRepair:
      throw Refusal("notByHand", ["change": .text(draft.kind.text)])
    }
  }

  /// A value that is not of its field's kind would be unreadable in the journal.
  private static func mistyped(_ body: Fields) -> Field? {
    body.entries.first { $0.field.form != $0.value.form }?.field
  }

  /// An instant that columns of whole seconds in 32 bits cannot hold: before 1970, after 2105.
  private static func outOfTime(_ draft: ChangeDraft) -> Field? {
    let isFar: (Instant) -> Bool = { !(0..<4_294_967_296_000).contains($0.milliseconds) }
    if let at = draft.at, isFar(at) { return .received }
    return draft.body.entries.first { entry in
      if case .instant(let instant) = entry.value { isFar(instant) } else { false }
    }?.field
  }

  private func change(
    _ draft: ChangeDraft,
    _ seq: Int,
    id: RecordID,
    also: RecordID? = nil,
    base: Int? = nil,
    body: Fields
  ) -> Change {
    Change(
      seq: seq,
      at: draft.at ?? now,
      by: draft.by ?? actor.by,
      terminal: actor.terminal,
      kind: draft.kind,
      id: id,
      also: also,
      base: base,
      rules: rules.life.number,
      body: body
    )
  }

  /// The id that a new record gets; a draft that expects another was made for another moment.
  private func newID(_ draft: ChangeDraft, _ seq: Int) throws -> RecordID {
    let id = RecordID(site: site, number: seq)
    if let wanted = draft.id, wanted != id {
      throw Refusal(
        "otherNumber",
        ["id": .text(wanted.description), "next": .text(id.description)]
      )
    }
    return id
  }

  /// The id of the record that a draft changes, which must be one of this site.
  private func ownID(_ draft: ChangeDraft) throws -> RecordID {
    guard let id = draft.id else { throw Refusal("noRecord") }
    try demandOwn(id)
    return id
  }

  private func demandOwn(_ id: RecordID) throws {
    if id.site != site {
      throw Refusal("otherSite", ["id": .text(id.description), "site": .text(id.site)])
    }
  }
}

extension DraftCheck {
  private mutating func issueChange(
    _ draft: ChangeDraft,
    _ action: IssueAction,
    _ seq: Int
  ) throws -> Outcome {
    let id = action.makesRecord ? try newID(draft, seq) : try ownID(draft)
    let issue = action.makesRecord ? nil : try current(id)
    let revision = issue?.revision
    if action.makesRecord {
      try demandNew(draft)
    } else if case .none = issue {
      throw Refusal("unknown", ["id": .text(id.description)])
    }
    let also = try action.touchesTarget ? target(of: draft, issue) : nil
    context.now = draft.at ?? now
    context.by = draft.by ?? actor.by
    if let also {
      context.issue = { $0 == also.id ? also : nil }
    } else {
      context.issue = DraftCheck.noIssue
    }
    var body = try action.checked(draft, on: issue, context).get()
    if let also { try demandOwn(also.id) }
    let person = takePerson(from: &body, seq)
    let base = action.isExclusive ? draft.base ?? revision : nil
    return Outcome(
      change: change(draft, seq, id: id, also: also?.id, base: base, body: body),
      person: person
    )
  }

  /// Two who import the same list at once each look before the other records.
  private func demandNew(_ draft: ChangeDraft) throws {
    guard let outside = draft.body.text(.externalID),
      let id = try outsideNumbers[outside] ?? findOutside(outside)
    else { return }
    throw Refusal(
      "alreadyIn",
      ["number": .text(outside), "id": .text(id.description)],
      field: .externalID
    )
  }

  /// The second record that a merge or a split touches.
  private func target(of draft: ChangeDraft, _ issue: Issue?) throws -> Issue? {
    let named = draft.body.text(.target).flatMap { RecordID($0) }
    guard let id = issue?.mergedInto ?? named else { return nil }
    return try current(id)
  }

  /// An issue with the earlier drafts of the batch on it.
  private func current(_ id: RecordID) throws -> Issue? {
    try layer.issue(id) ?? findIssue(id)
  }

  /// Name and phone never reach the journal: the change carries an id and a salted hash.
  private func takePerson(from body: inout Fields, _ seq: Int) -> Person? {
    guard body.entries.contains(where: { $0.field == .reporter || $0.field == .phone }) else {
      return nil
    }
    let name = body[.reporter].flatMap { $0.isBlank ? nil : body.text(.reporter) } ?? ""
    let phone = body[.phone].flatMap { $0.isBlank ? nil : body.text(.phone) } ?? ""
    body[.reporter] = nil
    body[.phone] = nil
    guard !name.isEmpty || !phone.isEmpty else { return nil }
    let person = salting.person("P\(seq)", name: name, phone: phone)
    body[.person] = .text(person.id)
    body[.personHash] = .text(person.hash)
    return person
  }

  private func communityChange(_ draft: ChangeDraft, _ seq: Int) throws -> Outcome {
    let isNew = draft.kind == .communityCreate
    let id = isNew ? try newID(draft, seq) : try ownID(draft)
    let existing = isNew ? nil : layer.communities[id] ?? findCommunity(id)
    guard isNew || existing != nil else {
      throw Refusal("unknown", ["id": .text(id.description)])
    }
    let allowed = Community.fields.map(\.field)
    if let extra = draft.body.entries.first(where: { !allowed.contains($0.field) }) {
      throw Refusal("field", ["field": .label(extra.field.label)], field: extra.field)
    }
    let refusal = Community.refusal(
      for: draft,
      existing: existing,
      isTaken: { [codes] in codes.contains($0) }
    )
    if let refusal { throw refusal }
    let base = draft.base ?? existing?.revision
    return Outcome(change: change(draft, seq, id: id, base: base, body: draft.body))
  }

  private func eraseChange(_ draft: ChangeDraft, _ seq: Int) throws -> Outcome {
    let id = draft.body.text(.person) ?? ""
    guard !erasures.contains(id), try knowsPerson(id) else {
      throw Refusal("unknown", ["id": .text(id)])
    }
    var body = Fields()
    body[.person] = .text(id)
    let own = RecordID(site: site, number: seq)
    return Outcome(change: change(draft, seq, id: own, body: body))
  }

  /// Where a report goes when nobody says otherwise: the community whose code the site has, else
  /// the only one, else none.
  private var homeCommunity: String {
    if codes.contains(site) || codes.count != 1 { return site }
    return codes.first ?? site
  }
}
