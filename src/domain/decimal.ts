/**
 * Exact decimals: every count, comparison and rounding of the product is made on these, never on floats.
 * A decimal is `units` · 10^-`scale`; `scale` also keeps how many decimals were reported (27,50 has scale 2).
 */
export interface Decimal {
  readonly units: bigint;
  /** 0 or more. */
  readonly scale: number;
}
