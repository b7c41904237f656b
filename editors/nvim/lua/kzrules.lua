-- The client of `kzrules lsp` for Neovim 0.7 and later: starts the server for a workspace once, gives it the settings,
-- and shows how a verdict came about, what a bill changes, and the report. Knows no rule of the language.

local M = {}

--- What `setup` may change. `cmd`: the server's program and arguments. `settings`: the section `kzrules` that the server
--- asks for (language, asOf, jurisdiction, sources). `root_markers`: what tells the top of a workspace. `autostart`: whether a
--- file that is opened starts the server. `commands`: whether `:KzrulesWhy` and the others are made. `on_attach`,
--- `capabilities`: as in `vim.lsp.start_client`.
M.defaults = {
  cmd = { "kzrules", "lsp" },
  settings = {},
  root_markers = { "kzrules.toml", ".git" },
  autostart = true,
  commands = true,
  on_attach = nil,
  capabilities = nil,
}

local options = vim.deepcopy(M.defaults)
local wanted = false
local clients = {}
local told = {}

local function say(text, level)
  vim.notify("kzrules: " .. text, level or vim.log.levels.INFO)
end

--- The top of the workspace of a file: the nearest folder upwards that holds a marker, else the file's own.
function M.root(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local at = folder
  while true do
    for _, marker in ipairs(options.root_markers) do
      if vim.loop.fs_stat(at .. "/" .. marker) then
        return at
      end
    end
    local above = vim.fn.fnamemodify(at, ":h")
    if above == at then
      return folder
    end
    at = above
  end
end

--- What is given to `vim.lsp.start_client` (0.7) or `vim.lsp.config` (0.11).
function M.config(root)
  return {
    name = "kzrules",
    cmd = options.cmd,
    root_dir = root,
    workspace_folders = root and { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ":t") } } or nil,
    -- The commands of code lenses are made below: the server needn't offer them.
    init_options = vim.tbl_extend("force", options.settings, { commands = true }),
    settings = { kzrules = next(options.settings) and options.settings or vim.empty_dict() },
    capabilities = options.capabilities or vim.lsp.protocol.make_client_capabilities(),
    on_attach = options.on_attach,
    commands = {
      ["kzrules.why"] = function(command)
        M.why({ uri = command.arguments[1], position = command.arguments[2] })
      end,
      ["kzrules.model"] = function(command)
        M.model(command.arguments[1])
      end,
    },
    on_exit = function(code, signal)
      if root then
        clients[root] = nil
      end
      if code ~= 0 and signal ~= 15 then
        vim.schedule(function()
          say(("the server ended with code %d; :KzrulesRestart starts it anew, :LspLog or %s tells more"):format(
            code, vim.lsp.get_log_path()), vim.log.levels.WARN)
        end)
      end
    end,
  }
end

--- Starts the server for a buffer's workspace, or attaches the buffer to the one that runs; gives the client's number.
function M.start(buffer)
  buffer = (buffer == nil or buffer == 0) and vim.api.nvim_get_current_buf() or buffer
  local path = vim.api.nvim_buf_get_name(buffer)
  if path == "" then
    return nil
  end
  if vim.fn.executable(options.cmd[1]) == 0 then
    if not told[options.cmd[1]] then
      told[options.cmd[1]] = true
      say(("there is no program `%s`; install it (cargo install --locked --path . in a checkout of kzrules) or name it: "
        .. "require('kzrules').setup { cmd = { '/path/to/kzrules', 'lsp' } }"):format(options.cmd[1]), vim.log.levels.WARN)
    end
    return nil
  end
  local root = M.root(path)
  if vim.lsp.start then
    clients[root] = vim.lsp.start(M.config(root), { bufnr = buffer })
    return clients[root]
  end
  local client = clients[root]
  if not client or not vim.lsp.get_client_by_id(client) then
    client = vim.lsp.start_client(M.config(root))
    clients[root] = client
  end
  if client then
    vim.lsp.buf_attach_client(buffer, client)
  end
  return client
end

--- Called by the file type plugin for each buffer of rules: starts the server where `setup` has asked for it.
function M.attach(buffer)
  if wanted and options.autostart then
    M.start(buffer)
  end
end

--- The client that serves a buffer.
function M.client(buffer)
  for _, client in pairs(vim.lsp.buf_get_clients and vim.lsp.buf_get_clients(buffer) or vim.lsp.get_clients({ bufnr = buffer })) do
    if client.name == "kzrules" then
      return client
    end
  end
end

local function ask(buffer, method, params, show)
  buffer = (buffer == nil or buffer == 0) and vim.api.nvim_get_current_buf() or buffer
  local client = M.client(buffer)
  if not client then
    say("no server serves this buffer; :KzrulesStart starts it", vim.log.levels.WARN)
    return
  end
  local answered = function(problem, result)
    if problem then
      say(problem.message or tostring(problem), vim.log.levels.ERROR)
    elseif result == nil or result == vim.NIL then
      say("nothing to show here")
    else
      show(result)
    end
  end
  if vim.fn.has("nvim-0.11") == 1 then
    client:request(method, params, answered, buffer)
  else
    client.request(method, params, answered, buffer)
  end
end

--- A window below with these lines; `places` says for a line where <CR> leads.
local function window(title, lines, filetype, places)
  vim.cmd("botright new")
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].buftype = "nofile"
  vim.bo[buffer].bufhidden = "wipe"
  vim.bo[buffer].swapfile = false
  vim.bo[buffer].modifiable = false
  if filetype then
    vim.bo[buffer].filetype = filetype
  end
  pcall(vim.api.nvim_buf_set_name, buffer, "kzrules://" .. title)
  vim.keymap.set("n", "q", "<cmd>close<cr>", { buffer = buffer })
  vim.keymap.set("n", "<cr>", function()
    local place = places and places[vim.api.nvim_win_get_cursor(0)[1]]
    if place then
      vim.cmd("wincmd p")
      vim.cmd("edit " .. vim.fn.fnameescape(vim.uri_to_fname(place.uri)))
      pcall(vim.api.nvim_win_set_cursor, 0, { place.range.start.line + 1, place.range.start.character })
    end
  end, { buffer = buffer })
  return buffer
end

local SEVERITY = { "error", "warning", "note", "hint" }

--- The lines of a derivation, and the place that each leads to.
function M.tree(answer)
  local lines, places = { answer.title or "" }, {}
  local function walk(nodes, depth)
    for _, node in ipairs(nodes or {}) do
      local mark = SEVERITY[node.severity] and (SEVERITY[node.severity] .. ": ") or ""
      local detail = (type(node.detail) == "string" and node.detail ~= "") and ("  (" .. node.detail .. ")") or ""
      -- A line of a buffer holds no line end.
      lines[#lines + 1] = ((("  "):rep(depth)) .. mark .. node.label .. detail):gsub("\n", " ")
      places[#lines] = type(node.location) == "table" and node.location or nil
      walk(node.children, depth + 1)
    end
  end
  walk(answer.nodes, 1)
  return lines, places
end

--- Shows how the verdict at a place came about; without one, at the cursor.
function M.why(at)
  local buffer = at and vim.uri_to_bufnr(at.uri) or vim.api.nvim_get_current_buf()
  local params = at and { textDocument = { uri = at.uri }, position = at.position }
    or vim.lsp.util.make_position_params(0, "utf-16")
  ask(buffer, "kzrules/why", params, function(answer)
    local lines, places = M.tree(answer)
    window("why", lines, nil, places)
  end)
end

--- Shows what the bill in a file changes; without an address, in this one.
function M.model(uri)
  local document = uri and { uri = uri } or vim.lsp.util.make_text_document_params()
  ask(uri and vim.uri_to_bufnr(uri) or 0, "kzrules/model", { textDocument = document }, function(answer)
    window("model", vim.split(answer.markdown, "\n"), "markdown")
  end)
end

--- Shows the report of the workspace.
function M.report()
  ask(0, "kzrules/report", { textDocument = vim.lsp.util.make_text_document_params() }, function(answer)
    window("report", vim.split(answer.markdown, "\n"), "markdown")
  end)
end

--- Ends the server of this buffer's workspace and starts it anew for every buffer that it served.
function M.restart()
  local client = M.client(vim.api.nvim_get_current_buf())
  local buffers = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == "kzrules" then
      buffers[#buffers + 1] = buffer
    end
  end
  if client then
    vim.lsp.stop_client(client.id, true)
    vim.wait(2000, function()
      return vim.lsp.get_client_by_id(client.id) == nil
    end, 20)
  end
  clients, told = {}, {}
  for _, buffer in ipairs(buffers) do
    M.start(buffer)
  end
end

--- The fold of a line: a statement and what is indented below it; a comment in the first column stands outside.
function M.fold(number)
  local line = vim.fn.getline(number)
  if line:match("^[^%s#]") then
    return ">1"
  end
  if line:match("^%s*$") then
    local below = vim.fn.getline(vim.fn.nextnonblank(number))
    return below:match("^%s") and "=" or "0"
  end
  return line:match("^#") and "0" or "="
end

--- The indent of a line: a clause's as that of the line above it; below a head, what is typed is most often a clause.
function M.indent(number)
  local above = vim.fn.prevnonblank(number - 1)
  if above == 0 or above < number - 1 then
    return 0
  end
  local line = vim.fn.getline(above)
  if line:match("^#") then
    return 0
  end
  return line:match("^%S") and vim.bo.shiftwidth or vim.fn.indent(above)
end

local function commands()
  local make = vim.api.nvim_create_user_command
  make("KzrulesStart", function() M.start(0) end, { desc = "start the server for this buffer" })
  make("KzrulesRestart", function() M.restart() end, { desc = "start the server anew" })
  make("KzrulesWhy", function() M.why() end, { desc = "how the verdict at the cursor came about" })
  make("KzrulesModel", function() M.model() end, { desc = "what the bill in this file changes" })
  make("KzrulesReport", function() M.report() end, { desc = "the report of the workspace" })
end

--- Takes options (see `defaults`), and starts the server for the buffers of rules that are open, and those to come.
function M.setup(given)
  options = vim.tbl_deep_extend("force", vim.deepcopy(M.defaults), given or {})
  wanted = true
  if options.commands then
    commands()
  end
  if vim.lsp.config and options.native then
    vim.lsp.config("kzrules", vim.tbl_extend("force", M.config(nil), {
      filetypes = { "kzrules" },
      root_markers = options.root_markers,
    }))
    vim.lsp.enable("kzrules")
    options.autostart = false
    return
  end
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == "kzrules" then
      M.attach(buffer)
    end
  end
end

return M
