/* alphabet_pages.c - the pages of the alphabet that acts are written in. */
#include "text/alphabet.h"

/* Short names, so that a row of sixteen fits a line: other Letter, UPper case
 * of it, Symbol, Digit, Blank, Control, Vanishing, Opening and closing (X)
 * quote, dasH.  The sizes are given, so a row too many does not compile. */
#define ASK        (TZ_ENTRY_ASK | TZ_ENTRY_STOP)
#define UP         (TZ_ENTRY_UPPER | TZ_ENTRY_HOLD)
#define L_         TZ_CODE_LETTER
#define U_         (TZ_CODE_LETTER | UP)
#define S_         TZ_CODE_SYMBOL
#define D_         TZ_CODE_DIGIT
#define B_         (TZ_CODE_SPACE | ASK)
#define C_         (TZ_CODE_SYMBOL | ASK)
#define V_         ASK
#define O_         TZ_CODE_OPEN
#define X_         TZ_CODE_CLOSE
#define H_         TZ_CODE_DASH
#define UL         U_, L_
#define UL4        UL, UL, UL, UL
#define UL8        UL4, UL4
#define S8         S_, S_, S_, S_, S_, S_, S_, S_
#define C8         C_, C_, C_, C_, C_, C_, C_, C_
#define V8         V_, V_, V_, V_, V_, V_, V_, V_
#define B8         B_, B_, B_, B_, B_, B_, B_, B_
#define RUN4(from) (from), (from) + 1, (from) + 2, (from) + 3
#define RUN8(from) RUN4(from), RUN4((from) + 4)
#define KK(n)      (TZ_CODE_KK + (n))
#define PAIR(code) (code) | UP, (code)
/* A stressed Latin vowel: the look-alike of a stressed Cyrillic one. */
#define STRESS_U (U_ | ASK)
#define STRESS_L (L_ | ASK)

/* clang-format off */
const uint16_t tz_alphabet_bytes[512] = {
    /* 00 */ C8, C_, B_, B_, B_ , B_, B_, C_, C_,
    /* 10 */ C8, C8,
    /* 20 */ TZ_CODE_SPACE | TZ_ENTRY_ASK | TZ_ENTRY_BLANK | TZ_ENTRY_HOLD,
             '!', O_ | ASK, '#', '$', '%', '&', '\'',
             '(', ')', '*', '+', ',', '-' | TZ_ENTRY_HOLD, '.', '/',
    /* 30 */ RUN8('0'), '8', '9', ':', ';', '<' | ASK, '=', '>' | ASK, '?',
    /* 40 */ '@', 'a' | UP, 'b' | UP, 'c' | UP, 'd' | UP, 'e' | UP, 'f' | UP,
             'g' | UP, 'h' | UP, 'i' | UP, 'j' | UP, 'k' | UP, 'l' | UP,
             'm' | UP, 'n' | UP | ASK, 'o' | UP,
    /* 50 */ 'p' | UP, 'q' | UP, 'r' | UP, 's' | UP, 't' | UP, 'u' | UP,
             'v' | UP, 'w' | UP, 'x' | UP, 'y' | UP, 'z' | UP, '[', '\\', ']',
             '^', '_',
    /* 60 */ '`', RUN8('a'), RUN4('i'), 'm', 'n', 'o',
    /* 70 */ RUN8('p'), 'x', 'y', 'z', '{', '|', '}', '~', C_,
    /* bytes of tails, of leads */
    V8, V8, V8, V8, V8, V8, V8, V8,
    V8, V8, 0, 0, 0, 0, V_, V_, V_, V_, V8, V8, V8, V8, V8,

    /* 400 */ 0x85 | UP, 0x85 | UP, U_, U_, U_, 's' | UP | ASK, KK(8) | UP, U_,
              'j' | UP | ASK, U_, U_, U_, U_, 0x88 | UP, U_, U_,
    /* 410 */ RUN8(0x80 | UP), RUN8(0x88 | UP),
    /* 420 */ RUN8(0x90 | UP), RUN8(0x98 | UP),
    /* 430 */ RUN8(0x80), RUN8(0x88),
    /* 440 */ RUN8(0x90), RUN8(0x98),
    /* 450 */ 0x85, 0x85, L_, L_, L_, 's' | ASK, KK(8), L_,
              'j' | ASK, L_, L_, L_, L_, 0x88, L_, L_,
    /* 460 */ UL8,
    /* 470 */ UL8,
    /* 480 */ UL, S_, V_, V_, V_, V_, V_, V_, V_, UL, UL, UL,
    /* 490 */ UL, PAIR(KK(1)), UL, UL, UL, PAIR(KK(2)), UL, UL,
    /* 4A0 */ UL, PAIR(KK(3)), UL, UL, UL, UL, UL, PAIR(KK(6)),
    /* 4B0 */ PAIR(KK(5)), UL, UL, UL, UL, PAIR(KK(7)), UL, UL,
    /* 4C0 */ U_, UL, UL, UL, UL, UL, UL, UL, L_,
    /* 4D0 */ UL4, PAIR(KK(0)), UL, UL, UL,
    /* 4E0 */ UL4, PAIR(KK(4)), UL, UL, UL,
    /* 4F0 */ UL8,
};

const uint16_t tz_alphabet_row[256] = {
    [0xD0] = 0x80, 0xC0, 0x100, 0x140,
};

const uint16_t tz_alphabet_latin[TZ_ALPHABET_LATIN] = {
    /* 80 */ C_, C_, C_, C_, C_, B_, C_, C_, C8,
    /* 90 */ C8, C8,
    /* A0 */ B_, S_, S_, S_, S_, S_, S_, TZ_CODE_SECTION,
             S_, S_, L_, O_, S_, V_, S_, S_,
    /* B0 */ S_, S_, D_, D_, '\'', L_, S_, TZ_CODE_BULLET,
             S_, D_, L_, X_, D_, D_, D_, S_,
    /* C0 */ STRESS_U, STRESS_U, U_, U_, U_, U_, U_, U_,
             STRESS_U, STRESS_U, U_, U_, STRESS_U, STRESS_U, U_, U_,
    /* D0 */ U_, U_, STRESS_U, STRESS_U, U_, U_, U_, S_,
             U_, U_, U_, U_, U_, STRESS_U, U_, L_,
    /* E0 */ STRESS_L, STRESS_L, L_, L_, L_, L_, L_, L_,
             STRESS_L, STRESS_L, L_, L_, STRESS_L, STRESS_L, L_, L_,
    /* F0 */ L_, L_, STRESS_L, STRESS_L, L_, L_, L_, S_,
             L_, L_, L_, L_, L_, STRESS_L, L_, L_,
};

const uint16_t tz_alphabet_punct[TZ_ALPHABET_PUNCT] = {
    /* 2000 */ B8, B_, B_, B_, V_, V_, V_, V_, V_,
    /* 2010 */ '-', '-', H_, H_, H_, H_, S_, S_,
               O_ | ASK, '\'' | ASK, O_ | ASK, O_, O_ | ASK, X_ | ASK, O_ | ASK,
               O_,
    /* 2020 */ S_, S_, TZ_CODE_BULLET, TZ_CODE_BULLET, S_, S_,
               TZ_CODE_ELLIPSIS, S_, B_, B_, V_, V_, V_, V_, V_, B_,
    /* 2030 */ S8, S_, O_, X_, S_, S_, S_, S_, S_,
    /* 2040 */ S_, S_, S_, TZ_CODE_BULLET, S_, S_, S_, S_, S8,
    /* 2050 */ S8, S_, S_, S_, S_, S_, S_, S_, B_,
    /* 2060 */ V_, V_, V_, V_, V_, V_, V_, V_, V_, V_, V_, V_, V_, V_, V_, V_,
};
/* clang-format on */
