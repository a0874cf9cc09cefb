internal import Glibc

/// Makes the next element on a thread of its own while the caller uses the one before.
package enum Ahead {
  /// Hands `use` what `make` gives, one after the other, until it gives nil or `use` throws.
  ///
  /// `state` goes with the other thread. No more than two elements are there beyond the one in use.
  /// Where no thread can be had, both are done in turn.
  package static func forEach<State: Sendable, Element: Sendable>(
    from state: State,
    make: @escaping @Sendable (inout State) -> Element?,
    use: (Element) throws -> Void
  ) throws {
    let slot = Slot<Element>()
    let thread = Workers.start {
      var state = state
      while let element = make(&state), slot.put(element) {}
      slot.close()
    }
    guard let thread else {
      var state = state
      while let element = make(&state) { try use(element) }
      return
    }
    defer {
      slot.close()
      pthread_join(thread, nil)
    }
    while let element = slot.take() { try use(element) }
  }

  /// Room for one element between two threads; either may close it.
  private final class Slot<Element: Sendable>: @unchecked Sendable {
    // Touched in the monitor only.
    private var element: Element?
    private var isClosed = false
    private let monitor = Monitor()

    private var isEmpty: Bool { if case .none = element { true } else { false } }

    /// Waits for room; false when nobody will take it any more.
    func put(_ new: Element) -> Bool {
      monitor.run(
        when: { isEmpty || isClosed },
        {
          if !isClosed { element = new }
          return !isClosed
        }
      )
    }

    /// Waits for an element; nil once it is closed and empty.
    func take() -> Element? {
      monitor.run(
        when: { !isEmpty || isClosed },
        {
          defer { element = nil }
          return element
        }
      )
    }

    func close() { monitor.run { isClosed = true } }
  }
}
