import { Box, Stack, Text } from '@mantine/core';
import type { ListingDetail } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../components/section.tsx';
import { issueText } from '../../../lib/code-texts.ts';

/** The mall's refusal in its own words, with ours above it. */
export function MallAnswer({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  if (listing.mallIssues.length === 0) return null;
  const ours = listing.reason === null ? null : issueText(listing.reason);
  return (
    <Section title={t('listings.detail.mallTitle')} text={t('listings.detail.mallText')}>
      {ours ? (
        <Text size="sm" mb="sm">
          <strong>{ours.title}</strong>　{ours.help}
        </Text>
      ) : null}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {listing.mallIssues.map(({ code, message, path }) => (
          <Box component="li" key={`${code} ${path} ${message}`} p="sm" bg="#f4f7f7" style={{ borderRadius: 8, overflowWrap: 'anywhere' }}>
            <Text size="sm">
              <strong>{code}</strong>　{message}
            </Text>
            {path ? (
              <Text size="xs" c="dimmed">
                {t('listings.detail.mallWhere', { path })}
              </Text>
            ) : null}
          </Box>
        ))}
      </Stack>
    </Section>
  );
}
