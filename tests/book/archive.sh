#!/bin/sh
# archive.sh CMAKE NODE SOURCE BUILD SLUG...: the archive of the pages in BUILD/book, packed anew from
# them, has one folder; in it are the front page, the page of each chapter and the licence; and every
# relative link in it leads to a file in it.
set -eu
cmake=$1; node=$2; source=$3; build=$4; shift 4
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
fail() { echo "$1" >&2; exit 1; }

"$cmake" -DBOOK="$build/book" -DLICENCE="$source/LICENSE" -DTO="$scratch/packed/woven-network-0.0.zip" -P "$source/book/Archive.cmake"
[ "$(ls packed)" = woven-network-0.0.zip ] || fail "beside the archive there is: $(ls packed)"
mkdir unpacked
(cd unpacked && "$cmake" -E tar xf ../packed/woven-network-0.0.zip)
[ "$(ls unpacked)" = woven-network-0.0 ] || fail "the archive does not have one folder, but: $(ls unpacked)"
cd unpacked/woven-network-0.0
for page in index "$@"; do
  [ -s "$page.html" ] || fail "the archive lacks $page.html"
done
cmp "$source/LICENSE" LICENSE.txt
rm LICENSE.txt
diff -r "$build/book" .

cat >"$scratch/links.mjs" <<'END'
import { existsSync, readdirSync, readFileSync } from 'node:fs';
let links = 0, lost = 0;
for (const page of readdirSync('.').filter(name => name.endsWith('.html')))
  for (const [, link] of readFileSync(page, 'utf8').matchAll(/\s(?:href|src)="([^"#]+)/g)) {
    if (/^[a-z]+:/.test(link)) continue;
    links++;
    if (!existsSync(decodeURI(link))) { lost++; console.error(`${page}: ${link} leads nowhere`); }
  }
console.log(`${links} relative links, ${lost} lead nowhere`);
process.exit(lost || !links ? 1 : 0);
END
"$node" "$scratch/links.mjs"
