/** Equivalence, link: every link, by name. One file per method. */

import { chainedEquipercentileLink } from "./chained-equipercentile.js";
import { chainedLinearLink } from "./chained-linear.js";
import { demingLink } from "./deming.js";
import { equipercentileLink } from "./equipercentile.js";
import { isotonicLink } from "./isotonic.js";
import { levineLink } from "./levine.js";
import { meanLink } from "./mean.js";
import { meanSigmaLink } from "./mean-sigma.js";
import type { LinkMethod } from "./method.js";
import { tuckerLink } from "./tucker.js";

/** On common anchors first, then through a common measure. */
const METHODS: readonly LinkMethod[] = [
  meanLink,
  meanSigmaLink,
  demingLink,
  equipercentileLink,
  isotonicLink,
  chainedLinearLink,
  chainedEquipercentileLink,
  tuckerLink,
  levineLink,
];

export const linkMethods: ReadonlyMap<string, LinkMethod> = new Map(
  METHODS.map((method) => [method.name, method]),
);
