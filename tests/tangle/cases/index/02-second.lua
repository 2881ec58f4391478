return {["slug"]="02-second",["number"]=2,["title"]="Second",["source"]="02-second.md",["fresh"]=false,
["headers"]={},
["programs"]={
{["name"]="naive",["now"]=true,["key"]="f835da79fefe8f5b",
["sources"]={"02-second/now/naive/naive.cpp","02-second/now/naive/a.hpp"}}},
["sections"]={
{["level"]=1,["line"]=1,["title"]="Second"}},
["fences"]={
{["language"]="diff",["kind"]="chunk",["line"]=3,["last"]=6,["before"]="heading",["anchor"]="chunk-fill-it",["nr"]="2.1",["title"]="fill it",["op"]="patch",["part"]=1,
["files"]={"a.hpp"},["name"]="fill-it",
["refs"]={
{["title"]="more",["chapter"]="02-second",["anchor"]="chunk-more",["nr"]="2.2",["name"]="more"}},["life"]=1,["place"]=2,["text"]=" int a;\n+<<more>>\n"},
{["language"]="cpp",["kind"]="chunk",["line"]=8,["last"]=10,["before"]="code_block",["anchor"]="chunk-more",["nr"]="2.2",["title"]="more",["op"]="define",["part"]=1,
["files"]={"a.hpp"},["name"]="more",
["refs"]={},["life"]=2,["place"]=1,["text"]="int b;\n"},
{["language"]="cpp",["kind"]="root",["line"]=12,["last"]=14,["before"]="code_block",["anchor"]="file-naive.cpp",["nr"]="2.3",["title"]="naive.cpp",["op"]="define",["part"]=1,
["files"]={"naive.cpp"},["file"]="naive.cpp",["now"]=true,
["refs"]={},["life"]=3,["place"]=1,["text"]="#include \"a.hpp\"\n"}},
["listings"]={},
["lives"]={
{
["fences"]={
{["title"]="fill it",["chapter"]="01-first",["anchor"]="chunk-fill-it",["nr"]="1.2",["op"]="define"},
{["title"]="fill it",["chapter"]="02-second",["anchor"]="chunk-fill-it",["nr"]="2.1",["op"]="patch"}},
["users"]={
{["title"]="a.hpp",["chapter"]="01-first",["anchor"]="file-a.hpp",["nr"]="1.1"},
{["title"]="1.1-one solution",["chapter"]="01-first",["anchor"]="1.1-one-solution"}}},
{
["fences"]={
{["title"]="more",["chapter"]="02-second",["anchor"]="chunk-more",["nr"]="2.2",["op"]="define"}},
["users"]={
{["title"]="fill it",["chapter"]="02-second",["anchor"]="chunk-fill-it",["nr"]="2.1"}}},
{
["fences"]={
{["title"]="naive.cpp",["chapter"]="02-second",["anchor"]="file-naive.cpp",["nr"]="2.3",["op"]="define"}},
["users"]={}}},
["roots"]={
["a.hpp"]={["title"]="a.hpp",["chapter"]="01-first",["anchor"]="file-a.hpp",["nr"]="1.1"},
["naive.cpp"]={["title"]="naive.cpp",["chapter"]="02-second",["anchor"]="file-naive.cpp",["nr"]="2.3"}},
["exercises"]={},
["files"]={
{["name"]="a.hpp",["path"]="02-second/a.hpp",["changed"]=true,
["stretches"]={
{1,1,"01-first",1,1},
{2,1,"01-first",2,1},
{3,1,"02-second",1,2},
{4,1,"02-second",2,1}}}}}
