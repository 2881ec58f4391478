#!/bin/sh
# assets.sh BUILD: copies what every page needs (style, script, fonts, KaTeX's style) to BUILD/book/assets.
# A file is written only when it differs, so that nothing downstream is made again for nothing.
set -eu
if [ $# -ne 1 ]; then
  echo "usage: sh book/assets.sh BUILD" >&2
  exit 2
fi
book=$(dirname -- "$0")
modules=$book/node_modules
assets=$1/book/assets
if [ ! -d "$modules/katex" ]; then
  echo "book/assets.sh: error: $modules is missing: run npm ci --ignore-scripts in $book" >&2
  exit 1
fi
mkdir -p "$assets/fonts" "$assets/katex/fonts"

copy() { cmp -s "$1" "$2" || cp "$1" "$2"; }

copy "$book/book.css" "$assets/book.css"
copy "$book/icon.svg" "$assets/icon.svg"
for script in book unfold exercises; do
  copy "$book/$script.js" "$assets/$script.js"
done
for family in source-serif-4 inter jetbrains-mono; do
  for file in "$modules/@fontsource/$family/files/$family"-latin-[46]00-normal.woff2 \
              "$modules/@fontsource/$family/files/$family"-latin-400-italic.woff2 \
              "$modules/@fontsource/$family/files/$family"-latin-ext-400-normal.woff2 \
              "$modules/@fontsource/$family/files/$family"-greek-400-normal.woff2; do
    [ ! -f "$file" ] || copy "$file" "$assets/fonts/${file##*/}"
  done
  copy "$modules/@fontsource/$family/LICENSE" "$assets/fonts/$family-LICENSE.txt"
done
copy "$modules/katex/LICENSE" "$assets/katex/LICENSE.txt"
for file in "$modules"/katex/dist/fonts/*.woff2; do
  copy "$file" "$assets/katex/fonts/${file##*/}"
done
# KaTeX also offers older font formats, which no browser of today asks for
sed -E 's/,url\([^)]*\.(woff|ttf)\) format\("[a-z]+"\)//g' "$modules/katex/dist/katex.min.css" > "$assets/katex/katex.part"
copy "$assets/katex/katex.part" "$assets/katex/katex.css"
rm -f "$assets/katex/katex.part"
