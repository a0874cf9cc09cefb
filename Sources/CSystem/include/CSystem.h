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

// Where `byte` stands last in `bytes`, or -1.
ptrdiff_t memory_find_last(const void *bytes, size_t count, unsigned char byte);

// As `memory_find` for a needle in small letters: A–Z in `bytes` are like a–z.
ptrdiff_t text_find(const void *bytes, size_t count, const void *needle, size_t needle_count);

// Where text between quotes stops to be plain: the first quote, backslash or control, else `count`.
// Says whether a byte before it is not ASCII.
size_t text_plain_end(const void *bytes, size_t count, int *has_high);

// How many bytes the text at `bytes` has up to its closing quote, if that comes within 32 bytes
// and all before it is plain ASCII; else -1, which says nothing. In line, for keys and codes.
static inline ptrdiff_t text_short_count(const void *bytes, size_t count);

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
// and `han` (from U+4E00, 20,992 of them) say at which places of what is wanted, eight at most,
// each may stand, bit 0 first; `last` is the bit of the last place.
void titles_find_initials(
    const void *bytes, const uint32_t *ends, size_t rows, size_t start, const uint8_t *ascii,
    const uint8_t *han, uint8_t last, uint64_t *found);

// The magic number of the file system that holds `path` (statfs(2)); 0, or errno when it fails.
int file_system_magic(const char *path, int64_t *magic);

// Lets two paths trade what they name, at one moment (renameat2(2)); 0, or errno when it fails.
int file_exchange(const char *path, const char *other);

// How many bytes the JSON value at `bytes` takes, at most `count`; 0 when none begins there.
// Brackets and quotes are followed, nothing else is looked at.
size_t json_value_end(const void *bytes, size_t count);

// A member of an object: where its key stands without quotes, and its value from first to last.
struct json_member {
  uint32_t key, key_count, value, value_end;
};

// The shape of a key is its length and five bits mixed of its first and its last letter; for each
// length `shapes` has a word, with a bit for each mixture.
enum { JSON_KEY_LENGTHS = 16 };

static inline unsigned json_key_shape(unsigned char first, unsigned char last) {
  return (first + 4u * last) & 31;
}

// Finds the members of an object whose keys have one of `shapes`, or are longer; `bytes` begins
// behind its opening bracket, `end` comes to lie behind the closing one. Returns how many there
// are, at most `max`; or -1, which says nothing, for an object with white space, with an escape in
// a key, or with more, and for one that is not whole.
//
// All quotes are found first, then counted off: so the processor need not guess how long each text
// is (Langdale and Lemire, "Parsing gigabytes of JSON per second", 2019).
ptrdiff_t json_members_find(
    const void *bytes, size_t count, const uint32_t *shapes, struct json_member *found, size_t max,
    size_t *end);

#if defined(__x86_64__)

#include <emmintrin.h>

// A bit for each of 16 bytes: quotes, and whatever is no plain ASCII.
static inline unsigned text_quotes(__m128i block) {
  return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8(0x22)));
}

static inline unsigned text_oddities(__m128i block) {
  // Signed: what is beyond ASCII is below zero, and so below the space.
  __m128i found = _mm_or_si128(
      _mm_cmpeq_epi8(block, _mm_set1_epi8(0x5C)), _mm_cmplt_epi8(block, _mm_set1_epi8(0x20)));
  return (unsigned)_mm_movemask_epi8(found);
}

static inline ptrdiff_t text_short_count(const void *bytes, size_t count) {
  for (size_t index = 0; index < 32 && index + 16 <= count; index += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)((const char *)bytes + index));
    unsigned quotes = text_quotes(block);
    unsigned oddities = text_oddities(block);
    // What lies below the first quote; all when there is none. A quote itself is not odd.
    if ((oddities & (quotes - 1)) != 0) return -1;
    if (quotes != 0) return (ptrdiff_t)index + __builtin_ctz(quotes);
  }
  return -1;
}

#else

static inline ptrdiff_t text_short_count(const void *bytes, size_t count) { return -1; }

#endif

#endif
