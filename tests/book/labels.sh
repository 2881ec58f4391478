#!/bin/sh
# labels.sh CTEST NODE BUILD: every test is quick, full or nightly, and of one kind.
set -eu
ctest=$1; node=$2; build=$3
# shellcheck disable=SC2016  # what looks like a variable is JavaScript's
"$ctest" --test-dir "$build" --show-only=json-v1 | "$node" -e '
  const { tests } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const labels = (test) => test.properties?.find(({ name }) => name === "LABELS")?.value ?? [];
  const when = (test) => labels(test).filter((label) => ["quick", "full", "nightly"].includes(label));
  const wrong = tests.filter((test) => when(test).length !== 1 || labels(test).length !== 2)
    .filter(({ name }) => !name.includes("_NOT_BUILT"));   // a stand-in for tests of a later build
  for (const test of wrong) console.error(`${test.name}: its labels are ${labels(test).join(", ") || "none"}`);
  console.log(`${tests.length} tests, ${wrong.length} without one of quick, full, nightly and a kind`);
  process.exit(tests.length < 100 || wrong.length ? 1 : 0);
'
