-- Made by tangle. Changes made here are lost.
local life, used = {}, {}
local function others(links, k)
  local result = {}
  for i, link in ipairs(links) do if i ~= k then result[#result + 1] = link end end
  return result
end
life[1] = {
  {op="define", title="a.hpp", chapter="01-first", anchor="file-a.hpp", nr="1.1", },
}
used[1] = {
}
life[2] = {
  {op="define", title="fill it", chapter="01-first", anchor="chunk-fill-it", nr="1.2", },
  {op="patch", title="fill it", chapter="02-second", anchor="chunk-fill-it", nr="2.1", },
}
used[2] = {
  {title="a.hpp", chapter="01-first", anchor="file-a.hpp", nr="1.1", },
  {title="1.1-one solution", chapter="01-first", anchor="1.1-one-solution", },
}
life[3] = {
  {op="define", title="run.cpp", chapter="01-first", anchor="file-run.cpp", nr="1.3", },
}
used[3] = {
}
life[4] = {
  {op="define", title="more", chapter="02-second", anchor="chunk-more", nr="2.2", },
}
used[4] = {
  {title="fill it", chapter="02-second", anchor="chunk-fill-it", nr="2.1", },
}
life[5] = {
  {op="define", title="naive.cpp", chapter="02-second", anchor="file-naive.cpp", nr="2.3", },
}
used[5] = {
}
return { chapters = {
{ slug="01-first", number=1, title="The \"first\" one", source="01-first.md", 
  headers={"a.hpp"}, programs={"run"}, now={}, exercises={"1.1-one"},
  fences = {
  { language="cpp", kind="root", line=3, last=5, anchor="file-a.hpp", nr="1.1", title="a.hpp", op="define", part=1, files={"a.hpp"}, file="a.hpp", 
    refs={{name="fill-it", title="fill it", chapter="01-first", anchor="chunk-fill-it", nr="1.2", }, }, used_in=used[1], also=others(life[1], 1), 
    text="<<fill-it>>\n" },
  { language="cpp", kind="chunk", line=7, last=9, anchor="chunk-fill-it", nr="1.2", title="fill it", op="define", part=1, files={"a.hpp"}, name="fill-it", 
    refs={}, used_in=used[2], also=others(life[2], 1), 
    text="int a;\n" },
  { language="cpp", kind="show", line=11, last=13, nocompile=true, 
    refs={{name="fill-it", title="fill it", chapter="01-first", anchor="chunk-fill-it", nr="1.2", }, }, 
    text="<<fill-it>>\n" },
  { language="cpp", kind="root", line=15, last=16, anchor="file-run.cpp", nr="1.3", title="run.cpp", op="define", part=1, files={"run.cpp"}, file="run.cpp", 
    refs={}, used_in=used[3], also=others(life[3], 1), 
    text="" },
  { language="console", kind="run", line=18, last=22, commands={"run --fast", "run"}, tolerance="1e-6", status=3, timing=true, long=true, 
    text="$ run --fast\ntab\009\"quoted\" \\n\n$ run\n" },
  { language="gnuplot", kind="figure", line=24, last=26, anchor="fig-a", title="fig-a", from="run", alt="A line.", caption="It rises.", size="640x340", 
    text="plot x\n" },
  { language="cpp", kind="stub", line=30, last=31, anchor="1.1-one-stub", title="1.1-one stub", exercise="1.1-one", 
    refs={}, 
    text="" },
  { language="cpp", kind="solution", line=33, last=35, anchor="1.1-one-solution", title="1.1-one solution", exercise="1.1-one", 
    refs={{name="fill-it", title="fill it", chapter="01-first", anchor="chunk-fill-it", nr="1.2", }, }, 
    text="<<fill-it>>\n" },
} },
{ slug="02-second", number=2, title="Second", source="02-second.md", 
  headers={}, programs={}, now={"naive"}, exercises={},
  fences = {
  { language="diff", kind="chunk", line=3, last=6, anchor="chunk-fill-it", nr="2.1", title="fill it", op="patch", part=1, files={"a.hpp"}, name="fill-it", 
    refs={{name="more", title="more", chapter="02-second", anchor="chunk-more", nr="2.2", }, }, used_in=used[2], also=others(life[2], 2), 
    text=" int a;\n+<<more>>\n" },
  { language="cpp", kind="chunk", line=8, last=10, anchor="chunk-more", nr="2.2", title="more", op="define", part=1, files={"a.hpp"}, name="more", 
    refs={}, used_in=used[4], also=others(life[4], 1), 
    text="int b;\n" },
  { language="cpp", kind="root", line=12, last=14, anchor="file-naive.cpp", nr="2.3", title="naive.cpp", op="define", part=1, files={"naive.cpp"}, file="naive.cpp", now=true, 
    refs={}, used_in=used[5], also=others(life[5], 1), 
    text="#include \"a.hpp\"\n" },
} },
} }
