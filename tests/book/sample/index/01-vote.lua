return {["slug"]="01-vote",["number"]=1,["title"]="A vote, and what's \"weighed\"",["source"]="chapters/01-vote.md",["fresh"]=false,
["headers"]={"vote.hpp"},
["programs"]={
{["name"]="naive",["now"]=true,["key"]="0f30dc5f0d903147",
["sources"]={"01-vote/now/naive/naive.cpp","01-vote/now/naive/vote.hpp"}},
{["name"]="students",["now"]=false,["key"]="7ebe5a3d5383cf08",
["sources"]={"01-vote/students.cpp","01-vote/vote.hpp"}}},
["sections"]={
{["level"]=1,["line"]=1,["title"]="A vote, and what's \"weighed\""},
{["level"]=2,["line"]=25,["title"]="The program, from above"},
{["level"]=2,["line"]=125,["title"]="The naive loop"},
{["level"]=2,["line"]=188,["title"]="Summary"},
{["level"]=2,["line"]=202,["title"]="Exercises"},
{["level"]=3,["line"]=204,["title"]="1.1 The dot product"},
{["level"]=2,["line"]=243,["title"]="Design note: why a span?"}},
["fences"]={
{["language"]="cpp",["kind"]="root",["line"]=29,["last"]=46,["before"]="paragraph",["anchor"]="file-students.cpp",["nr"]="1.1",["title"]="students.cpp",["op"]="define",["part"]=1,
["files"]={"students.cpp"},["file"]="students.cpp",
["refs"]={
{["title"]="the students",["chapter"]="01-vote",["anchor"]="chunk-the-students",["nr"]="1.8",["name"]="the-students"},
{["title"]="print one line",["chapter"]="01-vote",["anchor"]="chunk-print-one-line",["nr"]="1.9",["name"]="print-one-line"}},["life"]=1,["place"]=1,["text"]="#include \"vote.hpp\"\n\n#include <cstdio>\n#include <exception>\n\n<<the-students>>\n\nint main() try {\n    // one line a student: the inputs, then the vote\n    for (const Student& student : students) {\n        <<print-one-line>>\n    }\n} catch (const std::exception& error) {\n    std::fprintf(stderr, \"students: %s\\n\", error.what());\n    return 1;\n}\n"},
{["language"]="cpp",["kind"]="root",["line"]=48,["last"]=54,["before"]="code_block",["anchor"]="file-vote.hpp",["nr"]="1.2",["title"]="vote.hpp",["op"]="define",["part"]=1,
["files"]={"vote.hpp"},["file"]="vote.hpp",
["refs"]={
{["title"]="includes",["chapter"]="01-vote",["anchor"]="chunk-includes",["nr"]="1.3",["name"]="includes"},
{["title"]="the vote",["chapter"]="01-vote",["anchor"]="chunk-the-vote",["nr"]="1.4",["name"]="the-vote"},
{["title"]="layers",["chapter"]="01-vote",["anchor"]="chunk-layers",["nr"]="1.7",["name"]="layers"}},["life"]=2,["place"]=1,["text"]="#pragma once\n<<includes>>\n\n<<the-vote>>\n<<layers>>\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=56,["last"]=59,["before"]="code_block",["anchor"]="chunk-includes",["nr"]="1.3",["title"]="includes",["op"]="define",["part"]=1,
["files"]={"vote.hpp"},["name"]="includes",["plumbing"]=true,
["refs"]={},["life"]=3,["place"]=1,["text"]="#include <span>\n#include <stdexcept>\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=63,["last"]=71,["before"]="paragraph",["anchor"]="chunk-the-vote",["nr"]="1.4",["title"]="the vote",["op"]="define",["part"]=1,
["files"]={"vote.hpp"},["name"]="the-vote",
["refs"]={
{["title"]="check the lengths",["chapter"]="01-vote",["anchor"]="chunk-check-the-lengths",["nr"]="1.5",["name"]="check-the-lengths"}},["life"]=4,["place"]=1,["text"]="/// The weighted vote of one neuron: weights (n), inputs (n), bias; throws if the lengths differ.\ninline double vote(std::span<const double> weights, std::span<const double> inputs, double bias) {\n    <<check-the-lengths>>\n    double sum = bias;\n    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * inputs[i];\n    return sum;\n}\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=73,["last"]=78,["before"]="code_block",["anchor"]="chunk-check-the-lengths",["nr"]="1.5",["title"]="check the lengths",["op"]="define",["part"]=1,
["files"]={"vote.hpp"},["name"]="check-the-lengths",
["refs"]={},["life"]=5,["place"]=1,["text"]="if (weights.size() != inputs.size()) {\n    throw std::invalid_argument(\"vote: \" + std::to_string(weights.size()) + \" weights but \" +\n                                std::to_string(inputs.size()) + \" inputs\");\n}\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=82,["last"]=84,["before"]="paragraph",["anchor"]="chunk-includes-2",["nr"]="1.6",["title"]="includes",["op"]="append",["part"]=2,
["files"]={"vote.hpp"},["name"]="includes",
["refs"]={},["life"]=3,["place"]=2,["text"]="#include <string>\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=86,["last"]=87,["before"]="code_block",["anchor"]="chunk-layers",["nr"]="1.7",["title"]="layers",["op"]="define",["part"]=1,
["files"]={"vote.hpp"},["name"]="layers",
["refs"]={},["life"]=6,["place"]=1,["text"]=""},
{["language"]="cpp",["kind"]="chunk",["line"]=102,["last"]=108,["before"]="caption",["anchor"]="chunk-the-students",["nr"]="1.8",["title"]="the students",["op"]="define",["part"]=1,
["files"]={"students.cpp"},["name"]="the-students",
["refs"]={},["life"]=7,["place"]=1,["text"]="struct Student {\n    double slept, studied;  // hours\n    bool passed;\n};\nconstexpr Student students[] = {{8, 7, true}, {4, 2, false}, {3, 9, true}};\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=110,["last"]=114,["before"]="code_block",["anchor"]="chunk-print-one-line",["nr"]="1.9",["title"]="print one line",["op"]="define",["part"]=1,
["files"]={"students.cpp"},["name"]="print-one-line",
["refs"]={},["life"]=8,["place"]=1,["text"]="const double inputs[] = {student.slept, student.studied}, weights[] = {0.5, 1.0};\nconst double z = vote(weights, inputs, -6);\nstd::printf(\"%5.0f %8.0f %5.2f %s\\n\", student.slept, student.studied, z, z > 0 ? \"pass\" : \"fail\");\n"},
{["language"]="console",["kind"]="run",["line"]=118,["last"]=123,["before"]="paragraph",
["commands"]={"students"},["tolerance"]="1e-6",["status"]=0,["column"]=1,["text"]="$ students\n    8        7  5.00 pass\n    4        2 -2.00 fail\n…\n"},
{["language"]="cpp",["kind"]="show",["line"]=129,["last"]=132,["before"]="paragraph",
["refs"]={},["text"]="const double weights[] = {0.5, 1.0}, inputs[] = {8.0};\ndouble z = vote(weights, inputs, -6);  // throws: 2 weights but 1 inputs\n"},
{["language"]="cpp",["kind"]="show",["line"]=136,["last"]=138,["before"]="paragraph",["nocompile"]=true,
["refs"]={},["text"]="double z = vote(0.5, 8, -6);\n"},
{["language"]="cpp",["kind"]="root",["line"]=142,["last"]=145,["before"]="paragraph",["anchor"]="file-naive.cpp",["nr"]="1.10",["title"]="naive.cpp",["op"]="define",["part"]=1,
["files"]={"naive.cpp"},["file"]="naive.cpp",["now"]=true,["plumbing"]=true,
["refs"]={},["life"]=9,["place"]=1,["text"]="#include \"vote.hpp\"\nint main() { return vote(std::span<const double>{}, std::span<const double>{}, 1) > 0 ? 0 : 1; }\n"},
{["language"]="diff",["kind"]="chunk",["line"]=153,["last"]=158,["before"]="paragraph",["anchor"]="chunk-print-one-line-2",["nr"]="1.11",["title"]="print one line",["op"]="patch",["part"]=2,
["files"]={"students.cpp"},["name"]="print-one-line",
["refs"]={},["life"]=8,["place"]=2,["text"]=" const double z = vote(weights, inputs, -6);\n-std::printf(\"%5.0f %8.0f %5.2f %s\\n\", student.slept, student.studied, z, z > 0 ? \"pass\" : \"fail\");\n+const char* verdict = z > 0 ? \"pass\" : \"fail\";\n+std::printf(\"%5.0f %8.0f %5.2f %s\\n\", student.slept, student.studied, z, verdict);\n"},
{["language"]="diff",["kind"]="chunk",["line"]=162,["last"]=168,["before"]="paragraph",["anchor"]="chunk-print-one-line-3",["nr"]="1.12",["title"]="print one line",["op"]="patch",["part"]=3,
["files"]={"students.cpp"},["name"]="print-one-line",["plumbing"]=true,
["refs"]={},["life"]=8,["place"]=3,["text"]=" const double z = vote(weights, inputs, -6);\n+if (&student == students) std::puts(\"   slept  studied  vote\");\n@@\n-std::printf(\"%5.0f %8.0f %5.2f %s\\n\", student.slept, student.studied, z, verdict);\n+std::printf(\"%td: %5.0f %8.0f %5.2f %s\\n\", &student - students, student.slept, student.studied, z, verdict);\n"},
{["language"]="console",["kind"]="run",["line"]=170,["last"]=175,["before"]="code_block",
["commands"]={"students --size 3","students --size -1"},["status"]=1,["timing"]=true,["edge"]=true,["column"]=1,["text"]="$ students --size 3\nthree students in 0.012 s\n$ students --size -1\nstudents: --size must be positive\n"},
{["language"]="gnuplot",["kind"]="figure",["line"]=179,["last"]=184,["before"]="paragraph",["anchor"]="fig-line",["title"]="fig-line",["from"]="students --plot",["alt"]="Eight points, slept against studied; a falling straight line with the students who passed above it and those who failed below.",["caption"]="The eight students, and the line where the vote $z$ is zero. Above it the neuron says pass; one student stands on the wrong side.",["width"]=640,["height"]=340,["text"]="set xlabel \"hours slept\"\nset ylabel 'hours studied'\n# the line where the vote is zero: x2 = 6 - x1 / 2\nplot \"students.dat\" using 1:2 with points ls 1, 6 - x / 2 with lines ls 2\n"},
{["language"]="cpp",["kind"]="stub",["line"]=208,["last"]=217,["before"]="paragraph",["anchor"]="1.1-dot-stub",["title"]="1.1-dot stub",["exercise"]="1.1-dot",
["refs"]={},["text"]="#include <span>\n\nnamespace answer {\n/// The dot product of a (n) and b (n).\ninline double dot([[maybe_unused]] std::span<const double> a, [[maybe_unused]] std::span<const double> b) {\n    todo(\"dot\");\n}\n}  // namespace answer\n"},
{["language"]="cpp",["kind"]="solution",["line"]=229,["last"]=239,["before"]="paragraph",["anchor"]="1.1-dot-solution",["title"]="1.1-dot solution",["exercise"]="1.1-dot",
["refs"]={},["text"]="#include <span>\n\nnamespace answer {\ninline double dot(std::span<const double> a, std::span<const double> b) {\n    double sum = 0;\n    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];\n    return sum;\n}\n}  // namespace answer\n"}},
["listings"]={
{["language"]="sh",["line"]=192,["text"]="cmake --build build --target ch01   # builds and runs this chapter\n./build/01-vote/students\n"}},
["lives"]={
{
["fences"]={
{["title"]="students.cpp",["chapter"]="01-vote",["anchor"]="file-students.cpp",["nr"]="1.1",["op"]="define"}},
["users"]={}},
{
["fences"]={
{["title"]="vote.hpp",["chapter"]="01-vote",["anchor"]="file-vote.hpp",["nr"]="1.2",["op"]="define"},
{["title"]="vote.hpp",["chapter"]="02-downhill",["anchor"]="file-vote.hpp",["nr"]="2.3",["op"]="patch"}},
["users"]={}},
{
["fences"]={
{["title"]="includes",["chapter"]="01-vote",["anchor"]="chunk-includes",["nr"]="1.3",["op"]="define"},
{["title"]="includes",["chapter"]="01-vote",["anchor"]="chunk-includes-2",["nr"]="1.6",["op"]="append"}},
["users"]={
{["title"]="vote.hpp",["chapter"]="01-vote",["anchor"]="file-vote.hpp",["nr"]="1.2"}}},
{
["fences"]={
{["title"]="the vote",["chapter"]="01-vote",["anchor"]="chunk-the-vote",["nr"]="1.4",["op"]="define"}},
["users"]={
{["title"]="vote.hpp",["chapter"]="01-vote",["anchor"]="file-vote.hpp",["nr"]="1.2"}}},
{
["fences"]={
{["title"]="check the lengths",["chapter"]="01-vote",["anchor"]="chunk-check-the-lengths",["nr"]="1.5",["op"]="define"},
{["title"]="check the lengths",["chapter"]="02-downhill",["anchor"]="chunk-check-the-lengths",["nr"]="2.1",["op"]="replace"}},
["users"]={
{["title"]="the vote",["chapter"]="01-vote",["anchor"]="chunk-the-vote",["nr"]="1.4"}}},
{
["fences"]={
{["title"]="layers",["chapter"]="01-vote",["anchor"]="chunk-layers",["nr"]="1.7",["op"]="define"},
{["title"]="layers",["chapter"]="02-downhill",["anchor"]="chunk-layers",["nr"]="2.2",["op"]="append"}},
["users"]={
{["title"]="vote.hpp",["chapter"]="01-vote",["anchor"]="file-vote.hpp",["nr"]="1.2"}}},
{
["fences"]={
{["title"]="the students",["chapter"]="01-vote",["anchor"]="chunk-the-students",["nr"]="1.8",["op"]="define"}},
["users"]={
{["title"]="students.cpp",["chapter"]="01-vote",["anchor"]="file-students.cpp",["nr"]="1.1"}}},
{
["fences"]={
{["title"]="print one line",["chapter"]="01-vote",["anchor"]="chunk-print-one-line",["nr"]="1.9",["op"]="define"},
{["title"]="print one line",["chapter"]="01-vote",["anchor"]="chunk-print-one-line-2",["nr"]="1.11",["op"]="patch"},
{["title"]="print one line",["chapter"]="01-vote",["anchor"]="chunk-print-one-line-3",["nr"]="1.12",["op"]="patch"}},
["users"]={
{["title"]="students.cpp",["chapter"]="01-vote",["anchor"]="file-students.cpp",["nr"]="1.1"}}},
{
["fences"]={
{["title"]="naive.cpp",["chapter"]="01-vote",["anchor"]="file-naive.cpp",["nr"]="1.10",["op"]="define"}},
["users"]={}}},
["roots"]={
["naive.cpp"]={["title"]="naive.cpp",["chapter"]="01-vote",["anchor"]="file-naive.cpp",["nr"]="1.10"},
["students.cpp"]={["title"]="students.cpp",["chapter"]="01-vote",["anchor"]="file-students.cpp",["nr"]="1.1"},
["vote.hpp"]={["title"]="vote.hpp",["chapter"]="01-vote",["anchor"]="file-vote.hpp",["nr"]="1.2"}},
["exercises"]={
{["id"]="1.1-dot",["number"]="1.1",["line"]=204,["title"]="The dot product",["task"]="Write `dot`, which multiplies two spans of equal length and adds up the products.",["hint"]="The vote already does it; take the bias away, and begin at $0$.",["remarks"]="One loop, and the sum begins at zero, not at one:",["stub"]=17,["solution"]=18}},
["files"]={
{["name"]="students.cpp",["path"]="01-vote/students.cpp",["changed"]=true,
["stretches"]={
{1,6,"01-vote",1,1},
{7,5,"01-vote",8,1},
{12,5,"01-vote",1,7},
{17,2,"01-vote",9,1},
{19,1,"01-vote",15,2},
{20,1,"01-vote",14,3},
{21,1,"01-vote",15,5},
{22,5,"01-vote",1,12}}},
{["name"]="vote.hpp",["path"]="01-vote/vote.hpp",["changed"]=true,
["stretches"]={
{1,2,"01-vote",2,1},
{3,2,"01-vote",3,1},
{5,1,"01-vote",6,1},
{6,2,"01-vote",2,3},
{8,3,"01-vote",4,1},
{11,4,"01-vote",5,1},
{15,4,"01-vote",4,4}}}}}
