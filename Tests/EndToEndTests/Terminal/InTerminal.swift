import Testing

/// Everything that is seen on a screen: one test after the other, each in a tmux of its own.
@Suite("In a terminal", .serialized, .screen, .timeLimit(.minutes(2)))
enum InTerminal {}
