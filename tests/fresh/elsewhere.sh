#!/bin/sh
# elsewhere.sh [--only NAME] FOLDER: the book where its authors do not keep it. In FOLDER, each in a clone of its own:
#
#   path      a path with blanks and umlauts (no apostrophe: Ninja cannot read such a name where the compiler tells what
#             it has read, and builds everything anew each time)
#   read-only a source tree that cannot be written to, and the build beside it
#   user      a user who is not root, and owns nothing but the clone
#   make      make in the place of Ninja
#   clang     clang++ in the place of g++
#   offline   no network, once the set-up is done
#   shallow   a clone without history
#   crlf      a checkout whose git would rather write CRLF
#
# Each builds tangle, the first two chapters with what they show, and learn; reads the page and the programs; has an
# exercise checked, right and wrong. What the set-up installs is taken from this checkout. As root; two to three minutes
# each. Exit status 0 if all went well, 1 if not, 2 if the arguments are wrong.
set -eu
only=""
case ${1:-} in
  -h | --help) sed -n '2,/^set -eu/s/^# \{0,1\}//p' "$0" | sed '$d'; exit 0 ;;
  --only)
    [ $# -ge 2 ] || { echo "elsewhere: --only takes a name (--help tells more)" >&2; exit 2; }
    only=$2; shift 2 ;;
esac
[ $# = 1 ] || { echo "elsewhere: in which folder? (--help tells more)" >&2; exit 2; }
all="path read-only user make clang offline shallow crlf"
case " $all " in *" ${only:-path} "*) ;; *) echo "elsewhere: there is no '$only' (--help tells more)" >&2; exit 2 ;; esac
source=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
root=$(cd "$1" && pwd)
[ -d "$source/book/node_modules" ] || { echo "elsewhere: run sh book/setup first" >&2; exit 1; }
[ "$(id -u)" = 0 ] || { echo "elsewhere: only root can do this" >&2; exit 1; }

# work SOURCE BUILD [OPTION...]: what a reader does first.
cat >"$root/work.sh" <<'END'
set -eu
from=$1; build=$2; shift 2
cmake -S "$from" -B "$build" -DBOOK_WORK="$build/work" "$@"
cmake --build "$build" --target page01 page02 learn
grep -q "</html>" "$build/book/02-downhill.html"
grep -q "<svg" "$build/book/02-downhill.html"
"$build/02-downhill/fit_line" | grep -q .
mkdir -p "$build/work"
cp "$build/exercises/2.2-gradient/stub.cpp" "$build/work/2.2-gradient.cpp"
chmod u+w "$build/work/2.2-gradient.cpp"
if "$build/learn" 2.2 >"$build/said" 2>&1; then echo "a stub passes" >&2; exit 1; fi
grep -q "not written yet" "$build/said" || { cat "$build/said" >&2; exit 1; }
cp "$build/exercises/2.2-gradient/solution.cpp" "$build/work/2.2-gradient.cpp"
"$build/learn" 2.2
END

failed=""
for name in $all; do
  [ -z "$only" ] || [ "$only" = "$name" ] || continue
  place=$root/$name
  [ "$name" != path ] || place="$root/Bücher  über Netze"
  rm -rf "$place" "$place.build"
  set -- git clone --quiet
  [ "$name" != shallow ] || set -- "$@" --depth 1
  [ "$name" != crlf ] || set -- "$@" --config core.autocrlf=true
  "$@" "file://$source" "$place"
  cp -r "$source/book/node_modules" "$place/book/"
  build=$place/build; before=""; options="-G Ninja"
  case $name in
    read-only) build=$place.build; mkdir "$build"; before="mount --bind '$place' '$place'; mount -o remount,ro,bind '$place';" ;;
    user) chown -R nobody "$place"; before="exec setpriv --reuid nobody --regid nogroup --clear-groups --no-new-privs env HOME='$place' " ;;
    make) options="-G 'Unix Makefiles'" ;;
    clang) options="-G Ninja -DCMAKE_CXX_COMPILER=clang++" ;;
  esac
  space="--mount"
  [ "$name" != offline ] || space="--mount --net"
  began=$(date +%s)
  export PLACE="$place" BUILD="$build" WORK="$root/work.sh"
  # shellcheck disable=SC2086  # options of unshare
  if unshare $space sh -c "$before sh \"\$WORK\" \"\$PLACE\" \"\$BUILD\" $options" >"$root/$name.log" 2>&1; then
    [ -z "$(git -C "$place" -c safe.directory="$place" status --porcelain)" ] || { echo "elsewhere: $name: the clone is not clean"; failed="$failed $name"; }
    echo "elsewhere: $name succeeded after $(($(date +%s) - began)) s"
    rm -rf "$place" "$place.build"
  else
    tail -n 20 "$root/$name.log" >&2
    echo "elsewhere: $name FAILED; $root/$name.log tells more" >&2
    failed="$failed $name"
  fi
done
[ -z "$failed" ] || { echo "elsewhere: failed:$failed" >&2; exit 1; }
echo "elsewhere: all is well"
