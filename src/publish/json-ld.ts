/**
 * Publish: an edition as linked data. Journals are `schema:Periodical`, tiers and disciplines SKOS concepts, each list
 * a `schema:ItemList` whose entries tie a journal to a tier: a tier is a property of the listing, never of the journal.
 * Source: schema.org; SKOS Reference (W3C 2009); JSON-LD 1.1 (W3C 2020).
 */

import { type Edition, type EditionJournal, isListed } from "../catalog/index.js";
import type { Bilingual } from "../model/text.js";
import { encodeSegment } from "./encode-segment.js";

export interface JsonLdOptions {
  /** Address under which the catalog is published; `urn:journal-tiering:<catalog>` where absent. */
  readonly base?: string | undefined;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * One JSON-LD document, safe inside a `<script>` element too. Listings with a tier, and without that
 * property those that an imported list names without one; no values of sources. The
 * order of a list is not a ranking, so entries have no position; the tiers have one in an ordered collection.
 * The addresses of tiers and disciplines do not name the edition, so that editions can be compared.
 * Cost: O(listings).
 */
export function toJsonLd(edition: Edition, options: JsonLdOptions = {}): string {
  const { catalog, scheme } = edition;
  const base = (options.base ?? `urn:journal-tiering:${encodeSegment(catalog.id)}`).replace(/\/+$/, "");
  const at = (...steps: readonly string[]) => [base, ...steps.map(encodeSegment)].join("/");
  const tiers = { id: at("tiers", scheme.id), of: (label: string) => at("tiers", scheme.id, label) };
  const disciplines = { id: at("disciplines"), of: (id: string) => at("disciplines", id) };
  const lists = edition.disciplines.map(({ id }) => ({ id, "@id": at("editions", edition.id, id) }));
  const listed = edition.listings.filter(isListed);
  const journals = new Map(listed.map(({ journal }) => [journal.key, journal]));
  const journalId = (journal: EditionJournal) => {
    const issn = /^issn:(\d{4}-\d{3}[\dX])$/.exec(journal.key)?.[1];
    return issn === undefined ? at("journals", journal.key) : `urn:ISSN:${issn}`;
  };
  const graph: readonly Node[] = [
    describeEdition(edition, at("editions", edition.id), lists),
    ...conceptScheme(
      tiers.id,
      { zh: `${catalog.title.zh}：级别`, en: `${catalog.title.en}: tiers` },
      scheme.labels.map((label) => ({ "@id": tiers.of(label), notation: label, name: null })),
    ),
    {
      "@id": `${tiers.id}/ordered`,
      "@type": "skos:OrderedCollection",
      "skos:memberList": { "@list": scheme.labels.map((label) => ({ "@id": tiers.of(label) })) },
    },
    ...conceptScheme(
      disciplines.id,
      { zh: `${catalog.title.zh}：学科`, en: `${catalog.title.en}: disciplines` },
      edition.disciplines.map(({ id, name }) => ({ "@id": disciplines.of(id), notation: id, name })),
    ),
    ...[...journals.values()].map((journal) => describePeriodical(journal, journalId(journal))),
    {
      "@id": at("terms", "tier"),
      "@type": "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property",
      "rdfs:label": inBoth({ zh: "级别", en: "tier" }),
      "rdfs:range": { "@id": "skos:Concept" },
    },
    ...lists.map(({ id, "@id": list }) => {
      const own = listed.filter(({ discipline }) => discipline === id);
      return {
        "@id": list,
        "@type": "ItemList",
        about: { "@id": disciplines.of(id) },
        itemListOrder: "https://schema.org/ItemListUnordered",
        numberOfItems: own.length,
        itemListElement: own.map(({ journal, tier }) => ({
          "@type": "ListItem",
          item: { "@id": journalId(journal) },
          ...(tier === null ? {} : { tier: tiers.of(tier) }),
        })),
      };
    }),
  ];
  const context = {
    "@vocab": "https://schema.org/",
    skos: "http://www.w3.org/2004/02/skos/core#",
    dcterms: "http://purl.org/dc/terms/",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    tier: { "@id": at("terms", "tier"), "@type": "@id" },
  };
  return `${escapeForScript(JSON.stringify({ "@context": context, "@graph": graph }, null, 2))}\n`;
}

function describeEdition(edition: Edition, id: string, lists: readonly { readonly "@id": string }[]): Node {
  const { catalog, terms, decisionDate, effectiveDate, manifest } = edition;
  const { methodology } = manifest;
  return {
    "@id": id,
    "@type": "Dataset",
    name: inBoth(catalog.title),
    version: edition.id,
    creativeWorkStatus: edition.status,
    publisher: { "@type": "Organization", name: inBoth(catalog.society) },
    "dcterms:rights": inBoth(edition.statement),
    ...(terms === undefined ? {} : { license: terms.url === null ? terms.name : { "@id": terms.url } }),
    ...(decisionDate === null ? {} : { "dcterms:issued": decisionDate }),
    ...(effectiveDate === null ? {} : { "dcterms:valid": effectiveDate }),
    ...(methodology === null
      ? {}
      : {
          measurementTechnique: `${methodology.id} ${methodology.version} (SHA-256 ${methodology.sha256})`,
        }),
    hasPart: lists.map((list) => ({ "@id": list["@id"] })),
  };
}

function conceptScheme(
  id: string,
  name: Bilingual,
  concepts: readonly { readonly "@id": string; readonly notation: string; readonly name: Bilingual | null }[],
): readonly Node[] {
  return [
    {
      "@id": id,
      "@type": "skos:ConceptScheme",
      "skos:prefLabel": inBoth(name),
      "skos:hasTopConcept": concepts.map((concept) => ({ "@id": concept["@id"] })),
    },
    ...concepts.map((concept) => ({
      "@id": concept["@id"],
      "@type": "skos:Concept",
      "skos:notation": concept.notation,
      "skos:prefLabel": concept.name === null ? concept.notation : inBoth(concept.name),
      "skos:topConceptOf": { "@id": id },
    })),
  ];
}

function describePeriodical(journal: EditionJournal, id: string): Node {
  const { titles, issns, cn, languages, publisher } = journal;
  const names = [
    ...(titles.zh === null ? [] : [{ "@language": "zh", "@value": titles.zh }]),
    ...(titles.en === null ? [] : [{ "@language": "en", "@value": titles.en }]),
  ];
  const others = [...titles.other, ...titles.former];
  return {
    "@id": id,
    "@type": "Periodical",
    ...(names.length === 0 ? {} : { name: names }),
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(issns.length === 0 ? {} : { issn: issns.map(({ value }) => value) }),
    ...(cn === null ? {} : { identifier: { "@type": "PropertyValue", propertyID: "CN", value: cn } }),
    ...(languages.length === 0 ? {} : { inLanguage: languages }),
    ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
  };
}

function inBoth({ zh, en }: Bilingual): readonly Node[] {
  return [
    { "@language": "zh", "@value": zh },
    { "@language": "en", "@value": en },
  ];
}

/** The same JSON with no character that could end or change a script element around it. */
function escapeForScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
