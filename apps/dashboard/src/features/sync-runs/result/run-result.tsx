import { Alert, Box, Group, Stack, Text } from '@mantine/core';
import type { SyncRunDetail } from '@narabe/contracts/api';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../components/loaded.tsx';
import { Section } from '../../../components/section.tsx';
import { ToneBadge } from '../../../components/tone-badge.tsx';
import { issueText, itemReasonText } from '../../../lib/code-texts.ts';
import { runReasonsQuery } from '../api/read-reasons.ts';
import type { ReasonGroup } from './group-reasons.ts';
import { RemedyLink } from './remedy-link.tsx';

interface RunResultProps {
  readonly run: SyncRunDetail;
  readonly nameOf: (channelAccountId: string) => string;
}

/** What is left to do after a run, by reason, each with its remedy. */
export function RunResult({ run, nameOf }: RunResultProps) {
  const { t } = useTranslation();
  const { counts } = run;
  const version = JSON.stringify([counts.sku, counts.listings.map(({ states }) => [states.blocked, states.failed, states.live])]);
  const reasons = useQuery(runReasonsQuery(run.id, version));
  const live = counts.listings.reduce((sum, mall) => sum + mall.states.live, 0);
  return (
    <Section title={t('runs.result')}>
      <Loaded query={reasons} lines={3}>
        {({ groups }) =>
          groups.length === 0 ? (
            <Alert color="accent" icon={<IconCircleCheck aria-hidden />}>
              {t('runs.resultNone')}
            </Alert>
          ) : (
            <Stack gap={0}>
              {live > 0 ? (
                <Text size="sm" c="dimmed" mb="sm">
                  {t('runs.resultPartial')}
                </Text>
              ) : null}
              {groups.map((group) => (
                <ReasonRow key={`${group.kind}${group.code}${group.channelAccountId}${group.state}`} group={group} nameOf={nameOf} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
}

function ReasonRow({ group, nameOf }: { readonly group: ReasonGroup; readonly nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const isPage = group.kind === 'listing';
  const { title, help } = isPage ? issueText(group.code) : { title: itemReasonText(group.code), help: '' };
  return (
    <Group justify="space-between" wrap="wrap" py="sm" gap="sm" style={{ borderTop: '1px solid #edf1f1' }}>
      <Box style={{ flex: '1 1 320px', minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{title}</Text>
          <ToneBadge tone={group.state === 'failed' ? 'bad' : 'attention'}>
            {isPage ? t('runs.resultOf', { count: group.count }) : t('runs.resultOfSku', { count: group.count })}
          </ToneBadge>
        </Group>
        <Text size="sm" c="dimmed">
          {group.channelAccountId ? `${nameOf(group.channelAccountId)}　` : ''}
          {help}
        </Text>
      </Box>
      {isPage ? <RemedyLink group={group} /> : null}
    </Group>
  );
}
