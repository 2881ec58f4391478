-- Made by tangle. Changes made here are lost.
local life, used = {}, {}
local function others(links, k)
  local result = {}
  for i, link in ipairs(links) do if i ~= k then result[#result + 1] = link end end
  return result
end
life[1] = {
  {op="define", title="students.cpp", chapter="01-vote", anchor="file-students.cpp", nr="1.1", },
}
used[1] = {
}
life[2] = {
  {op="define", title="vote.hpp", chapter="01-vote", anchor="file-vote.hpp", nr="1.2", },
  {op="patch", title="vote.hpp", chapter="02-downhill", anchor="file-vote.hpp", nr="2.3", },
}
used[2] = {
}
life[3] = {
  {op="define", title="includes", chapter="01-vote", anchor="chunk-includes", nr="1.3", },
  {op="append", title="includes", chapter="01-vote", anchor="chunk-includes-2", nr="1.6", },
}
used[3] = {
  {title="vote.hpp", chapter="01-vote", anchor="file-vote.hpp", nr="1.2", },
}
life[4] = {
  {op="define", title="the vote", chapter="01-vote", anchor="chunk-the-vote", nr="1.4", },
}
used[4] = {
  {title="vote.hpp", chapter="01-vote", anchor="file-vote.hpp", nr="1.2", },
}
life[5] = {
  {op="define", title="check the lengths", chapter="01-vote", anchor="chunk-check-the-lengths", nr="1.5", },
  {op="replace", title="check the lengths", chapter="02-downhill", anchor="chunk-check-the-lengths", nr="2.1", },
}
used[5] = {
  {title="the vote", chapter="01-vote", anchor="chunk-the-vote", nr="1.4", },
}
life[6] = {
  {op="define", title="layers", chapter="01-vote", anchor="chunk-layers", nr="1.7", },
  {op="append", title="layers", chapter="02-downhill", anchor="chunk-layers", nr="2.2", },
}
used[6] = {
  {title="vote.hpp", chapter="01-vote", anchor="file-vote.hpp", nr="1.2", },
}
life[7] = {
  {op="define", title="the students", chapter="01-vote", anchor="chunk-the-students", nr="1.8", },
}
used[7] = {
  {title="students.cpp", chapter="01-vote", anchor="file-students.cpp", nr="1.1", },
}
life[8] = {
  {op="define", title="print one line", chapter="01-vote", anchor="chunk-print-one-line", nr="1.9", },
  {op="patch", title="print one line", chapter="01-vote", anchor="chunk-print-one-line-2", nr="1.11", },
}
used[8] = {
  {title="students.cpp", chapter="01-vote", anchor="file-students.cpp", nr="1.1", },
}
life[9] = {
  {op="define", title="naive.cpp", chapter="01-vote", anchor="file-naive.cpp", nr="1.10", },
}
used[9] = {
}
life[10] = {
  {op="define", title="downhill.cpp", chapter="02-downhill", anchor="file-downhill.cpp", nr="2.4", },
}
used[10] = {
}
life[11] = {
  {op="define", title="walk", chapter="02-downhill", anchor="chunk-walk", nr="2.5", },
}
used[11] = {
  {title="downhill.cpp", chapter="02-downhill", anchor="file-downhill.cpp", nr="2.4", },
}
return { chapters = {
{ slug="01-vote", number=1, title="A vote, and what's \"weighed\"", source="chapters/01-vote.md", 
  headers={"vote.hpp"}, programs={"students"}, now={"naive"}, exercises={"1.1-dot"},
  fences = {
  { language="cpp", kind="root", line=25, last=42, anchor="file-students.cpp", nr="1.1", title="students.cpp", op="define", part=1, files={"students.cpp"}, file="students.cpp", 
    refs={{name="the-students", title="the students", chapter="01-vote", anchor="chunk-the-students", nr="1.8", }, {name="print-one-line", title="print one line", chapter="01-vote", anchor="chunk-print-one-line", nr="1.9", }, }, used_in=used[1], also=others(life[1], 1), 
    text="#include \"vote.hpp\"\n\n#include <cstdio>\n#include <exception>\n\n<<the-students>>\n\nint main() try {\n    // one line a student: the inputs, then the vote\n    for (const Student& student : students) {\n        <<print-one-line>>\n    }\n} catch (const std::exception& error) {\n    std::fprintf(stderr, \"students: %s\\n\", error.what());\n    return 1;\n}\n" },
  { language="cpp", kind="root", line=44, last=50, anchor="file-vote.hpp", nr="1.2", title="vote.hpp", op="define", part=1, files={"vote.hpp"}, file="vote.hpp", 
    refs={{name="includes", title="includes", chapter="01-vote", anchor="chunk-includes", nr="1.3", }, {name="the-vote", title="the vote", chapter="01-vote", anchor="chunk-the-vote", nr="1.4", }, {name="layers", title="layers", chapter="01-vote", anchor="chunk-layers", nr="1.7", }, }, used_in=used[2], also=others(life[2], 1), 
    text="#pragma once\n<<includes>>\n\n<<the-vote>>\n<<layers>>\n" },
  { language="cpp", kind="chunk", line=52, last=55, anchor="chunk-includes", nr="1.3", title="includes", op="define", part=1, files={"vote.hpp"}, name="includes", 
    refs={}, used_in=used[3], also=others(life[3], 1), 
    text="#include <span>\n#include <stdexcept>\n" },
  { language="cpp", kind="chunk", line=59, last=67, anchor="chunk-the-vote", nr="1.4", title="the vote", op="define", part=1, files={"vote.hpp"}, name="the-vote", 
    refs={{name="check-the-lengths", title="check the lengths", chapter="01-vote", anchor="chunk-check-the-lengths", nr="1.5", }, }, used_in=used[4], also=others(life[4], 1), 
    text="/// The weighted vote of one neuron: weights (n), inputs (n), bias; throws if the lengths differ.\ninline double vote(std::span<const double> weights, std::span<const double> inputs, double bias) {\n    <<check-the-lengths>>\n    double sum = bias;\n    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];\n    return sum;\n}\n" },
  { language="cpp", kind="chunk", line=69, last=74, anchor="chunk-check-the-lengths", nr="1.5", title="check the lengths", op="define", part=1, files={"vote.hpp"}, name="check-the-lengths", 
    refs={}, used_in=used[5], also=others(life[5], 1), 
    text="if (weights.size() != inputs.size()) {\n    throw std::invalid_argument(\"vote: \" + std::to_string(weights.size()) + \" weights but \" +\n                                std::to_string(inputs.size()) + \" inputs\");\n}\n" },
  { language="cpp", kind="chunk", line=78, last=80, anchor="chunk-includes-2", nr="1.6", title="includes", op="append", part=2, files={"vote.hpp"}, name="includes", 
    refs={}, used_in=used[3], also=others(life[3], 2), 
    text="#include <string>\n" },
  { language="cpp", kind="chunk", line=82, last=83, anchor="chunk-layers", nr="1.7", title="layers", op="define", part=1, files={"vote.hpp"}, name="layers", 
    refs={}, used_in=used[6], also=others(life[6], 1), 
    text="" },
  { language="cpp", kind="chunk", line=98, last=104, anchor="chunk-the-students", nr="1.8", title="the students", op="define", part=1, files={"students.cpp"}, name="the-students", 
    refs={}, used_in=used[7], also=others(life[7], 1), 
    text="struct Student {\n    double slept, studied;  // hours\n    bool passed;\n};\nconstexpr Student students[] = {{8, 7, true}, {4, 2, false}, {3, 9, true}};\n" },
  { language="cpp", kind="chunk", line=106, last=110, anchor="chunk-print-one-line", nr="1.9", title="print one line", op="define", part=1, files={"students.cpp"}, name="print-one-line", 
    refs={}, used_in=used[8], also=others(life[8], 1), 
    text="const double inputs[] = {student.slept, student.studied}, weights[] = {0.5, 1.0};\nconst double z = vote(weights, inputs, -6);\nstd::printf(\"%5.0f %8.0f %5.2f %s\\n\", student.slept, student.studied, z, z > 0 ? \"pass\" : \"fail\");\n" },
  { language="console", kind="run", line=114, last=119, commands={"students"}, tolerance="1e-6", status=0, 
    text="$ students\n    8        7  5.00 pass\n    4        2 -2.00 fail\n…\n" },
  { language="cpp", kind="show", line=125, last=128, 
    refs={}, 
    text="const double weights[] = {0.5, 1.0}, inputs[] = {8.0};\ndouble z = vote(weights, inputs, -6);  // throws: 2 weights but 1 inputs\n" },
  { language="cpp", kind="show", line=132, last=134, nocompile=true, 
    refs={}, 
    text="double z = vote(0.5, 8, -6);\n" },
  { language="cpp", kind="root", line=138, last=141, anchor="file-naive.cpp", nr="1.10", title="naive.cpp", op="define", part=1, files={"naive.cpp"}, file="naive.cpp", now=true, 
    refs={}, used_in=used[9], also=others(life[9], 1), 
    text="#include \"vote.hpp\"\nint main() { return vote(std::span<const double>{}, std::span<const double>{}, 1) > 0 ? 0 : 1; }\n" },
  { language="diff", kind="chunk", line=149, last=154, anchor="chunk-print-one-line-2", nr="1.11", title="print one line", op="patch", part=2, files={"students.cpp"}, name="print-one-line", 
    refs={}, used_in=used[8], also=others(life[8], 2), 
    text=" const double z = vote(weights, inputs, -6);\n-std::printf(\"%5.0f %8.0f %5.2f %s\\n\", student.slept, student.studied, z, z > 0 ? \"pass\" : \"fail\");\n+const char* verdict = z > 0 ? \"pass\" : \"fail\";\n+std::printf(\"%5.0f %8.0f %5.2f %s\\n\", student.slept, student.studied, z, verdict);\n" },
  { language="console", kind="run", line=156, last=161, commands={"students --size 3", "students --size -1"}, status=1, timing=true, 
    text="$ students --size 3\nthree students in 0.012 s\n$ students --size -1\nstudents: --size must be positive\n" },
  { language="gnuplot", kind="figure", line=165, last=170, anchor="fig-line", title="fig-line", from="students --plot", alt="Eight points, slept against studied; a falling straight line with the students who passed above it and those who failed below.", caption="The eight students, and the line where the vote $z$ is zero. Above it the neuron says pass; one student stands on the wrong side.", size="640x340", 
    text="set xlabel \"hours slept\"\nset ylabel 'hours studied'\n# the line where the vote is zero: x2 = 6 - x1 / 2\nplot \"students.dat\" using 1:2 with points ls 1, 6 - x / 2 with lines ls 2\n" },
  { language="cpp", kind="stub", line=194, last=203, anchor="1.1-dot-stub", title="1.1-dot stub", exercise="1.1-dot", 
    refs={}, 
    text="#include <span>\n\nnamespace answer {\n/// The dot product of a (n) and b (n).\ninline double dot([[maybe_unused]] std::span<const double> a, [[maybe_unused]] std::span<const double> b) {\n    todo(\"dot\");\n}\n}  // namespace answer\n" },
  { language="cpp", kind="solution", line=215, last=225, anchor="1.1-dot-solution", title="1.1-dot solution", exercise="1.1-dot", 
    refs={}, 
    text="#include <span>\n\nnamespace answer {\ninline double dot(std::span<const double> a, std::span<const double> b) {\n    double sum = 0;\n    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];\n    return sum;\n}\n}  // namespace answer\n" },
} },
{ slug="02-downhill", number=2, title="Learning is walking downhill", source="chapters/02-downhill.md", 
  headers={}, programs={"downhill"}, now={}, exercises={},
  fences = {
  { language="cpp", kind="chunk", line=9, last=11, anchor="chunk-check-the-lengths", nr="2.1", title="check the lengths", op="replace", part=1, files={"vote.hpp"}, name="check-the-lengths", 
    refs={}, used_in=used[5], also=others(life[5], 2), 
    text="if (weights.size() != inputs.size()) throw std::invalid_argument(\"vote: the lengths differ\");\n" },
  { language="cpp", kind="chunk", line=13, last=18, anchor="chunk-layers", nr="2.2", title="layers", op="append", part=1, files={"vote.hpp"}, name="layers", 
    refs={}, used_in=used[6], also=others(life[6], 2), 
    text="/// A layer is many votes on the same inputs.\nstruct Layer {\n    std::span<const double> weights;\n};\n" },
  { language="diff", kind="root", line=20, last=28, anchor="file-vote.hpp", nr="2.3", title="vote.hpp", op="patch", part=1, files={"vote.hpp"}, file="vote.hpp", 
    refs={{name="includes", title="includes", chapter="01-vote", anchor="chunk-includes", nr="1.3", }, {name="the-vote", title="the vote", chapter="01-vote", anchor="chunk-the-vote", nr="1.4", }, {name="layers", title="layers", chapter="01-vote", anchor="chunk-layers", nr="1.7", }, }, used_in=used[2], also=others(life[2], 2), 
    text=" #pragma once\n+// the vote of chapter 1, and the layers that grew out of it\n <<includes>>\n@@\n <<the-vote>>\n+\n <<layers>>\n" },
  { language="cpp", kind="root", line=30, last=36, anchor="file-downhill.cpp", nr="2.4", title="downhill.cpp", op="define", part=1, files={"downhill.cpp"}, file="downhill.cpp", 
    refs={{name="walk", title="walk", chapter="02-downhill", anchor="chunk-walk", nr="2.5", }, }, used_in=used[10], also=others(life[10], 1), 
    text="#include \"vote.hpp\"\n\nint main() {\n    <<walk>>\n}\n" },
  { language="cpp", kind="chunk", line=38, last=40, anchor="chunk-walk", nr="2.5", title="walk", op="define", part=1, files={"downhill.cpp"}, name="walk", 
    refs={}, used_in=used[11], also=others(life[11], 1), 
    text="return vote(std::span<const double>{}, std::span<const double>{}, 0.0) == 0.0 ? 0 : 1;\n" },
  { language="console", kind="run", line=42, last=45, commands={"downhill --steps 1000000"}, status=0, stored=true, machine="two cores of 2.4 GHz", date="2024-05-01", 
    text="$ downhill --steps 1000000\nloss 0.0132\n" },
} },
} }
