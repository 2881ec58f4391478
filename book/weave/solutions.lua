-- solutions.lua: on a screen a solution is folded below its task; on paper all of them stand at the end of the chapter.

local book = require "book"

local solutions = {}

local kinds = { Solution = "solution", Answer = "solution", ["An answer"] = "solution", Hint = "hint" }

--- Hints and solutions are told from other folds by a class.
function solutions.mark(block)
  block.text = block.text:gsub("^(%s*<details)(>%s*<summary>([%a ]+)</summary>)", function(tag, rest, words)
    return kinds[words] and ('%s class="%s"%s'):format(tag, kinds[words], rest)
  end)
  return block
end

--- How many folds a block opens more than it closes.
local function depth_of(block)
  if block.t ~= "RawBlock" then return 0 end
  local _, opened = block.text:gsub("<details", "")
  local _, closed = block.text:gsub("</details>", "")
  return opened - closed
end

--- A heading without the link to itself.
local function words_of(header)
  local words = header.content:filter(function(x) return x.t ~= "RawInline" or not x.text:find("permalink", 1, true) end)
  return book.html(words)
end

--- The solutions of a chapter again, for paper only, and each under the heading of its task.
function solutions.for_paper(doc)
  local list, heading, open, depth = {}, nil, nil, 0
  for _, block in ipairs(doc.blocks) do
    if block.t == "Header" then heading = block end
    local begins = not open and block.t == "RawBlock" and block.text:find('<details class="solution"', 1, true)
    if begins then open, depth = pandoc.List(), 0 end
    if open then
      depth = depth + depth_of(block)
      if begins then block = book.raw((block.text:gsub("^%s*<details.-</summary>", ""))) end
      if depth == 0 then block = book.raw((block.text:gsub("</details>%s*$", ""))) end
      open:insert(block)
    end
    if open and depth == 0 then
      local html = book.html(open):gsub(' id="[^"]*"', "")
      list[#list + 1] = (heading and "<h3>" .. words_of(heading) .. "</h3>\n" or "") .. html
      open = nil
    end
  end
  if #list == 0 then return end
  doc.blocks:insert(book.raw('<div class="solutions" hidden>\n<h2>Solutions</h2>\n' .. table.concat(list, "\n") .. "\n</div>"))
end

return solutions
