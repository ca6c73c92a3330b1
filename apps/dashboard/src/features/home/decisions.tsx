import { Alert, Box, Group, Text } from '@mantine/core';
import type { ListingCounts } from '@narabe/contracts/api';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { issueText } from '../../lib/code-texts.ts';

const SHOWN = 6;

/** What waits for the operator, the most frequent reasons first. */
export function Decisions({ counts }: { readonly counts: ListingCounts }) {
  const { t } = useTranslation();
  const reasons = counts.reasons.filter(({ state }) => state === 'blocked' || state === 'failed');
  return (
    <Section title={t('home.decisionsTitle')} text={reasons.length > 0 ? t('home.decisionsText') : undefined}>
      {reasons.length === 0 ? (
        <Alert color="accent" icon={<IconCircleCheck aria-hidden />}>
          {t('home.decisionsNone')}
        </Alert>
      ) : (
        reasons.slice(0, SHOWN).map(({ code, state, count }) => {
          const { title, help } = issueText(code);
          return (
            <Group key={`${code}${state}`} justify="space-between" py="sm" gap="sm" style={{ borderTop: '1px solid #edf1f1' }}>
              <Box style={{ flex: '1 1 260px', minWidth: 0 }}>
                <Group gap="xs">
                  <Text fw={600} size="sm">
                    {title}
                  </Text>
                  <ToneBadge tone={state === 'failed' ? 'bad' : 'attention'}>{t('common.items', { count: count })}</ToneBadge>
                </Group>
                <Text size="xs" c="dimmed">
                  {help}
                </Text>
              </Box>
              <LinkButton
                to="/listings"
                search={{ state, reason: code }}
                size="xs"
                variant="light"
                aria-label={`${t('home.decisionsOpen')}：${title}`}
              >
                {t('home.decisionsOpen')}
              </LinkButton>
            </Group>
          );
        })
      )}
    </Section>
  );
}
