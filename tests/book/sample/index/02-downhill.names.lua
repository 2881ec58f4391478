return {["names"]={
{["name"]="vote",["file"]="vote.hpp",["chapter"]="01-vote",["anchor"]="chunk-the-vote",["nr"]="1.4",["first"]="1.4",["changed"]={
{["chapter"]="02-downhill",["anchor"]="chunk-check-the-lengths",["nr"]="2.1"}},["doc"]="The weighted vote of one neuron: weights (n), inputs (n), bias; throws if the lengths differ."},
{["name"]="Layer",["file"]="vote.hpp",["chapter"]="02-downhill",["anchor"]="chunk-layers",["nr"]="2.2",["first"]="2.2",["changed"]={},["doc"]="A layer is many votes on the same inputs."}},["members"]={["weights"]=true},["own"]={["1"]={["bias"]=true,["i"]=true,["inputs"]=true,["sum"]=true,["weights"]=true},["2"]={["weights"]=true},["3"]={},["4"]={},["5"]={}},["files"]={
{["name"]="vote.hpp",["began"]="01-vote",["since"]="01-vote",["before"]="01-vote/vote.hpp",["came"]=8,["went"]=4,["steps"]={{"=",1,1},{"+",0,2},{"=",2,3},{"=",3,4},{"=",4,5},{"@",0,0},{"=",8,9},{"=",9,10},{"=",10,11},{"-",11,0},{"-",12,0},{"-",13,0},{"-",14,0},{"+",0,12},{"=",15,13},{"=",16,14},{"=",17,15},{"=",18,16},{"+",0,17},{"+",0,18},{"+",0,19},{"+",0,20},{"+",0,21},{"+",0,22}}},
{["name"]="downhill.cpp",["began"]="02-downhill"}},["headers"]={}}
