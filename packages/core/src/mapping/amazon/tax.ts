/**
 * Product tax codes of the Japanese marketplace → consumption tax. Source: mapping proposals of the Rakuten and Yahoo fact
 * sheets (section 11 of both) for the first two, the rest from memory; 2026-11-23, not confirmed on a live account.
 */
export const TAX_PERCENT_BY_AMAZON_CODE: Readonly<Record<string, 8 | 10>> = {
  A_GEN_STANDARD: 10,
  A_GEN_REDUCED: 8,
  A_FOOD_GEN: 8,
  A_FOOD_REDUCED: 8,
  A_GEN_FOOD: 8,
};
