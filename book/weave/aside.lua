-- aside.lua: quotations that begin "[!NOTE]" and the like: asides, predictions, misconceptions. A prediction has a
-- field for what the reader expects; <div class="answer"></div> is the place where the text has told, and where the
-- field's words are shown again. The n-th of these belongs to the n-th prediction.

local book = require "book"

local guesses, answers, misconceptions = 0, 0, 0

local field = '<label class="guess"><span>Your answer, for this browser only</span>'
  .. '<textarea id="%s" rows="2"></textarea></label>'

local kinds = {
  NOTE = { "note", "Aside" }, TIP = { "tip", "Tip" }, CAUTION = { "caution", "Take care" },
  IMPORTANT = { "predict", "Write it down first" }, WARNING = { "misconception", "Misconception" },
}

--- Takes "[!NOTE]" and a bold first line off the paragraph; returns the kind and the title.
local function marker(paragraph)
  local inlines = paragraph.content
  local kind = kinds[inlines[1].t == "Str" and inlines[1].text:match("^%[!(%u+)%]$") or ""]
  if not kind then return nil end
  inlines:remove(1)
  local function skip_break()
    if inlines[1] and inlines[1].t:find("Break$") then inlines:remove(1) end
  end
  skip_break()
  local title
  if inlines[1] and inlines[1].t == "Strong" and (not inlines[2] or inlines[2].t:find("Break$")) then
    title = inlines:remove(1).content
    skip_break()
  end
  paragraph.content = inlines
  return kind, title
end

--- pandoc 3 may know "[!NOTE]" by itself, as a Div with a title: that is turned back into the quotation.
local function as_quotation(block)
  local heading = block.content[1]
  if block.t ~= "Div" then return block end
  local kind = block.classes[1] and kinds[block.classes[1]:upper()]
  if not kind or not heading or heading.t ~= "Div" or heading.classes[1] ~= "title" then return nil end
  local first = block.content[2]
  local inlines = first and first.t == "Para" and first.content or pandoc.List()
  inlines:insert(1, pandoc.SoftBreak())
  inlines:insert(1, pandoc.Str("[!" .. block.classes[1]:upper() .. "]"))
  local content = pandoc.List { pandoc.Para(inlines) }
  for i = (first and first.t == "Para") and 3 or 2, #block.content do content:insert(block.content[i]) end
  return pandoc.BlockQuote(content)
end

local function answer()
  answers = answers + 1
  if answers > guesses then book.problem(nil, "an answer stands before its prediction") end
  return book.raw(('<div class="answer" data-guess="guess-%d" hidden></div>'):format(answers))
end

--- A quotation that begins "[!NOTE]" (or TIP, IMPORTANT, WARNING, CAUTION) is an aside.
local function aside(block)
  if block.t == "RawBlock" then return block.text:match('^%s*<div class="answer"></div>%s*$') and answer() or block end
  local quote = as_quotation(block)
  local first = quote and quote.content[1]
  if not first or first.t ~= "Para" or #first.content == 0 then return block end
  local kind, title = marker(first)
  if not kind then return block end
  local content = pandoc.List(quote.content)
  if #first.content == 0 then content:remove(1) else content[1] = first end
  local words = title and "<span>" .. book.html(title) .. "</span>" or ""
  local speaks = title or (#first.content > 0 and first.content[1].t == "Strong")  -- a note that names itself
  local label = (kind[1] ~= "note" or not speaks) and '<span class="label">' .. kind[2] .. "</span> " or ""
  if label .. words ~= "" then content:insert(1, book.raw('<p class="aside-title">' .. label .. words .. "</p>")) end
  if kind[1] == "predict" then
    guesses = guesses + 1
    local id = "guess-" .. guesses
    content:insert(book.raw(field:format(id)))
  end
  local id = ""
  if kind[1] == "misconception" then
    misconceptions = misconceptions + 1
    id = "misconception-" .. misconceptions
  end
  return pandoc.Div(content, pandoc.Attr(id, { "aside", kind[1] }, { { "role", "note" }, { "aria-label", kind[2] } }))
end

--- Each prediction is answered somewhere.
local function all_answered()
  if answers < guesses then
    book.problem(nil, ('%d predictions, but %d places (<div class="answer"></div>) that tell'):format(guesses, answers))
  end
end

return { block = aside, all_answered = all_answered }
