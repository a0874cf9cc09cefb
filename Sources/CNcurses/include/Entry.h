#ifndef CNCURSES_ENTRY_H
#define CNCURSES_ENTRY_H

#include <stdbool.h>

enum terminal_entry_state {
  terminal_entry_found,
  terminal_entry_unknown,
  terminal_entry_no_database,
};

/// Loads the terminfo entry of `terminal` and makes it the one that the functions below ask.
enum terminal_entry_state terminal_entry_load(const char *terminal, int descriptor);

/// Frees what `terminal_entry_load` loaded; strings handed out before are gone.
void terminal_entry_unload(void);

/// Names of the standard capabilities in the order of the compiled format; NULL after the last.
const char *terminal_entry_flag_name(int index);
const char *terminal_entry_number_name(int index);
const char *terminal_entry_string_name(int index);

/// Values of a capability: false, a negative number or NULL when the terminal has it not.
bool terminal_entry_flag(const char *name);
int terminal_entry_number(const char *name);
const char *terminal_entry_string(const char *name);

#endif
