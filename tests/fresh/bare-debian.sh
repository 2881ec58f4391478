#!/bin/sh
# bare-debian.sh [--only setup|book|test] [--suite NAME] [--mirror ADDRESS] FOLDER: the README's two
# commands, as they stand there, on a Debian on which nothing is installed.
#
# Run it by hand, as root, on a Debian or Ubuntu with debootstrap and git, for instance
#
#   sh tests/fresh/bare-debian.sh /var/tmp/bare
#
# FOLDER becomes a minimal Debian; a clean clone of the current commit is put into it, and the
# commands run there (chroot), with nothing of this machine's environment but its way to the network:
# the mirror and the proxy that apt uses here, and the registry, the proxy and the certificates of
# npm. What is mounted for it (/proc, /sys, /dev with /dev/pts: the tests of `learn` and of Ctrl-C
# need terminals) is mounted in a namespace of its own, and is gone, like every process started
# there, when the script ends, however it ends. FOLDER stays, for a look or for a second run, which
# installs nothing again and takes a new clone; remove it with rm -r.
#
#   --only setup   `sh book/setup`, `sh book/setup tests`, and the tests that need not all of the book
#   --only book    the first command
#   --only test    the second command
#   --suite NAME   another suite than bookworm
#   --mirror ADDR  another mirror than the one that apt uses here
#
# On two cores, `setup` takes about ten minutes and 3 GB, everything about an hour and 5 GB. Exit status 0 if every
# command succeeded, 1 if not, 2 if the arguments are wrong.
set -eu

only=""; suite=bookworm; mirror=""; root=""
while [ $# -gt 0 ]; do
  case $1 in
    --only | --suite | --mirror)
      [ $# -gt 1 ] || { echo "bare-debian: $1 takes one word (--help tells more)" >&2; exit 2; }
      case $1 in --only) only=$2 ;; --suite) suite=$2 ;; --mirror) mirror=$2 ;; esac
      shift 2 ;;
    -h | --help) sed -n '2,/^set -eu/s/^# \{0,1\}//p' "$0"; exit 0 ;;
    -*) echo "bare-debian: unknown argument '$1' (--help tells more)" >&2; exit 2 ;;
    *) root=$1; shift ;;
  esac
done
[ -n "$root" ] || { echo "bare-debian: in which folder? (--help tells more)" >&2; exit 2; }
case $only in "" | setup | book | test) ;; *) echo "bare-debian: --only takes setup, book or test" >&2; exit 2 ;; esac
[ "$(id -u)" = 0 ] || { echo "bare-debian: only root can do this" >&2; exit 1; }
for program in debootstrap git unshare setpriv; do
  command -v "$program" >/dev/null 2>&1 || { echo "bare-debian: $program is missing" >&2; exit 1; }
done
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
mkdir -p "$root"
root=$(cd "$root" && pwd)
mark=$root/etc/woven-network-test
[ -e "$mark" ] || [ -z "$(ls -A "$root")" ] || {
  echo "bare-debian: $root is not empty, and no Debian that this script has finished" >&2; exit 1; }

# From here on in a namespace of its own, whose first process takes all others and the mounts along
# when it dies; and it dies with this one.
if [ -z "${BARE_DEBIAN_INSIDE:-}" ]; then
  export BARE_DEBIAN_INSIDE=1
  setpriv --pdeathsig KILL \
    unshare --mount --propagation private --pid --fork --kill-child sh "$0" \
    ${only:+--only "$only"} --suite "$suite" ${mirror:+--mirror "$mirror"} "$root" &
  inside=$!
  trap 'kill -KILL "$inside" 2>/dev/null; exit 130' HUP INT TERM
  status=0
  wait "$inside" || status=$?
  exit "$status"
fi

# archives: Debian's own archives, as apt has them here: address, code name, component.
archives() {
  # shellcheck disable=SC2016  # the dollars are apt's
  apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT) $(ORIGIN)' "Identifier: Packages" |
    awk '$3 == "main" && $4 == "Debian" { print $1, $2, $3 }' | sort -u
}

if [ ! -e "$mark" ]; then
  # The same archives as here, if it is the same suite; else the suite alone, from the same mirror.
  lines=""
  [ -n "$mirror" ] || lines=$(archives | awk -v suite="$suite" '$2 ~ "^" suite "(-|$)" { print "deb", $0 }')
  [ -n "$mirror" ] || mirror=$(archives | awk '$2 !~ /-/ { print $1; exit }')
  [ -n "$mirror" ] || { echo "bare-debian: apt knows no mirror of Debian here; name one with --mirror" >&2; exit 1; }
  [ -n "$lines" ] || lines="deb $mirror $suite main"
  certificates=""
  case $lines in *https:*) certificates=--include=ca-certificates ;; esac
  began=$(date +%s)
  debootstrap --variant=minbase $certificates "$suite" "$root" "$mirror" >"$root.log" 2>&1 || {
    tail -20 "$root.log" >&2; echo "bare-debian: debootstrap failed; $root.log tells more" >&2; exit 1; }
  rm -f "$root.log"
  printf '%s\n' "$lines" >"$root/etc/apt/sources.list"
  apt-config dump | grep -E '^Acquire::(https?|Check-|Retries)' >"$root/etc/apt/apt.conf.d/90as-outside" || true
  echo "made by tests/fresh/bare-debian.sh" >"$mark"
  echo "bare-debian: a bare $suite, $(chroot "$root" dpkg-query -W | wc -l) packages: $(($(date +%s) - began)) s"
fi
cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true

rm -rf "$root/root/book"
git clone --quiet --depth 1 "file://$source" "$root/root/book"
echo "bare-debian: commit $(git -C "$source" rev-parse --short HEAD)"
[ -z "$(git -C "$source" status --porcelain)" ] || echo "bare-debian: what is not committed is not tested"

mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys" 2>/dev/null || true
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir "$root/dev/pts" "$root/dev/shm"
for device in null zero full random urandom tty; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
for n in 0:stdin 1:stdout 2:stderr; do ln -s "/proc/self/fd/${n%:*}" "$root/dev/${n#*:}"; done
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"

# The way to the network. The file lies in memory, for there may be a password in it.
environment=$root/dev/environment
# hand NAME VALUE: what the commands find in their environment.
hand() { [ -z "$2" ] || printf "export %s='%s'\n" "$1" "$2" >>"$environment"; }
# npm_here KEY: a setting of npm on this machine, if there is npm and it has one.
npm_here() {
  command -v npm >/dev/null 2>&1 || return 0
  npm config get "$1" 2>/dev/null | sed '/^null$/d; /^undefined$/d'
}
: >"$environment"
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  hand "$name" "$(printenv "$name" || true)"
done
for key in registry proxy https-proxy; do
  hand "npm_config_$(echo $key | tr - _)" "$(npm_here $key)"
done
certificates=$(npm_here cafile)
[ -n "$certificates" ] || certificates=${NODE_EXTRA_CA_CERTS:-}
if [ -n "$certificates" ]; then
  cp "$certificates" "$root/dev/certificates.pem"
  hand npm_config_cafile /dev/certificates.pem
  hand NODE_EXTRA_CA_CERTS /dev/certificates.pem
fi

failed=0
# run COMMAND: in the clone, with an environment as bare as the system.
run() {
  echo "bare-debian: \$ $1"
  began=$(date +%s)
  status=0
  # shellcheck disable=SC2016  # the dollar is the inner shell's
  chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
    sh -c '. /dev/environment && cd /root/book && eval "$1"' sh "$1" </dev/null || status=$?
  verdict=succeeded
  [ $status = 0 ] || { verdict="FAILED with status $status"; failed=$((failed + 1)); }
  echo "bare-debian: $verdict after $(($(date +%s) - began)) s: $1"
}
# readme WORDS: the line of the README that begins so.
readme() {
  line=$(grep "^$1" "$root/root/book/README.md") || { echo "bare-debian: the README has no '$1'" >&2; exit 1; }
  echo "$line"
}

# The tests that need neither the whole book nor long, and between them every program but a browser.
small='^once$|^(fresh|data|tangle)[.]|^fuzz[.]idx$|^learn: |^exercise[.]units|^chapters[.]ctrl-c|^book[.](runs|weave|format|planted-error)'
case $only in
  setup)
    run 'sh book/setup'
    run 'cmake --preset default && cmake --build build --target tangle learn'
    run 'sh book/setup tests'
    run 'cmake --preset default && cmake --build build --target book.tangle tangle_tests learn_tests exercise.units fuzz.idx 11-the-training-loop.train_digits'
    run "ctest --test-dir build -R '$small' -j 2 --output-on-failure --no-tests=error" ;;
  book) run "$(readme 'sh book/setup &&')" ;;
  test) run "$(readme 'sh book/setup tests &&')" ;;
  "") run "$(readme 'sh book/setup &&')"; run "$(readme 'sh book/setup tests &&')" ;;
esac
du -sxm "$root" | awk '{ print "bare-debian: the folder takes " $1 " MB" }'
if [ $failed = 0 ]; then echo "bare-debian: all is well"; else echo "bare-debian: $failed of the commands failed"; exit 1; fi
