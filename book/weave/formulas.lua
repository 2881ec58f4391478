-- formulas.lua: every formula of a chapter rendered by KaTeX, in one run of node.

local book = require "book"

local formulas = {}
local order, made = {}, {}

local function key(m)
  return (m.mathtype == "DisplayMath" and "D " or "I ") .. (m.text:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", ""))
end

function formulas.collect(m)
  local k = key(m)
  if made[k] == nil then
    made[k] = false
    order[#order + 1] = k
  end
end

--- One line in, one line out; a line that begins with "!" is KaTeX's complaint.
function formulas.render()
  if #order == 0 then return end
  local answer = pandoc.pipe(book.node, { book.here .. "/math.mjs" }, table.concat(order, "\n"))
  local i = 0
  for line in (answer .. "\n"):gmatch("(.-)\n") do
    i = i + 1
    if line:sub(1, 1) == "!" then
      book.problem(book.line_of(order[i]:sub(3)), "formula " .. order[i]:sub(3) .. ": " .. line:sub(3))
    end
    if order[i] then made[order[i]] = line end
  end
end

function formulas.html(m) return made[key(m)] or "" end

function formulas.any() return #order > 0 end

return formulas
