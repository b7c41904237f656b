// Drives sites that `kzrules report` wrote, in a browser, from the disk and from a web server.
//
//   node site.mjs CHROMIUM HOSTILE SITE...
//
// Each SITE is a folder with a site of the shipped rules in one language, HOSTILE one of rules that try to get markup into it. Prints what
// fails and ends with 1, else with 0.

import { chromium } from "playwright-core";
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const [program, hostile, ...sites] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const failures = [];
const check = (holds, what) => { if (!holds) failures.push(what); };

// What is waited for in vain is a failure as well.
process.on("unhandledRejection", (error) => { console.error(failures.concat(error.stack).join("\n")); process.exit(1); });

const browser = await chromium.launch({
  executablePath: program,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

// A page whose errors count, and from which nothing goes out to a network.
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("console", (message) => { if (message.type() === "error") failures.push(`${page.url()}: console: ${message.text()}`); });
  page.on("pageerror", (error) => failures.push(`${page.url()}: ${error.message}`));
  page.on("dialog", (dialog) => { failures.push(`${page.url()}: a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const url = new URL(request.url());
    check(url.protocol === "file:" || url.hostname === "127.0.0.1", `${page.url()}: asks for ${request.url()}`);
  });
  return page;
}

const url = (site, path) => new URL(path, `${pathToFileURL(site)}/`).href;
const pages = async (site, folder) => (await readdir(join(site, folder))).filter((name) => name.endsWith(".html")).sort().map((name) => folder ? `${folder}/${name}` : name);

// A page of each kind.
async function kinds(site) {
  const top = await pages(site, "");
  const one = async (folder, wanted) => {
    const all = await pages(site, folder).catch(() => []);
    return all.filter((path) => path.endsWith(`/${wanted}.html`)).concat(all).slice(0, 1);
  };
  const some = [["instruments", "c183"], ["acts", "labourcode"], ["bills", "proofbill"], ["sources", "s003"], ["coverage", "c183"]];
  return top.concat(...await Promise.all(some.map(([folder, wanted]) => one(folder, wanted))));
}

// What axe finds on a page, folded parts unfolded.
async function accessible(page, name) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one, at) => { if (at < 40) one.open = true; }));
  // Scripts of the page itself are held to its policy; this one comes by the debugger.
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
    preload: false,
  }));
  for (const one of found.violations) {
    failures.push(`${name}: axe: ${one.id}: ${one.nodes.length} × ${one.help}: ${one.nodes.slice(0, 2).map((node) => `${node.target} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
  }
}

async function narrow(page, name) {
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    const broad = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest(".frame"));
    return root.scrollWidth > root.clientWidth ? `${root.scrollWidth}: ${broad.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(" ")}` : "";
  });
  check(wide === "", `${name}: wider than a telephone: ${wide}`);
}

// Every kind of page in every language: no error, no violation in either colour scheme, no wider than a telephone.
for (const site of sites) {
  const all = await kinds(site);
  for (const colorScheme of ["light", "dark"]) {
    const page = await open({ colorScheme });
    for (const path of all) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(url(site, path));
      await accessible(page, `${site}/${path} (${colorScheme})`);
      if (colorScheme === "light") await narrow(page, `${site}/${path}`);
    }
    await page.context().close();
  }
}

// Every page of the first site fits a telephone and makes no error.
{
  const page = await open({ viewport: { width: 360, height: 740 } });
  for (const folder of ["", "instruments", "acts", "bills", "sources"]) {
    for (const path of await pages(sites[0], folder)) {
      await page.goto(url(sites[0], path));
      await narrow(page, path);
    }
  }
  await page.context().close();
}

// Search, filter, sorting and the way through the site, below any path of a web server and from the disk.
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".csv": "text/csv" };
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)).replace("/below/any/path/", "/");
  try {
    const bytes = await readFile(join(sites[0], path));
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(bytes);
  } catch {
    response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));
for (const base of [`${pathToFileURL(sites[0])}/`, `http://127.0.0.1:${server.address().port}/below/any/path/`]) {
  const page = await open();
  const at = (what) => `${base}: ${what}`;
  await page.goto(`${base}index.html`);
  // By keyboard alone: past the navigation, then into the search.
  await page.keyboard.press("Tab");
  check(await page.evaluate(() => document.activeElement.className) === "skip", at("the first stop isn't the skip link"));
  await page.keyboard.press("Enter");
  check(await page.evaluate(() => document.activeElement.id) === "main", at("the skip link doesn't lead to the content"));
  await page.fill("#q", "proof");
  await page.press("#q", "Enter");
  await page.waitForURL(/search\.html\?q=proof$/);
  await page.waitForSelector("#results a");
  const said = await page.textContent("#said");
  check(/\d/.test(said), at(`the search says nothing: ${said}`));
  const before = await page.locator("#results li").count();
  await page.fill("#q", "C183 art 8(1)#proof");
  check(await page.locator("#results li").count() < before, at("more letters don't find less"));
  check(await page.textContent("#results a") === "C183 art 8(1)#proof", at("the demand isn't found by its name"));
  await page.fill("#q", "qqqqqq");
  check(await page.locator("#results li").count() === 0 && (await page.textContent("#said")).length > 3, at("nothing found isn't said"));
  await page.fill("#q", "C183 art 8(1)#proof");
  await page.click("#results a");
  await page.waitForURL(/instruments\/c183\.html#p-art-8-1-proof$/);
  check(await page.isVisible("#p-art-8-1-proof"), at("the demand isn't shown"));
  // The demand leads to its provision, silence or the words.
  await page.click("#p-art-8-1-proof a.word");
  await page.waitForURL(/words\.html#w-gap$/);
  await page.goBack();
  // Filters: a word, then letters, then a link to what is hidden.
  const shown = () => page.locator("#list [data-item]:visible").count();
  const all = await shown();
  await page.selectOption(".filter select[name=word]", "gap");
  const gaps = await shown();
  check(gaps > 0 && gaps < all, at(`the filter shows ${gaps} of ${all}`));
  check((await page.textContent(".filter output")).includes(String(gaps)), at("the filter doesn't say how many"));
  await page.evaluate(() => { location.hash = "#p-art-5"; });
  await page.waitForFunction(() => document.getElementById("p-art-5").getBoundingClientRect().height > 0);
  await page.fill(".filter input", "burden_of_proof");
  check(await shown() < all && await shown() > 0, at("letters don't filter"));
  // The map leads to a theme, the theme to demands.
  await page.click("nav a >> nth=0");
  await page.click(".map a[href*='c183.html#t-'] >> nth=0");
  await page.waitForSelector(".themes > :target");
  await page.click(":target .chip >> nth=0");
  await page.waitForSelector("article:target");
  // Sorting, there and back, by keyboard.
  await page.click("nav a >> nth=1");
  const firsts = () => page.locator(".sortable tbody tr > :first-child").allTextContents();
  await page.focus(".sortable thead button >> nth=6");
  await page.keyboard.press("Enter");
  const up = await firsts();
  await page.keyboard.press("Enter");
  const down = await firsts();
  check(up.join() !== down.join() && up.length === down.length, at("a heading doesn't sort"));
  check(await page.getAttribute(".sortable thead th >> nth=6", "aria-sort") === "descending", at("the order isn't told"));
  await page.goto(`${base}findings.html`);
  const found = await shown();
  await page.selectOption(".filter select[name=severity]", "warning");
  await page.selectOption(".filter select[name=code]", { index: 1 });
  check(await shown() < found, at("findings aren't filtered"));
  // What is taken away is there.
  await page.goto(`${base}instruments/c183.html`);
  for (const link of await page.locator(".downloads a").evaluateAll((links) => links.map((one) => one.href))) {
    if (link.startsWith("http")) check((await page.request.get(link)).ok(), at(`nothing to take away at ${link}`));
  }
  await page.context().close();
}
server.close();

// Without a script everything is there but for search and filters.
{
  const page = await open({ javaScriptEnabled: false });
  await page.goto(url(sites[0], "instruments/c183.html"));
  check(await page.isVisible("#p-art-8-1-proof") && !await page.isVisible(".filter"), "without a script a page isn't whole");
  await page.goto(url(sites[0], "search.html"));
  check(await page.isVisible("noscript") && await page.locator(".pages a").count() > 40, "without a script the search leads nowhere");
  await page.context().close();
}

// Rules that try to get markup into the site: shown, and inert.
{
  const page = await open();
  for (const folder of ["", "instruments", "acts", "bills", "sources", "coverage"]) {
    for (const path of await pages(hostile, folder).catch(() => [])) {
      await page.goto(url(hostile, path));
      const state = await page.evaluate(() => ({
        ran: window.ran,
        scripts: [...document.scripts].filter((one) => !one.src.endsWith(".js") || one.textContent).length,
        images: document.images.length,
        handlers: [...document.querySelectorAll("*")].filter((one) => [...one.attributes].some((attribute) => attribute.name.startsWith("on"))).length,
        links: [...document.querySelectorAll("[href], [src], [action]")].filter((one) => /^(?!file:)/.test(one.href ?? one.src ?? one.action)).length,
        hidden: /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.outerHTML),
      }));
      check(!state.ran && !state.scripts && !state.images && !state.handlers && !state.links && !state.hidden, `${path}: ${JSON.stringify(state)}`);
    }
  }
  await page.goto(`${url(hostile, "search.html")}?q=${encodeURIComponent("<img src=x onerror=window.ran=1>")}`);
  await page.fill("#q", "img");
  await page.waitForSelector("#results li");
  check(await page.evaluate(() => !window.ran && document.images.length === 0), "the search runs what it finds");
  check((await page.textContent("#results")).includes("<img"), "hostile words aren't shown as words");
  await page.context().close();
}

await browser.close();
for (const failure of failures.slice(0, 60)) console.error(failure);
if (failures.length > 60) console.error(`… and ${failures.length - 60} more`);
process.exit(failures.length > 0 ? 1 : 0);
