#ifndef CNCURSES_SCREEN_H
#define CNCURSES_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { curses_screen_scalars_max = 5 };

enum curses_screen_attribute {
  curses_screen_bold = 1,
  curses_screen_dim = 2,
  curses_screen_underline = 4,
  curses_screen_reverse = 8,
  curses_screen_italic = 16,
};

/// What stands in one place of the screen: a base and what combines with it, ended by 0 when
/// shorter than five scalars. ncurses asks wcwidth how many columns it takes.
struct curses_screen_glyph {
  uint32_t scalars[curses_screen_scalars_max];
  int32_t pair;
  uint32_t attributes;
};

/// Chooses the character encoding; true when it is UTF-8. Tries the environment's, then C.UTF-8.
bool curses_screen_choose_encoding(void);

/// Takes the terminal over: newterm, raw, no echo. False when ncurses cannot.
///
/// The descriptors stay the caller's. Nothing is written here.
bool curses_screen_open(const char *terminal, int input, int output);

/// Frees the screen; the terminal must have been left.
void curses_screen_close(void);

/// Gives the terminal back as it was: modes, colours, main screen.
void curses_screen_leave(void);

/// Takes the terminal's modes again after `curses_screen_leave`; the next update takes the rest.
///
/// With `adopts`, the modes found now are those that the next leaving restores: the user may
/// have changed them meanwhile.
void curses_screen_return(bool adopts);

/// Tells ncurses the size; what fits is kept.
void curses_screen_resize(int width, int height);

/// Columns and rows as ncurses has them.
int curses_screen_width(void);
int curses_screen_height(void);

/// Starts colour; false when the terminal has none. Pair 0 is the terminal's own colours, and
/// -1 in `curses_screen_define_pair`, when the terminal can go back to them.
bool curses_screen_start_color(void);
int curses_screen_pairs_max(void);
bool curses_screen_define_pair(int pair, int foreground, int background);

/// Puts `count` glyphs from column `x` of row `y` on; what goes over the right edge is cut.
void curses_screen_put(int y, int x, const struct curses_screen_glyph *glyphs, int count);

/// Columns that ncurses reckons with for a scalar; negative when it cannot print it.
int curses_screen_columns(uint32_t scalar);

/// Blanks everything; visible with the next update.
void curses_screen_erase(void);

/// The next update writes every cell, whatever the terminal shows.
void curses_screen_repaint(void);

/// The next update writes row `y` again, whatever the terminal shows there.
void curses_screen_repaint_row(int y);

/// Puts the real cursor there and shows it; hides it when `x` is negative. With the next update.
void curses_screen_caret(int y, int x);

/// What is to be written to the terminal; it stands until the next update.
struct curses_screen_bytes {
  const uint8_t *start;
  size_t count;
};

/// `before` and the difference between what was put and what the terminal shows: for the caller to
/// write, at once and before anything else.
struct curses_screen_bytes curses_screen_update(const uint8_t *before, size_t count);

#endif
