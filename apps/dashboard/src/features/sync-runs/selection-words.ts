import type { IntakeSelection } from '@narabe/contracts/api';
import type { TFunction } from 'i18next';

/** What a selection takes, in words; empty for everything. */
export function selectionWords(selection: IntakeSelection, t: TFunction): string[] {
  const { skus, mallItemIds, fulfilledBy, onlyActive, minQuantity, titleWords } = selection;
  return [
    ...(skus ? [t('runs.selection.skus', { count: skus.length })] : []),
    ...(mallItemIds ? [t('runs.selection.mallItemIds', { count: mallItemIds.length })] : []),
    ...(fulfilledBy ? [t(`runs.selection.${fulfilledBy}`)] : []),
    ...(onlyActive ? [t('runs.selection.onlyActive')] : []),
    ...(minQuantity === undefined ? [] : [t('runs.selection.minQuantity', { count: minQuantity })]),
    ...(titleWords ? [t('runs.selection.titleWords', { words: titleWords.join('・') })] : []),
  ];
}
