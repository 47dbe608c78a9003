# make                     build/taza, the library
# make demo                set up, build, check three drafts: build/demo/
# make check               set up, every test
# make test T=text/map     one test program
# make check-hook          under the framework pre-commit, if that is there
# make measure SHARED=DIR  what needs texts that are not ours
# make bench BENCH_MB=32   how fast it is: a table, build/bench/bench.json
# make fuzz T=norm SECONDS=60
# make bless | format | format-check | tidy
# make install | uninstall  PREFIX=/usr/local DESTDIR= BINDIR= LIBDIR= ...
# make deb | deb-check      Debian packages in build/deb; in a clean root
# make dist | distcheck | clean
#
# SAN=address,undefined and CC=clang build beside each other in
# build/obj/CC-SAN; SETUP=no never installs packages.  After `make`,
# `make install` with the same settings builds nothing more.
VERSION := 0.1.0
ABI     := 0# the soname; bump when an exported symbol changes or goes
PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
LIBDIR  ?= $(PREFIX)/lib
INCDIR  ?= $(PREFIX)/include
PCDIR   ?= $(LIBDIR)/pkgconfig
DATADIR ?= $(PREFIX)/share/taza
MANDIR  ?= $(PREFIX)/share/man
DOCDIR  ?= $(PREFIX)/share/doc/taza
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR  ?= $(PREFIX)/share/zsh/site-functions
FISHDIR ?= $(PREFIX)/share/fish/vendor_completions.d
INSTALL ?= install
ifeq ($(origin AR),default)
AR      := ar
endif
RM      := rm -f
PKGCONF ?= pkg-config
ifeq ($(origin CC),default)
CC      := gcc
endif
SAN     ?=
SETUP   ?= yes
SECONDS ?= 60
Q       := $(if $V,,@)# V=1 shows the commands

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:
MAKEFLAGS += -rR
ifeq ($(filter -j%,$(MAKEFLAGS)),)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 1) -O
endif

comma := ,
B     := build/obj/$(notdir $(CC))$(if $(SAN),-$(subst $(comma),-,$(SAN)))

# --- set-up: packages, then the flags of the libraries -------------------
# Included makefiles are remade first, so that a fresh machine is ready when
# the flags are read.
GOALS := $(or $(MAKECMDGOALS),all)
LEVEL := $(if $(filter check units drafts measure bless test tidy,$(GOALS)),\
           check,$(if $(filter demo,$(GOALS)),build,$(filter deb,$(GOALS))))
READY := $(if $(filter yes,$(SETUP)),$(addprefix build/ready-,$(LEVEL)))
ifneq ($(filter-out clean help format format-check dist uninstall deb \
        deb-check,$(GOALS)),)
include $(READY) build/flags.mk
endif
build/ready-%: tests/setup.sh
	@mkdir -p build
	@sh tests/setup.sh $*
	@echo '# the packages are there' > $@
# What may be missing is looked for again until it is there; a file that says
# the same stays, and with it what was compiled.
build/flags.mk: Makefile $(READY) $(if $(filter install,$(GOALS)),,\
    $(shell grep -sqE '^(ZIP|XML)_LIBS := *$$' build/flags.mk && echo again))
	@mkdir -p build
	@$(PKGCONF) --version >/dev/null 2>&1 || \
	    { echo 'taza needs $(PKGCONF) (Debian: pkg-config)' >&2; exit 1; }
	@for lib in libpcre2-8 libutf8proc jansson $(if $(filter check,$(LEVEL)),\
	    libxml-2.0 cmocka); do \
	    $(PKGCONF) --exists $$lib || lacks="$$lacks $$lib"; done; \
	[ -z "$$lacks" ] || { echo "taza needs libraries that $(PKGCONF) does" \
	    "not find:$$lacks (Debian: sh tests/setup.sh $(or $(LEVEL),build))" \
	    >&2; exit 1; }
	@{ echo "LIB_CFLAGS := $$($(PKGCONF) --cflags libpcre2-8 libutf8proc)"; \
	   echo "LIB_LIBS := $$($(PKGCONF) --libs libpcre2-8 libutf8proc)"; \
	   echo "CLI_CFLAGS := $$($(PKGCONF) --cflags jansson)"; \
	   echo "CLI_LIBS := $$($(PKGCONF) --libs jansson)"; \
	   echo "ZIP_LIBS := $$($(PKGCONF) --libs libzip 2>/dev/null)"; \
	   echo "XML_CFLAGS := $$($(PKGCONF) --cflags libxml-2.0 2>/dev/null)"; \
	   echo "XML_LIBS := $$($(PKGCONF) --libs libxml-2.0 2>/dev/null)"; \
	 } | sed 's/-I/-isystem /g; s/-DUTF8PROC_EXPORTS//' > $@.new
	@if cmp -s $@.new $@ && [ $@ -nt Makefile ]; then $(RM) $@.new; \
	    else mv $@.new $@; fi

# --- building -------------------------------------------------------------
WARN  := -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
         -Wmissing-prototypes -Wvla -Wwrite-strings -Wformat=2 -Wundef \
         $(if $(WERROR),-Werror)
CFLAGS ?= -O2 -g
override CPPFLAGS += -Iinclude -Isrc -D_POSIX_C_SOURCE=200809L \
         -DTAZA_VERSION='"$(VERSION)"' $(LIB_CFLAGS)
override CFLAGS += -std=c11 $(WARN) -fPIC -fvisibility=hidden -pthread \
         $(if $(SAN),-fsanitize=$(SAN) -fno-sanitize-recover=all)
override LDLIBS += $(LIB_LIBS)

SRC   := $(sort $(filter-out src/cli/% %_make.c,$(wildcard src/*.c src/*/*.c)))
CLI   := $(sort $(wildcard src/cli/*.c))
TESTS := $(sort $(wildcard tests/*/test_*.c))
FUZZ  := $(sort $(wildcard tests/fuzz/fuzz_*.c))
GAUGE := $(sort $(wildcard tests/measure/*.c))
# Programs that make tables while taza is built, and what they are made of.
ALPHA := src/text/alphabet.c src/text/alphabet_pages.c src/base/str.c
WORDS := src/act/wordset_make.c $(sort $(wildcard src/act/*_rows.c)) $(ALPHA)
LANGS := src/text/lang_index_make.c src/text/lang_words.c $(ALPHA)
BENCH := $(addprefix $B/tests/bench/,texts stage run patterns fields start \
           $(if $(XML_LIBS),start-xml) $(if $(ZIP_LIBS),start-zip))
PACKS := $(sort $(wildcard patterns/*.rec patterns/*/*.rec))
ALLC  := $(wildcard include/taza/*.h src/*.c src/*/*.[ch] patterns/*.c \
           tests/*.h tests/*/*.[ch])
EXAMPLES := $(sort $(wildcard tests/examples/*.c tests/examples/*.py))
MADE  := $B/wordset.c $B/lang_index.c $B/builtin.c
MAN   := $(wildcard src/*/*.1 include/taza/*.3 patterns/*.5)
SO    := libtaza.so.$(ABI)
SHELLS := $B/complete/taza $B/complete/_taza $B/complete/taza.fish

.PHONY: all demo check check-hook units drafts test measure bench bench-runs \
        fuzz bless format format-check tidy install uninstall dist distcheck \
        deb deb-check clean help again
all: $(if $(SAN),$B/taza,build/taza) $B/libtaza.a $B/$(SO) $(SHELLS)

# The rule set made ready: by a library that has none yet.
$B/prepare: $B/patterns/prepare.o $(SRC:%.c=$B/%.o) \
            $B/wordset.o $B/lang_index.o
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) -o $@
$B/builtin.c: $B/prepare patterns/VERSION $(PACKS)
	@echo 'PREPARE $@'
	$Qcd patterns && ../$B/prepare "$$(cat VERSION)" \
	    $(patsubst patterns/%,%,$(PACKS)) > ../$@.new
	@mv $@.new $@
# Words in codes of normal text.
$B/wordset_make: $(WORDS:%.c=$B/%.o)
$B/lang_index_make: $(LANGS:%.c=$B/%.o)
$B/wordset_make $B/lang_index_make:
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) -o $@
$B/wordset.c $B/lang_index.c: %.c: %_make
	@$< > $@.new
	@mv $@.new $@
$(MADE:%.c=%.o): %.o: %.c
	$Q$(CC) $(CPPFLAGS) $(CFLAGS) -O0 -g0 -c $< -o $@
$B/%.o: %.c build/flags.mk
	@mkdir -p $(@D)
	@echo 'CC $<'
	$Q$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@
$B/t/%.o: %.c build/flags.mk
	@mkdir -p $(@D)
	@echo 'CC $< (test)'
	$Q$(CC) -DTZ_TESTING -Itests $(CPPFLAGS) $(XML_CFLAGS) $(CFLAGS) \
	    -MMD -MP -c $< -o $@
$(CLI:%.c=$B/%.o) $(CLI:%.c=$B/t/%.o): override CPPFLAGS += $(CLI_CFLAGS)
$B/libtaza.a: $(SRC:%.c=$B/%.o) $(MADE:%.c=%.o)
	@$(RM) $@
	$Q$(AR) rcs $@ $^
$B/t/libtaza.a: $(SRC:%.c=$B/t/%.o) $(MADE:%.c=%.o)
	@$(RM) $@
	$Q$(AR) rcs $@ $^
$B/$(SO): $(SRC:%.c=$B/%.o) $(MADE:%.c=%.o)
	$Q$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SO) $^ $(LDLIBS) -o $@
$B/taza: $(CLI:%.c=$B/%.o) $B/libtaza.a
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) $(CLI_LIBS) -o $@
build/taza: $B/taza
	@ln -f $< $@ 2>/dev/null || cp $< $@
# What shells complete, from the program's own tables.
$B/complete/taza: OF := bash
$B/complete/_taza: OF := zsh
$B/complete/taza.fish: OF := fish
$(SHELLS): $B/taza
	@mkdir -p $(@D)
	@$< completion $(OF) > $@

# --- the demonstration: one draft in each language -------------------------
DEMO := $(foreach l,kk ru en,corpus/drafts/$l/permit-rules.md)
demo: build/taza
	sh tests/demo.sh build/taza build/demo $(DEMO)

# --- tests -----------------------------------------------------------------
# A test program for each tests/DIR/test_MODULE.c; fuzz targets replay their
# seeds, so that what they found stays fixed without clang.
$B/t/tests/fuzz/fuzz_%: $B/t/tests/fuzz/fuzz_%.o $B/t/tests/fuzz/replay.o \
                        $B/t/libtaza.a
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) $(XML_LIBS) -o $@
$B/t/tests/%: $B/t/tests/%.o $B/t/libtaza.a
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) $(XML_LIBS) -lcmocka -o $@
# Those of the command line's modules.
$B/t/libcli.a: $(CLI:%.c=$B/t/%.o)
	@$(RM) $@
	$Q$(AR) rcs $@ $^
$B/t/tests/cli/%: $B/t/tests/cli/%.o $B/t/libcli.a $B/t/libtaza.a
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) $(CLI_LIBS) -lcmocka -o $@
$B/t/tests/fuzz/fuzz_%.run: $B/t/tests/fuzz/fuzz_%
	$< $(wildcard tests/fuzz/seeds/$*/*)
$B/t/%.run: $B/t/%
	$<
units: $(TESTS:%.c=$B/t/%.run) $(FUZZ:%.c=$B/t/%.run)
drafts: $B/taza $(SHELLS)
	$B/taza test
	sh tests/golden.sh $B/taza
	sh tests/cli.sh $B/taza
	sh tests/examples.sh $B/taza
	sh tests/scale.sh $B/taza
	sh tests/completion.sh $B/taza $B/complete
	sh tests/messages.sh
check: units drafts bench-runs all
	sh tests/layers.sh
	MAKE='$(MAKE_COMMAND)' sh tests/flags.sh
	$(if $(SAN),,sh tests/symbols.sh $B/$(SO) $B/libtaza.a)
	$(if $(SAN),,CC='$(CC)' MAKE='$(MAKE_COMMAND)' sh tests/install.sh)
	mandoc -T lint -W warning $(MAN)
	@echo 'check: all passed ($(CC)$(if $(SAN), $(SAN)))'
check-hook: $B/taza
	sh tests/hook.sh $B/taza
test: $B/t/tests/$(dir $T)test_$(notdir $T).run
bless: $B/taza
	BLESS=1 sh tests/golden.sh $B/taza
	BLESS=1 sh tests/cli.sh $B/taza
measure: $(GAUGE:%.c=$B/t/%) $B/taza
	sh tests/measure.sh $B $(or $(SHARED),$(error SHARED=DIR is needed))

# --- speed ------------------------------------------------------------------
$B/tests/bench/%: $B/tests/bench/%.o $B/libtaza.a
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LDLIBS) -o $@
$B/tests/bench/texts: $B/tests/bench/pool.o $B/tests/bench/act.o
$(addprefix $B/tests/bench/,$(addsuffix .o,texts pool act)): \
    override CPPFLAGS += -Itests
$B/tests/bench/fields: $B/tests/bench/fields.o
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ $(CLI_LIBS) -o $@
$B/tests/bench/start: $B/tests/bench/start.o
	$Q$(CC) $(CFLAGS) $(LDFLAGS) $^ -o $@
$B/tests/bench/start-xml: $B/tests/bench/start.o
	$Q$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--no-as-needed $^ $(XML_LIBS) -o $@
$B/tests/bench/start-zip: $B/tests/bench/start.o
	$Q$(CC) $(CFLAGS) $(LDFLAGS) -Wl,--no-as-needed $^ $(ZIP_LIBS) -o $@
bench: $(BENCH) $B/taza
	@sh tests/bench.sh $B build/bench
# That it runs, and on the same texts each time; figures are nobody's to judge.
bench-runs: $(BENCH) $B/taza
	BENCH_QUICK=1 sh tests/bench.sh $B $B/bench >/dev/null
	$B/tests/bench/fields $B/bench/bench.json stage report language format \
	    threads size files rules hard start peers
	$B/tests/bench/texts corpus act $B/bench/again.md 4096
	cmp $B/bench/again.md $B/bench/texts/4k.md

fuzz:
	@mkdir -p build/fuzz/$T
	clang -DTZ_TESTING -Itests $(CPPFLAGS) $(XML_CFLAGS) -std=c11 -g -O1 \
	    -pthread -fsanitize=fuzzer,address,undefined $(SRC) \
	    $(MADE) tests/fuzz/fuzz_$T.c $(LDLIBS) $(XML_LIBS) \
	    -o build/fuzz/fuzz_$T
	build/fuzz/fuzz_$T -max_total_time=$(SECONDS) -timeout=5 \
	    build/fuzz/$T $(wildcard tests/fuzz/seeds/$T)
fuzz: $(MADE)

# --- form -------------------------------------------------------------------
format:
	clang-format -i $(ALLC)
format-check:
	clang-format --dry-run -Werror $(ALLC)
tidy:
	printf '%s\n' $(SRC) $(CLI) | xargs -P2 -n1 sh -c \
	    'clang-tidy --quiet "$$0" -- $(filter-out -DTAZA%,$(CPPFLAGS)) \
	        -DTAZA_VERSION=\"\" -std=c11'

# --- installing -------------------------------------------------------------
# MODE:DIRECTORY:FILE; what is installed here is what uninstall removes.
WARES := 755:BINDIR:$B/taza 755:LIBDIR:$B/$(SO) 644:LIBDIR:$B/libtaza.a \
         644:INCDIR/taza:include/taza/taza.h \
         644:DATADIR:src/report/report.schema.json \
         644:DATADIR:src/report/report.rng \
         $(foreach m,$(MAN),644:MANDIR/man$(subst .,,$(suffix $m)):$m) \
         $(foreach e,$(EXAMPLES),644:DOCDIR/examples:$e) \
         644:BASHDIR:$B/complete/taza 644:ZSHDIR:$B/complete/_taza \
         644:FISHDIR:$B/complete/taza.fish
PLACES := BINDIR LIBDIR PCDIR INCDIR DATADIR MANDIR DOCDIR BASHDIR ZSHDIR \
          FISHDIR
# The shell gets the directories by name: they may have blanks in them.
define each_ware
for d in $(PLACES); do eval "p=\$$$$d"; case $$p in \
    /*) ;; *) echo "$$d: '$$p' does not begin with '/'" >&2; exit 1;; esac; \
done; \
for w in $(WARES); do \
    mode=$${w%%:*} w=$${w#*:} file=$${w#*:}; \
    eval "dir=\$$DESTDIR\$$$${w%%:*}";
endef
# In the .pc file what is below PREFIX is said so, and sed's signs are signs.
below = $(subst :@:,,$(subst :@:$(PREFIX)/,$${prefix}/,:@:$1))
plain = $(subst |,\|,$(subst &,\&,$(subst \,\\,$1)))
install uninstall: export DESTDIR := $(DESTDIR)
install uninstall: export BINDIR := $(BINDIR)
install uninstall: export LIBDIR := $(LIBDIR)
install uninstall: export PCDIR := $(PCDIR)
install uninstall: export INCDIR := $(INCDIR)
install uninstall: export DATADIR := $(DATADIR)
install uninstall: export MANDIR := $(MANDIR)
install uninstall: export DOCDIR := $(DOCDIR)
install uninstall: export BASHDIR := $(BASHDIR)
install uninstall: export ZSHDIR := $(ZSHDIR)
install uninstall: export FISHDIR := $(FISHDIR)
install: export PC_PREFIX := $(call plain,$(PREFIX))
install: export PC_LIBDIR := $(call plain,$(call below,$(LIBDIR)))
install: export PC_INCDIR := $(call plain,$(call below,$(INCDIR)))
install: all
	@$(each_ware) $(INSTALL) -d "$$dir" && \
	    $(INSTALL) -m $$mode $$file "$$dir" || exit 1; done
	@ln -sf $(SO) "$$DESTDIR$$LIBDIR/libtaza.so"
	@$(INSTALL) -d "$$DESTDIR$$PCDIR"
	@sed -e "s|@PREFIX@|$$PC_PREFIX|" -e "s|@LIBDIR@|$$PC_LIBDIR|" \
	    -e "s|@INCLUDEDIR@|$$PC_INCDIR|" -e 's|@VERSION@|$(VERSION)|' \
	    src/taza.pc.in > "$$DESTDIR$$PCDIR/taza.pc"
	@chmod 644 "$$DESTDIR$$PCDIR/taza.pc"
	@[ "$$DESTDIR" ] || echo "installed; if the system is to find $(SO) in" \
	    "$$LIBDIR, run ldconfig as root"
uninstall:
	@$(each_ware) $(RM) "$$dir/$${file##*/}" || exit 1; done
	@$(RM) "$$DESTDIR$$LIBDIR/libtaza.so" "$$DESTDIR$$PCDIR/taza.pc"
	@for dir in "$$INCDIR/taza" "$$DATADIR" "$$DOCDIR/examples" "$$DOCDIR"; \
	    do [ ! -d "$$DESTDIR$$dir" ] || rmdir "$$DESTDIR$$dir" || :; done

NAME := taza-$(VERSION)
dist:
	mkdir -p build
	if [ -e .git ]; then \
	    git archive --prefix=$(NAME)/ -o build/$(NAME).tar.gz HEAD; \
	else tar czf build/$(NAME).tar.gz --sort=name --owner=0 --group=0 \
	    --numeric-owner --exclude=./build --transform 's,^\.,$(NAME),' .; fi
distcheck: dist
	$(RM) -r build/dc && mkdir -p build/dc
	tar xzf build/$(NAME).tar.gz -C build/dc
	$(MAKE) -C build/dc/$(NAME) check
	$(MAKE) -C build/dc/$(NAME) install DESTDIR=$(CURDIR)/build/dc/d
	build/dc/d$(BINDIR)/taza --version
	$(MAKE) -C build/dc/$(NAME) uninstall DESTDIR=$(CURDIR)/build/dc/d
	test -z "$$(find build/dc/d ! -type d)"
# --- Debian packages --------------------------------------------------------
# From what `make dist` packs; debian/ is made of src/debian.  The tests run
# where the tree is: DEB_TESTS=yes runs them in the package's build, too.
MAINTAINER ?= taza authors <authors@taza.invalid>
DEB_TESTS  ?= no
NOCHECK    := $(if $(filter no,$(DEB_TESTS)), nocheck)
DEB := build/deb/$(NAME)
deb: dist $(READY)
	$(RM) -r build/deb && mkdir -p build/deb
	cp build/$(NAME).tar.gz build/deb/taza_$(VERSION).orig.tar.gz
	tar xzf build/$(NAME).tar.gz -C build/deb
	cp -R $(DEB)/src/debian $(DEB)/debian
	sed -i 's/@VERSION@/$(VERSION)/; s/@MAINTAINER@/$(MAINTAINER)/' \
	    $(DEB)/debian/control $(DEB)/debian/changelog
	{ echo '$(SO) libtaza$(ABI) #MINVER#'; \
	  echo '* Build-Depends-Package: libtaza-dev'; \
	  sed 's/.*/ &@Base $(VERSION)/' tests/symbols.txt; } \
	    > $(DEB)/debian/libtaza$(ABI).symbols
	cd $(DEB) && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL \
	    DEB_BUILD_OPTIONS="parallel=$$(nproc)$(NOCHECK)" \
	    DEB_BUILD_PROFILES='$(NOCHECK)' dpkg-buildpackage -us -uc
	if command -v lintian >/dev/null; then \
	    lintian --allow-root --pedantic --fail-on error,warning \
	        build/deb/*.changes; \
	else echo 'deb: NOT RUN: lintian is not installed' >&2; fi
	@ls -l build/deb/*.deb
deb-check:
	sh tests/deb.sh build/deb
clean:
	$(RM) -r build
help:
	@sed -n 's/^# make/make/p' Makefile

-include $(shell find $B -name '*.d' 2>/dev/null)
