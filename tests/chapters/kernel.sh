#!/bin/sh
# kernel.sh PROGRAM: whether the sums of chapter 23's kernel stay in registers. A tile of R rows has R registers of sums with
# AVX-512, and two for each row with AVX2. Where a compiler keeps them in memory, everything is right and slow, and
# the disassembly is the only one who tells: there all multiplications then write to the same few registers.
set -eu
case $(uname -m) in x86_64) ;; *) echo "kernel.sh: this is no x86-64" >&2; exit 77 ;; esac
command -v objdump >/dev/null || { echo "kernel.sh: there is no objdump" >&2; exit 77; }
objdump -d --no-show-raw-insn -C "$1" | awk '
  /^[0-9a-f]+ <.*tile_(256|512)<[0-9]+ul>/ {
    kind = /tile_512/ ? 512 : 256
    rows = $0; sub(/.*tile_(256|512)</, "", rows); rows += 0
    name = kind " with " rows " rows"; here = 1; need[name] = rows * 512 / kind
  }
  /^$/ { here = 0 }
  here && /vfmadd/ { n = split($NF, part, ","); if (!((name, part[n]) in seen)) { seen[name, part[n]] = 1; ++sums[name] } }
  END {
    for (name in need) {
      ++functions
      if (sums[name] < need[name]) { print "kernel.sh: " name ": " sums[name] + 0 " registers of sums, not " need[name]; bad = 1 }
    }
    if (functions < 22) { print "kernel.sh: only " functions + 0 " functions found"; bad = 1 }
    print functions " functions, " (bad ? "not " : "") "all with their sums in registers"
    exit bad
  }'
