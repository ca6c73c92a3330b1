import type { MallOptions } from '../../kernel/mall.ts';
import type { YahooState } from './state.ts';
import type { YahooSwitches } from './switches.ts';

/** What every call of the mall works with. */
export interface YahooContext extends MallOptions {
  readonly switches: Readonly<YahooSwitches>;
  /** Replaced as a whole by a reset. */
  state: YahooState;
}

/** A limit that the mall counts itself, as control has set the rates: multiplied, or none at all while quotas are off. */
export function atControlsRate({ rateFactor = () => 1 }: YahooContext, documented: number): number {
  const factor = rateFactor();
  return factor === null ? Number.POSITIVE_INFINITY : documented * factor;
}
