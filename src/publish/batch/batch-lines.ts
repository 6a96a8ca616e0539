/** Publish: one item of a publication list in words. */

import type { BatchAnswer, BatchEdition, BatchItem } from "../../catalog/batch/index.js";
import type { LookupListing, LookupMatch } from "../../catalog/index.js";
import type { Publication, PublicationDate } from "../../model/publication.js";
import type { Language } from "../../model/text.js";
import { LISTING_STATUS_WORDS } from "../status-words.js";
import { BATCH_SENTENCES, MATCH_KEY_WORDS, placeText } from "./batch-words.js";

/** `2025-03  Title [id, line 12]`. */
export function itemLine(publication: Publication, language: Language): string {
  const words = BATCH_SENTENCES[language];
  const { date, title, id, place } = publication;
  const marks = [...(id === "" ? [] : [id]), placeText(place, language)].join(", ");
  return `${date === null ? words.noDate : dateText(date)}  ${title === "" ? words.noTitle : title} [${marks}]`;
}

/** As far as it is known. */
export function dateText({ year, month, day }: PublicationDate): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return [String(year), ...(month === null ? [] : [pad(month)]), ...(day === null ? [] : [pad(day)])].join(
    "-",
  );
}

/** Which keys agreed, which did not, and which could not be compared. */
export function matchLine(
  { agreed, disagreed, unconfirmed, unread }: LookupMatch,
  language: Language,
): string {
  const words = BATCH_SENTENCES[language];
  const names = (keys: LookupMatch["agreed"]) =>
    keys.map((key) => MATCH_KEY_WORDS[key][language]).join(words.comma);
  const parts = [
    [words.matched, names(agreed)],
    [words.differs, names(disagreed)],
    [words.unconfirmed, names(unconfirmed)],
    [words.notUsed, unread.map(({ received }) => received).join(words.comma)],
  ];
  return parts
    .filter(([, text]) => text !== "")
    .map(([label, text]) => `${label}${words.colon}${text}`)
    .join(words.semicolon);
}

/** What each edition says, a line each. */
export function answerLines(
  { answers, standing, severalEditions }: BatchItem,
  editions: readonly BatchEdition[],
  language: Language,
): readonly string[] {
  const words = BATCH_SENTENCES[language];
  if (standing === "undated") return [words.undatedItem];
  return [
    ...(severalEditions ? [`!! ${words.changed}`] : []),
    ...answers.map((answer) => {
      const head = answerHead(answer, editions, language);
      const days = words.days(answer.from, answer.to);
      return `${head === "" ? days : `${head} (${days})`}${words.colon}${answerText(answer, editions, language)}`;
    }),
  ];
}

/** The edition of an answer, behind the id of its catalog where there are several. */
function answerHead(
  { catalog, editions: ids }: BatchAnswer,
  editions: readonly BatchEdition[],
  language: Language,
): string {
  const isOnly = editions.every((edition) => edition.catalog.id === catalog);
  return BATCH_SENTENCES[language].asked(isOnly ? "" : catalog, ids.join(", "));
}

function answerText(answer: BatchAnswer, editions: readonly BatchEdition[], language: Language): string {
  const words = BATCH_SENTENCES[language];
  if (answer.state === "no-edition") return words.noEdition;
  if (answer.listings.length === 0) return words.notListed;
  return answer.listings
    .map((listing) => `${disciplineName(listing, editions, language)} ${tierText(listing, language)}`)
    .join(words.semicolon);
}

/** The tier, or what the edition says in its place. */
export function tierText({ tier, standing }: LookupListing, language: Language): string {
  if (standing === "untiered") return BATCH_SENTENCES[language].untiered;
  return standing === "tiered" && tier !== null ? tier : LISTING_STATUS_WORDS[standing][language];
}

export function disciplineName(
  { catalog, edition, discipline }: LookupListing,
  editions: readonly BatchEdition[],
  language: Language,
): string {
  const found = editions.find(({ id, catalog: of }) => id === edition && of.id === catalog);
  return found?.disciplines?.find(({ id }) => id === discipline)?.name[language] ?? discipline;
}
