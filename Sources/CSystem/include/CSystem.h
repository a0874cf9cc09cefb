// The little that Swift cannot say: a checksum by processor instruction, a search in memory,
// text by the block, the kind of a file system.

#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

// CRC-32C (Castagnoli) of `count` bytes, continuing from `crc`; begin with 0.
// The sum of a row in two pieces equals the sum of the whole.
uint32_t crc32c_extend(uint32_t crc, const void *bytes, size_t count);

// The same by table: what a processor without SSE 4.2 runs, and the oracle of the tests.
uint32_t crc32c_extend_by_table(uint32_t crc, const void *bytes, size_t count);

// Where `needle` first begins in `bytes`, or -1. An empty needle is found at 0.
ptrdiff_t memory_find(const void *bytes, size_t count, const void *needle, size_t needle_count);

// Where text between quotes stops to be plain: the first quote, backslash or control, else `count`.
// Says whether a byte before it is not ASCII.
size_t text_plain_end(const void *bytes, size_t count, int *has_high);

// Whether bytes are well-formed UTF-8 (Unicode, table 3-7): 1 or 0.
int utf8_is_valid(const void *bytes, size_t count);

// The same sequence by sequence: what a processor without SSSE3 runs, and the oracle of the tests.
int utf8_is_valid_by_sequence(const void *bytes, size_t count);

// Whether a title has only plain ASCII, Han characters and their punctuation, so that bytes that
// are alike are characters that are alike, and only A…Z have small letters: 1 or 0.
int title_is_plain(const void *bytes, size_t count);

// Sets a bit for each of `rows` titles that contains `wanted`, in small letters, not all of it
// letters. Titles lie one behind the other from `start` on, each up to its end; the first one's
// bit is the lowest. Right for plain titles.
void titles_find(
    const void *bytes, const uint32_t *ends, size_t rows, size_t start, const void *wanted,
    size_t count, uint64_t *found);

// The same for letters that stand for themselves or for the initials of Han characters: `ascii`
// and `han` (from U+4E00, 20,992 of them) say at which places of what is wanted each may stand,
// bit 0 first; `last` is the bit of the last place.
void titles_find_initials(
    const void *bytes, const uint32_t *ends, size_t rows, size_t start, const uint32_t *ascii,
    const uint32_t *han, uint32_t last, uint64_t *found);

// The magic number of the file system that holds `path` (statfs(2)); 0, or errno when it fails.
int file_system_magic(const char *path, int64_t *magic);

// How many bytes the JSON value at `bytes` takes, at most `count`; 0 when none begins there.
// Brackets and quotes are followed, nothing else is looked at.
size_t json_value_end(const void *bytes, size_t count);

#endif
