import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/catalog/index.js";
import { toJsonLd } from "../../src/publish/index.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";
import { editionWithTitle } from "./invented-edition.js";

interface Node {
  readonly "@id"?: string;
  readonly "@type": string;
  readonly [member: string]: unknown;
}

const read = (text: string) =>
  JSON.parse(text) as { "@context": Record<string, unknown>; "@graph": readonly Node[] };
const ofType = (graph: readonly Node[], type: string) => graph.filter((node) => node["@type"] === type);

describe("toJsonLd", () => {
  it("names journals, tiers and disciplines, and ties them in lists without positions", async () => {
    const { "@graph": graph } = read(
      toJsonLd(await inventedEdition(), { base: "https://example.org/catalog/" }),
    );
    expect(ofType(graph, "Periodical")).toEqual([
      {
        "@id": "urn:ISSN:0000-0019",
        "@type": "Periodical",
        name: [{ "@language": "en", "@value": 'Invented Letters, Part "A"' }],
        issn: ["0000-0019", "0000-0027"],
        inLanguage: ["en"],
      },
      {
        "@id": "https://example.org/catalog/journals/cn%3A11-2127%2FTM",
        "@type": "Periodical",
        name: [{ "@language": "zh", "@value": "虚构遥感学报" }],
        identifier: { "@type": "PropertyValue", propertyID: "CN", value: "11-2127/TM" },
        inLanguage: ["zh"],
      },
    ]);
    const tier = (label: string) => `https://example.org/catalog/tiers/t1-t3/${label}`;
    expect(ofType(graph, "ItemList")).toEqual([
      {
        "@id": "https://example.org/catalog/editions/2026/sensing",
        "@type": "ItemList",
        about: { "@id": "https://example.org/catalog/disciplines/sensing" },
        itemListOrder: "https://schema.org/ItemListUnordered",
        numberOfItems: 2,
        itemListElement: [
          { "@type": "ListItem", item: { "@id": "urn:ISSN:0000-0019" }, tier: tier("T1") },
          {
            "@type": "ListItem",
            item: { "@id": "https://example.org/catalog/journals/cn%3A11-2127%2FTM" },
            tier: tier("T2"),
          },
        ],
      },
      expect.objectContaining({
        "@id": "https://example.org/catalog/editions/2026/optics",
        numberOfItems: 1,
      }),
    ]);
    expect(ofType(graph, "skos:OrderedCollection")[0]?.["skos:memberList"]).toEqual({
      "@list": [{ "@id": tier("T1") }, { "@id": tier("T2") }],
    });
  });

  it("carries statement and terms, and names the same tiers in every edition", async () => {
    const terms = { name: "CC BY 4.0", url: "https://example.org/by" };
    const edition = await inventedEdition({ terms });
    const { "@graph": graph } = read(toJsonLd(edition));
    expect(ofType(graph, "Dataset")[0]).toMatchObject({
      "dcterms:rights": [{ "@value": edition.statement.zh }, { "@value": edition.statement.en }],
      license: { "@id": terms.url },
      "dcterms:issued": "2026-11-20",
    });
    const next = read(toJsonLd({ ...edition, id: "2027" }))["@graph"];
    const tiers = (nodes: readonly Node[]) => ofType(nodes, "skos:Concept").map((node) => node["@id"]);
    expect(tiers(next)).toEqual(tiers(graph));
    expect(tiers(graph)[0]).toBe("urn:journal-tiering:invented-catalog/tiers/t1-t3/T1");
  });

  it("refers to nothing that it does not describe", async () => {
    const { "@graph": graph } = read(toJsonLd(await inventedEdition()));
    const described = new Set(graph.map((node) => node["@id"]));
    const referred = [...JSON.stringify(graph).matchAll(/"(?:@id|tier)":"((?:urn:journal|urn:ISSN)[^"]*)"/g)];
    expect(referred.map(([, id]) => id).filter((id) => !described.has(id))).toEqual([]);
  });

  it("cannot end a script element, whatever stands in a title", async () => {
    const text = toJsonLd(await editionWithTitle("</script><img src=x onerror=alert(1)> & <!--\u2028"));
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    const [journal] = ofType(read(text)["@graph"], "Periodical");
    expect(journal?.["name"]).toEqual([
      { "@language": "en", "@value": "</script><img src=x onerror=alert(1)> & <!--\u2028" },
    ]);
  });

  it("gives back every listing with its tier, whatever the titles and keys", async () => {
    const made = await inventedEdition();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: "binary", minLength: 1 }), { minLength: 3, maxLength: 3 }),
        async (names) => {
          const tiered = made.listings.filter(({ tier }) => tier !== null);
          const edition: Edition = {
            ...made,
            listings: tiered.map((listing, i) => ({
              ...listing,
              journal: {
                ...listing.journal,
                key: `title:${names[i]}`,
                titles: { zh: names[i] as string, en: null, other: [], former: [] },
              },
            })),
          };
          const { "@graph": graph } = read(toJsonLd(edition));
          const titles = new Map(
            ofType(graph, "Periodical").map((node) => [
              node["@id"],
              (node["name"] as { "@value": string }[])[0]?.["@value"],
            ]),
          );
          const found = ofType(graph, "ItemList").flatMap((node) =>
            (node["itemListElement"] as { item: { "@id": string }; tier: string }[]).map((entry) => [
              titles.get(entry.item["@id"]),
              entry.tier.slice(-2),
            ]),
          );
          expect(found).toEqual(edition.listings.map(({ journal, tier }) => [journal.titles.zh, tier]));
        },
      ),
    );
  });
});
