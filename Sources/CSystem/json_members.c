#include "CSystem.h"

#include <string.h>

enum { BLOCK = 64, AT_ONCE = 4, QUOTES_MAX = 1024 };

// Where the quotes of an object stand that are no part of a text, one after the other.
struct quotes {
  size_t count;
  // Some rows have more: whoever reads them then goes from byte to byte.
  uint32_t places[QUOTES_MAX];
  int has_backslash;
};

// Which bytes of a block follow a backslash that itself follows none.
static uint64_t escaped_by(uint64_t backslashes, int *is_next_escaped) {
  uint64_t escaped = (uint64_t)*is_next_escaped;
  backslashes &= ~escaped;
  *is_next_escaped = 0;
  while (backslashes != 0) {
    int place = __builtin_ctzll(backslashes);
    backslashes &= backslashes - 1;
    if (place == BLOCK - 1) {
      *is_next_escaped = 1;
    } else {
      escaped |= 2ull << place;
      backslashes &= ~(2ull << place);
    }
  }
  return escaped;
}

// Which bytes of a block are this one, the first in bit 0.
typedef uint64_t (*places_in)(unsigned char byte, const unsigned char *block);

// 0 when there are too many. In line for each way of looking at a block.
static inline __attribute__((always_inline)) int find_quotes_with(
    places_in places_of, const unsigned char *text, size_t count, struct quotes *quotes) {
  int is_next_escaped = 0;
  size_t found = 0;
  quotes->has_backslash = 0;
  for (size_t start = 0; start < count; start += BLOCK) {
    unsigned char rest[BLOCK];
    const unsigned char *block = text + start;
    if (count - start < BLOCK) {
      memset(rest, 0, BLOCK);
      memcpy(rest, block, count - start);
      block = rest;
    }
    uint64_t places = places_of(0x22, block);
    uint64_t backslashes = places_of(0x5C, block);
    if (backslashes != 0 || is_next_escaped) {
      quotes->has_backslash = 1;
      places &= ~escaped_by(backslashes, &is_next_escaped);
    }
    if (found + BLOCK + AT_ONCE > QUOTES_MAX) return 0;
    uint32_t *next = quotes->places + found;
    found += (size_t)__builtin_popcountll(places);
    // Several without asking how many there are: a wrong guess costs more than a store.
    while (places != 0) {
      for (int index = 0; index < AT_ONCE; index++) {
        uint32_t place = (uint32_t)__builtin_ctzll(places | 1ull << 63);
        // Else the compiler does several in a vector, which has no instruction for it.
        __asm__("" : "+r"(place));
        next[index] = (uint32_t)start + place;
        places &= places - 1;
      }
      next += AT_ONCE;
    }
  }
  quotes->count = found;
  return 1;
}

static uint64_t places_by_byte(unsigned char byte, const unsigned char *block) {
  uint64_t places = 0;
  for (int index = 0; index < BLOCK; index++) places |= (uint64_t)(block[index] == byte) << index;
  return places;
}

#if defined(__x86_64__)

#include <immintrin.h>

__attribute__((target("avx2"))) static uint64_t places_by_instruction(
    unsigned char byte, const unsigned char *block) {
  const __m256i wanted = _mm256_set1_epi8((char)byte);
  __m256i low = _mm256_loadu_si256((const __m256i *)block);
  __m256i high = _mm256_loadu_si256((const __m256i *)(block + 32));
  uint64_t lows = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
  uint64_t highs = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
  return lows | highs << 32;
}

__attribute__((target("avx2,bmi,popcnt"))) static int find_quotes_by_instruction(
    const unsigned char *text, size_t count, struct quotes *quotes) {
  return find_quotes_with(places_by_instruction, text, count, quotes);
}

static int find_quotes(const unsigned char *text, size_t count, struct quotes *quotes) {
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
      && __builtin_cpu_supports("popcnt"))
    return find_quotes_by_instruction(text, count, quotes);
  return find_quotes_with(places_by_byte, text, count, quotes);
}

#else

static int find_quotes(const unsigned char *text, size_t count, struct quotes *quotes) {
  return find_quotes_with(places_by_byte, text, count, quotes);
}

#endif

// Behind the object or array that begins at `index`: brackets are counted between the texts.
static size_t nest_end(
    const unsigned char *text, size_t count, size_t index, const struct quotes *quotes,
    size_t *quote) {
  size_t depth = 0;
  while (1) {
    size_t gap_end = *quote < quotes->count ? quotes->places[*quote] : count;
    for (; index < gap_end; index++) {
      unsigned char byte = text[index] | 0x20;
      if (byte == 0x7B) depth += 1;
      if (byte == 0x7D && --depth == 0) return index + 1;
    }
    if (*quote + 1 >= quotes->count) return count;
    index = quotes->places[*quote + 1] + 1u;
    *quote += 2;
  }
}

static int is_wanted(const uint32_t *shapes, const unsigned char *key, size_t count) {
  if (count == 0 || count >= JSON_KEY_LENGTHS) return 1;
  return (int)(shapes[count] >> json_key_shape(key[0], key[count - 1]) & 1);
}

// The last byte of a number, of true, false or null.
static int ends_scalar(unsigned char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

ptrdiff_t json_members_find(
    const void *bytes, size_t count, const uint32_t *shapes, struct json_member *found, size_t max,
    size_t *end) {
  const unsigned char *text = bytes;
  struct quotes quotes;
  if (count > UINT32_MAX || !find_quotes(text, count, &quotes)) return -1;
  size_t members = 0;
  size_t quote = 0;
  size_t index = 0;
  while (quote + 1 < quotes.count && quotes.places[quote] == index && members < max) {
    size_t key = index + 1;
    size_t key_end = quotes.places[quote + 1];
    size_t value = key_end + 2;
    quote += 2;
    if (value >= count || text[key_end + 1] != 0x3A) return -1;
    if (quotes.has_backslash && memchr(text + key, 0x5C, key_end - key) != NULL) return -1;
    if (text[value] == 0x22) {
      if (quote + 1 >= quotes.count) return -1;
      index = quotes.places[quote + 1] + 1u;
      quote += 2;
    } else if ((text[value] | 0x20) == 0x7B) {
      index = nest_end(text, count, value, &quotes, &quote);
    } else {
      // Before the next quote is the comma, unless brackets close between.
      index = quote < quotes.count ? quotes.places[quote] - 1u : value;
      if (text[index] != 0x2C || !ends_scalar(text[index - 1]))
        index = value + json_value_end(text + value, count - value);
      if (!ends_scalar(text[index - 1])) return -1;
    }
    found[members] = (struct json_member){
        (uint32_t)key, (uint32_t)(key_end - key), (uint32_t)value, (uint32_t)index};
    members += (size_t)is_wanted(shapes, text + key, key_end - key);
    if (index <= value || index >= count) return -1;
    if (text[index] == 0x7D) {
      *end = index + 1;
      return (ptrdiff_t)members;
    }
    if (text[index] != 0x2C) return -1;
    index += 1;
  }
  return -1;
}
