-- names.lua: from a name in code to where it is defined.

local book = require "book"

local names = {}

-- In these spans of Skylighting's there are words, strings and numbers, but no names.
local quiet = { co = true, st = true, ch = true, sc = true, dv = true, fl = true, pp = true, im = true, kw = true, cf = true, bu = true }

--- "defined in 8.10, changed in 11.27: " and what its comment says.
local function about(definition)
  local numbers = {}
  for i, change in ipairs(definition.changed or {}) do numbers[i] = book.chunk_number(change.nr) end
  if #numbers > 4 then numbers = { numbers[1], numbers[2], "…", numbers[#numbers] } end
  local changed = #numbers > 0 and ", changed in " .. table.concat(numbers, ", "):gsub(", …,", " …") or ""
  return "defined in " .. book.chunk_number(definition.first or definition.nr) .. changed
    .. (definition.doc ~= "" and ": " .. definition.doc or "")
end

local function link(definition, word)
  return ('<a class="id" href="%s" title="%s">%s</a>'):format(book.href(definition), book.escape(about(definition)), word)
end

local no_types = { ["return"] = true, ["else"] = true, ["case"] = true, ["throw"] = true, ["delete"] = true }

--- The names that code which belongs to no file (an exercise, an illustration) declares itself, as far as one sees that
-- from what stands around them: "double gradient,", "void adam(".
local function declared_in(text)
  local declared = {}
  for before, name, after in text:gmatch("([%w_>&%*]+)%s+([%a_][%w_]*)%f[^%w_]%s*([,%)=;{%[:%(]?)") do
    local operator = before:find("^[&%*]+$") and after == "("
    if after ~= "" and not no_types[before] and not operator then declared[name] = true end
  end
  return declared
end

--- The names that mean something of the block's own.
local function own_names(fence)
  local of_a_file = fence.own and next(fence.own)
  if not of_a_file and fence.text and not fence.declared then fence.declared = declared_in(fence.text) end
  return fence.declared or fence.own or {}
end

--- The definition that a name in this block leads to, if it is one of the book's, and not one of the block's own.
local function definition_of(word, fence)
  local definition = book.names and book.names[word]
  if not definition or own_names(fence)[word] then return nil end
  if definition.chapter == book.slug and definition.anchor == fence.anchor then return nil end
  return definition
end

--- Links the names in text that stands between tags; `before` is the text that came before it on the line.
local function link_words(text, before, fence)
  return (text:gsub("()([%a_][%w_]*)", function(at, word)
    local left = (before .. text:sub(1, at - 1)):gsub("%s+$", "")
    local of_another = left:find("%.$") or left:find("%-&gt;$") or left:find("&$")
      or left:find("::$") and not left:find("woven::$")
    if of_another then return nil end
    local definition = definition_of(word, fence)
    return definition and link(definition, word)
  end))
end

--- "layers.hpp" after #include leads to where that file begins.
local function link_include(line, fence)
  return (line:gsub("(&quot;)([%w_]+%.hpp)(&quot;)", function(open, file, close)
    local header = book.headers and book.headers[file]
    if not header or header.anchor == fence.anchor then return nil end
    return ('%s<a class="id" href="%s" title="begins in %s">%s</a>%s'):format(open, book.href(header), book.chunk_number(header.nr), file, close)
  end))
end

--- Links the names in a line of highlighted C++.
function names.link_line(line, fence)
  if line:find("#include") then return link_include(line, fence) end
  local out, at, before, depth = {}, 1, "", 0
  while at <= #line do
    local from, to, closing, tag, attributes = line:find("<(/?)(%a+)(.-)>", at)
    local text = line:sub(at, (from or #line + 1) - 1)
    out[#out + 1] = depth > 0 and text or link_words(text, before, fence)
    before = before .. text
    if not from then break end
    -- inside of a link, or of a span without names, nothing is linked
    local class = attributes:match('class="(%w*)')
    if closing == "" and (depth > 0 or tag == "a" or quiet[class]) then depth = depth + 1
    elseif closing == "/" and depth > 0 then depth = depth - 1 end
    out[#out + 1] = line:sub(from, to)
    at = to + 1
  end
  return table.concat(out)
end

--- The definition that code in the text leads to: `sequential`, `matmul(a, b)`.
function names.in_text(text)
  local word = text:match("^([%a_][%w_]*)$") or text:match("^([%a_][%w_]*)%(.*%)$")
  return word and not (book.members and book.members[word]) and definition_of(word, {}) or nil
end

names.link = link
return names
