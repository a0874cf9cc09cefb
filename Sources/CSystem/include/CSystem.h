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

// The magic number of the file system that holds `path` (statfs(2)); 0, or errno when it fails.
int file_system_magic(const char *path, int64_t *magic);

#endif
