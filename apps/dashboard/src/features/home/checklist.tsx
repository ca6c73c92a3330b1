import { Box, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/links.tsx';
import { Section } from '../../components/section.tsx';

export interface Progress {
  readonly hasSource: boolean;
  readonly hasTarget: boolean;
  readonly hasCopied: boolean;
}

interface ChecklistProps {
  readonly progress: Progress;
  /** Connects the practice shops at once, where that is possible. */
  readonly practice: ReactNode;
}

/** The way of a newcomer; gone when it has been walked. */
export function Checklist({ progress, practice }: ChecklistProps) {
  const { t } = useTranslation();
  const { hasSource, hasTarget, hasCopied } = progress;
  const steps = useMemo(
    () =>
      [
        { title: t('home.stepConnectSource'), text: t('home.stepConnectSourceText'), done: hasSource, to: '/shops' },
        { title: t('home.stepConnectTarget'), text: t('home.stepConnectTargetText'), done: hasTarget, to: '/shops' },
        { title: t('home.stepCopy'), text: t('home.stepCopyText'), done: hasCopied, to: '/copy' },
      ] as const,
    [t, hasSource, hasTarget, hasCopied],
  );
  const next = steps.findIndex(({ done }) => !done);
  if (next === -1) return null;
  return (
    <Section title={t('home.checklistTitle')} text={t('home.checklistText')} actions={hasSource && hasTarget ? null : practice}>
      <Stack gap={0} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {steps.map(({ title, text, done, to }, index) => (
          <Group key={title} component="li" py="sm" gap="md" wrap="nowrap" style={{ borderTop: '1px solid #edf1f1' }}>
            <ThemeIcon radius="xl" size={32} variant={done ? 'filled' : 'light'} aria-hidden>
              {done ? <IconCheck size={18} /> : index + 1}
            </ThemeIcon>
            <Box style={{ flex: 1 }}>
              <Text fw={600} c={done ? 'dimmed' : undefined}>
                {title}
              </Text>
              <Text size="sm" c="dimmed">
                {text}
              </Text>
            </Box>
            {done ? (
              <Text size="sm" c="accent.7" fw={600}>
                {t('home.stepDone')}
              </Text>
            ) : index === next ? (
              <LinkButton to={to} size="sm" aria-label={`${t('home.stepGo')}：${title}`}>
                {t('home.stepGo')}
              </LinkButton>
            ) : null}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
