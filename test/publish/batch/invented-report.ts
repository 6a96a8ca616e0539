/** An invented list against invented editions, with something of everything. */

import { openCatalogs } from "../../../src/index.js";
import { type BatchReport, checkPublications, readPublications } from "../../../src/publications.js";
import { issn, list } from "../../catalog/lookup/invented-lists.js";

const statement = {
  zh: "仅供虚构用途，不得用于评价个人。",
  en: "For invented purposes, never to judge people.",
};
const disciplines = [{ id: "光谱", name: { zh: "光谱学", en: "Spectroscopy" } }];

export async function inventedReport(): Promise<BatchReport> {
  const editions = [
    list("optics", [{ en: "Invented Optics", issns: [issn(1)], tier: "T2" }], {
      id: "2024",
      effectiveDate: "2024-03-01",
      statement,
      disciplines,
    }),
    list(
      "optics",
      [
        { en: "Invented Optics", issns: [issn(1)], tier: "T1" },
        { zh: "虚构学报", cn: "11-9001/O4", tier: null, status: "below" },
      ],
      { id: "2025", effectiveDate: "2025-07-01", statement, disciplines },
    ),
  ];
  const text = `@article{k1, title={=HYPERLINK("x")}, journal={Invented Optics}, issn={${issn(1)}}, year=2025}
@article{k2, title={虚构之一}, journal={虚构学报}, date={2025-08-01}}
@article{k3, title={Lost}, journal={Invented Optcs}, year=2025}
@article{k4, title={Undated}, journal={Invented Optics}}
@book{k5, title={A book}, year=2025}
@article{k6, title={虚构之一}, journal={虚构学报}, year={2025}}
@article{k7, title={open, journal={Invented Optics}, year=2025}`;
  const { publications, issues } = await readPublications(new TextEncoder().encode(text), {
    name: "list.bib",
  });
  return checkPublications(publications, openCatalogs(editions), {
    minimumDomesticShare: 0.5,
    reading: issues,
  });
}
