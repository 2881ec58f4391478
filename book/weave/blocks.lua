-- blocks.lua: walks the blocks of a chapter in step with the fences of tangle's index.

local aside = require "aside"
local book = require "book"
local chunk = require "chunk"
local code = require "code"
local figure = require "figure"
local run = require "run"
local solutions = require "solutions"

local blocks = {}
local ours = { cpp = true, diff = true, console = true, gnuplot = true }
local met = 0

--- The language among a block's classes; where it stands among them differs between versions of pandoc.
local function language_of(block)
  for _, class in ipairs(block.classes) do
    if ours[class] then return class end
  end
  return block.classes[#block.classes] or ""
end

--- Gives the k-th fence of ours its number k, and makes sure that tangle saw the same text there.
function blocks.number(block)
  if not book.chapter or not ours[language_of(block)] then return nil end
  met = met + 1
  local fence = book.chapter.fences[met]
  if not fence then
    book.problem(nil, ("block %d begins “%s”, but tangle saw only %d blocks: tangle again")
      :format(met, block.text:match("[^\n]*"), #book.chapter.fences))
  elseif fence.text ~= block.text:gsub("\n+$", "") then
    book.problem(fence.line, ("pandoc reads “%s…” where tangle read “%s…”: tangle again, or set the fence apart with empty lines")
      :format(block.text:sub(1, 40), fence.text:sub(1, 40)))
  end
  block.attributes["fence"] = tostring(met)
  return block
end

--- If pandoc met fewer fences than tangle did, the pages would lose code: that is an error.
function blocks.all_met(doc)
  local fences = book.chapter and book.chapter.fences or {}
  if met < #fences then
    book.problem(fences[met + 1].line, ("tangle saw %d blocks, pandoc only %d: is a fence hidden inside HTML?")
      :format(#fences, met))
  end
  book.stop_if_problems()
  return doc
end

local makers = {
  root = chunk.html, chunk = chunk.html, stub = chunk.html, solution = chunk.html,
  show = code.show, run = run.html,
}

local function make(block, following)
  local fence = book.chapter and book.chapter.fences[tonumber(block.attributes["fence"])]
  if not fence then return code.plain(block.text, language_of(block)), false end
  if fence.kind == "figure" then return figure.html(fence, following) end
  return makers[fence.kind](fence), false
end

--- Code blocks become chunks, figures, transcripts; tables and figures take the caption that follows.
function blocks.blocks(list)
  local result, i = pandoc.List(), 1
  while i <= #list do
    local block, taken = list[i], false
    if block.t == "CodeBlock" then
      local html
      html, taken = make(block, list[i + 1])
      block = book.raw(html)
    elseif block.t == "Table" then
      block, taken = figure.table(block, list[i + 1])
    elseif block.t == "Para" and not book.chapter then
      block = figure.of_chapter(block) or block
    elseif block.t == "BlockQuote" or block.t == "Div" or block.t == "RawBlock" then
      block = aside.block(block)
      if block.t == "RawBlock" then block = solutions.mark(block) end
    end
    result:insert(block)
    i = i + (taken and 2 or 1)
  end
  return result
end

return blocks
