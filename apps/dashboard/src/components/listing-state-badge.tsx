import type { ListingState } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { type Tone, ToneBadge } from './tone-badge.tsx';

const TONES: Readonly<Record<ListingState, Tone>> = {
  draft: 'busy',
  publishing: 'busy',
  blocked: 'attention',
  live: 'good',
  failed: 'bad',
  ended: 'quiet',
};

export function ListingStateBadge({ state, prefix }: { readonly state: ListingState; readonly prefix?: string }) {
  const { t } = useTranslation();
  return (
    <ToneBadge tone={TONES[state]}>
      {prefix ? `${prefix} ` : ''}
      {t(`listings.state.${state}`)}
    </ToneBadge>
  );
}
