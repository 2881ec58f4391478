#!/bin/sh
# ctrl-c.sh TRAIN_DIGITS: what somebody sees who presses Ctrl-C at a terminal while train_digits is
# training, once or twice, and what is seen where the error stream is no terminal.
set -eu
train=$1
limit=300  # seconds for each run of the program; ten would do on a quiet machine
scratch=$(mktemp -d)
cd "$scratch"
running=
trap '[ -z "$running" ] || kill "$running" 2>/dev/null || true; rm -rf "$scratch"' EXIT

# fail WORDS: says them, shows the screen, and ends.
fail() { echo "$1. On the screen:" >&2; tr '\r' '\n' <screen >&2; exit 1; }

# start ARGUMENT...: trains at a terminal of its own and returns when the first per cent is done.
start() {
  : >screen
  rm -f keys  # with what was pressed too late for the last one
  mkfifo keys
  exec 3<>keys  # so that nobody waits for somebody to open it
  SHELL=/bin/sh timeout "$limit" script -qefc "exec '$train' $*" /dev/null <keys >screen 2>&1 3>&- &
  running=$!
  while ! grep -q 's left' screen; do
    kill -0 $running 2>/dev/null || fail "train_digits $* ended before its first per cent"
    sleep 0.1
  done
}
press_ctrl_c() { printf '\003' >&3; }

# ends STATUS: waits for the end.
ends() {
  status=0
  wait "$running" || status=$?
  running=
  [ "$status" != 124 ] || fail "had to be stopped after $limit seconds"
  [ "$status" = "$1" ] || fail "ended with status $status, not $1"
}
shows() { grep -q "$1" screen || fail "there is no '$1'"; }
hides() { ! grep -q "$1" screen || fail "there is '$1'"; }

# Once: the network is judged, the history has its line, and the program is content.
start --history history.dat
press_ctrl_c
ends 0
shows '^.*epoch  1 (a part of it): loss 0\.[0-9]*, validation 0\.[0-9]*, [0-9.]*% right'
shows 'stopped by Ctrl-C'
[ "$(awk 'NF == 4 && $1 > 0 && $1 < 1' history.dat | wc -l)" = 1 ] && [ "$(wc -l <history.dat)" = 1 ] ||
  { echo "the history is:" >&2; cat history.dat >&2; exit 1; }

# Again, before the judgement of this large network is done: the second one ends the program.
start --hidden 1000
while kill -0 $running 2>/dev/null; do press_ctrl_c; sleep 0.05; done
ends 130
hides 'stopped by Ctrl-C'
hides 'right'

# A final run opens the test set at its end, and not if it was stopped.
timeout "$limit" "$train" --final --epochs 0 >screen
shows 'mnist, test: [0-9.]*%'
start --final
press_ctrl_c
ends 0
shows 'stopped by Ctrl-C'
hides 'test'

# No progress where nobody looks, and in a log where it was asked for.
timeout "$limit" "$train" --final --hidden 1 --epochs 1 --batch 1000 >screen 2>errors
[ ! -s errors ] || { echo "this was said to a file:" >&2; cat errors >&2; exit 1; }
hides 'left'
timeout "$limit" "$train" --final --hidden 1 --epochs 1 --batch 1000 --progress >screen 2>errors
[ ! -s errors ] || { echo "this was said to a file:" >&2; cat errors >&2; exit 1; }
[ "$(grep -c '^epoch 1 of 1, .* left$' screen)" = 4 ] || fail "there are not four lines of progress"

# A final run whose last step has broken the network gets no mark.
status=0
timeout "$limit" "$train" --loss softmax --activation leaky --rate 1e6 --batch 60000 --epochs 27 --final >screen 2>errors || status=$?
[ "$status" = 1 ] || fail "a broken network ended with status $status, not 1"
hides 'test:'
grep -q 'mnist, test: the loss is not a number' errors || { echo "this was said instead:" >&2; cat errors >&2; exit 1; }
