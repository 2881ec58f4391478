-- lists.lua: lists of what is in the book, which stand in a chapter as a mark and are made by a program.

local book = require "book"

local lists = {}

--- `<!-- mistakes by symptoms -->`: the known mistakes, in that order (see mistakes.mjs).
function lists.block(block)
  local order = block.format == "html" and block.text:match("^%s*<!%-%- mistakes by (%a+) %-%->%s*$")
  if not order then return nil end
  local words = { book.here .. "/mistakes.mjs", book.build, book.source, order }
  for _, chapter in ipairs(book.chapters) do words[#words + 1] = chapter.slug end
  local list = pandoc.pipe(book.node, words, "")
  assert(list ~= "", "mistakes.mjs has printed nothing")
  return pandoc.RawBlock("html", list)
end

return lists
