-- chunk.lua: a chunk as the page shows it: header, code, and where it is used and goes on.

local book = require "book"
local code = require "code"

local chunk = {}

-- sign, words for the screen reader, what it does to the part before, what the part before says of it
local ops = {
  define  = { "≡", "begins" },
  append  = { "+≡", "goes on", "continues", "Continued in" },
  replace = { "≔", "replaced", "replaces", "Replaced in" },
  patch   = { "Δ", "changed", "changes", "Changed in" },
}

local function place(fence) return { chapter = book.slug, anchor = fence.anchor, nr = fence.nr } end

local function number_link(target)
  return ('<a href="%s">%s</a>'):format(book.href(target), book.chunk_number(target.nr))
end

--- A part in another chapter is named with its chapter: "chapter 2 (2.4)".
local function part_link(target)
  if target.chapter == book.slug then return number_link(target) end
  local chapter = book.chapters[book.positions[target.chapter]]
  return ("%s %s (%s)"):format(book.is_appendix(chapter) and "appendix" or "chapter", book.number(chapter), number_link(target))
end

--- The parts of the same chunk's life before and after this one.
local function neighbours(fence)
  local before, after = nil, {}
  for _, other in ipairs(fence.also or {}) do
    if book.before(other, place(fence)) then before = other else after[#after + 1] = other end
  end
  return before, after
end

local function root_link(file, words)
  local root = not words and book.chapter.roots[file]
  if not root then return words and "" or "<code>" .. book.escape(file) .. "</code>" end
  return ('<a href="%s"><code>%s</code></a>'):format(book.href(root), book.escape(file))
end

--- Does a file hold lines that come from this block? (An empty slot has none, nor has a change that only takes away.)
local function has_lines(file, fence)
  for _, other in ipairs(book.index(book.slug).files) do
    if other.name == file then
      for _, stretch in ipairs(other.stretches or {}) do
        if stretch[3] == book.slug and stretch[4] == fence.number then return true end
      end
    end
  end
  return false
end

--- A file as it is at the end of this chapter, at the lines that come from this block; without names.mjs, which notes
-- the files, where it begins.
local function file_link(file, fence, words)
  if not book.has_page(file) then return root_link(file, words) end
  local lines = has_lines(file, fence) and "#" .. fence.anchor or ""
  return ('<a class="whole" href="files/%02d-%s.html%s"%s>%s</a>'):format(book.chapter.number, file, lines,
    words and "" or (' aria-label="the whole of %s"'):format(book.escape(file)), words or "<code>" .. book.escape(file) .. "</code>")
end

--- "in neuron.hpp": the files that this chunk ends up in.
local function files_html(fence)
  if fence.now or not fence.files or #fence.files == 0 then return "" end
  if fence.file then return file_link(fence.file, fence, "whole file") end
  local links = {}
  for i, file in ipairs(fence.files) do
    if i <= 2 then links[#links + 1] = file_link(file, fence) end
  end
  local more = #fence.files - #links
  local rest = more > 0 and (" and %d more"):format(more) or ""
  return "in " .. table.concat(links, ", ") .. rest
end

local function name_html(fence)
  local name = book.name_html(fence.title or fence.file)
  if fence.file then return name end
  return '<span class="angle">⟨</span>' .. name .. '<span class="angle">⟩</span>'
end

--- What stands at the right: the file and the number; the copy button joins them.
local function header_end(files, number)
  return ('<span class="chunk-end">%s <b>%s</b></span></figcaption>'):format(files, number)
end

--- "≡", and for the screen reader what that says.
local function op_html(fence, more)
  local op = ops[fence.op] or ops.define
  return ('<span class="chunk-op" aria-hidden="true">%s</span><span class="sr">(%s)%s</span>'):format(op[1], op[2], more or "")
end

--- "continues 1.3"
local function what_html(fence)
  local op = ops[fence.op] or ops.define
  local before = neighbours(fence)
  local what = before and op[3] and (' <span class="chunk-what">%s %s</span>'):format(op[3], part_link(before)) or ""
  return fence.now and what .. ' <span class="chunk-what">as it stands here</span>' or what
end

--- ⟨name⟩ +≡ continues 1.3 … in neuron.hpp … 1.5
local function header(fence)
  return table.concat { '<figcaption><a class="chunk-name" href="#', fence.anchor, '">', name_html(fence), "</a> ",
    op_html(fence), what_html(fence), " ", header_end(files_html(fence), book.chunk_number(fence.nr)) }
end

local function exercise_header(fence)
  local number = fence.exercise:match("^[%d.]+")
  local file, what = "work/" .. fence.exercise .. ".cpp", "yours to complete"
  if fence.kind == "solution" then file, what = fence.exercise, "a solution" end
  return ('<figcaption><a class="chunk-name" href="#%s"><code>%s</code></a> <span class="chunk-what">%s</span> ')
    :format(fence.anchor, book.escape(file), what) .. header_end("exercise", number)
end

local function used_in(fence)
  local links, have = {}, {}
  for _, user in ipairs(fence.used_in or {}) do
    if not have[user.chapter .. user.anchor] then
      have[user.chapter .. user.anchor] = true
      local number = user.nr and " <small>" .. book.chunk_number(user.nr) .. "</small>" or ""
      links[#links + 1] = ('<a class="used" href="%s">%s</a>'):format(book.href(user), book.name_html(user.title)) .. number
    end
  end
  return #links > 0 and "Used in " .. table.concat(links, ", ") or nil
end

--- "Used in …", "Continued in …", "Changed in chapter 2 (2.4)", one after the other.
local function footer(fence)
  local _, after = neighbours(fence)
  local parts = { used_in(fence) }
  for _, other in ipairs(after) do
    local words = (ops[other.op] or ops.append)[4]
    if words then parts[#parts + 1] = words .. " " .. part_link(other) end
  end
  if #parts == 0 then return "" end
  return '<p class="chunk-foot"><span>' .. table.concat(parts, "</span> <span>") .. "</span></p>"
end

--- A patch, one entry a line: the sign is taken off, so that what is left is plain C++.
local function patch_lines(text)
  local lines = {}
  for i, line in ipairs(code.split(text)) do
    local sign = line:sub(1, 1)
    local gap = line:find("^@@") ~= nil
    lines[i] = { sign = gap and "@" or sign, text = gap and "" or line:sub(2), links = not gap and sign ~= "-" }
  end
  return lines
end

local function body(fence)
  if fence.text:match("^%s*$") then
    return '<p class="slot">Empty for now: filled by later chapters.</p>'
  end
  local patch = fence.op == "patch"
  local lines = patch and patch_lines(fence.text) or {}
  if not patch then
    for i, text in ipairs(code.split(fence.text)) do lines[i] = { text = text, links = true } end
  end
  local html = code.cpp(lines, fence, function(name)
    book.problem(fence.line, "tangle's index knows no <<" .. name .. ">> here")
  end)
  return patch and code.patch(lines, html) or code.breakable(html)
end

local function count(number, words) return number .. (number == 1 and " line" or " lines") .. (words or "") end

--- How long a chunk is: "14 lines", of a patch "+2 −1".
local function size_html(fence)
  if fence.op ~= "patch" then return count(#code.split(fence.text)) end
  local signs = { ["+"] = 0, ["-"] = 0 }
  for _, line in ipairs(patch_lines(fence.text)) do
    if signs[line.sign] then signs[line.sign] = signs[line.sign] + 1 end
  end
  return ('<span aria-hidden="true">+%d −%d</span><span class="sr">%s, %s</span>')
    :format(signs["+"], signs["-"], count(signs["+"], " added"), count(signs["-"], " removed"))
end

--- What only serves is folded into one line. The anchor stands inside, since a browser opens what holds the target of
-- a link, also without a script.
local function folded(fence)
  return table.concat { '<div class="chunk plumbing ', fence.op, '"><details class="fold"><summary><span class="chunk-name">',
    name_html(fence), "</span> ", op_html(fence, ", plumbing,"), ' <span class="fold-size">',
    size_html(fence), "</span> <b>", book.chunk_number(fence.nr), '</b></summary><div class="fold-body" id="', fence.anchor, '"><p class="fold-strip">',
    what_html(fence), ' <span class="chunk-end">', files_html(fence), "</span></p>", body(fence), footer(fence), "</div></details></div>" }
end

--- A chunk, a root, or the stub or solution of an exercise. An empty chunk has nothing to fold.
function chunk.html(fence)
  if fence.plumbing and fence.text:find("%S") then return folded(fence) end
  local exercise = fence.kind == "stub" or fence.kind == "solution"
  local head = exercise and exercise_header(fence) or header(fence)
  return table.concat { '<figure class="chunk ', exercise and fence.kind or fence.op, '" id="', fence.anchor, '">',
    head, body(fence), footer(fence), "</figure>" }
end

return chunk
