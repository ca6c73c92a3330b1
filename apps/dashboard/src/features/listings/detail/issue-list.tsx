import { Anchor, Box, Collapse, Group, Stack, Text } from '@mantine/core';
import type { Issue, ListingDetail } from '@narabe/contracts/api';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { barcodeReasonText, imageReasonText, issueText } from '../../../lib/code-texts.ts';
import { fieldName, fieldWithin } from './field-names.ts';
import { IssueFix } from './issue-fix.tsx';
import type { Remedies } from './remedies.ts';

interface IssueListProps {
  readonly listing: ListingDetail;
  readonly remedies: Remedies;
}

const HEADINGS = {
  error: 'listings.detail.issuesError',
  warning: 'listings.detail.issuesWarning',
  info: 'listings.detail.issuesInfo',
} as const;

/** What is wrong, what deserves a look, and what was tidied (closed until asked for). */
export function IssueList({ listing, remedies }: IssueListProps) {
  const { t } = useTranslation();
  const [isInfoOpen, setInfoOpen] = useState(false);
  const of = (severity: Issue['severity']) => listing.issues.filter((issue) => issue.severity === severity);
  return (
    <Section title={t('listings.detail.issuesTitle')}>
      {listing.issues.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('listings.detail.issuesNone')}
        </Text>
      ) : null}
      <Stack gap="md">
        {(['error', 'warning'] as const).map((severity) =>
          of(severity).length === 0 ? null : (
            <Box key={severity}>
              <Text size="sm" fw={600} c="dimmed" mb={4}>
                {t(HEADINGS[severity])}（{of(severity).length}）
              </Text>
              <Rows issues={of(severity)} listing={listing} remedies={remedies} />
            </Box>
          ),
        )}
        {of('info').length === 0 ? null : (
          <Box>
            <Anchor component="button" type="button" size="sm" aria-expanded={isInfoOpen} onClick={() => setInfoOpen(!isInfoOpen)}>
              {t('listings.detail.issuesInfo')}（{of('info').length}）
            </Anchor>
            <Collapse expanded={isInfoOpen}>
              <Rows issues={of('info')} listing={listing} remedies={remedies} />
            </Collapse>
          </Box>
        )}
      </Stack>
    </Section>
  );
}

const ICONS = {
  error: <IconCircleX size={19} color="#b42318" aria-hidden />,
  warning: <IconAlertTriangle size={19} color="#9a6700" aria-hidden />,
  info: <IconInfoCircle size={19} color="#4b5a63" aria-hidden />,
};

function Rows({ issues, listing, remedies }: IssueListProps & { readonly issues: readonly Issue[] }) {
  return (
    <Box component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {issues.map((issue) => (
        <Box
          component="li"
          key={`${issue.field} ${issue.code} ${issue.sku} ${issue.before}`}
          py="xs"
          style={{ borderTop: '1px solid #edf1f1' }}
        >
          <Row issue={issue} listing={listing} remedies={remedies} />
        </Box>
      ))}
    </Box>
  );
}

function Row({ issue, listing, remedies }: IssueListProps & { readonly issue: Issue }) {
  const { t } = useTranslation();
  const { title, help } = issueText(issue.code);
  const field = fieldName(fieldWithin(issue.field, issue.sku), t);
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Group align="flex-start" gap="xs" wrap="nowrap" style={{ flex: '1 1 320px', minWidth: 0 }}>
        <Box mt={2}>{ICONS[issue.severity]}</Box>
        <Box miw={0}>
          <Text size="sm" fw={600}>
            {title.includes(field) ? title : `${field}：${title}`}
            {issue.sku === null ? null : (
              <Text span size="xs" c="dimmed" fw={400}>
                {' '}
                {t('listings.detail.forSku', { sku: issue.sku })}
              </Text>
            )}
          </Text>
          <Text size="sm" c="dimmed">
            {help}
          </Text>
          <Change issue={issue} />
        </Box>
      </Group>
      <IssueFix listing={listing} issue={issue} remedies={remedies} />
    </Group>
  );
}

/** What it was and what became of it; reasons given as codes are said in words. */
function Change({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation();
  if (issue.code === 'needs_licence' || issue.field === 'category') return null;
  const after =
    issue.code === 'barcode_invalid'
      ? barcodeReasonText(issue.after ?? '')
      : issue.code === 'image_unavailable'
        ? imageReasonText(issue.after ?? '')
        : issue.after;
  if (issue.before === null && !after) return null;
  return (
    <Text size="xs" mt={2} style={{ overflowWrap: 'anywhere' }}>
      {issue.before === null ? null : `${t('listings.detail.before')}：${issue.before}`}
      {after ? `${issue.before === null ? '' : '　→　'}${after}` : ''}
    </Text>
  );
}
