/**
 * The script of the page: search, filters and the view of a journal. It is bundled into `page-assets.ts` by
 * `npm run generate` and runs under a policy that allows neither network nor inline handlers. What it shows it
 * writes as text, never as markup.
 */

import {
  type EditionListing,
  type ExplainableEdition,
  explain,
  foldedKeys,
  foldQuery,
} from "../../../catalog/index.js";
import type { Language } from "../../../model/text.js";
import { explanationView } from "../../explanation-view.js";
import type { ViewSection } from "../../view-section.js";
import { unpack } from "../pack.js";

const element = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;

const language: Language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
const edition = unpack(JSON.parse(element("edition").textContent ?? "")) as ExplainableEdition;
const form = element<HTMLFormElement>("controls");
const query = element<HTMLInputElement>("query");
const shown = element("shown");
const filters = (["discipline", "tier", "population", "language"] as const).map((name) =>
  element<HTMLSelectElement>(name),
);

/** The document's own tree of sections, tables and rows, read once. */
interface Table {
  readonly box: HTMLElement;
  readonly head: HTMLElement;
  readonly rows: readonly {
    readonly row: HTMLElement;
    readonly listing: EditionListing;
    readonly keys: string;
  }[];
}
interface Group {
  readonly section: HTMLElement;
  readonly count: HTMLElement;
  readonly tables: readonly Table[];
}
const disciplines = [...document.querySelectorAll<HTMLElement>("section.discipline")].map((section) => ({
  section,
  groups: [...section.querySelectorAll<HTMLElement>("section.tier")].map(
    (tier): Group => ({
      section: tier,
      count: tier.querySelector(".count") as HTMLElement,
      tables: [...tier.querySelectorAll<HTMLElement>(".chunk")].map((box) => ({
        box,
        head: box.querySelector("thead") as HTMLElement,
        rows: [...box.querySelectorAll<HTMLElement>("tbody tr")].map((row) => {
          const listing = edition.listings[Number(row.dataset["place"])] as EditionListing;
          return { row, listing, keys: foldedKeys(listing.journal).join("\n") };
        }),
      })),
    }),
  ),
}));

/** Sets an attribute only where it changes, so that the browser has nothing to do for the other rows. */
function hide(target: HTMLElement, hidden: boolean): void {
  if (target.hidden !== hidden) target.hidden = hidden;
}

/** Tables changed at once, which fill more than a window, and after each further frame. */
const TABLES_AT_ONCE = 6;
let later: (() => void)[] = [];

/** The rest of the tables, a few per frame; a new search drops what an earlier one had left. */
function work(): void {
  for (const task of later.splice(0, TABLES_AT_ONCE)) task();
  if (later.length > 0) requestAnimationFrame(work);
}

function update(): void {
  const idle = later.length === 0;
  later = [];
  let changed = 0;
  const wanted = foldQuery(query.value);
  const [discipline, tier, population, spoken] = filters.map(({ value }) => value) as [
    string,
    string,
    string,
    string,
  ];
  const fits = ({ listing, keys }: Table["rows"][number]) =>
    (discipline === "" || listing.discipline === discipline) &&
    (tier === "all" ||
      listing.status === tier ||
      (tier.startsWith("tier:") && listing.tier === tier.slice(5))) &&
    (population === "" || listing.population === population) &&
    (spoken === "" || listing.journal.languages.includes(spoken)) &&
    keys.includes(wanted);
  let total = 0;
  for (const { section, groups } of disciplines) {
    let inDiscipline = 0;
    for (const { section: group, count, tables } of groups) {
      let inGroup = 0;
      for (const { box, head, rows } of tables) {
        const fit = rows.map(fits);
        const inTable = fit.reduce((sum, one) => sum + Number(one), 0);
        // The rows of a hidden table stay as they were: most are needed again when the search is cleared.
        if (inTable === 0) {
          hide(box, true);
          continue;
        }
        const show = () => {
          rows.forEach(({ row }, at) => {
            hide(row, !fit[at]);
          });
          hide(box, false);
        };
        changed += 1;
        if (changed <= TABLES_AT_ONCE) show();
        else later.push(show);
        head.classList.toggle("again", inGroup > 0);
        inGroup += inTable;
      }
      const text = language === "zh" ? `${inGroup} 种` : String(inGroup);
      if (count.textContent !== text) count.textContent = text;
      hide(group, inGroup === 0);
      inDiscipline += inGroup;
    }
    hide(section, inDiscipline === 0);
    total += inDiscipline;
  }
  if (idle && later.length > 0) requestAnimationFrame(work);
  const template = (total === 0 ? shown.dataset["nothing"] : shown.dataset["template"]) ?? "";
  shown.textContent = template.replace("{n}", String(total));
}

/** Elements made of text alone. */
function make(tag: string, text = "", ...children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(tag);
  if (text !== "") made.textContent = text;
  made.append(...children);
  return made;
}

function makeSection({ title, lines, table }: ViewSection, level: string): HTMLElement {
  const made = make("section", "", make(level, title));
  if (table !== null) {
    const side = (cell: HTMLElement, column: number) => {
      if (table.align[column] === "r") cell.className = "number";
      return cell;
    };
    const head = make("tr", "", ...table.head.map((text, column) => side(make("th", text), column)));
    for (const cell of head.children) cell.setAttribute("scope", "col");
    const body = table.rows.map((row) =>
      make("tr", "", ...row.map((text, column) => side(make("td", text), column))),
    );
    const box = make("div", "", make("table", "", make("thead", "", head), make("tbody", "", ...body)));
    box.className = "scroll";
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", title);
    made.append(box);
  }
  made.append(...lines.map((line) => make("p", line)));
  return made;
}

const dialog = element<HTMLDialogElement>("explanation");

/** Shows the explanation of the listing that the address names, or closes it where it names none. */
function route(): void {
  const row = document.getElementById(location.hash.slice(1));
  const place = row?.dataset["place"];
  if (row === null || place === undefined) {
    if (dialog.open) dialog.close();
    return;
  }
  const view = explanationView(explain(edition, edition.listings[Number(place)] as EditionListing), language);
  const title = element("explanation-title");
  title.textContent = view.title;
  const about = make("ul", "", ...view.about.map((line) => make("li", line)));
  const parts = view.listings.flatMap((listing) => [
    make("h3", listing.title),
    ...listing.sections.map((section) => makeSection(section, "h4")),
  ]);
  element("explanation-body").replaceChildren(
    about,
    ...parts,
    ...view.notes.map((section) => makeSection(section, "h3")),
  );
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  title.focus();
}

dialog.addEventListener("close", () => {
  const row = document.getElementById(location.hash.slice(1));
  if (row?.dataset["place"] === undefined) return;
  history.replaceState(null, "", location.pathname + location.search);
  row.querySelector("a")?.focus();
});
// A click beside the dialog lands on the dialog itself.
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
element("close").addEventListener("click", () => dialog.close());
element("print").addEventListener("click", () => print());
// Print holds what was folded too; a browser that opens it by the style alone finds nothing to do here.
let folded: readonly HTMLDetailsElement[] = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details")].filter(({ open }) => !open);
  for (const part of folded) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of folded) part.open = false;
});

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(update));
query.addEventListener("input", update);
for (const filter of filters) filter.addEventListener("change", update);
addEventListener("hashchange", route);

form.hidden = false;
update();
route();
