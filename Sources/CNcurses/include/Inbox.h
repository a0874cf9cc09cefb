#ifndef CNCURSES_INBOX_H
#define CNCURSES_INBOX_H

#include <stdbool.h>
#include <stdint.h>

/// Signals that are reported, not fatal: HUP, INT, TERM, WINCH, CONT and TSTP. PIPE is caught
/// and forgotten: caught, because an ignored signal stays ignored in the programs we start.
///
/// True when it stands; `signal_inbox_descriptor` is then readable as long as a signal waits.
bool signal_inbox_open(void);

/// Puts the former actions back.
void signal_inbox_close(void);

int signal_inbox_descriptor(void);

/// Takes what has arrived: bit n stands for signal number n.
uint64_t signal_inbox_take(void);

/// Stops this process group as the terminal's ^Z would; returns when it has been continued.
void signal_inbox_stop_group(void);

/// While another program has the terminal, the keys ^C and ^\ are its affair and ^Z stops us
/// with it.
void signal_inbox_stand_back(bool stands_back);

#endif
