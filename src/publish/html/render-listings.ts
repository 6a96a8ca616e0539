/** Publish, HTML: all listings as a document, discipline by discipline and tier by tier. */

import type { Edition, EditionListing } from "../../catalog/index.js";
import type { InnerOrderKey } from "../../methodology/project.js";
import { displayTitle } from "../../model/journal.js";
import { languageWord } from "../../model/language-words.js";
import type { Language } from "../../model/text.js";
import { orderListings } from "../order-listings.js";
import { LISTING_STATUS_WORDS } from "../status-words.js";
import { html, type Markup } from "./markup.js";
import { filled, PAGE_WORDS, type PageWords } from "./page-words.js";

/** Rows of one table: the browser lays out only the tables near the window. */
const ROWS_TOGETHER = 60;

/** The place of a listing in the page, the same in every edition that holds it. */
export function listingId({ discipline, journal, scale }: EditionListing): string {
  const part = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
  return `listing/${part(discipline)}/${part(journal.key)}/${part(scale)}`;
}

/** `order` is the order inside a tier. */
export function renderListings(
  edition: Edition,
  order: readonly InnerOrderKey[],
  language: Language,
): Markup {
  const words = PAGE_WORDS[language];
  const places = new Map(edition.listings.map((listing, place) => [listing, place]));
  const byDiscipline = new Map<string, EditionListing[]>();
  for (const listing of orderListings(
    edition,
    edition.listings,
    ["discipline", "tier", ...order],
    language,
  )) {
    const group = byDiscipline.get(listing.discipline);
    if (group) group.push(listing);
    else byDiscipline.set(listing.discipline, [listing]);
  }
  return html`${edition.disciplines.map(({ id, name }) => {
    const listings = byDiscipline.get(id) ?? [];
    if (listings.length === 0) return "";
    const groups = groupOf(listings);
    return html`<section class="discipline" data-discipline="${id}">
<h3>${name[language]}</h3>
${[...groups].map(([, members]) => renderGroup(members, places, words, language))}</section>
`;
  })}`;
}

function groupOf(listings: readonly EditionListing[]): ReadonlyMap<string, readonly EditionListing[]> {
  const groups = new Map<string, EditionListing[]>();
  for (const listing of listings) {
    const key = JSON.stringify([listing.status, listing.tier]);
    const group = groups.get(key);
    if (group) group.push(listing);
    else groups.set(key, [listing]);
  }
  return groups;
}

function renderGroup(
  listings: readonly EditionListing[],
  places: ReadonlyMap<EditionListing, number>,
  words: PageWords,
  language: Language,
): Markup {
  const { tier, status } = listings[0] as EditionListing;
  const name = tier ?? LISTING_STATUS_WORDS[status][language];
  const count = filled(words.count, { n: listings.length });
  const chunks: (readonly EditionListing[])[] = [];
  for (let at = 0; at < listings.length; at += ROWS_TOGETHER)
    chunks.push(listings.slice(at, at + ROWS_TOGETHER));
  return html`<section class="tier ${status}">
<h4 data-count="${count}">${name} <span class="count">${count}</span></h4>
${chunks.map(
  (
    chunk,
    at,
  ) => html`<div class="${chunk.length === ROWS_TOGETHER ? "chunk full" : "chunk"}"><table class="listings"><caption class="unseen">${name}${at === 0 ? "" : words.continued}</caption>
<thead${at === 0 ? "" : html` class="again"`}><tr><th scope="col" class="title">${words.title}</th><th scope="col" class="issn">ISSN</th><th scope="col" class="cn">CN</th><th scope="col" class="language">${words.language}</th><th scope="col" class="sponsor">${words.sponsor}</th></tr></thead>
<tbody>
${chunk.map((listing) => renderRow(listing, places.get(listing) as number, language))}</tbody></table></div>
`,
)}</section>
`;
}

function renderRow(listing: EditionListing, place: number, language: Language): Markup {
  const { journal } = listing;
  const { titles, issns, cn, languages, sponsor, publisher } = journal;
  const title = displayTitle(journal, language);
  const second = [titles.zh, titles.en].find((text) => text !== null && text !== title) ?? null;
  const id = listingId(listing);
  return html`<tr id="${id}" data-place="${place}"><th scope="row" class="title"><a href="#${id}">${title}</a>${second === null ? "" : html`<span class="second">${second}</span>`}</th><td class="issn">${issns.map(({ value }, at) => html`${at === 0 ? "" : html`<br>`}${value}`)}</td><td class="cn">${cn}</td><td class="language">${languages.map((code) => languageWord(code, language)).join(language === "zh" ? "、" : ", ")}</td><td class="sponsor">${sponsor ?? publisher}</td></tr>
`;
}
