/** Below this a category found by similarity goes to the operator. Calibrated on the trees of the tests, 2026-11-23. */
export const CATEGORY_CONFIDENCE_THRESHOLD = 0.6;
