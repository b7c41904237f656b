-- Files of rules, by their endings. `vim.filetype` is there since Neovim 0.7, and only there by choice in 0.7 itself:
-- the autocommand is what both know.
vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  pattern = { "*.rule", "*.fact", "*.bill", "*.case" },
  callback = function(event)
    vim.bo[event.buf].filetype = "kzrules"
  end,
})
