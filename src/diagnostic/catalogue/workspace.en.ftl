# Modules, settings, `kzrules init`.

code-bad-settings = the settings can't be understood
code-unknown-setting = there is no setting of this name
code-several-settings = more than one file of settings applies
code-unknown-module = there is no module of this name

statement-use = a `use`

unknown-module = there is no module `{ $module }`
unknown-module-help = these come with kzrules: { $known }; files and folders of your own are named on the command line
duplicate-name-of-module = this comes with a module that is used
duplicate-name-of-module-help = rename yours, or leave out the `use` that brings `{ $module }`

settings-unreadable = this isn't TOML: { $cause }
settings-unreadable-help = write `key = "value"`, and `[allow]` above the remarks that are allowed
settings-code-outside-help = write `[allow]` on a line above `{ $code }`
unknown-setting = there is no setting `{ $key }`
unknown-setting-help = these can be set: { $known }
several-settings = different settings apply to the paths that are checked: { $found }
several-settings-help = check the paths one by one, or keep one file in a folder above all of them
allow-unused-everywhere-help = delete the line: nothing in the workspace needs it any more

init-wrote = wrote { $path }
init-kept = left { $path } as it is
init-next = next: `kzrules check` in this folder
init-next-elsewhere = next: `cd { $folder }`, then `kzrules check`
init-has-rules = there are rules already ({ $found }); examples would get between them, so nothing was written
init-has-rules-help = name another folder: `kzrules init DIR`
file-not-written = can't write `{ $path }`: { $cause }

statement-theme = a theme
theme-twice = `{ $property }` is in the theme `{ $theme }` already
theme-twice-help = a property has one theme: leave it out here or there

## Words of the language in another one

fmt-summary = { $changed ->
    [one] { $changed } file rewritten
   *[other] { $changed } files rewritten
}, { $same } as { $same ->
    [one] it was
   *[other] they were
}
fmt-check = { $changed ->
    [one] { $changed } file would be rewritten
   *[other] { $changed } files would be rewritten
}, { $same ->
    [one] { $same } stays as it is
   *[other] { $same } stay as they are
}
fmt-kept = `{ $path }`: { $count ->
    [one] { $count } mistake; the statement in which it stands is kept as it is
   *[other] { $count } mistakes; the statements in which they stand are kept as they are
}
fmt-input-alone = the standard input, `-`, is read alone, without other files
