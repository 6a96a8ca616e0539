/** Publish: the declared order of a list. Order is layout, never a ranking inside a tier unless `rank` is named. */

import type { Edition, EditionListing } from "../catalog/index.js";
import type { OrderKey } from "../methodology/project.js";
import { UsageError } from "../model/errors.js";
import { displayTitle } from "../model/journal.js";
import { compareText, type Language } from "../model/text.js";

type Compare = (a: EditionListing, b: EditionListing) => number;

/**
 * Sorts by the keys in turn, then by journal key, discipline and scale, so that no two runs differ. Texts are
 * compared by code unit; a listing without rank, score, pinyin, ISSN or CN comes after those with one. `pinyin` reads
 * the keys that are stored in the edition and never computes one.
 * Throws `UsageError` `ORDER_KEY`, or `ORDER_PINYIN` for an edition without such keys. Cost: O(n log n).
 */
export function orderListings(
  edition: Edition,
  listings: readonly EditionListing[],
  keys: readonly OrderKey[],
  language: Language,
): readonly EditionListing[] {
  const compares = keys.map((key) => comparison(key, edition, language));
  return [...listings].sort((a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return (
      compareText(a.journal.key, b.journal.key) ||
      compareText(a.discipline, b.discipline) ||
      compareText(a.scale, b.scale)
    );
  });
}

function comparison(key: OrderKey, edition: Edition, language: Language): Compare {
  switch (key) {
    case "discipline": {
      const position = positions(edition.disciplines.map(({ id }) => id));
      return by(({ discipline }) => position(discipline));
    }
    case "tier": {
      const position = positions(edition.scheme.labels);
      const below = edition.scheme.labels.length;
      return by(({ tier, status }) =>
        tier !== null ? position(tier) : status === "below" ? below : below + 1,
      );
    }
    case "population:domestic-first":
      return by(({ population }) => (population === "domestic" ? 0 : 1));
    case "population:foreign-first":
      return by(({ population }) => (population === "foreign" ? 0 : 1));
    case "language:zh-first":
      return by(({ journal }) => languageGroup(journal.languages, "zh"));
    case "language:en-first":
      return by(({ journal }) => languageGroup(journal.languages, "en"));
    case "rank":
      return by(({ rank }) => rank ?? Number.POSITIVE_INFINITY);
    case "score": {
      const higherFirst = new Map(
        edition.disciplines.flatMap(({ id, ranked }) =>
          ranked.map(({ scale, better }) => [`${id}\n${scale}`, better === "higher"] as const),
        ),
      );
      return by(({ score, discipline, scale }) => {
        if (score === null) return Number.POSITIVE_INFINITY;
        return (higherFirst.get(`${discipline}\n${scale}`) ?? true) ? -score : score;
      });
    }
    case "pinyin":
      if (edition.listings.some(({ journal }) => journal.pinyin === undefined)) {
        throw new UsageError(
          "ORDER_PINYIN",
          "This edition holds no pinyin keys. Make it with `pinyin: pinyinKey` from journal-tiering/pinyin.",
        );
      }
      return byText(({ journal }) => journal.pinyin ?? null);
    case "title":
      return byText(({ journal }) => displayTitle(journal, language));
    case "issn":
      return byText(({ journal }) => journal.issns[0]?.value ?? null);
    case "cn":
      return byText(({ journal }) => journal.cn);
    default:
      throw new UsageError("ORDER_KEY", `"${String(key)}" is no key that a list can be ordered by.`);
  }
}

function by(value: (listing: EditionListing) => number): Compare {
  return (a, b) => {
    const [first, second] = [value(a), value(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

function byText(value: (listing: EditionListing) => string | null): Compare {
  return (a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return compareText(first, second);
  };
}

function positions(ids: readonly string[]): (id: string) => number {
  const position = new Map(ids.map((id, index) => [id, index]));
  return (id) => position.get(id) ?? ids.length;
}

/** 0 for a journal in the language alone or among others, 1 for one in other languages, 2 where nothing is known. */
function languageGroup(languages: readonly string[], wanted: Language): number {
  if (languages.length === 0) return 2;
  const words = wanted === "zh" ? /^(zh|chi|zho|chinese|中|汉)/i : /^(en|eng|english|英)/i;
  return languages.some((language) => words.test(language) || /中英|双语/.test(language)) ? 0 : 1;
}
