#!/usr/bin/env python3
"""A program that uses the library through ctypes: the findings of drafts.

    python3 findings.py draft.md

The library writes its JSON report into a function of ours, so that no
structure but the error has to be declared.
Exit status: 0 no findings, 1 findings, 2 trouble.
"""

import ctypes
import json
import sys
from ctypes import POINTER, byref, c_char, c_char_p, c_int, c_size_t, c_void_p


class Str(ctypes.Structure):
    """taza_str"""
    _fields_ = [("ptr", c_char_p), ("len", c_size_t)]


class Error(ctypes.Structure):
    """taza_error"""
    _fields_ = [("status", c_int), ("line", ctypes.c_uint32),
                ("column", ctypes.c_uint32), ("byte", ctypes.c_uint64),
                ("message", c_char * 480),
                ("pieces", ctypes.c_uint16 * 40)]


WRITE = ctypes.CFUNCTYPE(c_int, c_void_p, POINTER(c_char), c_size_t)

lib = ctypes.CDLL("libtaza.so.0")
for name, arguments in {
        "taza_rules_new": [c_void_p, POINTER(c_void_p), POINTER(Error)],
        "taza_check": [c_void_p, c_void_p, Str, c_char_p, POINTER(c_void_p),
                       POINTER(Error)],
        "taza_report_new": [c_char_p, c_void_p, WRITE, c_void_p,
                            POINTER(c_void_p), POINTER(Error)],
        "taza_report_add": [c_void_p, c_void_p, POINTER(Error)],
        "taza_report_end": [c_void_p, POINTER(Error)],
        "taza_report_free": [c_void_p],
        "taza_result_free": [c_void_p],
        "taza_rules_free": [c_void_p],
}.items():
    getattr(lib, name).argtypes = arguments
    getattr(lib, name).restype = None if name.endswith("_free") else c_int


def call(function, *arguments):
    """Calls a function whose last argument is an error."""
    err = Error()
    if function(*arguments, byref(err)):
        raise RuntimeError(err.message.decode("utf-8", "replace"))


def check(paths):
    """The JSON report on files, as Python has it."""
    rules, result, report = c_void_p(), c_void_p(), c_void_p()
    parts = []

    @WRITE
    def write(_user, data, size):
        parts.append(data[:size])
        return 0

    call(lib.taza_rules_new, None, byref(rules))
    call(lib.taza_report_new, b"json", None, write, None, byref(report))
    for path in paths:
        with open(path, "rb") as file:
            data = file.read()
        # `data` has to live as long as the result.
        call(lib.taza_check, rules, None, Str(data, len(data)),
             path.encode("utf-8", "surrogateescape"), byref(result))
        call(lib.taza_report_add, report, result)
        lib.taza_result_free(result)
    call(lib.taza_report_end, report)
    lib.taza_report_free(report)
    lib.taza_rules_free(rules)
    return json.loads(b"".join(parts))


def main():
    status = 0
    try:
        documents = check(sys.argv[1:])["documents"]
    except (OSError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2
    for document in documents:
        for finding in document["findings"]:
            start = finding["start"]
            print(f"{document['path']}:{start['line']}:{start['column']}: "
                  f"{finding['severity']}: {finding['factor']}: "
                  f"{finding['quote']}")
            status = max(status, 1)
        if not document["complete"]:
            print(document["errors"][0]["message"], file=sys.stderr)
            status = 2
    return status


if __name__ == "__main__":
    sys.exit(main())
