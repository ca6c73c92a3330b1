import type { TFunction } from 'i18next';

const PHASES = ['requested', 'preparing', 'reading', 'read', 'taken_in'] as const;

/** What a run is doing now. A phase that is not known yet gets the plain word for running. */
export function phaseText(phase: string, t: TFunction): string {
  const known = PHASES.find((each) => each === phase);
  return known ? t(`runs.phase.${known}`) : t('runs.state.running');
}
