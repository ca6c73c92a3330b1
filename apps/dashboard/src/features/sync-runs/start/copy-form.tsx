import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { type ChannelAccount, MAX_SELECTED } from '@narabe/contracts/api';
import { IconRocket } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { formatNumber } from '../../../lib/format/index.ts';
import { ConfirmCopy } from './confirm-copy.tsx';
import { Filters } from './filters.tsx';
import { type Choice, choiceProblem, EVERYTHING } from './selection.ts';
import { WhatToCopy } from './what-to-copy.tsx';

interface CopyFormProps {
  readonly sources: readonly ChannelAccount[];
  readonly targets: readonly ChannelAccount[];
  readonly onStarted: (runId: string) => void;
}

/** The one-click copy: source and targets are chosen already, so the usual case is one button. */
export function CopyForm({ sources, targets, onStarted }: CopyFormProps) {
  const { t } = useTranslation();
  // Until somebody chooses, whatever can be used is chosen: shops may become ready while the form is open.
  const [chosenSource, setSourceId] = useState<string | null>(null);
  const [chosenTargets, setTargetIds] = useState<readonly string[] | null>(null);
  const sourceId = chosenSource ?? (sources.find(isReady) ?? sources[0])?.id ?? '';
  const targetIds = chosenTargets ?? targets.filter(isReady).map(({ id }) => id);
  const [choice, setChoice] = useState<Choice>(EVERYTHING);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const change = (part: Partial<Choice>) => setChoice((before) => ({ ...before, ...part }));
  const goals = targets.filter(({ id }) => targetIds.includes(id) && id !== sourceId);
  const source = sources.find(({ id }) => id === sourceId);
  const problem = choiceProblem(choice);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (goals.length > 0 && problem === null) setAsking(true);
  };
  const label = (account: ChannelAccount) => (isReady(account) ? account.name : `${account.name}（${t('copy.notReady')}）`);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Section title={`${t('copy.source')} → ${t('copy.targets')}`}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
            <Select
              label={t('copy.source')}
              allowDeselect={false}
              value={sourceId}
              onChange={(value) => value && setSourceId(value)}
              data={sources.map((account) => ({ value: account.id, label: label(account) }))}
            />
            <Checkbox.Group
              label={t('copy.targets')}
              value={[...targetIds]}
              onChange={setTargetIds}
              error={isTried && goals.length === 0 ? t('copy.targetsNeeded') : undefined}
            >
              <Stack gap="xs" mt={6}>
                {targets
                  .filter(({ id }) => id !== sourceId)
                  .map((account) => (
                    <Checkbox key={account.id} value={account.id} label={label(account)} />
                  ))}
              </Stack>
            </Checkbox.Group>
          </SimpleGrid>
        </Section>
        <Section title={t('copy.what')}>
          <WhatToCopy
            choice={choice}
            error={isTried && problem ? t(`copy.${problem}`, { max: formatNumber(MAX_SELECTED) }) : undefined}
            onChange={change}
          />
        </Section>
        <Section title={`${t('copy.filters')}（${t('common.optional')}）`} text={t('copy.filtersText')}>
          <Filters choice={choice} onChange={change} />
        </Section>
        <Group justify="flex-end">
          <Text size="sm" c="dimmed" maw={420}>
            {t('copy.confirmSafe')}
          </Text>
          <Button type="submit" size="md" leftSection={<IconRocket size={19} aria-hidden />}>
            {t('copy.start')}
          </Button>
        </Group>
      </Stack>
      {isAsking && source ? (
        <ConfirmCopy source={source} targets={goals} choice={choice} onClose={() => setAsking(false)} onStarted={onStarted} />
      ) : null}
    </form>
  );
}

const isReady = (account: ChannelAccount) => account.state === 'active';
