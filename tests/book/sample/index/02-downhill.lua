return {["slug"]="02-downhill",["number"]=2,["title"]="Learning is walking downhill",["source"]="chapters/02-downhill.md",["fresh"]=false,
["headers"]={},
["programs"]={
{["name"]="downhill",["now"]=false,["key"]="2eaed82eb727fbe7",
["sources"]={"02-downhill/downhill.cpp","02-downhill/vote.hpp"}}},
["sections"]={
{["level"]=1,["line"]=1,["title"]="Learning is walking downhill"},
{["level"]=2,["line"]=7,["title"]="The slope"}},
["fences"]={
{["language"]="cpp",["kind"]="chunk",["line"]=9,["last"]=11,["before"]="heading",["anchor"]="chunk-check-the-lengths",["nr"]="2.1",["title"]="check the lengths",["op"]="replace",["part"]=1,
["files"]={"vote.hpp"},["name"]="check-the-lengths",
["refs"]={},["life"]=1,["place"]=2,["text"]="if (weights.size() != inputs.size()) throw std::invalid_argument(\"vote: the lengths differ\");\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=13,["last"]=18,["before"]="code_block",["anchor"]="chunk-layers",["nr"]="2.2",["title"]="layers",["op"]="append",["part"]=1,
["files"]={"vote.hpp"},["name"]="layers",
["refs"]={},["life"]=2,["place"]=2,["text"]="/// A layer is many votes on the same inputs.\nstruct Layer {\n    std::span<const double> weights;\n};\n"},
{["language"]="diff",["kind"]="root",["line"]=20,["last"]=28,["before"]="code_block",["anchor"]="file-vote.hpp",["nr"]="2.3",["title"]="vote.hpp",["op"]="patch",["part"]=1,
["files"]={"vote.hpp"},["file"]="vote.hpp",
["refs"]={
{["title"]="includes",["chapter"]="01-vote",["anchor"]="chunk-includes",["nr"]="1.3",["name"]="includes"},
{["title"]="the vote",["chapter"]="01-vote",["anchor"]="chunk-the-vote",["nr"]="1.4",["name"]="the-vote"},
{["title"]="layers",["chapter"]="01-vote",["anchor"]="chunk-layers",["nr"]="1.7",["name"]="layers"}},["life"]=3,["place"]=2,["text"]=" #pragma once\n+// the vote of chapter 1, and the layers that grew out of it\n <<includes>>\n@@\n <<the-vote>>\n+\n <<layers>>\n"},
{["language"]="cpp",["kind"]="root",["line"]=30,["last"]=36,["before"]="code_block",["anchor"]="file-downhill.cpp",["nr"]="2.4",["title"]="downhill.cpp",["op"]="define",["part"]=1,
["files"]={"downhill.cpp"},["file"]="downhill.cpp",["plumbing"]=true,
["refs"]={
{["title"]="walk",["chapter"]="02-downhill",["anchor"]="chunk-walk",["nr"]="2.5",["name"]="walk"}},["life"]=4,["place"]=1,["text"]="#include \"vote.hpp\"\n\nint main() {\n    <<walk>>\n}\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=38,["last"]=40,["before"]="code_block",["anchor"]="chunk-walk",["nr"]="2.5",["title"]="walk",["op"]="define",["part"]=1,
["files"]={"downhill.cpp"},["name"]="walk",
["refs"]={},["life"]=5,["place"]=1,["text"]="return vote(std::span<const double>{}, std::span<const double>{}, 0.0) == 0.0 ? 0 : 1;\n"},
{["language"]="console",["kind"]="run",["line"]=42,["last"]=45,["before"]="code_block",
["commands"]={"downhill --steps 1000000"},["status"]=0,["stored"]=true,["machine"]="two cores of 2.4 GHz",["date"]="2024-05-01",["column"]=1,["text"]="$ downhill --steps 1000000\nloss 0.0132\n"}},
["listings"]={},
["lives"]={
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
{["title"]="vote.hpp",["chapter"]="01-vote",["anchor"]="file-vote.hpp",["nr"]="1.2",["op"]="define"},
{["title"]="vote.hpp",["chapter"]="02-downhill",["anchor"]="file-vote.hpp",["nr"]="2.3",["op"]="patch"}},
["users"]={}},
{
["fences"]={
{["title"]="downhill.cpp",["chapter"]="02-downhill",["anchor"]="file-downhill.cpp",["nr"]="2.4",["op"]="define"}},
["users"]={}},
{
["fences"]={
{["title"]="walk",["chapter"]="02-downhill",["anchor"]="chunk-walk",["nr"]="2.5",["op"]="define"}},
["users"]={
{["title"]="downhill.cpp",["chapter"]="02-downhill",["anchor"]="file-downhill.cpp",["nr"]="2.4"}}}},
["roots"]={
["downhill.cpp"]={["title"]="downhill.cpp",["chapter"]="02-downhill",["anchor"]="file-downhill.cpp",["nr"]="2.4"},
["vote.hpp"]={["title"]="vote.hpp",["chapter"]="01-vote",["anchor"]="file-vote.hpp",["nr"]="1.2"}},
["exercises"]={},
["files"]={
{["name"]="vote.hpp",["path"]="02-downhill/vote.hpp",["changed"]=true,
["stretches"]={
{1,1,"01-vote",2,1},
{2,1,"02-downhill",3,2},
{3,1,"01-vote",2,2},
{4,2,"01-vote",3,1},
{6,1,"01-vote",6,1},
{7,2,"01-vote",2,3},
{9,3,"01-vote",4,1},
{12,1,"02-downhill",1,1},
{13,4,"01-vote",4,4},
{17,1,"02-downhill",3,6},
{18,1,"01-vote",2,5},
{19,4,"02-downhill",2,1}}},
{["name"]="downhill.cpp",["path"]="02-downhill/downhill.cpp",["changed"]=true,
["stretches"]={
{1,4,"02-downhill",4,1},
{5,1,"02-downhill",5,1},
{6,1,"02-downhill",4,5}}}}}
