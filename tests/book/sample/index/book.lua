return {
["chapters"]={
{["slug"]="01-vote",["number"]=1,["title"]="A vote, and what's \"weighed\"",["lead"]="One of everything the pages can show, in a small book of two chapters: the sample that the tests weave.",["source"]="chapters/01-vote.md",["fresh"]=false,
["headers"]={"vote.hpp"},
["programs"]={"students"},
["now"]={"naive"},
["exercises"]={"1.1-dot"},
["figures"]={"fig-line"}},
{["slug"]="02-downhill",["number"]=2,["title"]="Learning is walking downhill",["lead"]="What changes in the second chapter: an old chunk patched, another replaced, a slot filled.",["source"]="chapters/02-downhill.md",["fresh"]=false,
["headers"]={},
["programs"]={"downhill"},
["now"]={},
["exercises"]={},
["figures"]={}}}}
