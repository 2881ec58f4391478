-- code.lua: code in colour, and the boxes that hold it.

local book = require "book"
local names = require "names"

local code = {}

-- Skylighting leaves the names of functions and types plain. This colours text that stands outside
-- of its spans; `next` is what follows it.
local function colour_names(text, next)
  local calls = next:find("^<span class=\"op\">%(") ~= nil
  return (text:gsub("()([%a_][%w_]*)()", function(_, word, past)
    if calls and past > #text then return '<span class="fu">' .. word .. "</span>" end
    if word:find("^%u%w*%l") then return '<span class="dt">' .. word .. "</span>" end
  end))
end

-- `std::` is coloured like the name it belongs to: a function when a bracket follows, else a type.
local function join_std(line)
  local pattern = '<span class="bu">std::</span>([%a_][%w_]*)'
  return (line:gsub(pattern .. "()", function(name, past)
    local class = line:find('^<span class="op">%(', past) and "fu" or "dt"
    return ('<span class="%s">std::%s</span>'):format(class, name)
  end))
end

local function refine(line)
  line = join_std(line)
  local out, at = {}, 1
  while at <= #line do
    local from, to = line:find("<span.-</span>", at)
    local text = line:sub(at, (from or #line + 1) - 1)
    out[#out + 1] = colour_names(text, from and line:sub(from, to) or "")
    out[#out + 1] = from and line:sub(from, to) or ""
    at = to and to + 1 or #line + 1
  end
  return (table.concat(out):gsub('<span class="op">(.-)</span>', "%1"))  -- brackets and signs need no colour
end

local function split(text)
  local lines = {}
  for line in (text .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = line end
  return lines
end
code.split = split

--- Colours `text`; returns a list with the HTML of each line.
function code.highlight(text, language)
  local block = pandoc.CodeBlock(text, pandoc.Attr("", { language }))
  local html = pandoc.write(pandoc.Pandoc { block }, "html")
  local inner = html:match("<code[^>]*>(.*)</code>") or ""
  local lines = split(inner)
  for i, line in ipairs(lines) do
    line = line:gsub('^<span id="[^"]*"><a [^>]*></a>(.*)</span>$', "%1")
    lines[i] = language == "cpp" and refine(line) or line
  end
  return lines
end

--- gnuplot is not among pandoc's languages: comments and strings are enough here.
function code.gnuplot(text)
  local lines = split(text)
  for i, line in ipairs(lines) do
    line = book.escape(line)
    if line:find("^%s*#") then
      lines[i] = '<span class="co">' .. line .. "</span>"
    else
      lines[i] = line:gsub("&quot;.-&quot;", '<span class="st">%0</span>'):gsub("'.-'", '<span class="st">%0</span>')
    end
  end
  return lines
end

--- A line that is nothing but a reference: its indentation and the name referred to.
function code.reference(line) return line:match("^(%s*)<<([%w._-]+)>>%s*$") end

--- Colours C++ in which some lines are references; `refs` says where each one leads.
-- Every reference is swapped for a word that no program holds, and the link put in its place; names are links to
-- where they are defined.
function code.cpp(lines, fence, problem)
  local refs = fence.refs or {}
  local plain, at = {}, 0
  for i, line in ipairs(lines) do
    local indent, name = code.reference(line.text)
    plain[i] = name and indent .. "zqREFqz" or line.text
    if name and line.links then
      at = at + 1
      line.ref = refs[at]
      if not line.ref or line.ref.name ~= name then problem(name) end
    end
    line.name = name
  end
  local html = code.highlight(table.concat(plain, "\n"), "cpp")
  for i, line in ipairs(lines) do
    html[i] = names.link_line(html[i] or "", fence):gsub("zqREFqz", function() return code.ref_html(line.ref, line.name) end)
  end
  return html
end

--- The printed form of <<name>>: ⟨name⟩ with its number, a link if it leads somewhere.
function code.ref_html(ref, name)
  local function words(title) return '<span class="angle">⟨</span>' .. book.name_html(title) .. '<span class="angle">⟩</span>' end
  local data = ' data-name="' .. book.escape(name) .. '"'
  if not ref or not ref.anchor then return ('<span class="ref"%s>%s</span>'):format(data, words((name:gsub("-", " ")))) end
  return ('<a class="ref"%s href="%s">%s<sub>%s</sub></a>')
    :format(data, book.href(ref), words(ref.title), book.chunk_number(ref.nr))
end

--- A box with a strip above it, which says what the code is and holds the copy button.
function code.box(class, label, body)
  return ('<div class="code %s"><p class="strip"><span>%s</span></p>%s</div>'):format(class, label, body)
end

function code.pre(lines, between)
  return "<pre><code>" .. table.concat(lines, between or "\n") .. "</code></pre>"
end

--- How far a line of HTML is indented, for the style sheet, which on a phone lets what does not fit hang below.
function code.indent(line)
  local spaces = #line:gsub("<[^>]*>", ""):match("^ *")
  return spaces > 0 and (' style="--i:%d"'):format(spaces) or ""
end

--- Code whose lines may be broken where there is no room.
function code.breakable(lines)
  local list = {}
  for i, line in ipairs(lines) do
    local style = code.indent(line)
    -- spaces beyond what a phone has room for are kept apart, so that it can take them in
    line = line:gsub("^" .. (" "):rep(15) .. " *", '<span class="far">%0</span>')
    list[i] = line == "" and "\n" or ('<span class="cl"%s>%s\n</span>'):format(style, line)
  end
  return code.pre(list, "")
end

local marks = {
  ["+"] = { "ins", "+", "added: " },
  ["-"] = { "del", "−", "removed: " },
}

--- A change, one line for each of `lines`, of which only the sign matters ("+", "-", "@" for a gap, or none), with the
-- HTML of each. A line ends inside its own box, which is why the lines are joined by nothing.
function code.patch(lines, html)
  for i, line in ipairs(lines) do
    local mark = marks[line.sign]
    if line.sign == "@" then
      html[i] = '<span class="ln gap"><span class="mark" aria-hidden="true">⋯</span>\n</span>'
    elseif mark then
      html[i] = ('<%s class="ln"%s><span class="mark" aria-hidden="true">%s</span><span class="sr">%s</span>%s\n</%s>')
        :format(mark[1], code.indent(html[i]), mark[2], mark[3], html[i], mark[1])
    else
      html[i] = ('<span class="ln"%s>%s\n</span>'):format(code.indent(html[i]), html[i])
    end
  end
  return code.pre(html, "")
end

--- An illustration: C++ that belongs to no program.
function code.show(fence)
  local lines = {}
  for i, text in ipairs(split(fence.text)) do lines[i] = { text = text, links = true } end
  local html = code.cpp(lines, fence, function(name)
    book.problem(fence.line, "tangle's index knows no <<" .. name .. ">> here")
  end)
  local label = fence.nocompile and "For illustration: does not compile, on purpose" or "For illustration, not part of a program"
  return code.box("show", label, code.breakable(html))
end

local languages = { sh = "Terminal", bash = "Terminal", cmake = "CMake", markdown = "Markdown", lua = "Lua", python = "Python",
  make = "Makefile", json = "JSON", cpp = "C++", gnuplot = "gnuplot", diff = "Change" }

--- Any other block: part of the prose.
function code.plain(text, language)
  local pre = code.breakable(code.highlight(text, language))
  if not languages[language] then return '<div class="code plain">' .. pre .. "</div>" end
  return code.box("plain", languages[language], pre)
end

return code
