/** Ingest, publications: what an item is, from the word that its format has for it. */

import type { PublicationKind } from "../../model/publication.js";

export type PublicationFormat = "bibtex" | "ris" | "csl-json" | "table";

const WORDS: Readonly<Record<Exclude<PublicationKind, "unknown">, ReadonlySet<string>>> = {
  journal: words(
    "article articlejournal articlemagazine articlenewspaper jour ejour jfull mgzn news inpr abst suppperiodical " +
      "journalarticle magazinearticle newspaperarticle review reviewarticle editorial letter note shortsurvey " +
      "editorialmaterial correction erratum datapaper journal j 期刊 期刊论文 期刊文章 学术期刊 论文 综述",
  ),
  conference: words(
    "inproceedings conference proceedings mvproceedings paperconference conf cpaper conferencepaper " +
      "proceedingspaper conferencereview meetingabstract proceedingsarticle c 会议 会议论文 会议论文集 论文集",
  ),
  book: words(
    "book booklet inbook incollection collection edbook mvbook bookinbook suppbook suppcollection mvcollection " +
      "reference mvreference inreference chap chapter ebook echap booksection bookchapter monograph edited " +
      "entry entrydictionary entryencyclopedia encyc dict m 图书 专著 著作 编著 译著 章节",
  ),
  preprint: words("preprint 预印本 预印本论文"),
  thesis: words("thesis phdthesis mastersthesis thes dissertation d 学位论文 博士论文 硕士论文"),
  other: words(
    "report techreport rprt patent pat standard stand software comp dataset data webpage website online " +
      "electronic elec www blog post postweblog unpublished unpb manual map video manuscript speech presentation " +
      "slide personalcommunication interview bill legislation legalcase periodical r p s 报告 专利 标准 软件 数据集 网页",
  ),
};

/** Formats whose word for a preprint, or for nothing in particular, is another format's word for an article. */
const UNSAID = words("misc gen generic document manuscriptarticle other 其他 其它");

const SERVER =
  /^(?:arxiv|biorxiv|medrxiv|chemrxiv|techrxiv|eartharxiv|psyarxiv|socarxiv|engrxiv|chinaxiv|ssrn|research square|preprints?(?:\.org)?$|corr$|authorea)(?![a-z])/;

export interface ReadKind {
  readonly kind: PublicationKind;
  /** Is the word one that is known? */
  readonly known: boolean;
}

/**
 * The kind of an item. A name of a preprint server decides first; CSL's `article` is a preprint unless an ISSN
 * says otherwise; a word for anything, or none, is `unknown` where the item names a journal and `other` else.
 */
export function kindOf(
  type: string,
  format: PublicationFormat,
  item: { readonly journal: string | null; readonly issns: readonly string[]; readonly hasEprint: boolean },
): ReadKind {
  const { journal, issns, hasEprint } = item;
  if (SERVER.test(fold(journal ?? ""))) return { kind: "preprint", known: true };
  const word = fold(type.split(/[;；]/)[0] ?? "")
    .replace(/\/ol$/, "")
    .replace(/[^\p{L}]/gu, "");
  if (format === "csl-json" && word === "article") {
    return { kind: issns.length > 0 ? "journal" : "preprint", known: true };
  }
  const kinds = Object.keys(WORDS) as Exclude<PublicationKind, "unknown">[];
  const found = kinds.find((kind) => WORDS[kind].has(word));
  const named = journal !== null || issns.length > 0;
  if (found === "journal" && !named && hasEprint) return { kind: "preprint", known: true };
  if (found !== undefined) return { kind: found, known: true };
  if (hasEprint && !named) return { kind: "preprint", known: true };
  const said = UNSAID.has(word);
  return { kind: named || !said ? "unknown" : "other", known: said || word === "" };
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .trim();
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
