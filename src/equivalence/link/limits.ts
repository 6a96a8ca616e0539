/** Equivalence, link: what a link must reach before it may be used. */

export interface LinkLimits {
  readonly minimumAnchors: number;
  /** Smallest correlation of the anchors' two values. */
  readonly minimumCorrelation: number;
  /** Largest difference between links of subgroups of anchors, in residual standard deviations. */
  readonly maximumSubgroupRatio: number;
  /** Subgroups with fewer anchors are not compared. */
  readonly minimumSubgroup: number;
  /** Largest share (0–1) of the journals to be placed outside the anchors' range. */
  readonly maximumOutside: number;
  /** Largest leverage (0–1) of a single anchor. */
  readonly maximumLeverage: number;
  /** Largest difference of the means of anchors and journals to be placed, in standard deviations of the latter. */
  readonly maximumMeanDifference: number;
  /** Largest share (0–1) of anchors whose label would have to be another for the shares to be those of the journals. */
  readonly maximumLabelDifference: number;
  /** Probability (0–1) of refusing a link whose subgroups agree, over all attributes together. */
  readonly falseRefusal: number;
}

/**
 * Correlation and subgroup ratio as in this project's study of 59 fields; ten evenly spaced anchors
 * have leverages up to .35, so .4 is more than any regular one; half a standard deviation is a medium difference (Cohen 1988).
 */
export const linkLimits: LinkLimits = {
  minimumAnchors: 10,
  minimumCorrelation: 0.6,
  maximumSubgroupRatio: 1,
  minimumSubgroup: 8,
  maximumOutside: 0.1,
  maximumLeverage: 0.4,
  maximumMeanDifference: 0.5,
  maximumLabelDifference: 0.25,
  falseRefusal: 0.05,
};
