#include "CSystem.h"

#include <string.h>

static inline unsigned char folded(unsigned char byte) {
  return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte;
}

static int is_letter(unsigned char byte) { return byte >= 'a' && byte <= 'z'; }

int title_is_plain(const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  const unsigned char *end = next + count;
  while (next < end) {
    unsigned char first = next[0];
    if (first >= 0x20 && first < 0x7F) {
      next += 1;
      continue;
    }
    // From U+5000 to U+9FFF all are Han.
    if (first >= 0xE5 && first <= 0xE9 && end - next >= 3) {
      next += 3;
      continue;
    }
    if (first < 0xE2 || first > 0xEF || end - next < 3) return 0;
    unsigned int scalar = (first & 0x0Fu) << 12 | (next[1] & 0x3Fu) << 6 | (next[2] & 0x3Fu);
    int is_han = scalar >= 0x4E00 && scalar <= 0x9FFF;
    int is_mark = scalar >= 0x3000 && scalar <= 0x3029;
    int is_quote = scalar >= 0x2010 && scalar <= 0x2027;
    int is_wide = scalar >= 0xFF01 && scalar <= 0xFF20;
    if (!is_han && !is_mark && !is_quote && !is_wide) return 0;
    next += 3;
  }
  return 1;
}

typedef struct {
  const unsigned char *bytes;
  size_t count;
  // Two places whose bytes are no letters, the most telling ones: ends of characters.
  size_t first;
  size_t second;
  int has_letters;
} needle_t;

static needle_t needle_of(const unsigned char *bytes, size_t count) {
  needle_t needle = {bytes, count, 0, 0, 0};
  size_t places = 0;
  for (size_t index = 0; index < count; index++) {
    if (is_letter(bytes[index])) {
      needle.has_letters = 1;
      continue;
    }
    if (places == 0) needle.first = index;
    // Leads of Chinese characters are six values only: the byte behind one says more.
    if (places == 1 && bytes[needle.first] >= 0xC0) needle.first = index;
    needle.second = index;
    places += 1;
  }
  return needle;
}

static int stands_at(const needle_t *needle, const unsigned char *place) {
  if (!needle->has_letters) return memcmp(place, needle->bytes, needle->count) == 0;
  for (size_t index = 0; index < needle->count; index++) {
    if (folded(place[index]) != needle->bytes[index]) return 0;
  }
  return 1;
}

// The first place from `start` on where it stands whole before `end`; `end` when nowhere.
static const unsigned char *find_by_byte(
    const needle_t *needle, const unsigned char *start, const unsigned char *end) {
  for (; (size_t)(end - start) >= needle->count; start++) {
    if (start[needle->first] == needle->bytes[needle->first] && stands_at(needle, start)) {
      return start;
    }
  }
  return end;
}

#if defined(__x86_64__)

#include <emmintrin.h>

static const unsigned char *find(
    const needle_t *needle, const unsigned char *start, const unsigned char *end) {
  const __m128i first = _mm_set1_epi8((char)needle->bytes[needle->first]);
  const __m128i second = _mm_set1_epi8((char)needle->bytes[needle->second]);
  while ((size_t)(end - start) >= needle->count + 15) {
    __m128i a = _mm_loadu_si128((const __m128i *)(start + needle->first));
    __m128i b = _mm_loadu_si128((const __m128i *)(start + needle->second));
    unsigned mask = (unsigned)_mm_movemask_epi8(
        _mm_and_si128(_mm_cmpeq_epi8(a, first), _mm_cmpeq_epi8(b, second)));
    while (mask != 0) {
      const unsigned char *place = start + __builtin_ctz(mask);
      if (stands_at(needle, place)) return place;
      mask &= mask - 1;
    }
    start += 16;
  }
  return find_by_byte(needle, start, end);
}

#else

#define find find_by_byte

#endif

void titles_find(
    const void *bytes, const uint32_t *ends, size_t rows, size_t start, const void *wanted,
    size_t count, uint64_t *found) {
  if (count == 0 || rows == 0) return;
  const unsigned char *text = bytes;
  const unsigned char *end = text + ends[rows - 1];
  const unsigned char *place = text + start;
  needle_t needle = needle_of(wanted, count);
  size_t row = 0;
  while ((place = find(&needle, place, end)) < end) {
    size_t offset = (size_t)(place - text);
    while (ends[row] <= offset) row += 1;
    if (offset + count <= ends[row]) {
      found[row / 64] |= (uint64_t)1 << (row % 64);
      place = text + ends[row];
    } else {
      place += 1;
    }
  }
}

enum { HAN_FIRST = 0x4E00, HAN_COUNT = 20992 };

// Letters wanted so far, and at which places of what is wanted each character may stand.
typedef struct {
  const uint8_t *ascii;
  const uint8_t *han;
  uint32_t last;
} initials_t;

// Whether what is wanted is in a title, character by character from where `state` stands.
static int has_initials(
    const initials_t *wanted, uint32_t state, const unsigned char *next,
    const unsigned char *end) {
  while (next < end) {
    unsigned char first = next[0];
    if (first < 0x80) {
      next += 1;
      // Blanks between what matches are nothing.
      if (first != 0x20) state = (state << 1 | 1) & wanted->ascii[first];
    } else {
      if (first < 0xE0 || first > 0xEF || end - next < 3) return 0;
      uint32_t index =
          ((first & 0x0Fu) << 12 | (next[1] & 0x3Fu) << 6 | (next[2] & 0x3Fu)) - HAN_FIRST;
      next += 3;
      state = index < HAN_COUNT ? (state << 1 | 1) & wanted->han[index] : 0;
    }
    if (state & wanted->last) return 1;
  }
  return 0;
}

#if defined(__x86_64__)

#include <tmmintrin.h>

// The places in the table of four Han characters side by side; 0 when one of the four is none.
__attribute__((target("ssse3"))) static int four_han(const unsigned char *text, uint32_t *places) {
  const __m128i apart = _mm_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1);
  __m128i bytes = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)text), apart);
  // Three bytes each: 1110xxxx 10xxxxxx 10xxxxxx.
  __m128i marks = _mm_and_si128(bytes, _mm_set1_epi32(0xF0C0C0));
  __m128i low = _mm_and_si128(bytes, _mm_set1_epi32(0x3F));
  __m128i middle = _mm_srli_epi32(_mm_and_si128(bytes, _mm_set1_epi32(0x3F00)), 2);
  __m128i high = _mm_srli_epi32(_mm_and_si128(bytes, _mm_set1_epi32(0x0F0000)), 4);
  __m128i scalars = _mm_or_si128(_mm_or_si128(low, middle), high);
  __m128i found = _mm_sub_epi32(scalars, _mm_set1_epi32(HAN_FIRST));
  __m128i are_han = _mm_and_si128(
      _mm_cmpeq_epi32(marks, _mm_set1_epi32(0xE08080)),
      _mm_and_si128(
          _mm_cmpgt_epi32(found, _mm_set1_epi32(-1)),
          _mm_cmplt_epi32(found, _mm_set1_epi32(HAN_COUNT))));
  _mm_storeu_si128((__m128i *)places, found);
  return _mm_movemask_epi8(are_han) == 0xFFFF;
}

// The same, four characters at a time as long as they are Han; 16 bytes behind `next` as far as
// `readable` may be read.
__attribute__((target("ssse3"))) static int has_initials_by_four(
    const initials_t *wanted, const unsigned char *next, const unsigned char *end,
    const unsigned char *readable) {
  uint32_t state = 0;
  uint32_t places[4];
  while (end - next >= 12 && readable - next >= 16 && four_han(next, places)) {
    uint32_t seen = 0;
    for (int index = 0; index < 4; index++) {
      state = (state << 1 | 1) & wanted->han[places[index]];
      seen |= state;
    }
    if (seen & wanted->last) return 1;
    next += 12;
  }
  return has_initials(wanted, state, next, end);
}

#endif

void titles_find_initials(
    const void *bytes, const uint32_t *ends, size_t rows, size_t start, const uint8_t *ascii,
    const uint8_t *han, uint8_t last, uint64_t *found) {
  if (rows == 0) return;
  const unsigned char *text = bytes;
  initials_t wanted = {ascii, han, last};
#if defined(__x86_64__)
  const unsigned char *readable = text + ends[rows - 1];
  int is_by_four = __builtin_cpu_supports("ssse3");
#endif
  for (size_t row = 0; row < rows; row++) {
    const unsigned char *next = text + start;
    const unsigned char *end = text + ends[row];
    start = ends[row];
#if defined(__x86_64__)
    int is_found = is_by_four ? has_initials_by_four(&wanted, next, end, readable)
                              : has_initials(&wanted, 0, next, end);
#else
    int is_found = has_initials(&wanted, 0, next, end);
#endif
    if (is_found) found[row / 64] |= (uint64_t)1 << (row % 64);
  }
}
