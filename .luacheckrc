-- What luacheck asks of the filters of pandoc (the test lint.lua): all that it asks unless told otherwise.
std = "lua53"
-- These are pandoc's.
read_globals = { "pandoc", "PANDOC_SCRIPT_FILE" }
-- How long a line may be, the eye says.
max_line_length = false
