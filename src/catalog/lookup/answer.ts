/** Catalog, lookup: a question becomes an answer. */

import { compareText } from "../../model/text.js";
import type {
  Catalogs,
  LookupAnswer,
  LookupCode,
  LookupJournal,
  LookupListing,
  LookupMatch,
  LookupState,
} from "./answer-types.js";
import type { JournalIndex } from "./journal-index.js";
import { checkLookupOptions, editionChooser, isOfDiscipline } from "./lookup-scope.js";
import { readQuery } from "./read-query.js";
import { type PlacedListing, reduceListings } from "./reduce-listings.js";
import { type Resolution, resolveJournal } from "./resolve-journal.js";
import type { IdentityReader, LookupEdition, LookupOptions, UnreadIdentifier } from "./types.js";
import { explain } from "./wording.js";

const NONE: readonly never[] = Object.freeze([]);
const NO_OPTIONS: LookupOptions = {};

/** Makes the lookup function of open editions; what does not depend on the question is prepared once. */
export function answerer(
  index: JournalIndex,
  placed: readonly PlacedListing[],
  editions: readonly LookupEdition[],
  reader: IdentityReader,
): Catalogs["lookup"] {
  const byJournal = index.listings.map((indices) => {
    return indices.map((at) => placed[at] as PlacedListing).sort(compareListings);
  });
  const whole = byJournal.map((listings) => publicListings(listings));
  const listed = byJournal.map((listings) => listings.some(isListed));
  const foundByIssn = matchOf(
    { agreed: ["issn"], disagreed: NONE, unconfirmed: NONE, code: "FOUND" },
    NONE,
    0,
  );
  const choose = editionChooser(editions);
  const describe = matcher();

  const answerFor = (resolution: Resolution, unread: readonly UnreadIdentifier[], options: LookupOptions) => {
    const policy = options.policy ?? "all";
    const { chosen, leftOut } = choose(options);
    const shared = { policy, asOf: options.asOf ?? null, leftOut };
    if (resolution.state !== "found") {
      const { state, candidates } = resolution;
      return {
        state,
        journal: null,
        listings: NONE,
        match: describe(resolution, unread, 0),
        candidates,
        ...shared,
      };
    }
    const journal = index.journals[resolution.journal] as LookupJournal;
    const inScope = (byJournal[resolution.journal] as readonly PlacedListing[]).filter((one) =>
      chosen.has(one.edition),
    );
    const asked = inScope.filter((one) => isOfDiscipline(one, editions, options.discipline));
    const reduced = reduceListings(asked, policy);
    const { state, code } = stateOf(resolution, chosen, inScope, asked);
    return {
      state,
      journal,
      listings: publicListings(reduced),
      match: describe({ ...resolution, code }, unread, state === "listed" ? 0 : leftOut.length),
      candidates: NONE,
      ...shared,
    };
  };

  return (query, options = NO_OPTIONS): LookupAnswer => {
    if (options === NO_OPTIONS && typeof query === "string") {
      const journals = index.issn.get(query);
      const only = journals?.length === 1 ? (journals[0] as number) : -1;
      if (only >= 0 && listed[only]) {
        return {
          state: "listed",
          journal: index.journals[only] as LookupJournal,
          listings: whole[only] as readonly LookupListing[],
          match: foundByIssn,
          candidates: NONE,
          policy: "all",
          asOf: null,
          leftOut: NONE,
        };
      }
    }
    checkLookupOptions(options, editions);
    const read = readQuery(query, reader);
    if (read.not !== null) {
      const { chosen: _, leftOut } = choose(options);
      const match = matchOf({ agreed: NONE, disagreed: NONE, unconfirmed: NONE, code: read.not }, NONE, 0);
      return {
        state: "not-applicable",
        journal: null,
        listings: NONE,
        match,
        candidates: NONE,
        policy: options.policy ?? "all",
        asOf: options.asOf ?? null,
        leftOut,
      };
    }
    return answerFor(resolveJournal(read, index), read.unread, options);
  };
}

/** A journal below the last tier, or waiting for the experts, was considered and is not in the list. */
function isListed({ listing: { standing } }: PlacedListing): boolean {
  return standing === "tiered" || standing === "untiered";
}

function stateOf(
  resolution: Resolution,
  chosen: ReadonlySet<number>,
  inScope: readonly PlacedListing[],
  asked: readonly PlacedListing[],
): { readonly state: LookupState; readonly code: LookupCode } {
  if (chosen.size === 0) return { state: "not-applicable", code: "NO_EDITION_IN_FORCE" };
  if (asked.some(isListed)) return { state: "listed", code: resolution.code };
  if (asked.length > 0) return { state: "not-listed", code: "KNOWN_WITHOUT_TIER" };
  const code = inScope.some(isListed) ? "KNOWN_NOT_IN_DISCIPLINE" : "KNOWN_NOT_LISTED";
  return { state: "not-listed", code };
}

/** Describes matches; the plain ones, one key and nothing to remark, are described once. */
function matcher() {
  const plain = new Map<string, LookupMatch>();
  return (
    resolution: Pick<Resolution, "agreed" | "disagreed" | "unconfirmed" | "code">,
    unread: readonly UnreadIdentifier[],
    leftOut: number,
  ): LookupMatch => {
    const { agreed, disagreed, unconfirmed, code } = resolution;
    if (agreed.length !== 1 || disagreed.length + unconfirmed.length + unread.length + leftOut > 0) {
      return matchOf(resolution, unread, leftOut);
    }
    const name = `${code} ${agreed[0]}`;
    const match = plain.get(name) ?? matchOf(resolution, unread, leftOut);
    plain.set(name, match);
    return match;
  };
}

function matchOf(
  resolution: Pick<Resolution, "agreed" | "disagreed" | "unconfirmed" | "code">,
  unread: readonly UnreadIdentifier[],
  leftOut: number,
): LookupMatch {
  const { agreed, disagreed, unconfirmed, code } = resolution;
  const reason = explain(code, { agreed, disagreed, unconfirmed, unread, leftOut });
  return { key: agreed[0] ?? null, agreed, disagreed, unconfirmed, unread, code, reason };
}

function publicListings(listings: readonly PlacedListing[]): readonly LookupListing[] {
  return Object.freeze(listings.map(({ listing }) => listing));
}

/** By edition as ordered at opening, discipline, then tier, best first. */
function compareListings(a: PlacedListing, b: PlacedListing): number {
  return (
    a.edition - b.edition ||
    compareText(a.listing.discipline, b.listing.discipline) ||
    (a.place < 0 ? 1 : 0) - (b.place < 0 ? 1 : 0) ||
    a.place - b.place ||
    compareText(a.listing.tier ?? "", b.listing.tier ?? "")
  );
}
