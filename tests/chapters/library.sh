#!/bin/sh
# library.sh BUILD CXX FLAG...: the headers as each chapter leaves them are a library.
#
# All that they define stands in the namespace woven; none of them includes what serves programs
# only (program.hpp, trainer.hpp, commands.hpp); and all together, but for those that need what only
# graphics cards come with (card.hpp, cuda_*.hpp), compile in one file with scalar as float, those of the last chapter
# as double, too, and train: library.cpp learns with whatever a chapter has so far.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1; shift
compile=$*  # no word of it has a space
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0; count=0
complain() { echo "$1" >&2; failed=$((failed + 1)); }

for folder in "$build"/[0-9]*; do
  chapter=$(basename "$folder")
  [ -e "$folder/neuron.hpp" ] || continue
  count=$((count + 1))
  for header in "$folder"/*.hpp; do
    awk -v name="$chapter/$(basename "$header")" '
      /^namespace woven \{$/ { inside = 1; seen = 1; next }
      inside && /^\}/ && !/^\};/ { depth_ends = NR }
      !inside && !/^(#|\/\/|$)/ { print name ":" NR ": stands outside of the namespace: " $0; bad = 1 }
      END { if (!seen) { print name ": has no namespace woven"; bad = 1 }
            else if (depth_ends != NR) { print name ": something follows the namespace"; bad = 1 }
            exit bad }' "$header" >&2 || failed=$((failed + 1))
    case $(basename "$header") in program.hpp | trainer.hpp | commands.hpp | card.hpp | cuda_*.hpp) continue ;; esac
    if grep -nE '#include "(program|trainer|commands)\.hpp"' "$header" >&2; then
      complain "$chapter/$(basename "$header") includes what serves programs only"
    fi
  done
  last=$folder
done

# learn FOLDER SCALAR
learn() {
  chapter=$(basename "$1"); place="$work/$chapter-$2"
  mkdir "$place"
  for header in "$1"/*.hpp; do
    name=$(basename "$header")
    case $name in program.hpp | trainer.hpp | commands.hpp | card.hpp | cuda_*.hpp) continue ;; esac
    sed "s/^using scalar = double;/using scalar = $2;/" "$header" >"$place/$name"
    echo "#include \"$name\"" >>"$place/all.hpp"
  done
  grep -q "^using scalar = $2;" "$place/neuron.hpp" ||
    complain "$chapter: no line 'using scalar = double;' in neuron.hpp"
  if $compile -O1 -I"$place" "$here/library.cpp" -o "$place/library" -lz; then
    "$place/library" || complain "$chapter with $2: does not learn"
  else
    complain "$chapter with $2: does not compile"
  fi
}
[ "$count" -gt 0 ] || { echo "no headers found in $build: has tangle run?" >&2; exit 1; }
for folder in "$build"/[0-9]*; do
  if [ -e "$folder/neuron.hpp" ]; then learn "$folder" float; fi
done
learn "$last" double
echo "$count libraries; $failed complaints"
[ "$failed" = 0 ]
