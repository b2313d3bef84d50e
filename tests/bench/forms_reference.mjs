// Times @getodk/xforms-engine: node forms_reference.mjs JOBS.json (run in a folder that has it and jsdom).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const here = createRequire(`${process.cwd()}/`);
const { JSDOM } = await import(pathToFileURL(here.resolve("jsdom")).href);
const { window } = new JSDOM("<!doctype html>");
const borrowed = ["DOMParser", "XMLSerializer", "Node", "Element", "Attr", "Text", "CDATASection", "Comment", "Document",
  "XMLDocument", "ProcessingInstruction", "XPathResult", "HTMLElement", "NodeFilter", "File", "FormData", "Blob"];
for (const name of borrowed) if (window[name]) globalThis[name] = window[name];
globalThis.window = window;
globalThis.require = here; // its parser of expressions asks for these two where it finds itself in Node
globalThis.__dirname = `${process.cwd()}/node_modules/@getodk/xforms-engine/dist`;
globalThis.document = window.document;
const folder = `${process.cwd()}/node_modules/@getodk/xforms-engine/dist/index.js`;
const { loadForm } = await import(pathToFileURL(folder).href);

const spread = (values) => {
  const ordered = [...values].sort((one, other) => one - other);
  const at = (share) => Number(ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))].toFixed(3));
  return { n: ordered.length, median: at(0.5), p95: at(0.95) };
};
const times = async (count, step, before = () => {}) => {
  const taken = [];
  for (let turn = 0; turn < count; turn += 1) {
    before(turn);
    const started = performance.now();
    await step(turn);
    taken.push(performance.now() - started);
  }
  return spread(taken);
};
const all = (node) => [node, ...(node.currentState.children ?? []).flatMap(all)];
const find = (root, ref) => all(root).find((node) => node.currentState.reference === ref);

const found = {};
for (const job of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  const xml = readFileSync(job.form, "utf8");
  let root;
  const files = async () => new Response(job.file ? readFileSync(job.file) : "", { status: 200 });
  const load = await times(job.loads, async () => {
    const result = await loadForm(xml, { fetchFormAttachment: files });
    root = result.createInstance().root;
  });
  const figures = { load_ms: load.median };
  const node = find(root, job.ref);
  const shown = job.read ? find(root, job.read) : null;
  const answer = (turn) => {
    const value = job.values[turn % job.values.length];
    if (job.select) node.selectValue(value); else node.setValue(value);
  };
  figures.answer_ms = await times(job.answers, (turn) => {
    answer(turn);
    return shown?.currentState.valueOptions?.length ?? shown?.currentState.value;
  });
  const range = job.repeat ? find(root, job.repeat) : null;
  if (range) {
    const rows = () => range.currentState.children.length;
    figures.add_ms = await times(job.adds, () => { range.addInstances(rows() - 1); });
    figures.remove_last_ms = await times(job.adds, () => { range.removeInstances(rows() - 1); });
  }
  figures.serialize_ms = (await times(5, async () => { await root.prepareInstancePayload(); }, answer)).median;
  found[job.name] = figures;
  process.stderr.write(`${job.name} ${JSON.stringify(figures)}\n`);
}
console.log(JSON.stringify(found));
process.exit(0);
