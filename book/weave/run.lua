-- run.lua: transcripts, a command and what it printed.

local book = require "book"
local code = require "code"

local run = {}

local function line_html(line)
  local command = line:match("^%$ (.*)$")
  if command then
    return '<span class="prompt" aria-hidden="true">$ </span><kbd>' .. book.escape(command) .. "</kbd>"
  end
  if line == "…" then return '<span class="elided">…</span>' end
  return "<samp>" .. book.escape(line) .. "</samp>"
end

--- What a reader must know to compare: a run of another machine, times, numbers that hang on rounding, an exit status.
local function label(fence)
  local parts = { fence.stored and "A stored run" or "Terminal" }
  if fence.machine then parts[#parts + 1] = book.escape(fence.machine) end
  if fence.date then parts[#parts + 1] = book.escape(fence.date) end
  if fence.timing then parts[#parts + 1] = "your times will differ" end
  if fence.edge then parts[#parts + 1] = "your numbers may differ" end
  local status = tonumber(fence.status or 0)
  if status and status ~= 0 then parts[#parts + 1] = "exit status " .. status end
  return table.concat(parts, " · ")
end

function run.html(fence)
  local lines = code.split(fence.text)
  for i, line in ipairs(lines) do lines[i] = line_html(line) end
  return code.box("run", label(fence), code.pre(lines))
end

return run
