// The limit of one core: reads the same columns, counts exactly what a search finds and knows its best place, and does
// nothing else: no facets, no list of the best, no index, no changes. Offsets of fields come with -D from bare-peer.ts.
// In: argv[1] = file of (u32 ordinal, record) for each channel. Then searches on stdin: u32 length, u32 words.
// Out: a line "ready", then a line "nanoseconds total value ordinal" for each search.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
enum { BLOCK = 4096 };
enum { SCORE, FIT, BY_ENGAGEMENT, BY_CREDIBILITY, BY_PRICE, BY_VIEWS, BY_FOLLOWERS };

static u32 rows;
static u32 *ordinals;
static u8 *byteColumns[RECORD_BYTES];
static u32 *wordColumns[RECORD_BYTES];
static u8 *names;
static u32 *wordLists;

static u32 question[65536];
static u32 at;
static u32 next(void) { return question[at++]; }
static u32 *list(u32 *count) {
  *count = next();
  u32 *values = question + at;
  at += *count;
  return values;
}

static void *memory(size_t bytes) {
  void *found = aligned_alloc(64, (bytes + 63) / 64 * 64);
  if (!found) exit(2);
  return found;
}

static void load(const char *file) {
  FILE *in = fopen(file, "rb");
  if (!in) exit(3);
  fseek(in, 0, SEEK_END);
  rows = (u32)(ftell(in) / (4 + RECORD_BYTES));
  rewind(in);
  ordinals = memory(4ul * rows);
  names = memory((size_t)NAME_LENGTH * rows + 1);
  wordLists = memory(4ul * WORDS_LENGTH * rows);
  const u32 fours[] = {CITY, TOPICS, FOLLOWERS, VIEWS, PRICE};
  for (u32 f = 0; f < 5; f++) wordColumns[fours[f]] = memory(4ul * rows);
  for (u32 b = TRAITS; b < NAME; b++) byteColumns[b] = memory(rows);
  u8 record[4 + RECORD_BYTES];
  for (u32 row = 0; row < rows && fread(record, sizeof record, 1, in) == 1; row++) {
    const u8 *fields = record + 4;
    memcpy(ordinals + row, record, 4);
    for (u32 f = 0; f < 5; f++) memcpy(wordColumns[fours[f]] + row, fields + fours[f], 4);
    for (u32 b = TRAITS; b < NAME; b++) byteColumns[b][row] = fields[b];
    memcpy(names + (size_t)NAME_LENGTH * row, fields + NAME, NAME_LENGTH);
    for (u32 w = 0; w < WORDS_LENGTH; w++) memcpy(wordLists + (size_t)w * rows + row, fields + WORDS + 4 * w, 4);
  }
  fclose(in);
}

typedef struct { u32 *cohorts, nCohorts, *countries, nCountries, *languages, nLanguages; } Part;
static Part readPart(void) {
  Part part;
  part.cohorts = list(&part.nCohorts);
  part.nCountries = next();
  part.countries = question + at;
  at += 2 * part.nCountries;
  part.languages = list(&part.nLanguages);
  return part;
}

typedef struct {
  u32 order, *platforms, nPlatforms, *countries, nCountries, *tiers, nTiers, *languages, nLanguages, *cities, nCities;
  u32 any, all, followersFrom, followersTo, priceFrom, priceTo, budget, engagement, credibility, traits;
  u32 nAudience, atLeast[8];
  Part audience[8];
  u32 nTerms, *letters[8], nLetters[8], word[8];
  u32 *except, nExcept, hasTarget, usual, *topics, nTopics, *weights;
  Part target;
} Search;

static Search readSearch(void) {
  Search s;
  at = 0;
  s.order = next();
  s.platforms = list(&s.nPlatforms);
  s.countries = list(&s.nCountries);
  s.tiers = list(&s.nTiers);
  s.languages = list(&s.nLanguages);
  s.cities = list(&s.nCities);
  s.any = next(), s.all = next();
  s.followersFrom = next(), s.followersTo = next();
  s.priceFrom = next(), s.priceTo = next(), s.budget = next();
  s.engagement = next(), s.credibility = next(), s.traits = next();
  s.nAudience = next();
  for (u32 i = 0; i < s.nAudience; i++) s.audience[i] = readPart(), s.atLeast[i] = next();
  s.nTerms = next();
  for (u32 i = 0; i < s.nTerms; i++) s.letters[i] = list(&s.nLetters[i]), s.word[i] = next();
  s.except = list(&s.nExcept);
  s.hasTarget = next();
  if (s.hasTarget) s.target = readPart(), s.usual = next();
  s.nTopics = next();
  s.topics = question + at;
  at += 2 * s.nTopics;
  s.weights = question + at;
  return s;
}

static u8 mask[BLOCK], one[BLOCK];

#define AMONG(name, type)                                                        \
  static void name(const type *column, u32 n, const u32 *values, u32 count) {    \
    if (!count) return;                                                          \
    memset(one, 0, n);                                                           \
    for (u32 v = 0; v < count; v++)                                              \
      for (u32 i = 0; i < n; i++) one[i] |= column[i] == (type)values[v];        \
    for (u32 i = 0; i < n; i++) mask[i] &= one[i];                               \
  }
AMONG(among, u8)
AMONG(amongFours, u32)

static void range(const u32 *column, u32 n, u32 from, u32 to) {
  if (from == 0 && to == 0xffffffff) return;
  for (u32 i = 0; i < n; i++) mask[i] &= (column[i] >= from) & (column[i] <= to);
}

// Columns are read for all rows of a block (some = 0), or for the listed ones only.
#define ROW(i) (some ? some[i] : (u16)(i))
#define INLINE static inline __attribute__((always_inline))

static u32 shares[BLOCK], sums[BLOCK], values[BLOCK];

INLINE void shareInside(const Part *part, u32 base, u32 n, const u16 *some) {
  static u32 cohort[BLOCK], place[BLOCK];
  for (u32 i = 0; i < n; i++) cohort[i] = part->nCohorts ? 0 : 255, place[i] = 255;
  for (u32 c = 0; c < part->nCohorts; c++) {
    const u8 *column = byteColumns[COHORTS + part->cohorts[c]] + base;
    for (u32 i = 0; i < n; i++) cohort[i] += column[ROW(i)];
  }
  if (part->nCountries) {
    memset(sums, 0, 4 * n);
    for (u32 c = 0; c < part->nCountries; c++) {
      const u8 *column = byteColumns[COUNTRIES + part->countries[2 * c]] + base;
      const u32 speaking = part->countries[2 * c + 1];
      for (u32 i = 0; i < n; i++) sums[i] += column[ROW(i)] * speaking;
    }
    for (u32 i = 0; i < n; i++) place[i] = ((sums[i] < 65025 ? sums[i] : 65025) + 255) >> 8;
  }
  if (part->nLanguages) {
    memset(sums, 0, 4 * n);
    for (u32 l = 0; l < part->nLanguages; l++) {
      const u8 *column = byteColumns[LANGUAGES + part->languages[l]] + base;
      for (u32 i = 0; i < n; i++) sums[i] += column[ROW(i)];
    }
    for (u32 i = 0; i < n; i++) place[i] = place[i] < sums[i] ? place[i] : sums[i];
  }
  for (u32 i = 0; i < n; i++) shares[i] = (cohort[i] < 255 ? cohort[i] : 255) * place[i];
}

INLINE void valuesOf(const Search *s, u32 base, u32 n, const u16 *some) {
  if (s->order == BY_PRICE || s->order == BY_VIEWS || s->order == BY_FOLLOWERS) {
    const u32 *column = wordColumns[s->order == BY_PRICE ? PRICE : s->order == BY_VIEWS ? VIEWS : FOLLOWERS] + base;
    const u32 turned = s->order == BY_PRICE ? 0xffffffff : 0;
    for (u32 i = 0; i < n; i++) values[i] = column[ROW(i)] ^ turned;
    return;
  }
  if (s->order == BY_ENGAGEMENT || s->order == BY_CREDIBILITY) {
    const u8 *column = byteColumns[s->order == BY_ENGAGEMENT ? ENGAGEMENT : CREDIBILITY] + base;
    for (u32 i = 0; i < n; i++) values[i] = column[ROW(i)];
    return;
  }
  if (s->hasTarget) shareInside(&s->target, base, n, some);
  else memset(shares, 0, 4 * n);
  if (s->order == FIT) return (void)memcpy(values, shares, 4 * n);
  const u8 *engagement = byteColumns[ENGAGEMENT] + base, *credibility = byteColumns[CREDIBILITY] + base;
  const u8 *bargain = byteColumns[BARGAIN] + base;
  const u32 *w = s->weights;
  for (u32 i = 0; i < n; i++)
    values[i] = w[2] * engagement[ROW(i)] + w[3] * credibility[ROW(i)] + w[4] * bargain[ROW(i)];
  if (s->nTopics) {
    memset(sums, 0, 4 * n);
    for (u32 t = 0; t < s->nTopics; t++) {
      const u8 *column = byteColumns[MIXTURE + s->topics[2 * t]] + base;
      const u32 asked = s->topics[2 * t + 1];
      for (u32 i = 0; i < n; i++) sums[i] += column[ROW(i)] * asked;
    }
    for (u32 i = 0; i < n; i++) values[i] += w[0] * (((sums[i] < 65025 ? sums[i] : 65025) + 255) >> 8);
  }
  if (s->hasTarget) {
    const float usual = (float)s->usual;
    for (u32 i = 0; i < n; i++)
      values[i] += w[1] * (u32)(int)((float)(int)(255 * shares[i]) / ((float)(int)shares[i] + usual));
  }
}

static void terms(const Search *s, u32 term, u32 base, u32 n) {
  static u8 said[BLOCK];
  memset(said, 0, n);
  for (u32 w = 0; s->word[term] && w < WORDS_LENGTH; w++) {
    const u32 *column = wordLists + (size_t)w * rows + base;
    for (u32 i = 0; i < n; i++) said[i] |= column[i] == s->word[term];
  }
  u8 letters[64];
  const u32 length = s->nLetters[term], apart = length > 1;
  for (u32 i = 0; i < length; i++) letters[i] = (u8)s->letters[term][i];
  const u8 first = letters[0], second = letters[apart];
  for (u32 i = 0; i < n; i++) {
    if (!mask[i] || said[i]) continue;
    const u8 *name = names + (size_t)NAME_LENGTH * (base + i);
    u8 maybe = 0;
    for (u32 l = 0; l < NAME_LENGTH; l++) maybe |= (name[l] == first) & (name[l + apart] == second);
    mask[i] = maybe && memmem(name, NAME_LENGTH, letters, length) != 0;
  }
}

static void gates(const Search *s, u32 base, u32 n) {
  const u8 *traits = byteColumns[TRAITS] + base;
  const u8 wanted = (u8)(s->traits | 1);
  for (u32 i = 0; i < n; i++) mask[i] = (traits[i] & wanted) == wanted;
  among(byteColumns[PLATFORM] + base, n, s->platforms, s->nPlatforms);
  among(byteColumns[COUNTRY] + base, n, s->countries, s->nCountries);
  among(byteColumns[TIER] + base, n, s->tiers, s->nTiers);
  among(byteColumns[LANGUAGE] + base, n, s->languages, s->nLanguages);
  amongFours(wordColumns[CITY] + base, n, s->cities, s->nCities);
  const u32 *topics = wordColumns[TOPICS] + base, *price = wordColumns[PRICE] + base;
  if (s->any)
    for (u32 i = 0; i < n; i++) mask[i] &= (topics[i] & s->any) != 0;
  if (s->all)
    for (u32 i = 0; i < n; i++) mask[i] &= (topics[i] & s->all) == s->all;
  range(wordColumns[FOLLOWERS] + base, n, s->followersFrom, s->followersTo);
  range(price, n, s->priceFrom, s->priceTo);
  if (s->budget != 0xffffffff)
    for (u32 i = 0; i < n; i++) mask[i] &= ((traits[i] & PRICED) == 0) | (price[i] <= s->budget);
  const u8 *engagement = byteColumns[ENGAGEMENT] + base, *credibility = byteColumns[CREDIBILITY] + base;
  if (s->engagement)
    for (u32 i = 0; i < n; i++) mask[i] &= engagement[i] >= s->engagement;
  if (s->credibility)
    for (u32 i = 0; i < n; i++) mask[i] &= credibility[i] >= s->credibility;
  for (u32 a = 0; a < s->nAudience; a++) {
    shareInside(&s->audience[a], base, n, 0);
    for (u32 i = 0; i < n; i++) mask[i] &= shares[i] >= s->atLeast[a];
  }
  for (u32 t = 0; t < s->nTerms; t++) terms(s, t, base, n);
  for (u32 e = 0; e < s->nExcept; e++)
    if (ordinals[base] <= s->except[e] && s->except[e] <= ordinals[base + n - 1])
      for (u32 i = 0; i < n; i++) mask[i] &= ordinals[base + i] != s->except[e];
}

int main(int count, char **words) {
  if (count < 2) return 1;
  load(words[1]);
  puts("ready");
  fflush(stdout);
  for (u32 length; fread(&length, 4, 1, stdin) == 1;) {
    if (length > 65536 || fread(question, 4, length, stdin) != length) return 4;
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    const Search s = readSearch();
    u32 total = 0, best = 0, place = 0;
    static u16 hits[BLOCK];
    for (u32 base = 0; base < rows; base += BLOCK) {
      const u32 n = rows - base < BLOCK ? rows - base : BLOCK;
      gates(&s, base, n);
      u32 found = 0;
      for (u32 i = 0; i < n; i++) found += mask[i];
      if (!found) continue;
      total += found;
      if (found * 8 < n) {
        u32 h = 0;
        for (u32 i = 0; i < n; i++)
          if (mask[i]) hits[h++] = (u16)i;
        valuesOf(&s, base, h, hits);
        for (u32 i = 0; i < h; i++)
          if (!place || values[i] > best) best = values[i], place = ordinals[base + hits[i]];
        continue;
      }
      valuesOf(&s, base, n, 0);
      u32 most = 0;
      for (u32 i = 0; i < n; i++) {
        const u32 value = values[i] & -(u32)mask[i];
        most = value > most ? value : most;
      }
      if (place && most <= best) continue;
      for (u32 i = 0; i < n; i++)
        if (mask[i] && (!place || values[i] > best)) best = values[i], place = ordinals[base + i];
    }
    clock_gettime(CLOCK_MONOTONIC, &to);
    const long long ns = (to.tv_sec - from.tv_sec) * 1000000000ll + (to.tv_nsec - from.tv_nsec);
    printf("%lld %u %u %u\n", ns, total, best, place);
    fflush(stdout);
  }
  return 0;
}
