-- How files of rules are edited: comments, indents by two, folds by statements.
if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

vim.opt_local.commentstring = "# %s"
vim.opt_local.comments = ":#"
vim.opt_local.formatoptions:remove("t")
vim.opt_local.expandtab = true
vim.opt_local.shiftwidth = 2
vim.opt_local.softtabstop = 2
-- A statement begins in the first column; everything below it that is indented is its own.
vim.opt_local.foldmethod = "expr"
vim.opt_local.foldexpr = "v:lua.require'kzrules'.fold(v:lnum)"
vim.opt_local.foldenable = false
vim.opt_local.indentexpr = "v:lua.require'kzrules'.indent(v:lnum)"
vim.opt_local.autoindent = true

vim.b.undo_ftplugin =
  "setlocal commentstring< comments< formatoptions< expandtab< shiftwidth< softtabstop< foldmethod< foldexpr< foldenable< indentexpr< autoindent<"

require("kzrules").attach(vim.api.nvim_get_current_buf())
