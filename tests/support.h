/* support.h - what every test includes first. */
#ifndef TZ_TESTS_SUPPORT_H
#define TZ_TESTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <string.h>

#include "base/str.h"

/* A view equals a C string. */
#define assert_str(view, cstr)                                                 \
    do {                                                                       \
        taza_str assert_view_ = (view);                                        \
        const char *assert_cstr_ = (cstr);                                     \
        assert_int_equal(assert_view_.len, strlen(assert_cstr_));              \
        assert_memory_equal(assert_view_.len ? assert_view_.ptr : "",          \
                            assert_cstr_, assert_view_.len);                   \
    } while (0)

#endif
