import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/links.tsx';
import type { ReasonGroup } from './group-reasons.ts';

const look = { size: 'xs', variant: 'light' } as const;

/** Where a reason is mended: one setting for all pages, or the list of the pages that have it. */
export function RemedyLink({ group }: { readonly group: ReasonGroup }) {
  const { t } = useTranslation();
  const { code, state, channelAccountId } = group;
  if (code === 'needs_licence') {
    return (
      <LinkButton {...look} to="/settings/licences">
        {t('codes.fix.confirm_licence')}
      </LinkButton>
    );
  }
  if (code === 'forbidden_word') {
    return (
      <LinkButton {...look} to="/settings/words">
        {t('codes.fix.change_word_rule')}
      </LinkButton>
    );
  }
  return (
    <LinkButton {...look} to="/listings" search={{ state, reason: code, channelAccountId: channelAccountId ?? undefined }}>
      {t('home.decisionsOpen')}
    </LinkButton>
  );
}
