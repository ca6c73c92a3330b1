import type { SyncRunState } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { type Tone, ToneBadge } from '../../components/tone-badge.tsx';

const TONES: Readonly<Record<SyncRunState, Tone>> = { queued: 'quiet', running: 'busy', done: 'good', cancelled: 'quiet', failed: 'bad' };

export function RunStateBadge({ state }: { readonly state: SyncRunState }) {
  const { t } = useTranslation();
  return <ToneBadge tone={TONES[state]}>{t(`runs.state.${state}`)}</ToneBadge>;
}
