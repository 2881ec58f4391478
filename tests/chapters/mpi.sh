#!/bin/sh
# mpi.sh MPI_TRAIN: the program of chapter 24 under a real mpirun. Several workers come to what one comes to; whoever
# is killed, whenever, the run ends within seconds with one line, what was kept is whole, and another number of workers
# goes on from it; and mpirun refuses in the words that the chapter quotes. Skipped (77) where there is no MPI.
set -eu
train=$1
command -v mpirun >/dev/null && [ -x "$train" ] || { echo "there is no MPI here"; exit 77; }
limit=300  # seconds for each run; a few would do on a quiet machine
scratch=$(mktemp -d)
cd "$scratch"
running=
trap '[ -z "$running" ] || kill "$running" 2>/dev/null || true; rm -rf "$scratch"' EXIT
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 OMPI_MCA_rmaps_base_oversubscribe=1

fail() { echo "$1. It said:" >&2; cat out err >&2; exit 1; }
# finish WORKERS ARGUMENT...: a run to its end; what it prints is in `out`, without the number of workers.
finish() {
  workers=$1; shift
  timeout "$limit" mpirun -np "$workers" "$train" "$@" >all 2>err || { cp all out; fail "$workers workers, $*: status $?"; }
  grep -q "^$workers worker" all || { cp all out; fail "these are not $workers workers"; }
  grep -v '^[0-9]* workers\{0,1\}, ' all >out
  grep -q 'the same bits in all workers: yes' out || fail "workers differ"
  [ ! -e mpi_train.running ] || fail "mpi_train.running is left"
}
# dies STATUS-OF: the run has ended by a death, in order.
died_in_order() {
  [ "$1" != 0 ] || fail "a death, and status 0"
  [ "$(grep -c 'ended early, a worker has died' err)" = 1 ] || fail "it should have said so once"
}

# One, two and three workers print the same.
finish 1 --pictures 2000 --epochs 2; cp out one
for workers in 2 3; do
  finish $workers --pictures 2000 --epochs 2
  cmp -s one out || fail "$workers workers came to something else than one"
done

# The last worker dies after 250 steps; 200 were kept. Two go on, and come to what one comes to who never stopped.
finish 1 --pictures 12800 --epochs 3; cp out one
status=0
timeout "$limit" mpirun -np 3 "$train" --pictures 12800 --epochs 3 --keep kept --die 250 >out 2>err || status=$?
died_in_order $status
finish 2 --keep kept
grep -q '^going on in epoch 2, after 12800 pictures$' out || fail "it did not go on from step 200"
tail -n 2 one >end; tail -n 2 out | cmp -s end - || fail "the training that went on has come to something else"

# A random one, at a random moment, again and again, each time with another number of workers.
# workers_of PID: the processes whose parent that is.
workers_of() { for each in /proc/[0-9]*/stat; do awk -v parent="$1" '$4 == parent && /mpi_train/ { print $1 }' "$each" 2>/dev/null || true; done; }
rm -f kept; before=0
seed=$(od -An -N2 -tu2 /dev/urandom | tr -d ' '); echo "seed $seed"
for workers in 3 2 4 3; do
  seed=$(((seed * 75 + 74) % 65537))
  : >out
  mpirun -np $workers "$train" --epochs 1000 --keep kept >out 2>err &
  running=$!
  waited=0
  until [ -s kept ] && grep -q ' workers, ' out; do
    kill -0 $running 2>/dev/null || fail "it ended by itself"
    waited=$((waited + 1)); [ $waited -lt 3000 ] || fail "nothing was kept in five minutes"
    sleep 0.1
  done
  sleep $((seed % 3)).$((seed % 10))
  victim=$(workers_of $running | sed -n "$((seed % workers + 1))p")
  [ -n "$victim" ] || fail "no worker was found"
  kill -KILL "$victim"
  began=$(date +%s) status=0
  wait $running || status=$?
  running=
  [ $(($(date +%s) - began)) -le 30 ] || fail "it took longer than 30 s to end"
  died_in_order $status
  if [ "$before" != 0 ]; then
    here=$(sed -n 's/^going on in epoch \([0-9]*\), after \([0-9]*\) pictures$/\1 \2/p' out | awk '{ print $1 * 100000 + $2 }')
    [ -n "$here" ] && [ "$here" -ge "$before" ] || fail "it did not go on from what was kept"
    before=$here
  else
    before=1
  fi
done

# What is damaged is refused, by name.
printf x >>kept
status=0
timeout "$limit" mpirun -np 2 "$train" --keep kept >out 2>err || status=$?
[ "$status" != 0 ] && grep -q '^mpi_train: kept: ' err || fail "a damaged file was not refused"

# The two refusals, in the words of the text.
unset OMPI_MCA_rmaps_base_oversubscribe
! mpirun -np 9999 "$train" >out 2>err || fail "it found 9999 slots"
grep -q '^There are not enough slots available in the system to satisfy the 9999' err || fail "another word for slots"
grep -q '^Alternatively, you can use the --oversubscribe option to ignore the' err || fail "another way to oversubscribe"
if [ "$(id -u)" = 0 ]; then
  unset OMPI_ALLOW_RUN_AS_ROOT OMPI_ALLOW_RUN_AS_ROOT_CONFIRM
  ! mpirun -np 2 "$train" >out 2>err || fail "root was not refused"
  grep -q '^mpirun has detected an attempt to run as root' err || fail "another word for root"
  grep -q 'allow-run-as-root' err || fail "another way to allow root"
fi
echo "all in order"
