/**
 * Where prices may land: every `everyYen` yen, shifted by `endingYen`. `{ everyYen: 10, endingYen: 0 }` gives 1,230;
 * `{ everyYen: 100, endingYen: 80 }` gives 1,280 (〜80円).
 */
export interface Rounding {
  readonly mode: 'up' | 'down' | 'nearest';
  readonly everyYen: number;
  readonly endingYen: number;
}

/** A fraction of a yen is kept in these until the one rounding at the end, so that no step rounds twice. */
export const PARTS_PER_YEN = 10_000;

/** Rounds an amount in 1/10,000 yen to whole yen. Half goes up. Never below zero. Monotone: more never becomes less. */
export function roundParts(parts: number, rounding: Rounding): number {
  const step = rounding.everyYen * PARTS_PER_YEN;
  const shift = rounding.endingYen * PARTS_PER_YEN;
  const below = Math.floor((parts - shift) / step) * step + shift;
  const rest = parts - below;
  const up = rounding.mode === 'up' ? rest > 0 : rounding.mode === 'nearest' && rest * 2 >= step;
  return Math.max(0, (up ? below + step : below) / PARTS_PER_YEN);
}
