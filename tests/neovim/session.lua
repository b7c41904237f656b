-- What a lawyer does in an editor, done by Neovim without a screen: a workspace is opened, findings come, a demand leads to the
-- provision, a value is completed, a property is renamed, a file is laid out. What comes of each step is written to the
-- standard output; tests/neovim.rs compares it.

local function say(text)
  io.stdout:write(text .. "\n")
end

local function fail(text)
  say("FAILED: " .. text)
  vim.cmd("cquit!")
end

local function wait_for(what, is_so)
  if not vim.wait(60000, is_so, 20) then
    fail("waited in vain for " .. what)
  end
end

local function here()
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ":t")
  return name .. ":" .. vim.api.nvim_win_get_cursor(0)[1]
end

local function find(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search("\\V" .. words, "cW") == 0 then
    fail("no " .. words)
  end
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, true)[1]
end

local function findings()
  local all = vim.diagnostic.get(0)
  table.sort(all, function(a, b)
    return a.lnum < b.lnum or a.lnum == b.lnum and a.col < b.col
  end)
  return all
end

local function tell_findings()
  for _, one in ipairs(findings()) do
    local first = one.message:gsub("\n.*", "")
    say(("  %d:%d-%d %s"):format(one.lnum + 1, one.col, one.end_col, first))
  end
end

-- All findings at once: which of them come first is no matter here.
require("kzrules").setup({ cmd = { vim.env.KZRULES_SERVER, "lsp" }, settings = { early = false } })

say("open convention.rule")
vim.cmd("edit rules/convention.rule")
wait_for("findings", function()
  return #findings() > 0
end)
say("  file type " .. vim.bo.filetype)
tell_findings()

say("from the demand to the law")
find("art 3")
vim.lsp.buf.definition()
wait_for("the provision", function()
  return here():match("^code%.fact")
end)
say("  " .. here() .. " " .. line(vim.api.nvim_win_get_cursor(0)[1]))

say("from the provision back to the demand")
vim.lsp.buf.implementation()
wait_for("the demand", function()
  return here():match("^convention%.rule")
end)
say("  " .. here() .. " " .. line(vim.api.nvim_win_get_cursor(0)[1]))

say("complete a value")
local last = vim.api.nvim_buf_line_count(0)
vim.api.nvim_buf_set_lines(0, last, last, true, { "ExampleConvention art 8: burden_of_proof = " })
vim.api.nvim_win_set_cursor(0, { last + 1, #line(last + 1) })
-- The cursor of normal mode stands on the last letter, where insert mode would stand behind it.
local params = vim.lsp.util.make_position_params()
params.position.character = #line(last + 1)
local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", params, 60000) or {}
local items = {}
for _, answer in pairs(answers) do
  local result = answer.result or {}
  for _, item in ipairs(result.items or result) do
    table.insert(items, item)
  end
end
table.sort(items, function(a, b)
  return (a.sortText or a.label) < (b.sortText or b.label)
end)
local labels = {}
local employer
for _, item in ipairs(items) do
  table.insert(labels, item.label)
  employer = item.label == "employer" and item or employer
end
say("  offered: " .. table.concat(labels, ", "))
if not employer then
  fail("employer isn't offered")
end
vim.lsp.util.apply_text_edits({ employer.textEdit }, 0, "utf-16")
say("  " .. line(last + 1))
wait_for("the new demand's verdict", function()
  for _, one in ipairs(findings()) do
    if one.lnum == last and one.message:match("art 8") then
      return true
    end
  end
end)
tell_findings()

say("rename a property")
find("maternity_leave")
vim.lsp.buf.rename("birth_leave")
wait_for("the new name", function()
  return vim.fn.search("birth_leave", "nw") > 0
end)
for _, name in ipairs({ "convention.rule", "code.fact", "vocabulary.rule" }) do
  vim.cmd("buffer rules/" .. name)
  for number, words in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    if words:match("_leave") then
      say(("  %s:%d %s"):format(name, number, words))
    end
  end
end

say("lay out")
vim.cmd("buffer rules/code.fact")
vim.api.nvim_buf_set_lines(0, -1, -1, true, { "", "ExampleCode   art 90 :  burden_of_proof=employer", "      from 2020", "   note \"жүктілік\"" })
if vim.lsp.buf.format then
  vim.lsp.buf.format({ timeout_ms = 60000 })
else
  vim.lsp.buf.formatting_sync(nil, 60000)
end
for _, words in ipairs(vim.api.nvim_buf_get_lines(0, -5, -1, true)) do
  say("  |" .. words)
end

say("the server ends")
local client = require("kzrules").client(0)
client.stop()
wait_for("the end", function()
  return client.is_stopped()
end)
vim.cmd("qall!")
